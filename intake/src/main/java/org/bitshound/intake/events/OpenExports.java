package org.bitshound.intake.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.util.HashMap;
import java.util.Map;
import org.bitshound.exports.Export;
import org.bitshound.exports.ExportCursor;
import org.bitshound.intake.evidence.EvidenceFile;

/// Exports whose records are told. Their observations decode values when they are asked for them:
/// what was opened for one stays open. Safe for several threads.
final class OpenExports implements AutoCloseable {
  private final Arena arena = Arena.ofShared();
  private final Map<EvidenceFile, Export> open = new HashMap<>();

  @SuppressWarnings("MustBeClosed") // the arena is closed by close()
  OpenExports() {}

  /// {@return a cursor of its own}
  synchronized ExportCursor pointer(EvidenceFile file) {
    Export known = open.get(file);
    if (known == null) {
      try {
        known = Export.of(file.open(arena)).orElseThrow();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
      open.put(file, known);
    }
    return known.pointer();
  }

  @Override
  public void close() {
    arena.close();
  }
}
