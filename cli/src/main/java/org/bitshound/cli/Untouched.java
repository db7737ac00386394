package org.bitshound.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a command reads stays as it is: no document takes its place.
final class Untouched {
  /// Bytes within which a document of ours says whose it is.
  private static final int BEGINNING = 512;

  private Untouched() {}

  /// Complains of a document that would take the place of a file that is read, by whatever name or
  /// link, or of one below a folder that is read, unless bitshound wrote that.
  ///
  /// @param read files and folders
  /// @param written where documents are to go
  static void mustBe(List<Path> read, List<Path> written) throws IOException, Complaint {
    for (Path document : written) {
      for (Path one : read) {
        if (Files.isRegularFile(document) && Files.exists(one) && isLost(one, document)) {
          throw Complaint.usage(
              "would write over what is read",
              "'" + document + "'",
              "another file for the document");
        }
      }
    }
  }

  private static boolean isLost(Path read, Path document) throws IOException {
    return Files.isDirectory(read)
        ? document.toRealPath().startsWith(read.toRealPath()) && !isOurs(document)
        : Files.isSameFile(read, document);
  }

  private static boolean isOurs(Path document) throws IOException {
    try (var bytes = Files.newInputStream(document)) {
      return new String(bytes.readNBytes(BEGINNING), ISO_8859_1).contains("bitshound");
    }
  }
}
