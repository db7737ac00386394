package org.bitshound.archives;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bitshound.archives.EntryStream.Promise;
import org.bitshound.bytes.Defect;

/// A compressed file: one file, or a tar, which is then told as if it were not compressed.
final class Compressed {
  private static final List<String> ENDINGS = List.of(".gz", ".xz", ".zst");

  private Compressed() {}

  static void tell(Format format, MemorySegment bytes, String name, Teller teller) {
    var defects = new ArrayList<Defect>();
    var whole = new Promise(-1, -1, -1, false);
    try (var decoded =
        new EntryStream(() -> decoder(format, bytes), whole, teller.allowance(), defects::add)) {
      byte[] first = firstBlock(decoded);
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(first), decoded);
      if (TarHeader.isTar(first)) {
        new Tar(all, teller.ofTar()).tell();
        defects.forEach(teller::defect);
      } else {
        var free = new Allowance(Long.MAX_VALUE / Limits.RATIO); // paid for below
        var promise = new Promise(-1, bytes.byteSize(), -1, false);
        var content = new EntryStream(() -> all, promise, free, defects::add);
        teller.file(withoutEnding(name), promise, content, defects);
      }
    }
  }

  private static byte[] firstBlock(EntryStream decoded) {
    byte[] block = new byte[TarHeader.BLOCK];
    int length = 0;
    for (int read = 0; read >= 0 && length < block.length; length += Math.max(0, read)) {
      read = decoded.read(block, length, block.length - length);
    }
    return length == block.length ? block : Arrays.copyOf(block, length);
  }

  private static InputStream decoder(Format format, MemorySegment bytes) throws IOException {
    var packed = new SegmentStream(bytes);
    return switch (format) {
      case GZIP -> Decoders.gzip(packed);
      case XZ -> Decoders.xz(packed);
      case ZSTD -> Decoders.zstd(packed);
      case ZIP, SEVEN_ZIP, TAR ->
          throw new IllegalArgumentException("no compressed file: " + format);
    };
  }

  private static String withoutEnding(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream()
        .filter(ending -> lower.endsWith(ending) && lower.length() > ending.length())
        .findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .orElse(name);
  }
}
