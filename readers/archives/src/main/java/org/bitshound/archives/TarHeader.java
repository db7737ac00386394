package org.bitshound.archives;

import java.nio.charset.StandardCharsets;
import org.bitshound.bytes.ByteView;

/// A header block of a tar. Layout: [POSIX] pax, "ustar Interchange Format"; GNU tar manual, "Basic
/// Tar Format".
final class TarHeader {
  static final int BLOCK = 512;

  private static final int NAME = 0;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_LENGTH = 8;
  private static final int TYPE = 156;
  private static final int LINK = 157;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;
  private static final int PREFIX_LENGTH = 155;

  private final ByteView block;

  TarHeader(byte[] block) {
    this.block = ByteView.of(block);
  }

  /// {@return whether the first bytes of a file begin a tar}
  static boolean isTar(byte[] first) {
    return first.length == BLOCK && new TarHeader(first).isUstar() && new TarHeader(first).holds();
  }

  boolean isZero() {
    return block.isZero(0, BLOCK);
  }

  private boolean isUstar() {
    return text(MAGIC, 5).equals("ustar");
  }

  /// {@return whether its checksum fits: the sum of all bytes, its own taken as spaces}
  boolean holds() {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean own = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
      sum += own ? ' ' : block.u8(i);
    }
    return sum == number(CHECKSUM, CHECKSUM_LENGTH);
  }

  /// {@return the kind of entry, a character}
  char type() {
    return (char) block.u8(TYPE);
  }

  /// {@return the length of what follows; -1 where it is no number}
  long size() {
    return number(SIZE, SIZE_LENGTH);
  }

  String name() {
    String prefix = text(MAGIC, 6).equals("ustar") ? text(PREFIX, PREFIX_LENGTH) : "";
    return prefix.isEmpty() ? text(NAME, NAME_LENGTH) : prefix + "/" + text(NAME, NAME_LENGTH);
  }

  String linkTarget() {
    return text(LINK, NAME_LENGTH);
  }

  private String text(int offset, int most) {
    int length = 0;
    while (length < most && block.u8(offset + length) != 0) {
      length++;
    }
    return new String(block.copy(offset, length), StandardCharsets.UTF_8);
  }

  /// Octal digits with spaces and zeros around, or, of GNU for large ones, the highest bit and then
  /// a number of the highest byte first.
  private long number(int offset, int length) {
    long value = 0;
    if ((block.u8(offset) & 0x80) != 0) {
      for (int i = offset + length - Long.BYTES; i < offset + length; i++) {
        value = (value << 8) | block.u8(i);
      }
      return Math.max(-1, value);
    }
    for (int i = offset; i < offset + length; i++) {
      int digit = block.u8(i);
      if (digit >= '0' && digit <= '7') {
        value = (value << 3) | (digit - '0');
      } else if (digit != ' ' && digit != 0) {
        return -1;
      }
    }
    return value;
  }
}
