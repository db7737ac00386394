package org.bitshound.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Prevalence;
import org.bitshound.casefile.PrevalenceRow;

/// How common the parts of a case are, in words: "x.example on 1 of 4 hosts, the title on 3 of 4".
final class PrevalenceWords {
  private static final int SHOWN = 3;

  private PrevalenceWords() {}

  /// {@return where else its destinations, creator and title were met; empty in a collection of one
  /// host}
  static Optional<String> of(Case one) {
    var parts = new ArrayList<String>();
    for (Destination each : one.destinations()) {
      each.prevalence().ifPresent(met -> add(name(each), met, parts));
    }
    for (PrevalenceRow row : one.prevalence()) {
      add("the " + row.what().word(), row.prevalence(), parts);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(some(parts));
  }

  private static void add(String name, Prevalence met, List<String> parts) {
    if (met.of() > 1) {
      boolean first = parts.isEmpty();
      parts.add(name + " on " + met.hosts() + " of " + met.of() + (first ? " hosts" : ""));
    }
  }

  /// {@return what of the case the baseline never met}
  static Optional<String> newlySeen(Case one) {
    var parts = new ArrayList<String>();
    for (Destination each : one.destinations()) {
      each.newlySeen().filter(isNew -> isNew).ifPresent(_ -> parts.add(name(each)));
    }
    for (PrevalenceRow row : one.prevalence()) {
      row.newlySeen().filter(isNew -> isNew).ifPresent(_ -> parts.add("the " + row.what().word()));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(some(parts));
  }

  private static String name(Destination one) {
    return one.host().or(one::address).orElse("");
  }

  private static String some(List<String> parts) {
    String shown = String.join(", ", parts.subList(0, Math.min(SHOWN, parts.size())));
    return parts.size() > SHOWN ? shown + ", and " + (parts.size() - SHOWN) + " more" : shown;
  }
}
