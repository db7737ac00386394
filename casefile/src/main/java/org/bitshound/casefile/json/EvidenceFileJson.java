package org.bitshound.casefile.json;

import java.util.Optional;
import org.bitshound.casefile.Clock;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.EvidenceKind;
import org.bitshound.casefile.IgnoredWhy;

/// Evidence files: a writer and a reader each, field by field in the contract's order.
final class EvidenceFileJson {
  private EvidenceFileJson() {}

  static void write(EvidenceFile evidenceFile, JsonOut out) {
    out.text("path", evidenceFile.path());
    out.word("kind", evidenceFile.kind());
    out.number("size", evidenceFile.size());
    out.text("sha256", evidenceFile.sha256());
    out.texts("hosts", evidenceFile.hosts());
    out.number("records", evidenceFile.records());
    out.number("relevant", evidenceFile.relevant());
    out.time("first", evidenceFile.first());
    out.time("last", evidenceFile.last());
    out.number("duplicateRecords", evidenceFile.duplicateRecords());
    out.text("duplicateOf", evidenceFile.duplicateOf());
    out.rowIfAny("clock", evidenceFile.clock(), EvidenceFileJson::write);
    out.word("container", evidenceFile.container());
    out.number("recovered", evidenceFile.recovered());
    out.counts("unknownEvents", evidenceFile.unknownEvents());
    out.word("why", evidenceFile.why());
    out.text("reader", evidenceFile.reader());
  }

  static EvidenceFile readEvidenceFile(JsonIn in) {
    var evidenceFile = new EvidenceFile.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "path" -> evidenceFile.path = in.text();
        case "kind" -> evidenceFile.kind = in.word(EvidenceKind.values());
        case "size" -> evidenceFile.size = in.number();
        case "sha256" -> evidenceFile.sha256 = in.text();
        case "hosts" -> evidenceFile.hosts = in.texts();
        case "records" -> evidenceFile.records = in.number();
        case "relevant" -> evidenceFile.relevant = in.number();
        case "first" -> evidenceFile.first = in.time();
        case "last" -> evidenceFile.last = in.time();
        case "duplicateRecords" -> evidenceFile.duplicateRecords = in.number();
        case "duplicateOf" -> evidenceFile.duplicateOf = in.text();
        case "clock" -> evidenceFile.clock = Optional.of(in.row(EvidenceFileJson::readClock));
        case "container" -> evidenceFile.container = in.word(EvidenceKind.values());
        case "recovered" -> evidenceFile.recovered = in.number();
        case "unknownEvents" -> evidenceFile.unknownEvents = in.counts();
        case "why" -> evidenceFile.why = in.word(IgnoredWhy.values());
        case "reader" -> evidenceFile.reader = in.text();
        default -> in.skip();
      }
    }
    return evidenceFile.toEvidenceFile();
  }

  static void write(Clock clock, JsonOut out) {
    out.text("zone", clock.zone());
    out.text("of", clock.of());
    out.duration("offset", clock.offset());
    out.text("how", clock.how());
  }

  static Clock readClock(JsonIn in) {
    var clock = new Clock.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "zone" -> clock.zone = in.text();
        case "of" -> clock.of = in.text();
        case "offset" -> clock.offset = in.duration();
        case "how" -> clock.how = in.text();
        default -> in.skip();
      }
    }
    return clock.toClock();
  }
}
