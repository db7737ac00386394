package org.bitshound.testing.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// Packs values as the engine does. Source: [MS-ESE], `compression.cxx`; [MS-XCA] 2.3.
public final class JetPacking {
  private static final int WINDOW = 8192;
  private static final int SHORTEST = 3;

  private JetPacking() {}

  /// {@return text of 7-bit characters, seven bits each; with UTF-16 code units as its plain form
  /// where asked for}
  public static byte[] sevenBit(String text, boolean utf16) {
    int bits = 7 * text.length();
    var packed = new byte[1 + (bits + 7) / 8];
    for (int i = 0; i < text.length(); i++) {
      for (int bit = 0; bit < 7; bit++) {
        if ((text.charAt(i) >> bit & 1) != 0) {
          int at = 7 * i + bit;
          packed[1 + at / 8] |= (byte) (1 << at % 8);
        }
      }
    }
    int inLast = (bits + 7) % 8; // one less than the bits used of the last byte
    packed[0] = (byte) (((utf16 ? 2 : 1) << 3) | inLast);
    return packed;
  }

  /// {@return seven-bit text, see [#sevenBit(String, boolean)]}
  public static byte[] sevenBit(byte[] text) {
    return sevenBit(new String(text, US_ASCII), false);
  }

  /// {@return bytes packed as plain LZ77}
  public static byte[] xpress(byte[] plain) {
    var out = new LittleEndian(plain.length + 64).u8(3 << 3).u16(plain.length);
    int flagsAt = 0;
    long flags = 0;
    int items = 0;
    int nibbleAt = 0;
    for (int at = 0; at < plain.length; items++) {
      if (items % 32 == 0) {
        if (items > 0) {
          out.setU32(flagsAt, flags);
        }
        flagsAt = out.size();
        flags = 0;
        out.u32(0);
      }
      int from = match(plain, at);
      int length = from < 0 ? 0 : length(plain, from, at);
      if (length < SHORTEST) {
        out.u8(plain[at++]);
        continue;
      }
      flags |= 1L << (31 - items % 32);
      nibbleAt = put(out, at - from, length - SHORTEST, nibbleAt);
      at += length;
    }
    int left = 32 - items % 32;
    out.setU32(flagsAt, left == 32 ? flags : flags | ((1L << left) - 1));
    return out.toBytes();
  }

  /// {@return the nearest earlier place from which at least three bytes are the same; -1 for none}
  private static int match(byte[] plain, int at) {
    for (int from = at - 1; from >= Math.max(0, at - WINDOW); from--) {
      if (length(plain, from, at) >= SHORTEST) {
        return from;
      }
    }
    return -1;
  }

  private static int length(byte[] plain, int from, int at) {
    int length = 0;
    while (at + length < plain.length && plain[from + length] == plain[at + length]) {
      length++;
    }
    return length;
  }

  /// Writes a match; long ones take half a byte more, which two of them share, and so on.
  private static int put(LittleEndian out, int distance, int length, int nibbleAt) {
    out.u16(((distance - 1) << 3) | Math.min(length, 7));
    if (length < 7) {
      return nibbleAt;
    }
    int nibble = Math.min(length - 7, 15);
    int free = nibbleAt;
    if (nibbleAt == 0) {
      free = out.size();
      out.u8(nibble);
    } else {
      out.setU8(nibbleAt, out.u8At(nibbleAt) | (nibble << 4));
      free = 0;
    }
    if (nibble == 15) {
      int more = length - 7 - 15;
      out.u8(Math.min(more, 255));
      if (more >= 255) {
        out.u16(length);
      }
    }
    return free;
  }
}
