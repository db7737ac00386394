package org.bitshound.testing.evidence.queue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// Fields, one behind the other; numbers are little-endian and nothing is aligned.
final class Bytes {
  private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Bytes number(long value, int length) {
    for (int i = 0; i < length; i++) {
      out.write((int) (value >>> (8 * i)));
    }
    return this;
  }

  Bytes u8(int value) {
    return number(value, 1);
  }

  Bytes u16(int value) {
    return number(value, 2);
  }

  Bytes u32(long value) {
    return number(value, 4);
  }

  Bytes u64(long value) {
    return number(value, 8);
  }

  Bytes zeros(int length) {
    return raw(new byte[length]);
  }

  Bytes raw(byte[] more) {
    out.writeBytes(more);
    return this;
  }

  /// Writes bytes as they stand in a table of markers: in hexadecimal, in the order of the disk.
  Bytes hex(String onDisk) {
    return raw(HexFormat.of().parseHex(onDisk));
  }

  Bytes guid(String text) {
    UUID guid = UUID.fromString(text);
    long most = guid.getMostSignificantBits();
    u32(most >>> 32).u16((int) (most >>> 16)).u16((int) most);
    long least = guid.getLeastSignificantBits();
    for (int i = 7; i >= 0; i--) {
      u8((int) (least >>> (8 * i)));
    }
    return this;
  }

  /// A count of code units, the last of which is zero.
  Bytes text(String text) {
    return u32(text.length() + 1L).raw(text.getBytes(StandardCharsets.UTF_16LE)).u16(0);
  }

  Bytes textIfAny(Optional<String> text) {
    u8(text.isPresent() ? 1 : 0);
    text.ifPresent(this::text);
    return this;
  }

  Bytes time(Optional<Instant> time) {
    return u64(time.map(Bytes::filetime).orElse(0L));
  }

  Bytes timer(Optional<Instant> from, Optional<Instant> due) {
    return due.isEmpty() ? u8(0) : u8(1).time(from).time(due);
  }

  static long filetime(Instant time) {
    return (time.getEpochSecond() + SECONDS_FROM_1601_TO_1970) * 10_000_000 + time.getNano() / 100;
  }

  int size() {
    return out.size();
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
