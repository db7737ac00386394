package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bitshound.casefile.Case;

/// Findings that speak of persistence, and lead to the playbook of T1197.
final class PersistenceSigns {
  private static final Set<String> ANALYTICS =
      Set.of(
          "job-persistence-command",
          "long-lived-job",
          "notify-command",
          "retrying-job",
          "scheduled-creator",
          "service-child");

  private PersistenceSigns() {}

  static boolean isIn(Case one) {
    return one.findings().stream().anyMatch(found -> ANALYTICS.contains(found.analytic()));
  }

  /// {@return paths of the findings}
  static List<String> in(Facts facts) {
    var paths = new ArrayList<String>();
    for (String finding : facts.members("findings")) {
      if (facts.text(finding + ".analytic").filter(ANALYTICS::contains).isPresent()) {
        paths.add(finding);
      }
    }
    return paths;
  }
}
