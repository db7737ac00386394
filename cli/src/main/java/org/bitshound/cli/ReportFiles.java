package org.bitshound.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bitshound.casefile.CaseFile;
import org.bitshound.report.Report;

/// The files of reports, opened before the work is done, so that a place that cannot be written is
/// known by then. Each is whole or absent: [WholeFile].
final class ReportFiles implements AutoCloseable {
  private record Open(WholeFile file, Report report) {}

  private final List<Open> all = new ArrayList<>();

  ReportFiles(ReportOptions options) throws IOException {
    try {
      for (ReportOptions.Wanted wanted : options.wanted()) {
        all.add(new Open(opened(wanted.file()), wanted.report()));
      }
    } catch (IOException failed) {
      close();
      throw failed;
    }
  }

  private static WholeFile opened(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    boolean ofTable = folder != null && !Files.exists(folder);
    if (ofTable) {
      Files.createDirectory(folder);
    }
    return new WholeFile(file);
  }

  /// Writes all of them.
  void write(CaseFile document) throws IOException {
    for (Open one : all) {
      one.report().write(document, one.file().bytes());
      one.file().keep();
    }
  }

  @Override
  public void close() throws IOException {
    for (Open one : all) {
      one.file().close();
    }
  }
}
