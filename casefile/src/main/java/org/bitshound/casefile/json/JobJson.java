package org.bitshound.casefile.json;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.ActorName;
import org.bitshound.casefile.BatchMate;
import org.bitshound.casefile.ChangeHow;
import org.bitshound.casefile.Code;
import org.bitshound.casefile.EndedAs;
import org.bitshound.casefile.EndedBy;
import org.bitshound.casefile.Ending;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.Integrity;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobChange;
import org.bitshound.casefile.JobError;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.Priority;
import org.bitshound.casefile.QueueRecord;
import org.bitshound.casefile.SeenIn;

/// Jobs and what they own: a writer and a reader each, field by field in the contract's order.
final class JobJson {
  private JobJson() {}

  static void write(Job job, JsonOut out) {
    out.text("id", job.id());
    out.text("title", job.title());
    out.text("description", job.description());
    out.word("type", job.type());
    out.word("priority", job.priority());
    out.word("state", job.state());
    out.rowIfAny("owner", job.owner(), JobJson::write);
    out.time("created", job.created());
    out.time("modified", job.modified());
    out.time("transferred", job.transferred());
    out.time("completed", job.completed());
    out.time("cancelled", job.cancelled());
    out.time("expires", job.expires());
    out.rowIfAny("notify", job.notifyCommand(), JobJson::write);
    out.rowIfAny("notifyOnDisk", job.notifyOnDisk(), FileJson::write);
    out.duration("retryDelay", job.retryDelay());
    out.duration("noProgressTimeout", job.noProgressTimeout());
    out.duration("maxDownloadTime", job.maxDownloadTime());
    out.rowIfAny("error", job.error(), JobJson::write);
    out.number("errorCount", job.errorCount());
    out.number("transientErrors", job.transientErrors());
    out.text("proxy", job.proxy());
    out.text("httpMethod", job.httpMethod());
    out.texts("customHeaders", job.customHeaders());
    out.flag("hasCustomHeaders", job.hasCustomHeaders());
    out.texts("securityFlags", job.securityFlags());
    out.text("costFlags", job.costFlags());
    out.texts("aclFlags", job.aclFlags());
    out.flag("credentials", job.credentials());
    out.text("serviceName", job.serviceName());
    out.text("packageName", job.packageName());
    out.word("integrity", job.integrity());
    out.flag("elevated", job.elevated());
    out.number("fileCount", job.fileCount());
    out.texts("fileIds", job.fileIds());
    out.words("seenIn", job.seenIn());
    out.word("record", job.record());
    out.flag("whole", job.whole());
    out.rows("changes", job.changes(), JobJson::write);
    out.rows("history", job.history(), FormerStateJson::write);
    out.rowIfAny("endedBy", job.endedBy(), JobJson::write);
    out.rowIfAny("refused", job.refused(), JobJson::write);
    out.rows("batch", job.batch(), JobJson::write);
    out.texts("orphaned", job.orphaned());
  }

