package org.bitshound.analytics;

import java.util.List;
import java.util.Map;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.EvidenceRow;

/// Which evidence a finding rests on: what the case cites for the fields that tripped it.
final class Citation {

  private Citation() {}

  /// {@return the refs of the first of the field paths that has a row in the case's `sources`,
  /// itself or below it; where none has, the case's first evidence}
  static List<String> of(Case one, String... paths) {
    for (String path : paths) {
      List<String> refs = one.sources().getOrDefault(path, List.of());
      List<String> found = refs.isEmpty() ? below(one, path) : refs;
      if (!found.isEmpty()) {
        return found;
      }
    }
    return one.evidence().stream().map(EvidenceRow::ref).limit(1).toList();
  }

  /// {@return the refs, or the case's first evidence where there are none}
  static List<String> or(List<String> refs, Case one) {
    return refs.isEmpty() ? of(one) : refs;
  }

  private static List<String> below(Case one, String path) {
    String prefix = path + ".";
    for (Map.Entry<String, List<String>> row : one.sources().entrySet()) {
      if (row.getKey().startsWith(prefix)) {
        return row.getValue();
      }
    }
    return List.of();
  }
}
