package org.bitshound.testing.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that grow at the end and can be corrected further up; every number is little-endian.
final class LittleEndian {
  private byte[] bytes;
  private int size;

  LittleEndian(int capacity) {
    bytes = new byte[capacity];
  }

  int size() {
    return size;
  }

  void cutTo(int newSize) {
    Arrays.fill(bytes, newSize, size, (byte) 0);
    size = newSize;
  }

  LittleEndian u8(int value) {
    return number(value, 1);
  }

  LittleEndian u16(int value) {
    return number(value, 2);
  }

  LittleEndian u32(long value) {
    return number(value, 4);
  }

  LittleEndian u64(long value) {
    return number(value, 8);
  }

  LittleEndian bytes(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
    return this;
  }

  LittleEndian utf16(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_16LE));
  }

  LittleEndian zerosTo(int newSize) {
    reserve(newSize - size);
    size = newSize;
    return this;
  }

  void setU8(int offset, int value) {
    bytes[offset] = (byte) value;
  }

  void setU16(int offset, int value) {
    set(bytes, offset, value, 2);
  }

  void setU32(int offset, long value) {
    set(bytes, offset, value, 4);
  }

  int u8At(int offset) {
    return bytes[offset] & 0xff;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  static void set(byte[] target, int offset, long value, int width) {
    for (int i = 0; i < width; i++) {
      target[offset + i] = (byte) (value >>> (8 * i));
    }
  }

  static long get(byte[] source, int offset, int width) {
    long value = 0;
    for (int i = width - 1; i >= 0; i--) {
      value = (value << 8) | (source[offset + i] & 0xff);
    }
    return value;
  }

  private LittleEndian number(long value, int width) {
    reserve(width);
    set(bytes, size, value, width);
    size += width;
    return this;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
