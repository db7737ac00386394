package org.bitshound.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The paths that a command is to read.
final class Inputs {
  private Inputs() {}

  /// Complains of the first path that is not there or not readable, before any work is begun.
  static void mustBeReadable(List<String> paths) throws Complaint {
    for (String text : paths) {
      Path path = Path.of(text);
      if (!Files.exists(path)) {
        throw Complaint.nothing(
            "no such file", quoted(text), "a file or folder", "check the path and try again");
      }
      if (!Files.isReadable(path)) {
        throw Complaint.nothing(
            "not readable", quoted(text), "a file or folder that you may read", "check its rights");
      }
    }
  }

  private static String quoted(String path) {
    return "'" + path + "'";
  }
}
