package org.bitshound.archives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import org.bitshound.archives.EntryStream.Promise;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;

/// A tar: a header, the file, and so on, in blocks of 512 bytes. What is damaged is skipped up to
/// the next header whose checksum holds.
final class Tar {
  private final InputStream in;
  private final Teller teller;
  private long offset;
  private boolean damaged;

  // What an entry of its own says of the next one.
  private Optional<String> longName = Optional.empty();
  private Optional<String> longTarget = Optional.empty();
  private long longSize = -1;

  /// Makes one.
  ///
  /// @param in never throws: a segment's bytes, or a decoder behind an [EntryStream]
  Tar(InputStream in, Teller teller) {
    this.in = in;
    this.teller = teller;
  }

  void tell() {
    boolean more = true;
    while (more) {
      byte[] block = next(TarHeader.BLOCK);
      var header = block.length == TarHeader.BLOCK ? new TarHeader(block) : null;
      if (header == null) {
        cut();
        return;
      }
      if (header.isZero()) {
        return;
      }
      boolean holds = header.holds() && header.size() >= 0;
      more = holds ? entry(header) : skipped();
    }
  }

  private void cut() {
    teller.defect(
        new Defect(
            offset,
            What.FILE_TRUNCATED,
            Severity.DOUBTFUL,
            "a block of zeros, which ends a tar",
            "the end of the file",
            "all entries before it are read"));
  }

  private boolean skipped() {
    if (!damaged) {
      damaged = true;
      teller.defect(
          new Defect(
              offset - TarHeader.BLOCK,
              What.RECORD_CHECKSUM,
              Severity.LOST,
              "the header of an entry",
              "a block whose checksum does not hold",
              "reading goes on at the next header that holds"));
    }
    return true;
  }

  private boolean entry(TarHeader header) {
    damaged = false;
    switch (header.type()) {
      case 'L' -> longName = Optional.of(text(header.size()));
      case 'K' -> longTarget = Optional.of(text(header.size()));
      case 'x', 'X' -> pax(next(header.size()));
      default -> {
        boolean more = told(header, longSize < 0 ? header.size() : longSize);
        longName = Optional.empty();
        longTarget = Optional.empty();
        longSize = -1;
        return more;
      }
    }
    return true;
  }

  private boolean told(TarHeader header, long size) {
    String name = longName.orElseGet(header::name);
    String target = longTarget.orElseGet(header::linkTarget);
    switch (header.type()) {
      case '0', '7', 0 -> {
        if (size > 0 || !name.endsWith("/")) {
          return file(name, size);
        }
      }
      case '1' -> teller.link(name, "a hard link", target);
      case '2' -> teller.link(name, "a symbolic link", target);
      case '3', '4', '6' -> teller.notAFile(name, "a device or pipe");
      case 'S' -> teller.notAFile(name, "a sparse file, which this version does not read");
      case '5', 'D', 'g', 'V', 'M', 'N' -> {} // folders, settings for all, labels
      default -> teller.notAFile(name, "an entry of type '" + header.type() + "'");
    }
    skip(size);
    return true;
  }

  private boolean file(String name, long size) {
    var defects = new ArrayList<Defect>();
    var promise = new Promise(size, -1, -1, false);
    var body = new Body(size);
    // What a tar holds is as large as it is. Where it was compressed, the decoder was paid for.
    var free = new Allowance(Long.MAX_VALUE / Limits.RATIO);
    boolean more =
        teller.file(
            name, promise, new EntryStream(() -> body, promise, free, defects::add), defects);
    body.close();
    return more;
  }

  /// The bytes of one entry.
  private final class Body extends InputStream {
    private long left;
    private long padding;

    Body(long size) {
      this.left = size;
      this.padding = Math.floorMod(-size, (long) TarHeader.BLOCK);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int at, int most) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(to, at, (int) Math.min(most, left));
      if (read > 0) {
        left -= read;
        offset += read;
      }
      return read;
    }

    @Override
    public void close() {
      pass(left, padding);
      left = 0;
      padding = 0;
    }
  }

  /// {@return the text of an entry that names another}
  private String text(long size) {
    byte[] bytes = next(size);
    int length = bytes.length;
    while (length > 0 && bytes[length - 1] == 0) {
      length--;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /// Reads `length key=value\n` rows.
  private void pax(byte[] rows) {
    String all = new String(rows, StandardCharsets.UTF_8);
    for (String row : all.split("\n", -1)) {
      int space = row.indexOf(' ');
      int equals = row.indexOf('=', space + 1);
      if (space > 0 && equals > 0) {
        String value = row.substring(equals + 1);
        switch (row.substring(space + 1, equals)) {
          case "path" -> longName = Optional.of(value);
          case "linkpath" -> longTarget = Optional.of(value);
          case "size" -> longSize = value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
          default -> {} // times, owners
        }
      }
    }
  }

  /// {@return the next bytes, at most so many as a name may have; the others are skipped}
  private byte[] next(long size) {
    try {
      byte[] bytes = in.readNBytes((int) Math.min(size, Limits.NAME));
      offset += bytes.length;
      pass(size - bytes.length, Math.floorMod(-size, (long) TarHeader.BLOCK));
      return bytes;
    } catch (IOException never) {
      throw new IllegalStateException(never);
    }
  }

  private void skip(long size) {
    pass(size, Math.floorMod(-size, (long) TarHeader.BLOCK));
  }

  private void pass(long size, long padding) {
    try {
      long left = size + padding;
      while (left > 0) {
        long skipped = in.skip(left);
        if (skipped <= 0) {
          if (in.read() < 0) {
            return;
          }
          skipped = 1;
        }
        left -= skipped;
        offset += skipped;
      }
    } catch (IOException never) {
      throw new IllegalStateException(never);
    }
  }
}
