package org.bitshound.playbook;

import java.util.List;

/// Whether the BITS log is on, whole, and long enough.
final class BitsLogState implements Question {
  private static final int WISHED_DAYS = 90;
  private static final String CHANNEL = "Microsoft-Windows-Bits-Client/Operational";

  @Override
  public Reply answer(Inquiry about) {
    Reply state =
        about.coverageRow(
            List.of("bits-client"),
            "An idle job lives 90 days, so the log ought to reach back as far"
                + reach(about)
                + ". Give it 100 MB, and send it to a collector.");
    Reply gaps =
        HostAdvice.added(state, about, "bits-log-enabled", "bits-log-size", "event-forwarding");
    return gaps instanceof Reply.Told told
        ? told.with(
            HostAdvice.commands(
                about,
                "the log's state and size",
                "wevtutil sl " + CHANNEL + " /e:true /ms:104857600"))
        : gaps;
  }

  private static String reach(Inquiry about) {
    return about.facts().where("coverage", "source", "bits-client").stream()
        .flatMap(row -> about.facts().text(row + ".days").stream())
        .findFirst()
        .map(days ->
            Integer.parseInt(days) < WISHED_DAYS
                ? ", which it does not here"
                : ", which it does here")
        .orElse("");
  }
}
