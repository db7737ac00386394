package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.TransferFile;
import org.bitshound.observation.FileWritten;
import org.bitshound.observation.Source;
import org.bitshound.observation.ZoneMark;
import org.bitshound.remote.LocalName;

/// Says of files which mark of the web they were given, and what their hashes were then: Sysmon
/// (15) tells both. BITS' service gives none, so that somebody else did.
final class MarkedFiles {

  private MarkedFiles() {}

  static List<TransferFile> of(
      List<TransferFile> files, List<FileWritten> written, Citations cite, Redaction redact) {
    var marked = new ArrayList<TransferFile>(files.size());
    for (TransferFile file : files) {
      String path = "files[" + marked.size() + "].";
      marked.add(
          lastMark(file, written).map(mark -> marked(file, path, mark, cite, redact)).orElse(file));
    }
    return marked;
  }

  private static Optional<FileWritten> lastMark(TransferFile file, List<FileWritten> written) {
    return file.destination()
        .map(LocalName::of)
        .flatMap(name ->
            written.stream()
                .filter(each -> each.mark().isPresent())
                .filter(each -> WrittenFiles.isStreamOf(name, each.path()))
                .reduce((earlier, later) -> later));
  }

  private static TransferFile marked(
      TransferFile file, String path, FileWritten by, Citations cite, Redaction redact) {
    ZoneMark mark = by.mark().orElseThrow();
    TransferFile.Draft draft = file.toDraft();
    draft.zoneIdentifier = said(cite, path + "zoneIdentifier", mark.zone(), by);
    draft.zoneHostUrl = said(cite, path + "zoneHostUrl", mark.hostUrl().map(redact::url), by);
    draft.zoneReferrerUrl =
        said(cite, path + "zoneReferrerUrl", mark.referrerUrl().map(redact::url), by);
    draft.hashes =
        file.hashes()
            .or(() -> said(cite, path + "hashes", by.hashes().flatMap(CreatorRow::hashes), by));
    return draft.toTransferFile();
  }

  private static <T> Optional<T> said(
      Citations cite, String path, Optional<T> value, FileWritten by) {
    List<Source> event = List.of(by.source());
    value.ifPresent(known -> cite.says(path, event));
    return value;
  }
}
