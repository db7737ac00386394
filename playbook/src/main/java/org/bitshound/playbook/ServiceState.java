package org.bitshound.playbook;

import java.util.List;

/// What is known of the BITS service on the host.
final class ServiceState implements Question {
  /// Settings that say the same, with the lines of a listing or export that they are from.
  private static final List<String> LISTED =
      List.of("bits-start-type", "bits-state", "bits-image", "bits-service-dll", "bits-account");

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
        .say("A listing shows it {bits.state}.")
        .say("Its program is {bits.image}.")
        .say("Its DLL is {bits.serviceDll}.")
        .say("It runs as {bits.account}.");
    for (String name : LISTED) {
      told.cite(about.facts().where("settings", "name", name));
    }
    told.each(
        about.facts().members("bits.startTypeChanges"),
        "At {.time} its start type went from {.from} to {.to}[, by {.by}].",
        "more changes");
    return told.isEmpty()
        ? about.absent("the state of the BITS service.", "system", "registry")
        : about.hostTold(told, "bits-client");
  }
}
