package org.bitshound.testing.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What a chunk keeps once and points at by offset: names, or template definitions. Entries of one
/// bucket form a chain from the newest to the oldest; the chunk header points at the newest.
final class ChunkTable {
  private final int buckets;
  private final List<Entry> entries = new ArrayList<>();

  ChunkTable(int buckets) {
    this.buckets = buckets;
  }

  OptionalInt offsetOf(String key) {
    return entries.stream()
        .filter(entry -> entry.key().equals(key))
        .mapToInt(Entry::offset)
        .findFirst();
  }

  /// {@return the offset of the newest entry of the bucket of this hash, 0 where there is none}
  long newestOf(long hash) {
    return newestIn((int) Long.remainderUnsigned(hash, buckets));
  }

  void add(String key, long hash, int offset) {
    entries.add(new Entry(key, (int) Long.remainderUnsigned(hash, buckets), offset));
  }

  /// Forgets what lies at this offset and behind it.
  void forgetFrom(int offset) {
    entries.removeIf(entry -> entry.offset() >= offset);
  }

  void writeTo(LittleEndian header) {
    for (int bucket = 0; bucket < buckets; bucket++) {
      header.u32(newestIn(bucket));
    }
  }

  private long newestIn(int bucket) {
    for (Entry entry : entries.reversed()) {
      if (entry.bucket() == bucket) {
        return entry.offset();
      }
    }
    return 0;
  }

  private record Entry(String key, int bucket, int offset) {}
}
