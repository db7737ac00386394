package org.bitshound.files;

import java.util.List;
import java.util.Optional;
import org.bitshound.bytes.ByteView;

/// The formats that a few bytes at a fixed place tell.
final class MagicNumbers {

  /// @param offset of the signature, from the start of the file
  private record Magic(int offset, String signature, String type) {}

  private static final List<Magic> ALL =
      List.of(
          new Magic(0, "MSCF\0\0\0\0", "cab"),
          new Magic(0, "%PDF-", "pdf"),
          new Magic(0, "\u0089PNG\r\n\u001a\n", "png"),
          new Magic(0, "\u00ff\u00d8\u00ff", "jpeg"),
          new Magic(0, "GIF87a", "gif"),
          new Magic(0, "GIF89a", "gif"),
          new Magic(0, "7z\u00bc\u00af'\u001c", "7z"),
          new Magic(0, "Rar!\u001a\u0007", "rar"),
          new Magic(0, "\u001f\u008b\u0008", "gzip"),
          new Magic(0, "\u00fd7zXZ\0", "xz"),
          new Magic(0, "(\u00b5/\u00fd", "zstd"),
          new Magic(0, "L\0\0\0\u0001\u0014\u0002\0\0\0\0\0\u00c0\0\0\0\0\0\0F", "lnk"),
          new Magic(0, "{\\rtf", "rtf"),
          new Magic(0, "ITSF\u0003\0\0\0", "chm"),
          new Magic(0, "MSWIM\0\0\0", "wim"),
          new Magic(0, "vhdxfile", "vhdx"),
          new Magic(0, "conectix", "vhd"),
          new Magic(0, "Cr24", "crx"),
          new Magic(0, "\u007fELF", "elf"),
          new Magic(0, "SQLite format 3\0", "sqlite"),
          new Magic(0, "ElfFile\0", "evtx"),
          new Magic(0, "regf", "registry"),
          new Magic(257, "ustar", "tar"));

  private static final String RIFF = "RIFF";
  private static final int RIFF_FORM = 8;
  private static final int BITMAP_HEADER = 14;

  private MagicNumbers() {}

  static Optional<String> type(ByteView start) {
    return ALL.stream()
        .filter(magic -> Bytes.at(start, magic.offset(), magic.signature()))
        .map(Magic::type)
        .findFirst()
        .or(() -> riff(start))
        .or(() -> isBitmap(start) ? Optional.of("bmp") : Optional.empty())
        .or(() -> isBzip2(start) ? Optional.of("bzip2") : Optional.empty());
  }

  private static Optional<String> riff(ByteView start) {
    if (!Bytes.begin(start, RIFF)) {
      return Optional.empty();
    }
    if (Bytes.at(start, RIFF_FORM, "WEBP")) {
      return Optional.of("webp");
    }
    return Optional.of(Bytes.at(start, RIFF_FORM, "WAVE") ? "wav" : "riff");
  }

  /// Two letters alone would make a picture of many a text: four reserved bytes are zero, and the
  /// header behind them has one of its lengths.
  private static boolean isBitmap(ByteView start) {
    if (!Bytes.begin(start, "BM") || !start.holds(0, BITMAP_HEADER + 4) || start.i32(6) != 0) {
      return false;
    }
    int header = start.i32(BITMAP_HEADER);
    return header == 12 || header == 40 || header == 56 || header == 108 || header == 124;
  }

  private static boolean isBzip2(ByteView start) {
    return Bytes.begin(start, "BZh")
        && start.holds(0, 10)
        && start.u8(3) >= '1'
        && start.u8(3) <= '9'
        && Bytes.at(start, 4, "1AY&SY");
  }
}
