package org.bitshound.hunt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bitshound.analytics.Analytics;
import org.bitshound.playbook.PlaybookDefinition;
import org.bitshound.playbook.PlaybookRefused;
import org.bitshound.playbook.Playbooks;

/// A playbook that an investigator wrote, checked against the questions and analytics of this
/// version.
public final class PlaybookFile {
  private static final int LARGEST = 8 << 20; // no more is looked at; the reader refuses before

  private PlaybookFile() {}

  /// {@return the playbook of the file}
  ///
  /// @param file as the user wrote it, which faults repeat
  /// @throws PlaybookRefused with everything that is wrong with it
  public static PlaybookDefinition read(String file) throws IOException, PlaybookRefused {
    try (var bytes = Files.newInputStream(Path.of(file))) {
      return Playbooks.read(file, bytes.readNBytes(LARGEST), Analytics.ids());
    }
  }
}
