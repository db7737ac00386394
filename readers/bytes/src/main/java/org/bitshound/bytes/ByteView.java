package org.bitshound.bytes;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// A bounded window of evidence bytes, read in little-endian order at offsets from its own start.
///
/// This is a hot path, and most of it is over before the second compiler tier has warmed up
/// (`docs/benchmarks.md`). So it stands on [ByteBuffer] and not on a `VarHandle` of the memory
/// segment, and where the bytes are in an array, bytes and numbers of 16 bits, which are nearly all
/// that is asked for, come from there without a call. A view is unfit for several threads at once.
public final class ByteView {
  private static final byte[] NONE = new byte[0];

  private final ByteBuffer bytes;
  private final int size;
  private final byte[] array; // all of it, or empty where the bytes are not in the heap
  private final int limit; // how many of them are the view's; 0 where they are not at its start

  private ByteView(ByteBuffer bytes) {
    this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    this.size = bytes.limit();
    boolean isWhole = bytes.hasArray() && bytes.arrayOffset() == 0;
    this.array = isWhole ? bytes.array() : NONE;
    this.limit = isWhole ? size : 0;
  }

  /// {@return a view of a memory segment of at most 2 GiB}
  public static ByteView of(MemorySegment segment) {
    return new ByteView(segment.asByteBuffer());
  }

  /// {@return a view of all that a buffer has room for, whatever its position is}
  public static ByteView of(ByteBuffer buffer) {
    return new ByteView(buffer.duplicate().clear());
  }

  /// {@return a view of an array, which is not copied}
  public static ByteView of(byte[] bytes) {
    return new ByteView(ByteBuffer.wrap(bytes));
  }

  /// {@return a view of the first bytes of an array, which are not copied}
  public static ByteView of(byte[] bytes, int length) {
    return new ByteView(ByteBuffer.wrap(bytes).slice(0, length));
  }

  /// {@return the number of bytes}
  public int size() {
    return size;
  }

  /// {@return whether `length` bytes from `offset` on lie inside; negative arguments never do}
  public boolean holds(long offset, long length) {
    return offset >= 0 && length >= 0 && offset <= size && length <= size - offset;
  }

  /// {@return the unsigned byte at an offset}
  public int u8(int offset) {
    return offset < limit ? array[offset] & 0xff : bytes.get(offset) & 0xff;
  }

  /// {@return the unsigned 16-bit number at an offset}
  public int u16(int offset) {
    return offset < limit - 1 ? u16(array, offset) : bytes.getShort(offset) & 0xffff;
  }

  private static int u16(byte[] array, int offset) {
    return (array[offset] & 0xff) | ((array[offset + 1] & 0xff) << 8);
  }

  /// {@return the signed 32-bit number at an offset}
  public int i32(int offset) {
    return offset < limit - 3
        ? u16(array, offset) | (u16(array, offset + 2) << 16)
        : bytes.getInt(offset);
  }

  /// {@return the unsigned 32-bit number at an offset}
  public long u32(int offset) {
    return i32(offset) & 0xffff_ffffL;
  }

  /// {@return the 64-bit number at an offset, its bits as they are}
  public long i64(int offset) {
    return bytes.getLong(offset);
  }

  /// Copies bytes out.
  public void copy(int offset, byte[] target, int targetOffset, int length) {
    bytes.get(offset, target, targetOffset, length);
  }

  /// Copies 32-bit numbers out that stand one behind the other.
  public void copy(int offset, int[] target, int count) {
    bytes
        .slice(offset, Integer.BYTES * count)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer()
        .get(target, 0, count);
  }

  /// {@return a copy of a range}
  public byte[] copy(int offset, int length) {
    var copy = new byte[length];
    bytes.get(offset, copy);
    return copy;
  }

  /// {@return UTF-16LE text of so many code units; unpaired surrogates stay as they are}
  public String utf16(int offset, int codeUnits) {
    var latin = new byte[codeUnits];
    for (int i = 0; i < codeUnits; i++) {
      int unit = u16(offset + 2 * i);
      if (unit > 0xff) {
        return wide(offset, codeUnits);
      }
      latin[i] = (byte) unit;
    }
    return new String(latin, StandardCharsets.ISO_8859_1);
  }

  private String wide(int offset, int codeUnits) {
    var units = new char[codeUnits];
    for (int i = 0; i < codeUnits; i++) {
      units[i] = (char) u16(offset + 2 * i);
    }
    return new String(units);
  }

  /// {@return whether all bytes of a range are zero}
  public boolean isZero(int offset, int length) {
    int at = offset;
    int end = offset + length;
    for (; at + 8 <= end; at += 8) {
      if (bytes.getLong(at) != 0) {
        return false;
      }
    }
    for (; at < end; at++) {
      if (bytes.get(at) != 0) {
        return false;
      }
    }
    return true;
  }

  /// Feeds a range into a checksum.
  public void checksum(CRC32 crc, int offset, int length) {
    crc.update(bytes.slice(offset, length));
  }

  /// {@return a view of a part, which has the same bytes}
  public ByteView slice(int offset, int length) {
    return new ByteView(bytes.slice(offset, length));
  }
}
