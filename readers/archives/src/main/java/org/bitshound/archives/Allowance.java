package org.bitshound.archives;

/// What the entries of one outermost container and of all containers in it may still cost. Not
/// thread-safe.
public final class Allowance {
  private long bytes;
  private int entries = Limits.ENTRIES;

  /// Begins whole.
  ///
  /// @param packed size of the outermost container in bytes
  public Allowance(long packed) {
    this.bytes =
        Math.max(Limits.ANY_RATIO_TOGETHER, Math.multiplyExact(packed >> 1, 2 * Limits.RATIO));
  }

  /// {@return whether one entry more is allowed, which is then taken}
  boolean takeEntry() {
    return entries > 0 && entries-- > 0;
  }

  /// Takes some of the bytes; what is not there can be taken too, and then nothing is left.
  void take(long some) {
    bytes = Math.max(0, bytes - some);
  }

  long left() {
    return bytes;
  }
}
