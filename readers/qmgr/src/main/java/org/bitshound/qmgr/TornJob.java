package org.bitshound.qmgr;

import java.util.Optional;
import java.util.zip.CRC32;
import org.bitshound.bytes.ByteView;
import org.bitshound.event.queue.JobRecord;

/// Finds the head of a job whose marker nobody knows, from the list of files in its middle: the
/// security descriptor before it has its length and its checksum in front, and before that stand
/// texts that can be walked backwards.
final class TornJob {
  private static final int TEXTS = 5;
  private static final int WORDS = 20;
  private static final int CHECKSUM_AND_SIZE = 8;

  private TornJob() {}

  /// Reads the job around a list of files.
  ///
  /// @param list where the list's first marker stands
  /// @param from what lies before belongs to something else
  static Optional<Parsed<JobRecord>> around(ByteView bytes, int list, int from, Budget budget) {
    int lowest = Math.max(from, list - Limits.DESCRIPTOR - CHECKSUM_AND_SIZE);
    for (int size = list - 4; size >= lowest + 4; size--) {
      if (!budget.take(1)) {
        return Optional.empty();
      }
      if (bytes.i32(size) == list - size - 4 && checksumHolds(bytes, size, list, budget)) {
        int texts = size - 4 - WORDS;
        Optional<Parsed<JobRecord>> job = before(bytes, texts, from, budget);
        if (job.isPresent()) {
          return job;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean checksumHolds(ByteView bytes, int size, int list, Budget budget) {
    int length = list - size - 4;
    if (!budget.take(length)) {
      return false;
    }
    var crc = new CRC32();
    bytes.checksum(crc, size + 4, length);
    return (int) crc.getValue() == bytes.i32(size - 4);
  }

  /// Walks back over the owner, the notify command and the titles, then over id, words and marker.
  private static Optional<Parsed<JobRecord>> before(
      ByteView bytes, int end, int from, Budget budget) {
    int at = end;
    for (int text = 0; text < TEXTS; text++) {
      at = startOfText(bytes, at, from, budget);
      if (at < 0) {
        return Optional.empty();
      }
    }
    int marker = at - 3 * Guid.SIZE;
    return marker < from ? Optional.empty() : JobBlob.read(bytes, marker, budget);
  }

  /// {@return where a counted text begins that ends at `end`; -1 where none does}
  private static int startOfText(ByteView bytes, int end, int from, Budget budget) {
    for (int units = 1; units <= Limits.TEXT && end - 2 * units - 4 >= from; units++) {
      if (!budget.take(1) || (units > 1 && bytes.u16(end - 2 * units) == 0)) {
        return -1;
      }
      if (bytes.u32(end - 2 * units - 4) == units) {
        return end - 2 * units - 4;
      }
    }
    return -1;
  }
}
