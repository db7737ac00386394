package org.bitshound.qmgr;

/// How many steps looking for torn objects may still take: bytes that are full of markers cost
/// linear time because of it.
final class Budget {
  private long left;
  private boolean exceeded;

  Budget(long steps) {
    left = steps;
  }

  /// {@return a budget for looking through so many bytes}
  static Budget forBytes(long bytes) {
    return new Budget(Limits.DESCRIPTOR + Limits.STEPS_PER_BYTE * bytes);
  }

  boolean take(long steps) {
    if (steps > left) {
      exceeded = true;
      return false;
    }
    left -= steps;
    return true;
  }

  boolean exceeded() {
    return exceeded;
  }
}
