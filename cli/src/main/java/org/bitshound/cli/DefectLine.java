package org.bitshound.cli;

import org.bitshound.bytes.Defect;
import org.bitshound.report.words.Printable;

/// A defect as one line of standard error.
final class DefectLine {
  private DefectLine() {}

  /// {@return file, position, what it is and how bad, what was expected and found, what follows}
  static String of(String file, Defect defect) {
    return Printable.text(
        "bitshound: %s at %s: %s (%s): expected %s, found %s; %s"
            .formatted(
                file,
                defect.offset(),
                defect.what().word(),
                defect.severity().word(),
                defect.expected(),
                defect.found(),
                defect.effect()));
  }
}
