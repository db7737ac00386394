package org.bitshound.command;

import java.util.List;
import java.util.Optional;

/// Texts made of others, where the result may be far longer than all that went in.
final class Made {
  private Made() {}

  /// {@return the parts with a text between; absent where that is too long}
  static Optional<String> joined(List<String> parts, String between) {
    long length = (long) between.length() * parts.size();
    for (String part : parts) {
      length += part.length();
    }
    return length <= Limits.LONGEST_MADE
        ? Optional.of(String.join(between, parts))
        : Optional.empty();
  }

  static Optional<String> replaced(String text, String old, String with) {
    long most = (long) (text.length() / old.length() + 1) * with.length() + text.length();
    return most <= Limits.LONGEST_MADE ? Optional.of(text.replace(old, with)) : Optional.empty();
  }
}
