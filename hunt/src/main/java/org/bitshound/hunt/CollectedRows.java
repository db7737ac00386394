package org.bitshound.hunt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.EvidenceKind;
import org.bitshound.intake.collected.CollectedFile;
import org.bitshound.intake.collected.CollectedFile.Digests;
import org.bitshound.intake.collected.CollectedFiles;
import org.bitshound.intake.hosts.Machine;

/// The collected files that were found, among the files of the document.
final class CollectedRows {
  private CollectedRows() {}

  /// {@return all rows by path; a file that was met on the paths given has its row there}
  static List<EvidenceFile> among(
      List<EvidenceFile> evidence, CollectedFiles files, List<Machine> hosts) {
    var rows = new ArrayList<>(evidence);
    var known = new HashSet<String>();
    evidence.forEach(row -> known.add(row.path()));
    for (Machine host : hosts) {
      files
          .of(host)
          .ifPresent(found ->
              found.found().stream()
                  .filter(file -> known.add(file.path()))
                  .forEach(file -> rows.add(row(file, host))));
    }
    if (rows.size() > evidence.size()) {
      rows.sort(Comparator.comparing(EvidenceFile::path, CollectedRows::byCodePoints));
    }
    return rows;
  }

  private static int byCodePoints(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }

  private static EvidenceFile row(CollectedFile file, Machine host) {
    var row = new EvidenceFile.Draft();
    row.path = Optional.of(file.path());
    row.kind = Optional.of(EvidenceKind.FILE);
    row.size = OptionalLong.of(file.size());
    row.sha256 = file.digests().map(Digests::sha256);
    row.hosts = List.of(host.name());
    return row.toEvidenceFile();
  }
}
