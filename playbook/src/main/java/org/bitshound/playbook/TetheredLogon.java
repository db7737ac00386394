package org.bitshound.playbook;

import java.util.List;

/// Whether the owner was logged on when BITS worked, as BITS requires.
final class TetheredLogon implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    boolean service =
        List.of("S-1-5-18", "S-1-5-19", "S-1-5-20")
            .contains(about.facts().text("job.owner.sid").orElse(""));
    if (service) {
      told.say(
          "The owner is {job.owner.name} ({job.owner.sid}), which counts as always logged on.");
    }
    told.each(
        about.facts().members("logon"),
        "The logon {.logonId}[ of {.user}][ since {.started}][ from {.address}] explains the job's"
            + " {.explains}.",
        "more logons");
    about.contradiction("no-session").ifPresent(at -> told.sayOf(at, "{.text}."));
    return about.orNone(
        told,
        "No logon of the owner is logged around the transfer",
        "which session of its owner kept the job running",
        "a job runs only while its owner is logged on, so a session stands behind each start");
  }
}
