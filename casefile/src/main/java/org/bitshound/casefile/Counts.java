package org.bitshound.casefile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Counts for each word of a vocabulary; a word that was never met counts 0.
final class Counts {
  private Counts() {}

  static <E extends Enum<E>> Map<E, Long> of(Class<E> words, Map<E, Long> counted) {
    var counts = new EnumMap<E, Long>(words);
    for (E word : words.getEnumConstants()) {
      counts.put(word, counted.getOrDefault(word, 0L));
    }
    return Collections.unmodifiableMap(counts);
  }
}
