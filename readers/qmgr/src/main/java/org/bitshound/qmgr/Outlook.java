package org.bitshound.qmgr;

import java.nio.ByteBuffer;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.FileBytes;

/// Looks ahead in a file for the next marker. Nearly all of what is carved holds none, so that it
/// goes through a window that stays in the processor's cache, and nothing is copied out of it but
/// what is compared.
final class Outlook {
  private static final int WINDOW = 1 << 17;

  private final FileBytes file;
  private final GuidSearch search;
  private final ByteBuffer window;

  Outlook(FileBytes file, GuidSearch search) {
    this.file = file;
    this.search = search;
    this.window = ByteBuffer.allocateDirect((int) Math.min(file.size(), WINDOW));
  }

  /// {@return where the first marker stands from `from` on; -1 for nowhere}
  long next(long from) {
    ByteView view = ByteView.of(window);
    int there = file.copy(from, window.clear());
    for (long at = from; there >= Guid.SIZE; there = file.copy(at, window.clear())) {
      int found = search.next(view, 0, there - Guid.SIZE + 1);
      if (found >= 0) {
        return at + found;
      }
      at += there - Guid.SIZE + 1;
    }
    return -1;
  }
}
