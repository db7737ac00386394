package org.bitshound.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Inference;

/// Who says a value of a case: the records that its `sources` name for the field path or for the
/// part that it lies in, and the rule that it was inferred by.
final class Told {
  private final Case one;

  Told(Case one) {
    this.one = one;
  }

  /// {@return the refs, and rule and sureness of what no record says in so many words; empty where
  /// the case names neither}
  String by(String path) {
    String refs = nearest(path, one.sources()).map(list -> String.join(", ", list)).orElse("");
    String rule = nearest(path, one.inferred()).map(Told::rule).orElse("");
    return refs + (refs.isEmpty() || rule.isEmpty() ? "" : "; ") + rule;
  }

  private static String rule(Inference inference) {
    List<String> refs = inference.evidence();
    List<String> others = inference.others();
    return "inferred by "
        + inference.how()
        + ", "
        + inference.match().word()
        + (refs.isEmpty() ? "" : ", from " + String.join(", ", refs))
        + (others.isEmpty() ? "" : "; would fit too: " + String.join(", ", others));
  }

  /// {@return the row of the path itself, or of the smallest part that it lies in}
  private static <T> Optional<T> nearest(String path, Map<String, T> rows) {
    Optional<T> found = Optional.ofNullable(rows.get(path));
    int end = path.length();
    while (found.isEmpty() && end > 0) {
      end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1));
      found = end > 0 ? Optional.ofNullable(rows.get(path.substring(0, end))) : Optional.empty();
    }
    return found;
  }
}
