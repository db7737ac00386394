package org.bitshound.hunt;

import java.util.List;
import java.util.stream.Collectors;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Finding;
import org.bitshound.testing.evidence.stories.Twins;

/// The page of the documents that says what is found in each story.
final class StoryTable {
  private static final String HEAD =
      """
      # Stories

      Attacks with BITS as public reports tell them, and beside each a harmless twin: the same tools in approved or
      ordinary use. `testing/evidence` plays each of them on a machine of its own and writes the event logs; the whole
      program reads them under one policy of a house ([`Stories.POLICY`](../testing/evidence/src/main/java/org/bitshound/testing/evidence/stories/Stories.java)).
      `StoriesTest` holds each attack to be suspicious for the reasons that its story names, each twin not to be, and this
      page to say what is found. Everything is invented.

      | tradecraft | attack | what is found | twin | what is found |
      | --- | --- | --- | --- | --- |
      """;

  private final StringBuilder text = new StringBuilder(HEAD);

  void row(Twins twins, List<Case> ofAttack, List<Case> ofTwin) {
    List<String> cells =
        List.of(
            twins.name(), twins.attack().text(), of(ofAttack), twins.harmless().text(), of(ofTwin));
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  String text() {
    return text.toString();
  }

  /// {@return the cases in short, alike ones once}
  static String of(List<Case> cases) {
    return cases.isEmpty()
        ? "no case"
        : cases.stream().map(StoryTable::of).distinct().sorted().collect(Collectors.joining("; "));
  }

  private static String of(Case one) {
    String found = one.findings().stream().map(StoryTable::of).collect(Collectors.joining(", "));
    String because =
        one.expectedBecause().stream().map(Explanation::entry).collect(Collectors.joining(", "));
    return "**"
        + one.verdict().word()
        + "**"
        + (because.isEmpty() ? "" : " (" + because + ")")
        + (found.isEmpty() ? "" : ": " + found);
  }

  private static String of(Finding finding) {
    return finding.analytic() + " " + finding.severity().word();
  }
}