  static Job readJob(JsonIn in) {
    var job = new Job.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "id" -> job.id = in.text();
        case "title" -> job.title = in.text();
        case "description" -> job.description = in.text();
        case "type" -> job.type = in.word(JobType.values());
        case "priority" -> job.priority = in.word(Priority.values());
        case "state" -> job.state = in.word(JobState.values());
        case "owner" -> job.owner = Optional.of(in.row(JobJson::readAccount));
        case "created" -> job.created = in.time();
        case "modified" -> job.modified = in.time();
        case "transferred" -> job.transferred = in.time();
        case "completed" -> job.completed = in.time();
        case "cancelled" -> job.cancelled = in.time();
        case "expires" -> job.expires = in.time();
        case "notify" -> job.notifyCommand = Optional.of(in.row(JobJson::readNotify));
        case "notifyOnDisk" -> job.notifyOnDisk = Optional.of(in.row(FileJson::readOnDisk));
        case "retryDelay" -> job.retryDelay = in.duration();
        case "noProgressTimeout" -> job.noProgressTimeout = in.duration();
        case "maxDownloadTime" -> job.maxDownloadTime = in.duration();
        case "error" -> job.error = Optional.of(in.row(JobJson::readJobError));
        case "errorCount" -> job.errorCount = in.number();
        case "transientErrors" -> job.transientErrors = in.number();
        case "proxy" -> job.proxy = in.text();
        case "httpMethod" -> job.httpMethod = in.text();
        case "customHeaders" -> job.customHeaders = in.texts();
        case "hasCustomHeaders" -> job.hasCustomHeaders = in.flag();
        case "securityFlags" -> job.securityFlags = in.texts();
        case "costFlags" -> job.costFlags = in.text();
        case "aclFlags" -> job.aclFlags = in.texts();
        case "credentials" -> job.credentials = in.flag();
        case "serviceName" -> job.serviceName = in.text();
        case "packageName" -> job.packageName = in.text();
        case "integrity" -> job.integrity = in.word(Integrity.values());
        case "elevated" -> job.elevated = in.flag();
        case "fileCount" -> job.fileCount = in.number();
        case "fileIds" -> job.fileIds = in.texts();
        case "seenIn" -> job.seenIn = in.words(SeenIn.values());
        case "record" -> job.record = in.word(QueueRecord.values());
        case "whole" -> job.whole = in.flag();
        case "changes" -> job.changes = in.rows(JobJson::readJobChange);
        case "history" -> job.history = in.rows(FormerStateJson::readFormerState);
        case "endedBy" -> job.endedBy = Optional.of(in.row(JobJson::readEndedBy));
        case "refused" -> job.refused = Optional.of(in.row(JobJson::readCode));
        case "batch" -> job.batch = in.rows(JobJson::readBatchMate);
        case "orphaned" -> job.orphaned = in.texts();
        default -> in.skip();
      }
    }
    return job.toJob();
  }

  static void write(Account account, JsonOut out) {
    out.text("name", account.name());
    out.text("sid", account.sid());
  }

  static Account readAccount(JsonIn in) {
    Optional<String> name = Optional.empty();
    Optional<String> sid = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "name" -> name = in.text();
        case "sid" -> sid = in.text();
        default -> in.skip();
      }
    }
    return new Account(name, sid);
  }

  static void write(Notify notify, JsonOut out) {
    out.text("program", notify.program());
    out.text("arguments", notify.arguments());
    out.number("flags", notify.flags());
  }

  static Notify readNotify(JsonIn in) {
    Optional<String> program = Optional.empty();
    Optional<String> arguments = Optional.empty();
    OptionalLong flags = OptionalLong.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "program" -> program = in.text();
        case "arguments" -> arguments = in.text();
        case "flags" -> flags = in.number();
        default -> in.skip();
      }
    }
    return new Notify(program, arguments, flags);
  }

  static void write(Code code, JsonOut out) {
    out.text("code", code.code());
    out.text("name", code.name());
    out.text("meaning", code.meaning());
  }

  static Code readCode(JsonIn in) {
    Optional<String> code = Optional.empty();
    Optional<String> name = Optional.empty();
    Optional<String> meaning = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "name" -> name = in.text();
        case "meaning" -> meaning = in.text();
        default -> in.skip();
      }
    }
    return new Code(Incomplete.unless(code, "code", "code"), name, meaning);
  }

  static void write(JobChange jobChange, JsonOut out) {
    out.time("time", jobChange.time());
    out.text("field", jobChange.field());
    out.text("from", jobChange.from());
    out.text("to", jobChange.to());
    out.rowIfAny("by", jobChange.by(), JobJson::write);
    out.word("how", jobChange.how());
    out.texts("evidence", jobChange.evidence());
  }

  static JobChange readJobChange(JsonIn in) {
    var jobChange = new JobChange.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "time" -> jobChange.time = in.time();
        case "field" -> jobChange.field = in.text();
        case "from" -> jobChange.from = in.text();
        case "to" -> jobChange.to = in.text();
        case "by" -> jobChange.by = Optional.of(in.row(JobJson::readActorName));
        case "how" -> jobChange.how = in.word(ChangeHow.values());
        case "evidence" -> jobChange.evidence = in.texts();
        default -> in.skip();
      }
    }
    return jobChange.toJobChange();
  }

  static void write(ActorName actorName, JsonOut out) {
    out.text("user", actorName.user());
    out.text("sid", actorName.sid());
    out.number("processId", actorName.processId());
    out.text("startKey", actorName.startKey());
    out.text("image", actorName.image());
  }

  static ActorName readActorName(JsonIn in) {
    var actorName = new ActorName.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "user" -> actorName.user = in.text();
        case "sid" -> actorName.sid = in.text();
        case "processId" -> actorName.processId = in.number();
        case "startKey" -> actorName.startKey = in.text();
        case "image" -> actorName.image = in.text();
        default -> in.skip();
      }
    }
    return actorName.toActorName();
  }

  static void write(EndedBy endedBy, JsonOut out) {
    out.word("what", endedBy.what());
    out.text("user", endedBy.user());
    out.text("sid", endedBy.sid());
    out.number("processId", endedBy.processId());
    out.text("startKey", endedBy.startKey());
    out.text("image", endedBy.image());
    out.word("as", endedBy.as());
    out.number("days", endedBy.days());
    out.texts("evidence", endedBy.evidence());
  }

  static EndedBy readEndedBy(JsonIn in) {
    var endedBy = new EndedBy.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "what" -> endedBy.what = in.word(Ending.values());
        case "user" -> endedBy.user = in.text();
        case "sid" -> endedBy.sid = in.text();
        case "processId" -> endedBy.processId = in.number();
        case "startKey" -> endedBy.startKey = in.text();
        case "image" -> endedBy.image = in.text();
        case "as" -> endedBy.as = in.word(EndedAs.values());
        case "days" -> endedBy.days = in.number();
        case "evidence" -> endedBy.evidence = in.texts();
        default -> in.skip();
      }
    }
    return endedBy.toEndedBy();
  }

  static void write(BatchMate batchMate, JsonOut out) {
    out.text("case", batchMate.caseId());
    out.text("job", batchMate.job());
    out.text("title", batchMate.title());
  }

  static BatchMate readBatchMate(JsonIn in) {
    Optional<String> caseId = Optional.empty();
    Optional<String> job = Optional.empty();
    Optional<String> title = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "case" -> caseId = in.text();
        case "job" -> job = in.text();
        case "title" -> title = in.text();
        default -> in.skip();
      }
    }
    return new BatchMate(Incomplete.unless(caseId, "batch mate", "case"), job, title);
  }

  static void write(JobError error, JsonOut out) {
    write(error.code(), out);
    out.text("context", error.context());
  }

  static JobError readJobError(JsonIn in) {
    Optional<String> code = Optional.empty();
    Optional<String> name = Optional.empty();
    Optional<String> meaning = Optional.empty();
    Optional<String> context = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "name" -> name = in.text();
        case "meaning" -> meaning = in.text();
        case "context" -> context = in.text();
        default -> in.skip();
      }
    }
    return new JobError(
        new Code(Incomplete.unless(code, "job error", "code"), name, meaning), context);
  }
}
