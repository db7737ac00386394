package org.bitshound.weblogs;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Tells by a line's bytes alone whether it may matter: it speaks of BITS itself (`Microsoft
/// BITS/`, `BITS_POST`), or of one of the hosts asked for. A line that does not is never made a
/// text. Hot path: each byte of a log passes here once.
///
/// Immutable; for any number of threads.
public final class Marks {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = 0x8080_8080_8080_8080L;
  static final long DOTS = 0x2e2e_2e2e_2e2e_2e2eL;
  static final long LOWER = 0x2020_2020_2020_2020L;
  static final long BEES = 0x6262_6262_6262_6262L;

  private static final boolean[] OF_HOSTS = new boolean[256];

  static {
    for (int letter = 0; letter < OF_HOSTS.length; letter++) {
      OF_HOSTS[letter] =
          (letter >= '0' && letter <= '9')
              || (letter >= 'a' && letter <= 'z')
              || (letter >= 'A' && letter <= 'Z')
              || letter == '-'
              || letter == '.'
              || letter == '_'
              || letter >= 0x80;
    }
  }

  private final byte[][] slots; // hosts by their hash
  private final long[] around = new long[1 << 10]; // a bit for each pair beside a host's first dot
  private final List<byte[]> odd = new ArrayList<>(); // without a dot in them
  private final boolean dotted;

  /// Makes marks.
  ///
  /// @param hosts in lower case
  public Marks(Collection<String> hosts) {
    int size = Integer.highestOneBit(Math.max(1, hosts.size()) * 4);
    slots = new byte[size][];
    boolean any = false;
    for (String host : hosts) {
      byte[] bytes = host.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      if (host.indexOf('.') > 0 && host.indexOf('.') < host.length() - 1 && host.indexOf(':') < 0) {
        put(bytes);
        any = true;
      } else if (!host.isEmpty()) {
        odd.add(bytes);
      }
    }
    dotted = any;
  }

  private void put(byte[] host) {
    int at = hash(host, 0, host.length) & (slots.length - 1);
    while (slots[at] != null) {
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = host;
    int dot = 0;
    while (host[dot] != '.') {
      dot++;
    }
    int pair = pair(host[dot - 1], host[dot + 1]);
    around[pair >>> 6] |= 1L << pair;
  }

  /// {@return whether there are hosts to be looked for by their first dots}
  boolean hasDots() {
    return dotted;
  }

  /// {@return whether a `b`, or a dot where there are hosts, is one of a mark}
  ///
  /// @param from where the line begins
  /// @param to where it ends, or something behind that
  boolean is(byte[] in, int at, int from, int to) {
    return isMark(in, at, from, to);
  }

  /// {@return whether there are hosts that are to be looked for apart, line by line}
  boolean hasOdd() {
    return !odd.isEmpty();
  }

  /// {@return whether a line may matter}
  ///
  /// @param in with eight bytes more than the line has
  boolean on(byte[] in, int from, int to) {
    for (int at = from; at < to; at += Long.BYTES) {
      long eight = (long) LONGS.get(in, at);
      long hits = near(eight | LOWER, BEES);
      if (dotted) {
        hits |= near(eight, DOTS);
      }
      while (hits != 0) {
        int place = at + (Long.numberOfTrailingZeros(hits) >>> 3);
        if (place < to && isMark(in, place, from, to)) {
          return true;
        }
        hits &= hits - 1;
      }
    }
    return !odd.isEmpty() && hasOdd(in, from, to);
  }

  /// {@return the highest bit of each byte that is the same in both, and of few others}
  private static long near(long one, long other) {
    long differs = one ^ other;
    return (differs - ONES) & ~differs & HIGHS;
  }

  private boolean isMark(byte[] in, int at, int from, int to) {
    if (in[at] != '.') {
      return isBits(in, at, to);
    }
    return at > from && at + 1 < to && isAround(in[at - 1], in[at + 1]) && isHost(in, at, from, to);
  }

  /// Of most dots in a log the letters beside them are no host's: that saves to look at the name.
  private boolean isAround(byte before, byte after) {
    int pair = pair(before, after);
    return (around[pair >>> 6] & (1L << pair)) != 0;
  }

  private static int pair(byte before, byte after) {
    return (((before & 0xff) | 0x20) << 8) | (after & 0xff) | 0x20;
  }

  /// `BITS/`, `BITS\/`, `BITS%2F`, `BITS_POST`, in any case.
  private static boolean isBits(byte[] in, int at, int to) {
    if (at + 5 > to
        || (in[at] | 0x20) != 'b'
        || (in[at + 1] | 0x20) != 'i'
        || (in[at + 2] | 0x20) != 't'
        || (in[at + 3] | 0x20) != 's') {
      return false;
    }
    byte next = in[at + 4];
    return next == '/' || next == '\\' || next == '%' || next == '_';
  }

  /// A name is looked at once, at its first dot.
  private boolean isHost(byte[] in, int dot, int from, int to) {
    int begin = dot;
    while (begin > from && OF_HOSTS[in[begin - 1] & 0xff]) {
      begin--;
      if (in[begin] == '.') {
        return false;
      }
    }
    int end = dot + 1;
    while (end < to && OF_HOSTS[in[end] & 0xff]) {
      end++;
    }
    if (in[end - 1] == '.') {
      end--;
    }
    return isKnown(in, begin, end);
  }

  private boolean isKnown(byte[] in, int from, int to) {
    int at = hash(in, from, to) & (slots.length - 1);
    while (slots[at] != null) {
      if (equal(slots[at], in, from, to)) {
        return true;
      }
      at = (at + 1) & (slots.length - 1);
    }
    return false;
  }

  private static boolean equal(byte[] host, byte[] in, int from, int to) {
    if (host.length != to - from) {
      return false;
    }
    for (int i = 0; i < host.length; i++) {
      if (host[i] != lower(in[from + i])) {
        return false;
      }
    }
    return true;
  }

  private static byte lower(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? (byte) (letter | 0x20) : letter;
  }

  private static int hash(byte[] in, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + (in[i] | 0x20); // of either case the same, and that is all it must be
    }
    return hash ^ (hash >>> 15);
  }

  private boolean hasOdd(byte[] in, int from, int to) {
    for (byte[] host : odd) {
      for (int at = from; at + host.length <= to; at++) {
        if (lower(in[at]) == host[0] && equal(host, in, at, at + host.length)) {
          return true;
        }
      }
    }
    return false;
  }

  /// {@return whether a line of a name server's log, which writes names label by label, may matter}
  boolean onLabels(String name) {
    byte[] bytes = name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return isKnown(bytes, 0, bytes.length)
        || odd.stream().anyMatch(host -> equal(host, bytes, 0, bytes.length));
  }
}
