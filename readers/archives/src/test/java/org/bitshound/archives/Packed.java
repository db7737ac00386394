package org.bitshound.archives;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.bitshound.bytes.Defect;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Writes containers with other code than reads them, and tells what is read of them.
final class Packed {
  private Packed() {}

  /// What a container held: names with contents, and defects as `entry word`.
  record Told(Map<String, String> entries, List<String> defects) {}

  static Told told(Format format, byte[] container) {
    return told(format, container, new Allowance(container.length));
  }

  static Told told(Format format, byte[] container, Allowance allowance) {
    var entries = new LinkedHashMap<String, String>();
    var defects = new ArrayList<String>();
    Container.tell(
        format,
        MemorySegment.ofArray(container),
        "log.evtx.gz",
        allowance,
        new Container.Listener() {
          @Override
          public void entry(Entry entry) {
            try {
              byte[] content = entry.content().readAllBytes();
              entries.put(entry.name(), new String(content, UTF_8));
            } catch (IOException never) {
              throw new UncheckedIOException(never);
            }
            entry.defects().forEach(one -> defect(entry.name(), one));
          }

          @Override
          public void defect(String entry, Defect defect) {
            defects.add((entry + " " + defect.what().word()).strip());
          }
        });
    return new Told(entries, defects);
  }

  static byte[] zip(Map<String, String> entries) {
    return written(bytes -> {
      try (var zip = new ZipOutputStream(bytes)) {
        for (var entry : entries.entrySet()) {
          zip.putNextEntry(new ZipEntry(entry.getKey()));
          zip.write(entry.getValue().getBytes(UTF_8));
          zip.closeEntry();
        }
      }
    });
  }

  static byte[] storedZip(Map<String, String> entries) {
    return written(bytes -> {
      try (var zip = new ZipOutputStream(bytes)) {
        for (var entry : entries.entrySet()) {
          byte[] content = entry.getValue().getBytes(UTF_8);
          var crc = new CRC32();
          crc.update(content);
          var header = new ZipEntry(entry.getKey());
          header.setMethod(ZipEntry.STORED);
          header.setSize(content.length);
          header.setCrc(crc.getValue());
          zip.putNextEntry(header);
          zip.write(content);
          zip.closeEntry();
        }
      }
    });
  }

  static byte[] sevenZip(Map<String, String> entries, Path file, char... password)
      throws IOException {
    try (var archive =
        password.length == 0
            ? new SevenZOutputFile(file.toFile())
            : new SevenZOutputFile(file.toFile(), password)) {
      for (var entry : entries.entrySet()) {
        archive.putArchiveEntry(archive.createArchiveEntry(file, entry.getKey()));
        archive.write(entry.getValue().getBytes(UTF_8));
        archive.closeArchiveEntry();
      }
    }
    return Files.readAllBytes(file);
  }

  static byte[] compressed(Format format, byte[] content) {
    return written(bytes -> {
      try (var out =
          switch (format) {
            case GZIP -> new GZIPOutputStream(bytes);
            case XZ -> new XZOutputStream(bytes, new LZMA2Options(1));
            case ZSTD -> new ZstdOutputStream(bytes);
            case ZIP, SEVEN_ZIP, TAR -> throw new IllegalArgumentException();
          }) {
        out.write(content);
      }
    });
  }

  static byte[] tar(Map<String, String> entries) {
    return written(bytes -> {
      for (var entry : entries.entrySet()) {
        bytes.write(tarEntry(entry.getKey(), '0', "", entry.getValue()));
      }
      bytes.write(new byte[1024]);
    });
  }

  static byte[] tarEntry(String name, char type, String target, String content) {
    return written(bytes -> {
      byte[] body = content.getBytes(UTF_8);
      byte[] header = new byte[512];
      put(header, 0, name);
      put(header, 100, "0000644");
      put(header, 124, "%011o".formatted(body.length));
      put(header, 136, "00000000000");
      put(header, 148, "        ");
      header[156] = (byte) type;
      put(header, 157, target);
      put(header, 257, "ustar\00000");
      int sum = 0;
      for (byte one : header) {
        sum += one & 0xff;
      }
      put(header, 148, "%06o\0".formatted(sum));
      bytes.write(header);
      bytes.write(body);
      bytes.write(new byte[(512 - body.length % 512) % 512]);
    });
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  interface Writing {
    void to(ByteArrayOutputStream bytes) throws IOException;
  }

  static byte[] written(Writing writing) {
    var bytes = new ByteArrayOutputStream();
    try {
      writing.to(bytes);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toByteArray();
  }
}
