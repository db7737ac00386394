package org.bitshound.hunt;

import org.bitshound.intake.Progress;

/// How far a hunt has come in reading its evidence; asked from another thread.
public final class HuntProgress {
  final Progress reading = new Progress();

  /// Makes one for a hunt that has not begun.
  public HuntProgress() {}

  /// {@return bytes of evidence read so far}
  public long bytesRead() {
    return reading.bytesRead();
  }

  /// {@return bytes of evidence in all; 0 before they are known}
  public long bytes() {
    return reading.bytes();
  }
}
