package org.bitshound.command;

/// What is left to spend on one call. Whoever reads or makes text asks first. Not thread-safe.
final class Budget {
  private long characters;
  private int turns = Limits.TURNS;

  Budget(int inputLength) {
    characters = Limits.WORK_AT_LEAST + (long) Limits.WORK_PER_CHARACTER * inputLength;
  }

  /// {@return whether so many characters may be read or made, which are spent then}
  boolean takes(int count) {
    characters -= count;
    return characters >= 0;
  }

  /// {@return whether a loop may go round once more}
  boolean takesTurn() {
    return turns-- > 0;
  }
}
