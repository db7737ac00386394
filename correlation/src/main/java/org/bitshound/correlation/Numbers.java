package org.bitshound.correlation;

import java.util.Optional;
import java.util.OptionalLong;

/// Numbers as the case file writes them: JSON's own are no whole 64 bits everywhere.
final class Numbers {
  private Numbers() {}

  static Optional<String> unsigned(OptionalLong number) {
    return number.isPresent()
        ? Optional.of(Long.toUnsignedString(number.getAsLong()))
        : Optional.empty();
  }

  static Optional<String> hex(OptionalLong number) {
    return number.isPresent()
        ? Optional.of("0x" + Long.toHexString(number.getAsLong()))
        : Optional.empty();
  }
}
