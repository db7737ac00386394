package org.bitshound.casefile.json;

import java.util.Optional;
import org.bitshound.casefile.Ancestor;
import org.bitshound.casefile.AncestorClass;
import org.bitshound.casefile.Context;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.Deed;
import org.bitshound.casefile.Elevation;
import org.bitshound.casefile.Hashes;
import org.bitshound.casefile.Integrity;
import org.bitshound.casefile.JobActor;
import org.bitshound.casefile.LogonSession;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.Signature;
import org.bitshound.casefile.SignatureStatus;

/// Creators and actors: a writer and a reader each, field by field in the contract's order.
final class CreatorJson {
  private CreatorJson() {}

  static void write(Creator creator, JsonOut out) {
    out.text("image", creator.image());
    out.text("commandLine", creator.commandLine());
    out.number("processId", creator.processId());
    out.text("processGuid", creator.processGuid());
    out.time("started", creator.started());
    out.text("user", creator.user());
    out.text("sid", creator.sid());
    out.text("logonId", creator.logonId());
    out.word("integrity", creator.integrity());
    out.word("elevation", creator.elevation());
    out.text("originalFileName", creator.originalFileName());
    out.rowIfAny("hashes", creator.hashes(), CreatorJson::write);
    out.rows("ancestors", creator.ancestors(), CreatorJson::write);
    out.word("match", creator.match());
    out.text("how", creator.how());
    out.word("class", creator.kind());
    out.text("startKey", creator.startKey());
    out.text("script", creator.script());
    out.text("scriptBlockId", creator.scriptBlockId());
    out.rowIfAny("scriptSignature", creator.scriptSignature(), CreatorJson::write);
    out.rowIfAny("signature", creator.signature(), CreatorJson::write);
    out.rows("intel", creator.intel(), IntelJson::write);
    out.word("session", creator.session());
    out.word("context", creator.context());
    out.text("contextBecause", creator.contextBecause());
    out.rows("candidates", creator.candidates(), CreatorJson::write);
  }

  static Creator readCreator(JsonIn in) {
    var creator = new Creator.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "image" -> creator.image = in.text();
        case "commandLine" -> creator.commandLine = in.text();
        case "processId" -> creator.processId = in.number();
        case "processGuid" -> creator.processGuid = in.text();
        case "started" -> creator.started = in.time();
        case "user" -> creator.user = in.text();
        case "sid" -> creator.sid = in.text();
        case "logonId" -> creator.logonId = in.text();
        case "integrity" -> creator.integrity = in.word(Integrity.values());
        case "elevation" -> creator.elevation = in.word(Elevation.values());
        case "originalFileName" -> creator.originalFileName = in.text();
        case "hashes" -> creator.hashes = Optional.of(in.row(CreatorJson::readHashes));
        case "ancestors" -> creator.ancestors = in.rows(CreatorJson::readAncestor);
        case "match" -> creator.match = in.word(Match.values());
        case "how" -> creator.how = in.text();
        case "class" -> creator.kind = in.word(CreatorClass.values());
        case "startKey" -> creator.startKey = in.text();
        case "script" -> creator.script = in.text();
        case "scriptBlockId" -> creator.scriptBlockId = in.text();
        case "scriptSignature" ->
            creator.scriptSignature = Optional.of(in.row(CreatorJson::readSignature));
        case "signature" -> creator.signature = Optional.of(in.row(CreatorJson::readSignature));
        case "intel" -> creator.intel = in.rows(IntelJson::readIntel);
        case "session" -> creator.session = in.word(LogonSession.values());
        case "context" -> creator.context = in.word(Context.values());
        case "contextBecause" -> creator.contextBecause = in.text();
        case "candidates" -> creator.candidates = in.rows(CreatorJson::readCreator);
        default -> in.skip();
      }
    }
    return creator.toCreator();
  }

  static void write(Hashes hashes, JsonOut out) {
    out.text("md5", hashes.md5());
    out.text("sha1", hashes.sha1());
    out.text("sha256", hashes.sha256());
    out.text("imphash", hashes.imphash());
  }

  static Hashes readHashes(JsonIn in) {
    Optional<String> md5 = Optional.empty();
    Optional<String> sha1 = Optional.empty();
    Optional<String> sha256 = Optional.empty();
    Optional<String> imphash = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "md5" -> md5 = in.text();
        case "sha1" -> sha1 = in.text();
        case "sha256" -> sha256 = in.text();
        case "imphash" -> imphash = in.text();
        default -> in.skip();
      }
    }
    return new Hashes(md5, sha1, sha256, imphash);
  }

  static void write(Ancestor ancestor, JsonOut out) {
    out.text("image", ancestor.image());
    out.text("commandLine", ancestor.commandLine());
    out.number("processId", ancestor.processId());
    out.time("started", ancestor.started());
    out.word("class", ancestor.kind());
    out.text("task", ancestor.task());
    out.flag("gap", ancestor.gap());
  }

  static Ancestor readAncestor(JsonIn in) {
    var ancestor = new Ancestor.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "image" -> ancestor.image = in.text();
        case "commandLine" -> ancestor.commandLine = in.text();
        case "processId" -> ancestor.processId = in.number();
        case "started" -> ancestor.started = in.time();
        case "class" -> ancestor.kind = in.word(AncestorClass.values());
        case "task" -> ancestor.task = in.text();
        case "gap" -> ancestor.gap = in.flag();
        default -> in.skip();
      }
    }
    return ancestor.toAncestor();
  }

  static void write(JobActor jobActor, JsonOut out) {
    out.time("time", jobActor.time());
    out.word("did", jobActor.did());
    out.text("user", jobActor.user());
    out.text("sid", jobActor.sid());
    out.text("logonId", jobActor.logonId());
    out.number("processId", jobActor.processId());
    out.text("startKey", jobActor.startKey());
    out.text("image", jobActor.image());
    out.word("match", jobActor.match());
    out.text("how", jobActor.how());
    out.texts("evidence", jobActor.evidence());
  }

  static JobActor readJobActor(JsonIn in) {
    var jobActor = new JobActor.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "time" -> jobActor.time = in.time();
        case "did" -> jobActor.did = in.word(Deed.values());
        case "user" -> jobActor.user = in.text();
        case "sid" -> jobActor.sid = in.text();
        case "logonId" -> jobActor.logonId = in.text();
        case "processId" -> jobActor.processId = in.number();
        case "startKey" -> jobActor.startKey = in.text();
        case "image" -> jobActor.image = in.text();
        case "match" -> jobActor.match = in.word(Match.values());
        case "how" -> jobActor.how = in.text();
        case "evidence" -> jobActor.evidence = in.texts();
        default -> in.skip();
      }
    }
    return jobActor.toJobActor();
  }

  static void write(Signature signature, JsonOut out) {
    out.word("status", signature.status());
    out.text("signer", signature.signer());
    out.text("how", signature.how());
  }

  static Signature readSignature(JsonIn in) {
    Optional<SignatureStatus> status = Optional.empty();
    Optional<String> signer = Optional.empty();
    Optional<String> how = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "status" -> status = in.word(SignatureStatus.values());
        case "signer" -> signer = in.text();
        case "how" -> how = in.text();
        default -> in.skip();
      }
    }
    return new Signature(status.orElse(SignatureStatus.UNKNOWN), signer, how);
  }
}
