package org.bitshound.playbook;

/// What is known of the BITS service on the host.
final class ServiceState implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    int runs = about.facts().count("bits.runs");
    if (runs > 0) {
      told.say(
          "The first run of the BITS service that is seen was process {bits.runs[0].processId}[,"
              + " begun at {bits.runs[0].started}].");
    }
    told.say("Its start type is {bits.startType}.")
        .say("Its program is {bits.image}.")
        .say("Its DLL is {bits.serviceDll}.");
    told.each(
        about.facts().members("bits.startTypeChanges"),
        "At {.time} its start type went from {.from} to {.to}[, by {.by}].",
        "more changes");
    return told.isEmpty()
        ? about.absent("the state of the BITS service.", "system", "registry")
        : about.hostTold(told, "bits-client");
  }
}
