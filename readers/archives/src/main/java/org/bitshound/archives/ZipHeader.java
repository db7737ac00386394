package org.bitshound.archives;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// What a zip says of one entry: in its central directory, or before the entry's data. Layout:
/// [APPNOTE] 6.3.10, 4.3.7 and 4.3.12.
///
/// @param packed length of the data; -1 where only their end tells
/// @param size of the entry; -1 where it is not said
/// @param crc32 -1 where it is not said
/// @param local where the entry's local header stands
/// @param mode of POSIX, where the archive was made there; else 0
/// @param end of the header
record ZipHeader(
    String name,
    int flags,
    int method,
    long crc32,
    long packed,
    long size,
    long local,
    int mode,
    long end) {
  static final int CENTRAL = 0x0201_4b50;
  static final int LOCAL = 0x0403_4b50;

  private static final int CENTRAL_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int MADE_ON_UNIX = 3;
  private static final int ENCRYPTED = 1;
  private static final int LENGTHS_BEHIND = 1 << 3;
  private static final int UTF_8 = 1 << 11;
  private static final int ZIP_64 = 1;
  private static final long SEE_ZIP_64 = 0xffff_ffffL;

  /// {@return the header in the central directory that stands there}
  static ZipHeader central(Bytes bytes, long at, long base) {
    int nameLength = bytes.u16(at + 28);
    int extraLength = bytes.u16(at + 30);
    long extra = at + CENTRAL_LENGTH + nameLength;
    var numbers = new Zip64(bytes, extra, extraLength);
    long size = numbers.orBehind(bytes.u32(at + 24));
    long packed = numbers.orBehind(bytes.u32(at + 20));
    long local = numbers.orBehind(bytes.u32(at + 42));
    int flags = bytes.u16(at + 8);
    return new ZipHeader(
        name(bytes, at + CENTRAL_LENGTH, nameLength, flags),
        flags,
        bytes.u16(at + 10),
        bytes.u32(at + 16),
        packed,
        size,
        local + base,
        bytes.u8(at + 5) == MADE_ON_UNIX ? bytes.u16(at + 40) : 0,
        extra + extraLength + bytes.u16(at + 32));
  }

  /// {@return the header before an entry's data that stands there}
  static ZipHeader local(Bytes bytes, long at) {
    int nameLength = bytes.u16(at + 26);
    int extraLength = bytes.u16(at + 28);
    long extra = at + LOCAL_LENGTH + nameLength;
    var numbers = new Zip64(bytes, extra, extraLength);
    int flags = bytes.u16(at + 6);
    boolean behind = (flags & LENGTHS_BEHIND) != 0 && bytes.u32(at + 18) == 0;
    long size = numbers.orBehind(bytes.u32(at + 22));
    long packed = numbers.orBehind(bytes.u32(at + 18));
    return new ZipHeader(
        name(bytes, at + LOCAL_LENGTH, nameLength, flags),
        flags,
        bytes.u16(at + 8),
        behind ? -1 : bytes.u32(at + 14),
        behind ? -1 : packed,
        behind ? -1 : size,
        at,
        0,
        extra + extraLength);
  }

  boolean isEncrypted() {
    return (flags & ENCRYPTED) != 0;
  }

  boolean isFolder() {
    return size <= 0 && name.endsWith("/");
  }

  /// Without the flag it is the code page of whoever made it; many write UTF-8 and do not say so.
  private static String name(Bytes bytes, long at, int length, int flags) {
    byte[] name = bytes.copy(at, length);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException notUtf8) {
      text =
          new String(
              name, (flags & UTF_8) != 0 ? StandardCharsets.UTF_8 : Charset.forName("IBM437"));
    }
    return text.replace('\\', '/'); // some programs on Windows write their own separator
  }

  /// The extra field that holds the numbers which four bytes cannot, in a fixed order.
  private static final class Zip64 {
    private final Bytes bytes;
    private long at;
    private long end;

    Zip64(Bytes bytes, long extra, int extraLength) {
      this.bytes = bytes;
      long field = extra;
      while (field + 4 <= extra + extraLength) {
        int length = bytes.u16(field + 2);
        if (bytes.u16(field) == ZIP_64) {
          at = field + 4;
          end = Math.min(at + length, extra + extraLength);
          return;
        }
        field += 4 + length;
      }
    }

    long orBehind(long four) {
      if (four != SEE_ZIP_64 || at + Long.BYTES > end) {
        return four;
      }
      long eight = bytes.i64(at);
      at += Long.BYTES;
      return eight;
    }
  }
}
