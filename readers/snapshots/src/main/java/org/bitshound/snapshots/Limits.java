package org.bitshound.snapshots;

/// What a listing may cost.
final class Limits {
  /// Bytes of a listing: 60,000 jobs, of which Windows allows 300 a user and machine by default. It
  /// is held in memory as text.
  static final int SIZE = 32 << 20;

  /// Objects in one another.
  static final int DEPTH = 64;

  private Limits() {}
}
