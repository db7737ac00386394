package org.bitshound.intake.evidence;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.weblogs.Columns;
import org.bitshound.weblogs.Form;
import org.bitshound.weblogs.WebLog;

/// All files below the paths given, entries of archives among them, each identified.
///
/// @param files by path
/// @param defects what was met and cannot be read
public record Evidence(List<EvidenceFile> files, List<FileDefect> defects) {

  /// Finds it.
  ///
  /// @param given files and folders, as the user wrote them
  /// @param store where entries of archives are kept
  /// @param columns what the columns of a table hold that is a log of traffic
  public static Evidence find(List<String> given, EntryStore store, Columns columns) {
    var finder = new EvidenceFinder();
    given.stream().distinct().sorted().forEach(finder::add);
    finder.unpack(store);
    var files = List.copyOf(finder.files());
    for (int i = 0; i < files.size(); i++) {
      files.get(i).isNumber(i);
    }
    var defects = new ArrayList<>(finder.defects());
    if (!columns.isNone() && !identify(files, columns)) {
      given.stream().distinct().forEach(path -> defects.add(withoutTable(path, columns)));
    }
    Copies.find(files);
    return new Evidence(files, defects);
  }

  /// One of the columns may be misspelt.
  private static FileDefect withoutTable(String path, Columns columns) {
    String names = columns.named().values().stream().sorted().collect(joining(", "));
    return new FileDefect(
        path,
        new Defect(
            0,
            What.READ_ERROR,
            Severity.LOST,
            "a table with the columns " + names + " in its first line",
            "none",
            "no table is read as a log of a proxy"));
  }

  /// {@return whether one of the files is a table with the columns} A table is what its user says
  /// that it is.
  private static boolean identify(List<EvidenceFile> files, Columns columns) {
    boolean found = false;
    for (EvidenceFile file : files) {
      found |= identify(file, columns).filter(Form.TABLE::equals).isPresent();
    }
    return found;
  }

  private static Optional<Form> identify(EvidenceFile file, Columns columns) {
    if (file.kind() == Kind.OTHER || file.kind() == Kind.EVENT_CSV) {
      try (var arena = Arena.ofConfined()) {
        Optional<Form> form = WebLog.formOf(Signature.beginning(file.open(arena)), columns);
        form.ifPresent(known -> file.isRather(Signature.ofTraffic(known)));
        return form;
      } catch (IOException unreadable) {
        // It is what it was taken for, and said to be unreadable when it is to be read.
      }
    }
    return Optional.empty();
  }

  /// {@return the logs of events that are to be read: of files that hold the same, the first}
  public List<EvidenceFile> eventLogs() {
    return files.stream()
        .filter(file -> file.kind().isOfEvents() && file.duplicateOf().isEmpty())
        .toList();
  }

  /// {@return the logs of clients' traffic that are to be read}
  public List<EvidenceFile> trafficLogs() {
    return files.stream()
        .filter(file -> file.kind().isOfTraffic() && file.duplicateOf().isEmpty())
        .toList();
  }
}
