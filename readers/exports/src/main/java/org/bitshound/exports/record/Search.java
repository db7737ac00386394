package org.bitshound.exports.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks for bytes, eight at a time. Hot path: each byte of an export passes here at least once.
///
/// Arrays must hold [#SLACK] bytes more than are looked at.
public final class Search {
  /// Bytes behind the last one that may be touched, whatever they hold.
  public static final int SLACK = Long.BYTES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = 0x8080_8080_8080_8080L;

  private Search() {}

  /// {@return eight bytes, the first one lowest}
  public static long eight(byte[] in, int at) {
    return (long) LONGS.get(in, at);
  }

  /// {@return where the next such byte is; `to` where there is none}
  public static int find(byte[] in, int from, int to, byte wanted) {
    long pattern = (wanted & 0xffL) * ONES;
    for (int at = from; at < to; at += Long.BYTES) {
      long differs = (long) LONGS.get(in, at) ^ pattern;
      // The lowest bit set is exact, and no other is asked for.
      long hit = (differs - ONES) & ~differs & HIGHS;
      if (hit != 0) {
        return Math.min(to, at + (Long.numberOfTrailingZeros(hit) >>> 3));
      }
    }
    return to;
  }

  /// {@return whether all bytes are ASCII}
  public static boolean isAscii(byte[] in, int from, int to) {
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      if (((long) LONGS.get(in, at) & HIGHS) != 0) {
        return false;
      }
    }
    while (at < to && in[at] >= 0) {
      at++;
    }
    return at == to;
  }

  /// {@return whether the bytes from a place on are these}
  public static boolean stands(byte[] in, int at, int to, byte[] wanted) {
    if (to - at < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (in[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /// {@return a hash of some bytes}
  public static long hash(byte[] in, int from, int to) {
    long hash = (long) to - from;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = mix(hash, (long) LONGS.get(in, at));
    }
    if (at < to) {
      long rest = (long) LONGS.get(in, at) & (-1L >>> (Long.SIZE - Byte.SIZE * (to - at)));
      hash = mix(hash, rest);
    }
    return hash;
  }

  /// {@return two hashes as one}
  public static long mix(long hash, long more) {
    long mixed = (hash ^ more) * 0x9e37_79b9_7f4a_7c15L;
    return mixed ^ (mixed >>> 32);
  }
}
