package org.bitshound.testing.evidence.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The smallest files of some formats, written from their specifications: nothing in them could be
/// run.
public final class SampleFiles {
  private static final int CERTIFICATE = 8;

  private SampleFiles() {}

  /// {@return a Windows program of 64 bits without code, or a library}
  public static byte[] program(boolean library) {
    ByteBuffer file = ByteBuffer.allocate(0x200).order(ByteOrder.LITTLE_ENDIAN);
    file.put(0, "MZ".getBytes(ISO_8859_1));
    file.putInt(60, 0x80); // e_lfanew
    file.put(0x80, "PE".getBytes(ISO_8859_1));
    file.putShort(0x84, (short) 0x8664); // machine
    file.putShort(0x94, (short) 0xf0); // size of the optional header
    file.putShort(0x96, (short) (library ? 0x2022 : 0x22)); // characteristics
    file.putShort(0x98, (short) 0x20b); // PE32+
    file.putInt(0x98 + 108, 16); // directories
    return file.array();
  }

  /// {@return a program with a table of certificates at its end, whose certificate is none}
  public static byte[] signedProgram() {
    byte[] plain = program(false);
    byte[] signed = Arrays.copyOf(plain, plain.length + CERTIFICATE);
    ByteBuffer.wrap(signed)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x98 + 112 + 4 * 8, plain.length)
        .putInt(0x98 + 112 + 4 * 8 + 4, CERTIFICATE);
    return signed;
  }

  /// {@return an archive with these entries, stored and empty}
  public static byte[] zip(String... names) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (String name : names) {
        var entry = new ZipEntry(name);
        entry.setSize(0);
        entry.setCrc(0);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.closeEntry();
      }
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
    return bytes.toByteArray();
  }

  /// {@return the class of an installation package, `{000C1084-0000-0000-C000-000000000046}`}
  public static byte[] installer() {
    return new byte[] {(byte) 0x84, 0x10, 0x0c, 0, 0, 0, 0, 0, (byte) 0xc0, 0, 0, 0, 0, 0, 0, 0x46};
  }

  /// {@return an OLE file whose root storage has a class}
  public static byte[] compound(byte[] classId) {
    ByteBuffer file = ByteBuffer.allocate(3 * 512).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(0, 0xe11a_b1a1_e011_cfd0L);
    file.putShort(0x1e, (short) 9); // sectors of 512 bytes
    file.putInt(0x30, 1); // the directory is the second sector
    file.put(2 * 512 + 0x50, classId);
    return file.array();
  }

  /// {@return the first descriptors of an image of a disc}
  public static byte[] iso() {
    byte[] file = new byte[17 * 2048];
    byte[] descriptor = "\u0001CD001\u0001".getBytes(ISO_8859_1);
    System.arraycopy(descriptor, 0, file, 16 * 2048, descriptor.length);
    return file;
  }
}
