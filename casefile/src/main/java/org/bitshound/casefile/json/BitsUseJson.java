package org.bitshound.casefile.json;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.BitsUse;
import org.bitshound.casefile.BitsUseWhat;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.QueueRecord;
import org.bitshound.casefile.QueuedJob;

/// What a host's cases come to: a writer and a reader each, field by field in the contract's order.
final class BitsUseJson {
  private BitsUseJson() {}

  static void write(QueuedJob job, JsonOut out) {
    out.text("id", job.id());
    out.text("title", job.title());
    out.word("state", job.state());
    out.word("record", job.record());
    out.text("owner", job.owner());
    out.text("creator", job.creator());
    out.texts("remotes", job.remotes());
    out.text("notifyProgram", job.notifyProgram());
    out.flag("notifyPresent", job.notifyPresent());
    out.texts("orphaned", job.orphaned());
  }

  static QueuedJob readQueuedJob(JsonIn in) {
    var job = new QueuedJob.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "id" -> job.id = in.text();
        case "title" -> job.title = in.text();
        case "state" -> job.state = in.word(JobState.values());
        case "record" -> job.record = in.word(QueueRecord.values());
        case "owner" -> job.owner = in.text();
        case "creator" -> job.creator = in.text();
        case "remotes" -> job.remotes = in.texts();
        case "notifyProgram" -> job.notifyProgram = in.text();
        case "notifyPresent" -> job.notifyPresent = in.flag();
        case "orphaned" -> job.orphaned = in.texts();
        default -> in.skip();
      }
    }
    return job.toQueuedJob();
  }

  static void write(BitsUse use, JsonOut out) {
    out.word("what", use.what());
    out.text("program", use.program());
    out.text("user", use.user());
    out.number("cases", use.cases());
    out.time("first", use.first());
    out.time("last", use.last());
    out.text("example", use.example());
  }

  static BitsUse readBitsUse(JsonIn in) {
    Optional<BitsUseWhat> what = Optional.empty();
    Optional<String> program = Optional.empty();
    Optional<String> user = Optional.empty();
    OptionalLong cases = OptionalLong.empty();
    Optional<Instant> first = Optional.empty();
    Optional<Instant> last = Optional.empty();
    Optional<String> example = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "what" -> what = in.word(BitsUseWhat.values());
        case "program" -> program = in.text();
        case "user" -> user = in.text();
        case "cases" -> cases = in.number();
        case "first" -> first = in.time();
        case "last" -> last = in.time();
        case "example" -> example = in.text();
        default -> in.skip();
      }
    }
    return new BitsUse(
        Incomplete.unless(what, "use", "what"),
        Incomplete.unless(program, "use", "program"),
        user,
        cases.orElse(0),
        Incomplete.unless(first, "use", "first"),
        Incomplete.unless(last, "use", "last"),
        example);
  }
}
