package org.bitshound.intake.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Files with equal bytes, of which one is read. Only files are gone through for it that agree in
/// size and beginning, checksums of the first chunk included.
final class Copies {
  private record Beginning(long size, long checksum) {
    // Those of a record are chains of method handles, which each short hunt would wait for.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Beginning one && size == one.size && checksum == one.checksum;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(31 * size + checksum);
    }
  }

  private Copies() {}

  /// Marks files with the same bytes as an earlier one.
  static void find(List<EvidenceFile> files) {
    var alike = new LinkedHashMap<Beginning, List<EvidenceFile>>();
    for (EvidenceFile file : files) {
      if (file.kind().isRead() && !file.kind().isContainer()) {
        alike
            .computeIfAbsent(
                new Beginning(file.size(), file.beginning()), beginning -> new ArrayList<>())
            .add(file);
      }
    }
    for (List<EvidenceFile> some : alike.values()) {
      if (some.size() > 1) {
        among(some);
      }
    }
  }

  private static void among(List<EvidenceFile> alike) {
    var firsts = new HashMap<String, EvidenceFile>();
    for (EvidenceFile file : alike) {
      try {
        EvidenceFile first = firsts.putIfAbsent(file.sha256(), file);
        if (first != null) {
          file.isCopyOf(first);
        }
      } catch (IOException unreadable) {
        // No copy of anything: said when it is to be read.
      }
    }
  }
}
