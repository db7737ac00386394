package org.bitshound.qmgr;

import java.util.Arrays;
import java.util.Set;
import org.bitshound.bytes.ByteView;

/// Finds GUIDs in bytes, at any parity, as fast as memory is read. A hot path.
///
/// Four bytes are looked at once, and each twelfth place alone: wherever a GUID stands, one such
/// place lies in it, and holds four of its bytes, which are known for each of the twelve ways in
/// which it may lie there. A filter of 2^16 bits tells most other bytes from these. Not for several
/// threads at once.
final class GuidSearch {
  private static final int STEP = 12;
  private static final int INTS_A_STEP = STEP / Integer.BYTES;
  private static final int FILTER_BITS = 16;
  private static final int BLOCK = 1024 * INTS_A_STEP;
  private static final int SPREAD = 0x9e37_79b1; // 2^32 by the golden ratio

  private final Set<Guid> guids;
  private final int[] parts;
  private final int[] block = new int[BLOCK];
  private final int[] filter = new int[1 << (FILTER_BITS - 5)];

  GuidSearch(Guid... guids) {
    this.guids = Set.of(guids);
    this.parts = new int[guids.length * STEP];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part(guids[i / STEP], i % STEP);
      int slot = slot(parts[i]);
      filter[slot >>> 5] |= 1 << slot;
    }
    Arrays.sort(parts);
  }

  /// {@return four bytes of a GUID from one of its first twelve on}
  private static int part(Guid guid, int from) {
    long half = from < 8 ? guid.low() >>> (8 * from) : guid.high() >>> (8 * (from - 8));
    boolean isAcross = from > 4 && from < 8;
    return (int) (isAcross ? half | (guid.high() << (64 - 8 * from)) : half);
  }

  private static int slot(int bytes) {
    return (bytes * SPREAD) >>> (32 - FILTER_BITS);
  }

  /// {@return where the first of the GUIDs stands that begins from `from` on and before `to`; -1
  /// for nowhere}
  int next(ByteView bytes, int from, int to) {
    int last = (int) Math.min(to + STEP - 2L, bytes.size() - Integer.BYTES);
    for (int at = from + STEP - 1; at <= last; at += Integer.BYTES * BLOCK) {
      int count = Math.min(BLOCK, (last - at) / Integer.BYTES + 1);
      bytes.copy(at, block, count); // reading an array is faster
      for (int i = candidate(0, count); i < count; i = candidate(i + INTS_A_STEP, count)) {
        int found = near(bytes, at + Integer.BYTES * i, from, to);
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
    int[] some = block;
    int[] known = filter;
    for (int i = from; i < count; i += INTS_A_STEP) {
      int slot = slot(some[i]);
      if ((known[slot >>> 5] & (1 << slot)) != 0 && Arrays.binarySearch(parts, some[i]) >= 0) {
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
