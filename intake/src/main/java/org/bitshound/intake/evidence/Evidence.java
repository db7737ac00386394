package org.bitshound.intake.evidence;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.List;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.weblogs.Columns;
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
    if (!columns.isNone()) {
      files.forEach(file -> identify(file, columns));
    }
    Copies.find(files);
    return new Evidence(files, finder.defects());
  }

  /// A table is what its user says that it is.
  private static void identify(EvidenceFile file, Columns columns) {
    if (file.kind() == Kind.OTHER || file.kind() == Kind.EVENT_CSV) {
      try (var arena = Arena.ofConfined()) {
        WebLog.formOf(Signature.beginning(file.open(arena)), columns)
            .ifPresent(form -> file.isRather(Signature.ofTraffic(form)));
      } catch (IOException unreadable) {
        // It is what it was taken for, and said to be unreadable when it is to be read.
      }
    }
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
