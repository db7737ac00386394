package org.bitshound.casefile.json;

import java.util.Optional;
import org.bitshound.casefile.FormerState;
import org.bitshound.casefile.FormerStateFrom;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.Priority;

/// Older states of jobs: a writer and a reader, field by field in the contract's order.
final class FormerStateJson {
  private FormerStateJson() {}

  static void write(FormerState former, JsonOut out) {
    out.time("time", former.time());
    out.word("state", former.state());
    out.word("priority", former.priority());
    out.time("transferred", former.transferred());
    out.rowIfAny("notify", former.notifyCommand(), JobJson::write);
    out.texts("fileIds", former.fileIds());
    out.text("title", former.title());
    out.text("description", former.description());
    out.text("ownerSid", former.ownerSid());
    out.rowIfAny("error", former.error(), JobJson::write);
    out.number("errorCount", former.errorCount());
    out.flag("whole", former.whole());
    out.word("from", former.from());
    out.texts("evidence", former.evidence());
  }

  static FormerState readFormerState(JsonIn in) {
    var former = new FormerState.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "time" -> former.time = in.time();
        case "state" -> former.state = in.word(JobState.values());
        case "priority" -> former.priority = in.word(Priority.values());
        case "transferred" -> former.transferred = in.time();
        case "notify" -> former.notifyCommand = Optional.of(in.row(JobJson::readNotify));
        case "fileIds" -> former.fileIds = in.texts();
        case "title" -> former.title = in.text();
        case "description" -> former.description = in.text();
        case "ownerSid" -> former.ownerSid = in.text();
        case "error" -> former.error = Optional.of(in.row(JobJson::readJobError));
        case "errorCount" -> former.errorCount = in.number();
        case "whole" -> former.whole = in.flag();
        case "from" -> former.from = in.word(FormerStateFrom.values());
        case "evidence" -> former.evidence = in.texts();
        default -> in.skip();
      }
    }
    return former.toFormerState();
  }
}
