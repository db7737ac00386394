package org.bitshound.correlation;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a service starts, as far as it matters for BITS.
///
/// System 7040 says it in the host's language. Of those the English words are known; a word that is
/// not known stays a word.
enum StartType {
  AUTO("auto start", 2),
  DEMAND("demand start", 3),
  DISABLED("disabled", 4);

  private final String words;
  private final long number;

  /// @param words of System 7040
  /// @param number of the registry's value `Start`
  StartType(String words, long number) {
    this.words = words;
    this.number = number;
  }

  /// {@return the words, as System 7040 has them in English}
  String words() {
    return words;
  }

  static Optional<StartType> of(Optional<String> words) {
    String known = words.orElse("").toLowerCase(Locale.ROOT);
    return Optional.ofNullable(find(known));
  }

  private static @Nullable StartType find(String words) {
    for (StartType type : values()) {
      if (type.words.equals(words)) {
        return type;
      }
    }
    return null;
  }

  /// {@return the type that a value of the registry stands for}
  static Optional<StartType> of(long number) {
    for (StartType type : values()) {
      if (type.number == number) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
