package org.bitshound.archives;

import java.io.EOFException;
import java.util.Objects;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;

/// What an exception of a decoder says of the evidence.
final class Damage {
  private Damage() {}

  static Defect of(Exception thrown, long offset, String effect) {
    return switch (thrown) {
      case PasswordRequiredException locked ->
          lost(offset, What.ENTRY_ENCRYPTED, "data without encryption", "encrypted data", effect);
      case EOFException cut ->
          lost(
              offset,
              What.FILE_TRUNCATED,
              "the rest of the data",
              "the end of the archive",
              effect);
      case MemoryLimitException greedy -> greedy(offset, effect);
      case org.tukaani.xz.MemoryLimitException greedy -> greedy(offset, effect);
      default ->
          lost(offset, What.ENTRY_DAMAGED, "data that can be decoded", words(thrown), effect);
    };
  }

  private static String words(Exception thrown) {
    return Objects.requireNonNullElse(thrown.getMessage(), thrown.getClass().getSimpleName());
  }

  private static Defect lost(long offset, What what, String expected, String found, String effect) {
    return new Defect(offset, what, Severity.LOST, expected, found, effect);
  }

  private static Defect greedy(long offset, String effect) {
    return new Defect(
        offset,
        What.SIZE_LIMIT,
        Severity.LIMIT,
        "a decoder of at most " + (Limits.DECODER_KIB >> 10) + " MiB",
        "one that asks for more",
        effect + "; unpack the archive and name the folder");
  }
}
