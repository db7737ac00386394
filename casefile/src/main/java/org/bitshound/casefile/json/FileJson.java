package org.bitshound.casefile.json;

import java.time.Instant;
import java.util.Optional;
import org.bitshound.casefile.FormerName;
import org.bitshound.casefile.FoundAs;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.OnDisk;
import org.bitshound.casefile.Place;
import org.bitshound.casefile.TransferAttempt;
import org.bitshound.casefile.TransferFile;

/// Files and their transfers: a writer and a reader each, field by field in the contract's order.
final class FileJson {
  private FileJson() {}

  static void write(TransferFile transferFile, JsonOut out) {
    out.text("url", transferFile.url());
    out.text("destination", transferFile.destination());
    out.text("temporary", transferFile.temporary());
    out.number("sizeTotal", transferFile.sizeTotal());
    out.number("sizeTransferred", transferFile.sizeTransferred());
    out.number("sizeFromPeers", transferFile.sizeFromPeers());
    out.time("remoteTime", transferFile.remoteTime());
    out.text("id", transferFile.id());
    out.time("started", transferFile.started());
    out.time("stopped", transferFile.stopped());
    out.rowIfAny("result", transferFile.result(), JobJson::write);
    out.rows("transfers", transferFile.transfers(), FileJson::write);
    out.rowIfAny("hashes", transferFile.hashes(), CreatorJson::write);
    out.text("type", transferFile.type());
    out.time("added", transferFile.added());
    out.rowIfAny("addedBy", transferFile.addedBy(), JobJson::write);
    out.word("place", transferFile.place());
    out.text("placeBecause", transferFile.placeBecause());
    out.text("drive", transferFile.drive());
    out.text("volume", transferFile.volume());
    out.text("volumeSerial", transferFile.volumeSerial());
    out.text("zoneIdentifier", transferFile.zoneIdentifier());
    out.text("zoneHostUrl", transferFile.zoneHostUrl());
    out.text("zoneReferrerUrl", transferFile.zoneReferrerUrl());
    out.rowIfAny("onDisk", transferFile.onDisk(), FileJson::write);
    out.rows("intel", transferFile.intel(), IntelJson::write);
    out.rows("former", transferFile.former(), FileJson::write);
  }

