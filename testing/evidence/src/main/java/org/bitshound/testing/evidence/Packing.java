package org.bitshound.testing.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Puts files, by name, into an archive. Sources: [APPNOTE] by way of the JDK; [POSIX] pax, "ustar
/// Interchange Format"; 7-Zip's own `7zFormat.txt`.
public enum Packing {
  ZIP("zip") {
    @Override
    void write(Map<String, byte[]> files, ByteArrayOutputStream to) throws IOException {
      try (var zip = new ZipOutputStream(to)) {
        for (var file : files.entrySet()) {
          var entry = new ZipEntry(file.getKey());
          entry.setTimeLocal(PACKED);
          zip.putNextEntry(entry);
          zip.write(file.getValue());
        }
      }
    }
  },
  TAR("tar") {
    @Override
    void write(Map<String, byte[]> files, ByteArrayOutputStream to) throws IOException {
      for (var file : files.entrySet()) {
        to.write(tarHeader(file.getKey(), file.getValue().length));
        to.write(file.getValue());
        to.write(new byte[Math.floorMod(-file.getValue().length, BLOCK)]);
      }
      to.write(new byte[2 * BLOCK]);
    }
  },
  TAR_GZ("tar.gz") {
    @Override
    void write(Map<String, byte[]> files, ByteArrayOutputStream to) throws IOException {
      try (var gzip = new GZIPOutputStream(to)) {
        gzip.write(TAR.pack(files));
      }
    }
  },
  /// Files one behind the other in one block that is not compressed.
  SEVEN_ZIP("7z") {
    @Override
    void write(Map<String, byte[]> files, ByteArrayOutputStream to) throws IOException {
      var content = new ByteArrayOutputStream();
      for (byte[] file : files.values()) {
        content.write(file);
      }
      byte[] header = header(files, content.size());
      var start = new ByteArrayOutputStream();
      put(start, content.size(), 8);
      put(start, header.length, 8);
      put(start, crc(header), 4);
      to.write(new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4});
      put(to, crc(start.toByteArray()), 4);
      to.write(start.toByteArray());
      to.write(content.toByteArray());
      to.write(header);
    }
  };

  private static final int BLOCK = 512;
  private static final LocalDateTime PACKED = LocalDateTime.of(2026, 2, 5, 9, 30);

  private final String ending;

  Packing(String ending) {
    this.ending = ending;
  }

  /// {@return how the names of such archives end}
  public String ending() {
    return ending;
  }

  abstract void write(Map<String, byte[]> files, ByteArrayOutputStream to) throws IOException;

  /// {@return the archive}
  public byte[] pack(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try {
      write(files, bytes);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toByteArray();
  }

  private static byte[] tarHeader(String name, int length) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
    put(header, 124, "%011o\0%011o\0        0".formatted(length, 0));
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte one : header) {
      sum += one & 0xff;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    return header;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(text.isEmpty() || at > 0 ? ISO_8859_1 : UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private static byte[] header(Map<String, byte[]> files, int size) throws IOException {
    var to = new ByteArrayOutputStream();
    to.write(0x01); // Header
    to.write(0x04); // MainStreamsInfo
    to.write(0x06); // PackInfo
    number(to, 0);
    number(to, 1);
    to.write(0x09);
    number(to, size);
    to.write(0);
    to.write(0x07); // UnPackInfo
    to.write(0x0b);
    number(to, 1);
    to.write(0); // not external
    to.write(new byte[] {1, 1, 0}); // one coder, whose id has one byte: Copy
    to.write(0x0c);
    number(to, size);
    to.write(0);
    to.write(0x08); // SubStreamsInfo
    to.write(0x0d);
    number(to, files.size());
    to.write(0x09);
    int left = files.size();
    for (byte[] file : files.values()) {
      if (--left > 0) {
        number(to, file.length);
      }
    }
    to.write(0x0a);
    to.write(1); // all have one
    for (byte[] file : files.values()) {
      put(to, crc(file), 4);
    }
    to.write(0);
    to.write(0);
    names(files, to);
    to.write(0);
    return to.toByteArray();
  }

  private static void names(Map<String, byte[]> files, ByteArrayOutputStream to)
      throws IOException {
    byte[] names = (String.join("\0", files.keySet()) + "\0").getBytes(UTF_16LE);
    to.write(0x05); // FilesInfo
    number(to, files.size());
    to.write(0x11);
    number(to, names.length + 1);
    to.write(0);
    to.write(names);
    to.write(0);
  }

  /// 7z's own numbers: as many leading ones in the first byte as bytes follow.
  private static void number(ByteArrayOutputStream to, long value) {
    if (value < 0x80) {
      to.write((int) value);
    } else if (value < 0x4000) {
      to.write(0x80 | (int) (value >>> 8));
      put(to, value, 1);
    } else {
      to.write(0xf0);
      put(to, value, 4);
    }
  }

  private static void put(ByteArrayOutputStream to, long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      to.write((int) (value >>> (8 * i)));
    }
  }

  private static long crc(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
