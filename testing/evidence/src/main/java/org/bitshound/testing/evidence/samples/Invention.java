package org.bitshound.testing.evidence.samples;

import java.util.Random;
import java.util.UUID;

/// Ids, numbers and hashes that mean nothing, the same in every run.
final class Invention {
  private final Random random;

  Invention(long seed) {
    random = new Random(seed);
  }

  /// {@return a GUID as a random generator makes them (version 4)}
  UUID guid() {
    long high = (random.nextLong() & ~0xf000L) | 0x4000L;
    long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
    return new UUID(high, low);
  }

  int between(int from, int to) {
    return from + random.nextInt(to - from);
  }

  /// {@return a process or thread id: Windows gives multiples of four}
  int processId() {
    return 4 * between(300, 3000);
  }

  String hex(int digits) {
    var text = new StringBuilder();
    for (int i = 0; i < digits; i++) {
      text.append("0123456789ABCDEF".charAt(random.nextInt(16)));
    }
    return text.toString();
  }
}
