package org.bitshound.snapshots;

import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;

/// What a listing may cost.
final class Limits {
  /// Bytes of a listing: 60,000 jobs, of which Windows allows 300 a user and machine by default. It
  /// is held in memory as text.
  static final int SIZE = 32 << 20;

  /// Objects in one another.
  static final int DEPTH = 64;

  private Limits() {}

  /// {@return as much of a file as is read; that it is not all is told}
  static MemorySegment cut(MemorySegment bytes, Consumer<Defect> defects) {
    if (bytes.byteSize() > SIZE) {
      defects.accept(
          new Defect(
              SIZE,
              What.SIZE_LIMIT,
              Severity.LIMIT,
              "a listing of at most " + SIZE + " bytes",
              bytes.byteSize() + " bytes",
              "what is behind is not read"));
    }
    return bytes.asSlice(0, Math.min(bytes.byteSize(), SIZE));
  }
}
