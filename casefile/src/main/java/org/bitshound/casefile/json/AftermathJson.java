package org.bitshound.casefile.json;

import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.Integrity;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.NetworkBy;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.casefile.NetworkUse;

/// Traces on the network, children and what followed: a writer and a reader each, field by field in
/// the contract's order.
final class AftermathJson {
  private AftermathJson() {}

  static void write(NetworkUse networkUse, JsonOut out) {
    out.time("time", networkUse.time());
    out.text("localTime", networkUse.localTime());
    out.word("kind", networkUse.kind());
    out.word("by", networkUse.by());
    out.text("image", networkUse.image());
    out.number("processId", networkUse.processId());
    out.text("destination", networkUse.destination());
    out.texts("addresses", networkUse.addresses());
    out.number("port", networkUse.port());
    out.number("bytes", networkUse.bytes());
    out.number("bytesSent", networkUse.bytesSent());
    out.number("bytesReceived", networkUse.bytesReceived());
    out.number("status", networkUse.status());
    out.text("url", networkUse.url());
    out.text("method", networkUse.method());
    out.text("userAgent", networkUse.userAgent());
    out.text("client", networkUse.client());
    out.text("answer", networkUse.answer());
    out.duration("offset", networkUse.offset());
    out.word("match", networkUse.match());
    out.text("how", networkUse.how());
    out.texts("evidence", networkUse.evidence());
  }

  static NetworkUse readNetworkUse(JsonIn in) {
    var networkUse = new NetworkUse.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "time" -> networkUse.time = in.time();
        case "localTime" -> networkUse.localTime = in.text();
        case "kind" -> networkUse.kind = in.word(NetworkKind.values());
        case "by" -> networkUse.by = in.word(NetworkBy.values());
        case "image" -> networkUse.image = in.text();
        case "processId" -> networkUse.processId = in.number();
        case "destination" -> networkUse.destination = in.text();
        case "addresses" -> networkUse.addresses = in.texts();
        case "port" -> networkUse.port = in.number();
        case "bytes" -> networkUse.bytes = in.number();
        case "bytesSent" -> networkUse.bytesSent = in.number();
        case "bytesReceived" -> networkUse.bytesReceived = in.number();
        case "status" -> networkUse.status = in.number();
        case "url" -> networkUse.url = in.text();
        case "method" -> networkUse.method = in.text();
        case "userAgent" -> networkUse.userAgent = in.text();
        case "client" -> networkUse.client = in.text();
        case "answer" -> networkUse.answer = in.text();
        case "offset" -> networkUse.offset = in.duration();
        case "match" -> networkUse.match = in.word(Match.values());
        case "how" -> networkUse.how = in.text();
        case "evidence" -> networkUse.evidence = in.texts();
        default -> in.skip();
      }
    }
    return networkUse.toNetworkUse();
  }

  static void write(ChildProcess childProcess, JsonOut out) {
    out.time("time", childProcess.time());
    out.text("image", childProcess.image());
    out.text("commandLine", childProcess.commandLine());
    out.number("processId", childProcess.processId());
    out.text("why", childProcess.why());
    out.text("user", childProcess.user());
    out.text("sid", childProcess.sid());
    out.text("logonId", childProcess.logonId());
    out.word("integrity", childProcess.integrity());
    out.text("processGuid", childProcess.processGuid());
    out.number("boot", childProcess.boot());
    out.word("match", childProcess.match());
    out.texts("evidence", childProcess.evidence());
  }

  static ChildProcess readChildProcess(JsonIn in) {
    var childProcess = new ChildProcess.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "time" -> childProcess.time = in.time();
        case "image" -> childProcess.image = in.text();
        case "commandLine" -> childProcess.commandLine = in.text();
        case "processId" -> childProcess.processId = in.number();
        case "why" -> childProcess.why = in.text();
        case "user" -> childProcess.user = in.text();
        case "sid" -> childProcess.sid = in.text();
        case "logonId" -> childProcess.logonId = in.text();
        case "integrity" -> childProcess.integrity = in.word(Integrity.values());
        case "processGuid" -> childProcess.processGuid = in.text();
        case "boot" -> childProcess.boot = in.number();
        case "match" -> childProcess.match = in.word(Match.values());
        case "evidence" -> childProcess.evidence = in.texts();
        default -> in.skip();
      }
    }
    return childProcess.toChildProcess();
  }

  static void write(FollowOn followOn, JsonOut out) {
    out.time("time", followOn.time());
    out.text("action", followOn.action());
    out.text("image", followOn.image());
    out.text("commandLine", followOn.commandLine());
    out.text("file", followOn.file());
    out.text("user", followOn.user());
    out.text("sid", followOn.sid());
    out.text("logonId", followOn.logonId());
    out.word("integrity", followOn.integrity());
    out.text("processGuid", followOn.processGuid());
    out.number("boot", followOn.boot());
    out.text("threat", followOn.threat());
    out.word("match", followOn.match());
    out.text("how", followOn.how());
    out.texts("evidence", followOn.evidence());
  }

  static FollowOn readFollowOn(JsonIn in) {
    var followOn = new FollowOn.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "time" -> followOn.time = in.time();
        case "action" -> followOn.action = in.text();
        case "image" -> followOn.image = in.text();
        case "commandLine" -> followOn.commandLine = in.text();
        case "file" -> followOn.file = in.text();
        case "user" -> followOn.user = in.text();
        case "sid" -> followOn.sid = in.text();
        case "logonId" -> followOn.logonId = in.text();
        case "integrity" -> followOn.integrity = in.word(Integrity.values());
        case "processGuid" -> followOn.processGuid = in.text();
        case "boot" -> followOn.boot = in.number();
        case "threat" -> followOn.threat = in.text();
        case "match" -> followOn.match = in.word(Match.values());
        case "how" -> followOn.how = in.text();
        case "evidence" -> followOn.evidence = in.texts();
        default -> in.skip();
      }
    }
    return followOn.toFollowOn();
  }
}
