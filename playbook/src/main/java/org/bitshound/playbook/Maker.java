package org.bitshound.playbook;

import java.util.List;
import java.util.Locale;
import org.bitshound.casefile.UnknownBecause;

/// Why the maker of a job is not known.
final class Maker {
  private static final String TELLS =
      "The maker tells a system component from a tool that somebody used";

  private Maker() {}

  static Reply unknown(Inquiry about) {
    if (about.covering().isEmpty()) {
      return about.unknown(
          "which program made the job",
          TELLS.substring(0, 1).toLowerCase(Locale.ROOT) + TELLS.substring(1));
    }
    boolean announced =
        about.facts().where("evidence", "eventId", "3").stream()
            .anyMatch(row -> about.facts().is(row + ".provider", "Microsoft-Windows-Bits-Client"));
    return announced
        ? about.unknown(
            UnknownBecause.NOT_RECORDED,
            "It cannot be known which program made the job: its event 3 is of a version that has no"
                + " process path. "
                + TELLS
                + ".",
            List.of(),
            List.of())
        : about.unknown(
            UnknownBecause.BEFORE_LOG,
            "It cannot be known which program made the job: the BITS log holds no event 3 of it, so"
                + " it was made before the log begins, or its record is lost. "
                + TELLS
                + ".",
            List.of("bits-client"),
            about.collecting().of("bits-database"));
  }
}
