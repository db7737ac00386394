package org.bitshound.testing.evidence.queue;

import java.time.Instant;
import java.util.Optional;

/// A file of a job, to be written in the form of `qmgr.db` or inside a legacy job.
///
/// @param total -1 while not known
/// @param remoteTime the server's `Last-Modified`
/// @param sourceTime of a file that is sent; it stands in front of the fields in `qmgr.db`
/// @param ranges how many parts of 4,096 bytes are asked for
public record QueueFile(
    String localName,
    String remoteName,
    String temporaryName,
    long transferred,
    long total,
    Optional<Instant> remoteTime,
    Optional<Instant> sourceTime,
    int ranges) {

  private static final String FILE = "E4CF9E5146D99743B73E268513051AB2";
  private static final String FILE_END = "2EB0AD7ACF8B2E4DB82F4319D2FB5F75";

  /// {@return a file that has not begun}
  public static QueueFile of(String remoteName, String localName) {
    String folder = localName.substring(0, localName.lastIndexOf('\\') + 1);
    return new QueueFile(
        localName, remoteName, folder + "BIT7A1.tmp", 0, -1, Optional.empty(), Optional.empty(), 0);
  }

  /// {@return the same file, so far come}
  public QueueFile come(long bytes, long of, Instant serverTime) {
    return new QueueFile(
        localName,
        remoteName,
        temporaryName,
        bytes,
        of,
        Optional.of(serverTime),
        sourceTime,
        ranges);
  }

  /// {@return the same file as one that is sent}
  public QueueFile sent(Instant written) {
    return new QueueFile(
        localName,
        remoteName,
        temporaryName,
        transferred,
        total,
        remoteTime,
        Optional.of(written),
        ranges);
  }

  /// {@return the same file, asked for in parts}
  public QueueFile inRanges(int count) {
    return new QueueFile(
        localName, remoteName, temporaryName, transferred, total, remoteTime, sourceTime, count);
  }

  /// {@return the record as `qmgr.db` has it}
  public byte[] toBlob() {
    var out = new Bytes().hex(FILE);
    sourceTime.ifPresent(time -> out.time(Optional.of(time)));
    write(out);
    out.hex(FILE_END);
    if (ranges > 0) {
      out.u8(0);
    } else if (transferred == 0) {
      out.u8(1).zeros(25);
    } else {
      out.u8(1).zeros(25).u64(total).u64(transferred);
    }
    return out.hex(FILE_END).hex(FILE).toBytes();
  }

  /// Writes the fields that all layouts have.
  void write(Bytes out) {
    out.text(localName).text(remoteName).text(temporaryName).u64(transferred).u64(total).u8(0);
    out.text("C:\\").text("\\\\?\\Volume{08542f90-0000-0000-0000-501f00000000}\\");
    out.u32(3).u32(0xd49d126fL).u64(total).u32(0x80).u32(0).u8(0).u32(ranges);
    for (int i = 0; i < ranges; i++) {
      out.u64(i * 8192L).u64(4096);
    }
    out.time(remoteTime).zeros(16).u32(transferred == total ? 1 : 0).u64(transferred).u64(0);
  }
}