  static TransferFile readTransferFile(JsonIn in) {
    var transferFile = new TransferFile.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "url" -> transferFile.url = in.text();
        case "destination" -> transferFile.destination = in.text();
        case "temporary" -> transferFile.temporary = in.text();
        case "sizeTotal" -> transferFile.sizeTotal = in.number();
        case "sizeTransferred" -> transferFile.sizeTransferred = in.number();
        case "sizeFromPeers" -> transferFile.sizeFromPeers = in.number();
        case "remoteTime" -> transferFile.remoteTime = in.time();
        case "id" -> transferFile.id = in.text();
        case "started" -> transferFile.started = in.time();
        case "stopped" -> transferFile.stopped = in.time();
        case "result" -> transferFile.result = Optional.of(in.row(JobJson::readCode));
        case "transfers" -> transferFile.transfers = in.rows(FileJson::readTransferAttempt);
        case "hashes" -> transferFile.hashes = Optional.of(in.row(CreatorJson::readHashes));
        case "type" -> transferFile.type = in.text();
        case "added" -> transferFile.added = in.time();
        case "addedBy" -> transferFile.addedBy = Optional.of(in.row(JobJson::readActorName));
        case "place" -> transferFile.place = in.word(Place.values());
        case "placeBecause" -> transferFile.placeBecause = in.text();
        case "drive" -> transferFile.drive = in.text();
        case "volume" -> transferFile.volume = in.text();
        case "volumeSerial" -> transferFile.volumeSerial = in.text();
        case "zoneIdentifier" -> transferFile.zoneIdentifier = in.text();
        case "zoneHostUrl" -> transferFile.zoneHostUrl = in.text();
        case "zoneReferrerUrl" -> transferFile.zoneReferrerUrl = in.text();
        case "onDisk" -> transferFile.onDisk = Optional.of(in.row(FileJson::readOnDisk));
        case "intel" -> transferFile.intel = in.rows(IntelJson::readIntel);
        case "former" -> transferFile.former = in.rows(FileJson::readFormerName);
        default -> in.skip();
      }
    }
    return transferFile.toTransferFile();
  }

  static void write(OnDisk onDisk, JsonOut out) {
    out.text("path", onDisk.path());
    out.flag("present", Optional.of(onDisk.present()));
    out.number("size", onDisk.size());
    out.time("created", onDisk.created());
    out.time("modified", onDisk.modified());
    out.text("type", onDisk.type());
    out.rowIfAny("hashes", onDisk.hashes(), CreatorJson::write);
    out.rowIfAny("signature", onDisk.signature(), CreatorJson::write);
    out.word("as", onDisk.as());
    out.texts("evidence", onDisk.evidence());
  }

  static OnDisk readOnDisk(JsonIn in) {
    var onDisk = new OnDisk.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "path" -> onDisk.path = in.text();
        case "present" -> onDisk.present = in.flag();
        case "size" -> onDisk.size = in.number();
        case "created" -> onDisk.created = in.time();
        case "modified" -> onDisk.modified = in.time();
        case "type" -> onDisk.type = in.text();
        case "hashes" -> onDisk.hashes = Optional.of(in.row(CreatorJson::readHashes));
        case "signature" -> onDisk.signature = Optional.of(in.row(CreatorJson::readSignature));
        case "as" -> onDisk.as = in.word(FoundAs.values());
        case "evidence" -> onDisk.evidence = in.texts();
        default -> in.skip();
      }
    }
    return onDisk.toOnDisk();
  }

  static void write(FormerName formerName, JsonOut out) {
    out.text("url", formerName.url());
    out.text("destination", formerName.destination());
    out.time("time", formerName.time());
  }

  static FormerName readFormerName(JsonIn in) {
    Optional<String> url = Optional.empty();
    Optional<String> destination = Optional.empty();
    Optional<Instant> time = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "url" -> url = in.text();
        case "destination" -> destination = in.text();
        case "time" -> time = in.time();
        default -> in.skip();
      }
    }
    return new FormerName(url, destination, Incomplete.unless(time, "former name", "time"));
  }

  static void write(TransferAttempt transferAttempt, JsonOut out) {
    out.text("id", transferAttempt.id());
    out.text("url", transferAttempt.url());
    out.time("started", transferAttempt.started());
    out.time("stopped", transferAttempt.stopped());
    out.rowIfAny("result", transferAttempt.result(), JobJson::write);
    out.number("sizeTotal", transferAttempt.sizeTotal());
    out.number("sizeTransferred", transferAttempt.sizeTransferred());
    out.number("sizeFromPeers", transferAttempt.sizeFromPeers());
    out.text("peer", transferAttempt.peer());
    out.rowIfAny("peerResult", transferAttempt.peerResult(), JobJson::write);
    out.text("proxy", transferAttempt.proxy());
    out.time("remoteTime", transferAttempt.remoteTime());
    out.number("bandwidthLimit", transferAttempt.bandwidthLimit());
    out.number("serviceProcessId", transferAttempt.serviceProcessId());
    out.texts("evidence", transferAttempt.evidence());
  }

  static TransferAttempt readTransferAttempt(JsonIn in) {
    var transferAttempt = new TransferAttempt.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "id" -> transferAttempt.id = in.text();
        case "url" -> transferAttempt.url = in.text();
        case "started" -> transferAttempt.started = in.time();
        case "stopped" -> transferAttempt.stopped = in.time();
        case "result" -> transferAttempt.result = Optional.of(in.row(JobJson::readCode));
        case "sizeTotal" -> transferAttempt.sizeTotal = in.number();
        case "sizeTransferred" -> transferAttempt.sizeTransferred = in.number();
        case "sizeFromPeers" -> transferAttempt.sizeFromPeers = in.number();
        case "peer" -> transferAttempt.peer = in.text();
        case "peerResult" -> transferAttempt.peerResult = Optional.of(in.row(JobJson::readCode));
        case "proxy" -> transferAttempt.proxy = in.text();
        case "remoteTime" -> transferAttempt.remoteTime = in.time();
        case "bandwidthLimit" -> transferAttempt.bandwidthLimit = in.number();
        case "serviceProcessId" -> transferAttempt.serviceProcessId = in.number();
        case "evidence" -> transferAttempt.evidence = in.texts();
        default -> in.skip();
      }
    }
    return transferAttempt.toTransferAttempt();
  }
}
