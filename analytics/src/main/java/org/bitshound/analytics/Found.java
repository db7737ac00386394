package org.bitshound.analytics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;

/// A finding in the making: what tripped it, by which evidence. Not thread-safe.
final class Found {
  private static final int SHOWN = 3;
  private static final int LONGEST_TEXT = 300;

  private final String analytic;
  private final String title;
  private final LinkedHashSet<String> whys = new LinkedHashSet<>();
  private final TreeSet<String> reasons = new TreeSet<>();
  private final LinkedHashSet<String> techniques = new LinkedHashSet<>();
  private final LinkedHashSet<String> evidence = new LinkedHashSet<>();
  private Severity severity = Severity.NONE;

  Found(String analytic, String title) {
    this.analytic = analytic;
    this.title = title;
  }

  /// Adds one thing that tripped it; the finding weighs as the worst of them.
  Found because(Severity weight, String why, Collection<String> refs) {
    severity = weight.compareTo(severity) > 0 ? weight : severity;
    whys.add(why);
    evidence.addAll(refs);
    return this;
  }

  Found reason(String word) {
    reasons.add(word);
    return this;
  }

  /// Names a technique; where none is named, the finding has all of its analytic.
  Found technique(String id) {
    techniques.add(id);
    return this;
  }

  /// {@return the finding, if anything tripped it}
  List<Finding> finding() {
    if (whys.isEmpty()) {
      return List.of();
    }
    var finding = new Finding.Draft();
    finding.analytic = Optional.of(analytic);
    finding.severity = Optional.of(severity);
    finding.title = Optional.of(title);
    finding.why = Optional.of(why());
    finding.reasons = new ArrayList<>(reasons);
    finding.techniques = new ArrayList<>(techniques);
    finding.evidence = new ArrayList<>(evidence);
    return List.of(finding.toFinding());
  }

  private String why() {
    List<String> shown = whys.stream().limit(SHOWN).toList();
    int more = whys.size() - shown.size();
    return String.join("; ", shown) + (more > 0 ? "; and " + more + " more" : "");
  }

  /// {@return text of evidence, cut where it is too long for a sentence}
  static String quote(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return "\u201c" + text + "\u201d";
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
    return "\u201c" + text.substring(0, LONGEST_TEXT - end) + "…\u201d";
  }
}
