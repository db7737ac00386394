package org.bitshound.intake;

import java.util.concurrent.atomic.AtomicLong;

/// How far the reading has come; asked from another thread.
public final class Progress {
  private final AtomicLong bytesRead = new AtomicLong();
  private volatile long bytes;

  /// Makes one that has not begun.
  public Progress() {}

  void begin(long bytes) {
    this.bytes = bytes;
  }

  AtomicLong counter() {
    return bytesRead;
  }

  /// {@return bytes of evidence read so far}
  public long bytesRead() {
    return Math.min(bytes, bytesRead.get());
  }

  /// {@return bytes of evidence in all; 0 before they are known}
  public long bytes() {
    return bytes;
  }
}
