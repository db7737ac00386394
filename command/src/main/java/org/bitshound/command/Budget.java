package org.bitshound.command;

/// What is left to spend on one call. Whoever reads or makes text asks first. Not thread-safe.
final class Budget {
  private long characters;
  private int turns = Limits.TURNS;
  private boolean spent;

  Budget(int inputLength) {
    characters = Limits.WORK_AT_LEAST + (long) Limits.WORK_PER_CHARACTER * inputLength;
  }

  /// {@return whether so many characters may be read or made, which are spent then}
  boolean takes(int count) {
    characters -= count;
    return granted(characters >= 0);
  }

  /// {@return whether a loop may go round once more}
  boolean takesTurn() {
    return granted(turns-- > 0);
  }

  /// {@return whether one may go down from a depth that is below a limit}
  boolean allows(int depth, int limit) {
    return granted(depth < limit);
  }

  /// Notes that something was not read.
  void passOver() {
    spent = true;
  }

  private boolean granted(boolean yes) {
    spent |= !yes;
    return yes;
  }

  /// {@return whether something was asked for in vain, so that not all was read}
  boolean isSpent() {
    return spent;
  }
}
