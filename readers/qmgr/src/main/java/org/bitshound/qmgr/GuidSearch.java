package org.bitshound.qmgr;

import java.util.Set;
import org.bitshound.bytes.ByteView;

/// Finds GUIDs in bytes, at any parity, as fast as memory is read. A hot path.
///
/// Eight bytes are looked at once, and each eighth place alone: wherever a GUID stands, one such
/// place lies in its first half, and holds eight of its bytes, which are known for each of the
/// eight ways in which it may lie there. A filter of 2^16 bits tells most other bytes from these.
/// Not for several threads at once.
final class GuidSearch {
  private static final int STEP = 8;
  private static final int FILTER_BITS = 16;
  private static final int BLOCK = 1024;
  private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L; // 2^64 by the golden ratio

  private final Set<Guid> guids;
  private final long[] block = new long[BLOCK];
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];

  GuidSearch(Guid... guids) {
    this.guids = Set.of(guids);
    for (Guid each : guids) {
      for (int shift = 0; shift < STEP; shift++) {
        int slot = slot(part(each, shift));
        filter[slot >>> 6] |= 1L << slot;
      }
    }
  }

  /// {@return eight bytes of a GUID from one of its first eight on}
  private static long part(Guid guid, int from) {
    return from == 0
        ? guid.low()
        : (guid.low() >>> (8 * from)) | (guid.high() << (8 * (STEP - from)));
  }

  private static int slot(long bytes) {
    return (int) ((bytes * SPREAD) >>> (64 - FILTER_BITS));
  }

  /// {@return where the first of the GUIDs stands that begins from `from` on and before `to`; -1
  /// for nowhere}
  int next(ByteView bytes, int from, int to) {
    int last = (int) Math.min(to + STEP - 2L, bytes.size() - STEP);
    for (int at = from + STEP - 1; at <= last; at += STEP * BLOCK) {
      int count = Math.min(BLOCK, (last - at) / STEP + 1);
      bytes.copy(at, block, count); // reading an array is faster
      for (int i = candidate(0, count); i < count; i = candidate(i + 1, count)) {
        int found = near(bytes, at + STEP * i, from, to);
        if (found >= 0) {
          return found;
        }
      }
    }
    return -1;
  }

  /// {@return the first place of the block from one on that the filter lets through; `count` for
  /// none}
  private int candidate(int from, int count) {
    long[] some = block;
    long[] known = filter;
    for (int i = from; i < count; i++) {
      int slot = slot(some[i]);
      if ((known[slot >>> 6] & (1L << slot)) != 0) {
        return i;
      }
    }
    return count;
  }

  private int near(ByteView bytes, int at, int from, int to) {
    for (int start = Math.max(from, at - STEP + 1); start <= at && start < to; start++) {
      if (bytes.holds(start, Guid.SIZE) && guids.contains(Guid.at(bytes, start))) {
        return start;
      }
    }
    return -1;
  }
}
