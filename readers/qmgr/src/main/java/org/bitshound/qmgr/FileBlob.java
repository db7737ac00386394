package org.bitshound.qmgr;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Filetime;
import org.bitshound.event.queue.FileRecord;
import org.bitshound.event.queue.FileRecord.Volume;

/// The fields of a file: alone in qmgr.db, or inside a job of a legacy file. Layouts:
/// `docs/formats/qmgr.md`, "A file".
final class FileBlob {
  private static final int RANGE = 16;
  private static final int PROGRESS = 36;

  private FileBlob() {}

  /// Reads a file of qmgr.db.
  ///
  /// @param offset where its marker stands
  /// @return empty where no file follows the marker
  static Optional<Parsed<FileRecord>> read(ByteView bytes, int offset) {
    int body = offset + Guid.SIZE;
    if (!Marker.FILE.guid().isAt(bytes, offset)) {
      return Optional.empty();
    }
    return read(bytes, offset, new Fields(bytes, body, bytes.size()), Optional.empty())
        .or(() -> upload(bytes, offset));
  }

  /// A file that is sent has its own time in front.
  private static Optional<Parsed<FileRecord>> upload(ByteView bytes, int offset) {
    int body = offset + Guid.SIZE;
    if (!bytes.holds(body, 8) || !Limits.isTime(bytes.i64(body))) {
      return Optional.empty();
    }
    Instant written = Filetime.toInstant(bytes.i64(body));
    return read(bytes, offset, new Fields(bytes, body + 8, bytes.size()), Optional.of(written));
  }

  private static Optional<Parsed<FileRecord>> read(
      ByteView bytes, int offset, Fields in, Optional<Instant> sourceTime) {
    return fields(in, sourceTime)
        .map(file ->
            in.broken() || !end(bytes, in)
                ? new Parsed<>(cut(file), offset, in.at())
                : new Parsed<>(file, offset, in.at()));
  }

  /// What stands behind the sizes of a record that does not end may be another's.
  private static FileRecord cut(FileRecord file) {
    return new FileRecord(
        file.localName(),
        file.remoteName(),
        file.temporaryName(),
        file.transferred(),
        file.total(),
        Optional.empty(),
        Optional.empty(),
        file.sourceTime(),
        0,
        false);
  }

  /// The part between the two last markers has one of several lengths, and then the footer.
  private static boolean end(ByteView bytes, Fields in) {
    if (in.isNext(Marker.FILE_END.guid())) {
      in.skip(Guid.SIZE);
      int limit = in.at() + Limits.FILE_END;
      int at = in.at();
      while (at < limit && !Marker.FILE_END.guid().isAt(bytes, at)) {
        at++;
      }
      in.moveTo(at);
      in.marker(Marker.FILE_END.guid());
    }
    in.marker(Marker.FILE.guid());
    return !in.broken();
  }

  /// Reads a file's fields, which all layouts share.
  ///
  /// @return empty where these are no fields of a file; a broken reading where they are cut
  static Optional<FileRecord> fields(Fields in, Optional<Instant> sourceTime) {
    String localName = in.text();
    String remoteName = in.text();
    String temporaryName = in.text();
    long transferred = in.u64();
    long total = in.u64();
    if (in.broken() || localName.isEmpty() || remoteName.isEmpty() || transferred < 0) {
      return Optional.empty();
    }
    in.skip(1);
    Optional<Volume> volume = volume(in);
    in.skip(8); // the size of the whole remote file
    in.skip(4); // attributes
    in.skip(in.u32(Limits.TEXT)); // a section that was always empty
    in.skip(1);
    int ranges = in.u32(Limits.RANGES);
    in.skip(RANGE * ranges);
    Optional<Instant> remoteTime = remoteTime(in);
    in.skip(PROGRESS);
    return Optional.of(
        new FileRecord(
            localName,
            remoteName,
            temporaryName,
            transferred,
            total < 0 ? OptionalLong.empty() : OptionalLong.of(total), // 2^64-1 is "unknown"
            volume,
            remoteTime,
            sourceTime,
            in.broken() ? 0 : ranges,
            !in.broken()));
  }

  private static Optional<Volume> volume(Fields in) {
    var volume = new Volume(in.text(), in.text(), in.u32(), in.u32());
    return in.broken() ? Optional.empty() : Optional.of(volume);
  }

  /// A server may say any time: it is not asked whether BITS was there then.
  private static Optional<Instant> remoteTime(Fields in) {
    long filetime = in.u64();
    return in.broken() || filetime == 0
        ? Optional.empty()
        : Optional.of(Filetime.toInstant(filetime));
  }
}
