package org.bitshound.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.report.form.Report;

/// The files of reports, opened before the work is done, so that a place that cannot be written is
/// known by then. Each is whole or absent: [WholeFile].
final class ReportFiles implements AutoCloseable {
  private record Open(WholeFile file, Report report) {}

  private final List<Open> all = new ArrayList<>();

  ReportFiles(ReportOptions options) throws IOException {
    Optional<Path> made = madeFolder(options.folder());
    try {
      for (ReportOptions.Wanted wanted : options.wanted()) {
        Optional<Path> own = made.filter(folder -> folder.equals(wanted.file().getParent()));
        all.add(new Open(new WholeFile(wanted.file(), own), wanted.report()));
      }
    } catch (IOException failed) {
      close();
      throw failed;
    }
  }

  /// {@return the folder of tables where it was not there before}
  private static Optional<Path> madeFolder(Optional<Path> folder) throws IOException {
    if (folder.isEmpty() || Files.exists(folder.get())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.createDirectory(folder.get()));
    } catch (NoSuchFileException failed) {
      throw new FileSystemException(folder.get().toString(), null, "no folder can be made there");
    }
  }

  /// Writes all of them on one way through the cases.
  void write(CaseFile document) throws IOException {
    if (all.isEmpty()) {
      return; // a case that nobody shows may have to be made again
    }
    List<Report.Writing> writings = begin(document);
    for (int at = 0; at < document.cases().size(); at++) {
      write(entries(document.cases().get(at), writings));
    }
    end(writings);
  }

  /// Does the same with all processors.
  ///
  /// @param document whose cases and runs are safe to ask for by several threads
  void writeAhead(CaseFile document) throws IOException {
    List<Report.Writing> writings = begin(document);
    List<Case> cases = document.cases();
    var ahead = new ReadAhead<>(cases.size(), at -> entries(cases.get(at), writings));
    for (int at = 0; at < cases.size(); at++) {
      write(ahead.get(at));
    }
    end(writings);
  }

  private List<Report.Writing> begin(CaseFile document) throws IOException {
    var writings = new ArrayList<Report.Writing>();
    for (Open one : all) {
      writings.add(one.report().begin(document, one.file().bytes()));
    }
    return writings;
  }

  private static List<Report.Entry> entries(Case one, List<Report.Writing> writings) {
    return writings.stream().map(writing -> writing.entry(one)).toList();
  }

  private static void write(List<Report.Entry> entries) throws IOException {
    for (Report.Entry entry : entries) {
      entry.write();
    }
  }

  private void end(List<Report.Writing> writings) throws IOException {
    for (Report.Writing writing : writings) {
      writing.end();
    }
    for (Open one : all) {
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
