package org.bitshound.hunt;

/// Has the heap collected where much has died since it was last.
///
/// A fold lives longer than the young generation, so that what it held dies among the old, which
/// the serial collector first looks at when the heap has grown to a quarter of the machine's
/// memory. Safe for several threads.
final class OldGarbage {
  /// Below this there is nothing to gain.
  private static final long LITTLE = 96 << 20;

  /// What may come to what lived before it is looked at again.
  private static final long MORE = 64 << 20;

  private final Runtime heap = Runtime.getRuntime();
  private long lived; // bytes in use after the last collection

  /// Called where something large was let go.
  synchronized void letGo() {
    if (used() > Math.max(LITTLE, lived + MORE)) {
      System.gc();
      lived = used();
    }
  }

  private long used() {
    return heap.totalMemory() - heap.freeMemory();
  }
}
