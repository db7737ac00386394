package org.bitshound.qmgr;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.FileBytes;
import org.bitshound.bytes.MappedFile;
import org.bitshound.ese.EseDatabase;

/// Reads whatever keeps jobs of BITS, by its bytes. Start reading here.
public final class QueueReader {
  /// What a file is.
  public enum Form {
    /// A legacy file.
    LEGACY,
    /// `qmgr.db`.
    DATABASE,
    /// A transaction log of `qmgr.db`.
    LOG
  }

  private QueueReader() {}

  /// {@return what a file is; empty for what keeps no queue}
  public static Optional<Form> formOf(MappedFile file) {
    ByteView start = file.view(0, QueueLog.HEADER);
    if (LegacyQueue.isLegacyQueue(start)) {
      return Optional.of(Form.LEGACY);
    }
    if (EseDatabase.isEse(file)) {
      return QueueDatabase.isQueue(EseDatabase.of(file, untold -> {}))
          ? Optional.of(Form.DATABASE)
          : Optional.empty();
    }
    return QueueLog.isLog(start) && QueueLog.namesQueue(start)
        ? Optional.of(Form.LOG)
        : Optional.empty();
  }

  /// Reads a file of a form that [#formOf] told.
  ///
  /// @param defects is told what could not be read
  public static QueueContent read(MappedFile file, Form form, Consumer<Defect> defects) {
    QueueContent content =
        switch (form) {
          case LEGACY -> LegacyQueue.read(file, defects);
          case DATABASE -> QueueDatabase.read(file, EseDatabase.of(file, defects), defects);
          case LOG -> QueueLog.read(file, defects);
        };
    content.tellDefects(defects);
    return content.withoutTornCopies();
  }

  /// Carves any other file.
  public static QueueContent carve(FileBytes file, Consumer<Defect> defects) {
    QueueContent content = Carver.carve(file, offset -> Origin.RAW, defects);
    content.tellDefects(defects);
    return content.withoutTornCopies();
  }
}
