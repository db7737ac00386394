package org.bitshound.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.bitshound.bytes.ByteView;

/// What kind of zip archive it is, by the names of its first entries. Source: [ZIP] 4.3.7 "Local
/// file header".
final class Zip {
  private static final String ENTRY = "PK\u0003\u0004";
  private static final int FLAGS = 6;
  private static final int COMPRESSED = 18;
  private static final int NAME_LENGTH = 26;
  private static final int EXTRA_LENGTH = 28;
  private static final int HEADER = 30;
  private static final int LENGTH_FOLLOWS = 8; // the bit of the flags: lengths stand behind
  private static final int LOOKED_AT = 64; // entries
  private static final int LONGEST_NAME = 256;

  private Zip() {}

  static String type(ByteView start) {
    int at = 0;
    for (int i = 0; i < LOOKED_AT && Bytes.at(start, at, ENTRY) && start.holds(at, HEADER); i++) {
      String type = type(name(start, at));
      if (!type.isEmpty()) {
        return type;
      }
      long next = next(start, at);
      if (next > start.size()) {
        break;
      }
      at = (int) next;
    }
    return "zip";
  }

  private static String type(String name) {
    return switch (name) {
      case "[Content_Types].xml" -> "ooxml";
      case "META-INF/", "META-INF/MANIFEST.MF" -> "jar";
      case "AndroidManifest.xml" -> "apk";
      case "AppxManifest.xml", "AppxBlockMap.xml" -> "appx";
      default -> "";
    };
  }

  private static String name(ByteView start, int at) {
    int length = Math.min(start.u16(at + NAME_LENGTH), LONGEST_NAME);
    return start.holds(at + HEADER, length)
        ? new String(start.copy(at + HEADER, length), ISO_8859_1)
        : "";
  }

  private static long next(ByteView start, int at) {
    boolean unknown = (start.u16(at + FLAGS) & LENGTH_FOLLOWS) != 0;
    return unknown
        ? Long.MAX_VALUE
        : (long) at
            + HEADER
            + start.u16(at + NAME_LENGTH)
            + start.u16(at + EXTRA_LENGTH)
            + start.u32(at + COMPRESSED);
  }
}
