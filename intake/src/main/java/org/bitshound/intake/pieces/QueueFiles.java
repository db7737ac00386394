package org.bitshound.intake.pieces;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.FileBytes;
import org.bitshound.bytes.MappedFile;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.qmgr.QueueContent;
import org.bitshound.qmgr.QueueReader;
import org.bitshound.qmgr.QueueReader.Form;

/// Reads BITS' job queue wherever it is kept, and carves other files where that was asked for.
final class QueueFiles implements PieceReader {
  private final boolean carve;

  /// Makes one.
  ///
  /// @param carve whether all other files but event logs are looked through
  QueueFiles(boolean carve) {
    this.carve = carve;
  }

  @Override
  public boolean opens(Kind kind) {
    return switch (kind) {
      case ESE, QMGR_DB, QMGR_DAT, QMGR_LOG -> true;
      case SRUM, PROXY_LOG, DNS_LOG, CONNECTION_LOG, DELIVERY_OPTIMIZATION -> false;
      case MFT_CSV, USN_CSV, PREFETCH_CSV, AMCACHE_CSV, SRUM_CSV -> carve;
      case EVTX, BITS_SNAPSHOT, SERVICE_LISTING, REGISTRY_EXPORT, ENCRYPTED, LIMIT, EMPTY -> false;
      case POWERSHELL_TRANSCRIPT, POWERSHELL_HISTORY, BITSADMIN_VALUE -> false;
      case RAW, EVENT_XML, EVENT_JSON, EVENT_CSV, EVT, REGISTRY, ETL, OTHER -> carve;
      case ZIP, SEVEN_ZIP, GZIP, XZ, ZSTD, TAR -> carve;
    };
  }

  @Override
  public Optional<Piece> read(EvidenceFile file, MappedFile bytes, Consumer<Defect> defects)
      throws IOException {
    return content(file, bytes, defects).map(content -> new QueueFile(file, content));
  }

  private Optional<QueueContent> content(
      EvidenceFile file, MappedFile bytes, Consumer<Defect> defects) throws IOException {
    Optional<Form> form = QueueReader.formOf(bytes);
    if (form.isPresent()) {
      file.isRather(kind(form.get()));
      return Optional.of(QueueReader.read(bytes, form.get(), defects));
    }
    if (!carve) {
      return Optional.empty();
    }
    QueueContent carved = carved(file, defects);
    if (carved.jobs().isEmpty() && carved.files().isEmpty()) {
      return Optional.empty();
    }
    if (!file.kind().isOfEvents() && !file.kind().isContainer()) {
      file.isRather(Kind.RAW);
    }
    return Optional.of(carved);
  }

  /// Each byte is looked at once, so that the file is read and not mapped.
  private static QueueContent carved(EvidenceFile file, Consumer<Defect> defects)
      throws IOException {
    try (var arena = Arena.ofConfined();
        FileBytes bytes = file.read(arena)) {
      return QueueReader.carve(bytes, defects);
    }
  }

  private static Kind kind(Form form) {
    return switch (form) {
      case LEGACY -> Kind.QMGR_DAT;
      case DATABASE -> Kind.QMGR_DB;
      case LOG -> Kind.QMGR_LOG;
    };
  }
}
