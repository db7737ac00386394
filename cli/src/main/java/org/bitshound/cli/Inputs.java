package org.bitshound.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.json.BrokenCaseFileException;
import org.bitshound.casefile.json.CaseFileReader;
import org.bitshound.report.words.Printable;

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

  /// {@return the case file that a command is to work on}
  static CaseFile caseFile(String path) throws IOException, Complaint {
    return fromCaseFile(
        path,
        file -> {
          try (var bytes = Files.newInputStream(Path.of(file))) {
            return new CaseFileReader().read(bytes);
          }
        });
  }

  /// {@return the case file that comes on standard input}
  static CaseFile caseFile(InputStream in) throws IOException, Complaint {
    return read("standard input", _ -> new CaseFileReader().read(in));
  }

  /// Reads something out of a case file.
  @FunctionalInterface
  interface Reading<T> {
    T of(String path) throws IOException, BrokenCaseFileException;
  }

  /// {@return what a reading makes of a case file}
  static <T> T fromCaseFile(String path, Reading<T> reading) throws IOException, Complaint {
    mustBeReadable(List.of(path));
    if (Files.isDirectory(Path.of(path))) {
      throw Complaint.nothing(
          "a folder", quoted(path), "a case file, which bitshound hunt --json writes", "name the file");
    }
    return read(path, reading);
  }

  private static <T> T read(String path, Reading<T> reading) throws IOException, Complaint {
    try {
      return reading.of(path);
    } catch (BrokenCaseFileException broken) {
      throw Complaint.nothing(
          "not a case file",
          quoted(path),
          "what bitshound hunt --json wrote",
          Printable.text(String.valueOf(broken.getMessage())));
    }
  }

  /// {@return the readable files in the folder of a file whose names fit a pattern, in the order of
  /// their names}
  static List<Path> beside(Path file, String pattern) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    var found = new ArrayList<Path>();
    if (folder != null && Files.isReadable(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
        files.forEach(found::add);
      }
    }
    found.removeIf(path -> !Files.isRegularFile(path) || !Files.isReadable(path));
    found.sort(null);
    return found;
  }

  private static String quoted(String path) {
    return "'" + path + "'";
  }
}
