package org.bitshound.hunt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bitshound.policy.IntelRefused;
import org.bitshound.policy.IntelTable;

/// A list of intelligence that a user has.
public final class IntelFile {
  private static final int LARGEST = (64 << 20) + 1; // the reader refuses more

  private IntelFile() {}

  /// {@return the list in the file}
  ///
  /// @param file as the user wrote it, which faults repeat
  /// @throws IntelRefused with what is wrong with it
  public static IntelTable read(String file) throws IOException, IntelRefused {
    Path path = Path.of(file);
    String name = path.getFileName() == null ? file : path.getFileName().toString();
    try (var bytes = Files.newInputStream(path)) {
      return IntelTable.read(file, name, bytes.readNBytes(LARGEST));
    }
  }
}
