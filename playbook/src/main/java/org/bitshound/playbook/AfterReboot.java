package org.bitshound.playbook;

import java.util.List;

/// Whether the notify program ran again, over restarts.
final class AfterReboot implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    if (!about.has("job.notify") && Commanded.settingNotify(about.facts()).isEmpty()) {
      return new Reply.Useless("no-notify-command");
    }
    List<String> children =
        about.facts().where("children", "why", "it is the job's notify command");
    told.each(children, "It ran at {.time}[, in boot {.boot}].", "more runs");
    if (told.isEmpty()) {
      return about
          .later()
          .none(
              "No run of a notify program is logged",
              "no",
              "whether it ran again after a restart",
              "BITS runs it again until it ends well or the job is completed");
    }
    long boots =
        children.stream()
            .map(child -> about.facts().text(child + ".boot").orElse(""))
            .filter(boot -> !boot.isEmpty())
            .distinct()
            .count();
    return told.value(boots > 1 ? "yes" : children.size() > 1 ? "partly" : "no").told();
  }
}
