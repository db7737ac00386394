package org.bitshound.archives;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.apache.commons.compress.PasswordRequiredException;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;

/// The content of an entry. It never throws for what a container holds: where it is damaged, it
/// ends, and a defect says so. This is the fence around the decoders of other projects, which throw
/// what they like.
public final class EntryStream extends InputStream {
  private final Source source;
  private final Promise promise;
  private final Allowance allowance;
  private final Consumer<Defect> defects;
  private final CRC32 checksum = new CRC32();
  private long length;
  private boolean ended;
  private boolean locked;

  /// Opens the decoded bytes; not before they are asked for.
  interface Source {
    InputStream open() throws IOException;
  }

  /// What the container says of an entry, -1 for what it does not.
  ///
  /// @param skipCosts whether bytes that nobody asks for are decoded nevertheless
  record Promise(long size, long packed, long crc32, boolean skipCosts) {
    long mostBytes() {
      return packed < 0 || packed > Long.MAX_VALUE / Limits.RATIO
          ? Long.MAX_VALUE
          : Math.max(Limits.ANY_RATIO, Limits.RATIO * packed);
    }

    OptionalLong declared() {
      return size < 0 ? OptionalLong.empty() : OptionalLong.of(size);
    }
  }

  private InputStream open = InputStream.nullInputStream();
  private boolean begun;

  EntryStream(Source source, Promise promise, Allowance allowance, Consumer<Defect> defects) {
    this.source = source;
    this.promise = promise;
    this.allowance = allowance;
    this.defects = defects;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int most) {
    Objects.checkFromIndexSize(offset, most, to.length);
    if (ended || most == 0) {
      return ended ? -1 : 0;
    }
    try {
      if (!begun) {
        begun = true;
        open = source.open();
      }
      long allowed = Math.min(promise.mostBytes() - length, allowance.left());
      return took(
          to, offset, open.read(to, offset, (int) Math.min(most, Math.max(1, allowed))), allowed);
    } catch (IOException | RuntimeException damaged) {
      ended = true;
      locked = damaged instanceof PasswordRequiredException;
      defects.accept(Damage.of(damaged, length, effect()));
      return -1;
    }
  }

  private int took(byte[] to, int offset, int read, long allowed) {
    if (read < 0) {
      ended = true;
      compare();
      return -1;
    }
    if (allowed <= 0) { // there would be more
      ended = true;
      defects.accept(bomb("more", effect()));
      return -1;
    }
    checksum.update(to, offset, read);
    length += read;
    allowance.take(read);
    return read;
  }

  /// Ends the reading, wherever it stands; what was not read may be more than is allowed.
  @Override
  public void close() {
    if (!ended) {
      ended = true;
      leave(promise.size() - length);
    }
    try {
      open.close();
    } catch (IOException | RuntimeException late) {
      // What was read was read; a decoder that cannot end has nothing more to give.
    }
  }

  private void leave(long rest) {
    boolean tooMuch = rest > promise.mostBytes() - length;
    if (promise.skipCosts()) {
      tooMuch |= rest > allowance.left();
      allowance.take(Math.max(0, rest));
    }
    if (tooMuch) {
      defects.accept(
          bomb(
              promise.size() + " bytes",
              "the rest of it is not unpacked; what it holds is not known"));
    }
  }

  private void compare() {
    if (promise.size() >= 0 && promise.size() != length) {
      defects.accept(
          new Defect(
              length,
              What.COUNT_DIFFERS,
              length < promise.size() ? Severity.LOST : Severity.DOUBTFUL,
              promise.size() + " bytes, by the archive",
              length + " bytes",
              "what is there is read"));
    }
    if (promise.crc32() >= 0 && promise.crc32() != checksum.getValue()) {
      defects.accept(
          new Defect(
              0,
              What.ENTRY_CHECKSUM,
              Severity.DOUBTFUL,
              "CRC-32 " + hex(promise.crc32()),
              hex(checksum.getValue()),
              "the entry is read as it stands"));
    }
  }

  private static String hex(long crc32) {
    return "%08x".formatted(crc32);
  }

  /// {@return whether a key is missing: known once the first bytes were asked for}
  boolean locked() {
    return locked;
  }

  private String effect() {
    return length == 0 ? "nothing of it is read" : "the first " + length + " bytes are read";
  }

  private Defect bomb(String found, String effect) {
    long most = Math.min(promise.mostBytes(), length + allowance.left());
    return new Defect(
        length,
        What.BOMB,
        Severity.LIMIT,
        "at most " + most + " bytes of so small an archive",
        found,
        effect);
  }
}
