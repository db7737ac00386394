package org.bitshound.correlation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.JobRow;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.TransferFile;
import org.bitshound.correlation.FilesOfJob.FileRecords;
import org.bitshound.observation.FileSighting;

/// Writes the states of files that no job shows: a row each.
final class LooseFiles {

  private LooseFiles() {}

  static JobRow row(FileSighting sighting, String host) {
    var cite = new Citations(List.of(sighting.source()));
    var kept =
        new KeptFile(
            sighting.file(), sighting.source(), sighting.proven() ? Match.EXACT : Match.POSSIBLE);
    var records = new FileRecords(Optional.empty(), List.of()).keptAs(kept);
    List<TransferFile> files = TransferFiles.ofQueue(records, cite);
    return new JobRow(
        host, Optional.empty(), Optional.empty(), files, Map.of(), cite.sources(), cite.rows());
  }
}
