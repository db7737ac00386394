package org.bitshound.archives;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.PasswordRequiredException;
import org.bitshound.archives.EntryStream.Promise;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;

/// Zip. The central directory at the end says what is there; where it is missing or damaged, the
/// entries are found by the headers before their data. Entries are decoded one by one, so that what
/// nobody asks for costs nothing.
final class Zip {
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int DEFLATED_64 = 9;
  private static final int BZIP2 = 12;
  private static final int LZMA = 14;
  private static final int ZSTD = 93;
  private static final int XZ = 95;
  private static final int AES = 99;
  private static final int NEWEST_VERSION = 63; // [APPNOTE] 6.3
  private static final int LINK_TARGET = 4096;
  private static final int BUFFER = 1 << 16;
  private static final int SHORT = 0xffff;

  private final Bytes bytes;
  private final Teller teller;
  private final Set<Long> told = new HashSet<>(); // local headers

  Zip(MemorySegment segment, Teller teller) {
    this.bytes = new Bytes(segment);
    this.teller = teller;
  }

  void tell() {
    Optional<ZipDirectory> directory = ZipDirectory.of(bytes);
    if (directory.isEmpty()) {
      teller.defect(
          new Defect(
              bytes.size(),
              What.FILE_TRUNCATED,
              Severity.LOST,
              "the directory of the archive",
              "the end of the file",
              "entries are found by the headers before their data"));
      search();
    } else {
      tell(directory.get());
    }
  }

  private void tell(ZipDirectory directory) {
    long end = directory.start() + directory.length();
    long at = directory.start();
    long entries = 0;
    while (at < end) {
      if (bytes.i32(at) != ZipHeader.CENTRAL) {
        broken(at);
        return;
      }
      ZipHeader header = ZipHeader.central(bytes, at, directory.base());
      at = header.end();
      entries++;
      if (!header.isFolder() && !entry(header)) {
        return;
      }
    }
    if ((entries & SHORT) != (directory.entries() & SHORT)) { // without Zip64 it counts so far
      countDiffers(directory, entries);
    }
  }

  private void countDiffers(ZipDirectory directory, long entries) {
    teller.defect(
        new Defect(
            directory.start(),
            What.COUNT_DIFFERS,
            Severity.DOUBTFUL,
            directory.entries() + " entries, by the end of the directory",
            entries + " entries",
            "all entries that are there are told"));
  }

  private void broken(long at) {
    teller.defect(
        new Defect(
            at,
            What.FILE_HEADER,
            Severity.DOUBTFUL,
            "an entry of the directory",
            "something else",
            "the other entries are found by the headers before their data"));
    search();
  }

  /// Finds entries without the directory.
  private void search() {
    long at = bytes.find(ZipHeader.LOCAL, 0);
    while (at >= 0) {
      ZipHeader header = ZipHeader.local(bytes, at);
      long next = at + 1;
      if (isLikely(header, at)) {
        next = header.end() + Math.max(0, header.packed());
        if (!told.contains(at) && !header.isFolder() && !entry(header)) {
          return;
        }
      }
      at = next < 0 ? -1 : bytes.find(ZipHeader.LOCAL, next);
    }
  }

  private boolean isLikely(ZipHeader header, long at) {
    return (bytes.u16(at + 4) & 0xff) <= NEWEST_VERSION
        && header.method() <= AES
        && !header.name().isEmpty()
        && header.end() <= bytes.size();
  }

  private boolean entry(ZipHeader header) {
    told.add(header.local());
    if (UnixMode.isLink(header.mode())) {
      teller.link(header.name(), "a symbolic link", target(header));
      return true;
    }
    return teller.file(header.name(), promise(header), () -> open(header));
  }

  private static Promise promise(ZipHeader header) {
    return new Promise(header.size(), header.packed(), header.crc32(), false);
  }

  private String target(ZipHeader header) {
    try (var content = open(header)) {
      return new String(content.readNBytes(LINK_TARGET), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "somewhere";
    }
  }

  private InputStream open(ZipHeader header) throws IOException {
    if (header.isEncrypted()) {
      throw new PasswordRequiredException(header.name());
    }
    if (bytes.i32(header.local()) != ZipHeader.LOCAL) {
      throw new IOException("no header before the data, at " + header.local());
    }
    long start = ZipHeader.local(bytes, header.local()).end();
    long length = header.packed() < 0 ? bytes.size() - start : header.packed();
    var packed = new SegmentStream(bytes.slice(start, length));
    return switch (header.method()) {
      case STORED -> bytes.holds(start, length) ? packed : cut(packed);
      case DEFLATED -> new Inflated(packed);
      case DEFLATED_64 -> Decoders.deflate64(packed);
      case BZIP2 -> Decoders.bzip2(packed);
      case LZMA -> Decoders.lzma(packed, header.size());
      case ZSTD -> Decoders.zstd(packed);
      case XZ -> Decoders.xz(packed);
      default -> throw new IOException("compression method " + header.method());
    };
  }

  /// {@return what is there of an entry that is not compressed, and then the end of the archive}
  private static InputStream cut(InputStream packed) {
    return new SequenceInputStream(
        packed,
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new EOFException();
          }

          @Override
          public int read(byte[] to, int offset, int most) throws IOException {
            throw new EOFException();
          }
        });
  }

  /// Gives its memory back when it is closed, which the JDK's own does for its own decoder alone.
  private static final class Inflated extends InflaterInputStream {
    Inflated(InputStream packed) {
      super(packed, new Inflater(true), BUFFER);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
