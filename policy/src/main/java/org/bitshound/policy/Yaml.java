package org.bitshound.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value of a YAML document, with the line that it begins on. A scalar stays text: what it means
/// is told by the key that it stands under, so that `yes`, `010` and dates hold no surprise.
public sealed interface Yaml {

  /// {@return the line, the first is 1}
  int line();

  /// A scalar.
  record Text(String text, int line) implements Yaml {}

  /// A sequence.
  record Items(List<Yaml> all, int line) implements Yaml {
    public Items {
      all = List.copyOf(all);
    }
  }

  /// A mapping.
  ///
  /// @param lines of the keys
  record Fields(Map<String, Yaml> all, Map<String, Integer> lines, int line) implements Yaml {
    public Fields {
      all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
      lines = Map.copyOf(lines);
    }
  }
}
