package org.bitshound.exports.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bitshound.bytes.FileBytes;
import org.bitshound.bytes.MappedFile;
import org.jspecify.annotations.Nullable;

/// A part of a text file in memory. One byte stands for each unit of the text: of UTF-16 a unit
/// below 128 becomes that byte and all others one that means nothing to any form, so that what
/// looks for marks need not know the encoding. Texts are made from the units themselves.
///
/// Reused from record to record; not thread-safe.
public final class Window {

  /// How the text is written.
  public enum Encoding {
    /// UTF-8, and what was taken for it: bytes that are none become U+FFFD.
    UTF_8(1),
    UTF_16_LE(2),
    UTF_16_BE(2);

    final int unit;

    Encoding(int unit) {
      this.unit = unit;
    }
  }

  /// The most that one record may take; more is a defect.
  public static final int MOST = 1 << 24;

  private static final byte FOREIGN = (byte) 0xff;

  private final FileBytes file;
  private final Encoding encoding;
  private final int usual;

  private byte[] bytes;
  private char @Nullable [] units;
  private long base;
  private int length;

  /// Opens a window at the start of a file.
  ///
  /// @param usual units that it holds as long as no record needs more
  public Window(FileBytes file, Encoding encoding, int usual) {
    this.file = file;
    this.encoding = encoding;
    this.usual = usual;
    this.bytes = new byte[usual + Search.SLACK];
    this.units = encoding == Encoding.UTF_8 ? null : new char[usual];
  }

  /// {@return how a text file is written, by its first bytes}
  public static Encoding encodingOf(FileBytes file) {
    byte[] start = new byte[4];
    int known = file.copy(0, start);
    int first = known > 0 ? start[0] & 0xff : -1;
    int second = known > 1 ? start[1] & 0xff : -1;
    boolean four = known == start.length;
    if ((first == 0xff && second == 0xfe) || (first > 0 && second == 0 && four && start[3] == 0)) {
      return Encoding.UTF_16_LE;
    }
    return (first == 0xfe && second == 0xff)
            || (first == 0 && second > 0 && known > 2 && start[2] == 0)
        ? Encoding.UTF_16_BE
        : Encoding.UTF_8;
  }

  /// {@return a window over a text of its own, whole in memory}
  public static Window of(byte[] text) {
    var window = new Window(MappedFile.of(text), Encoding.UTF_8, text.length);
    window.moveTo(0);
    return window;
  }

  /// Shows the file from an offset on.
  public void moveTo(long offset) {
    fill(offset, usual);
  }

  /// Shows the same and more, from a place in it on.
  ///
  /// @return whether there is more to show, and room for it
  public boolean showMore(int from) {
    int kept = length - from;
    if (isLast() || kept >= MOST) {
      return false;
    }
    fill(offset(from), kept < usual / 2 ? usual : (int) Math.min(MOST, 4L * kept));
    return true;
  }

  private void fill(long offset, int capacity) {
    if (bytes.length < capacity + Search.SLACK || bytes.length > 2 * (usual + capacity)) {
      bytes = new byte[capacity + Search.SLACK];
      units = encoding == Encoding.UTF_8 ? null : new char[capacity];
    }
    base = Math.clamp(offset, 0, file.size());
    if (units == null) {
      length = Math.min(file.copy(base, bytes), bytes.length - Search.SLACK);
    } else {
      narrow(units);
    }
    Arrays.fill(bytes, length, length + Search.SLACK, (byte) 0);
  }

  private void narrow(char[] to) {
    byte[] pairs = new byte[2 * to.length];
    length = file.copy(base, pairs) / 2;
    int high = encoding == Encoding.UTF_16_LE ? 1 : 0;
    for (int i = 0; i < length; i++) {
      int upper = pairs[2 * i + high] & 0xff;
      int lower = pairs[2 * i + 1 - high] & 0xff;
      to[i] = (char) ((upper << 8) | lower);
      bytes[i] = to[i] < 128 ? (byte) to[i] : FOREIGN;
    }
  }

  /// {@return a byte for each unit; more bytes than [#length] counts}
  public byte[] bytes() {
    return bytes;
  }

  /// {@return how many units are shown}
  public int length() {
    return length;
  }

  /// {@return whether the file ends where the window does}
  public boolean isLast() {
    return base + (long) length * encoding.unit + encoding.unit > file.size();
  }

  /// {@return where a unit stands in the file, in bytes}
  public long offset(int at) {
    return base + (long) at * encoding.unit;
  }

  /// {@return the place in the window of an offset in the file; -1 where it is not shown}
  public int place(long offset) {
    long at = (offset - base) / encoding.unit;
    return offset < base || at >= length ? -1 : (int) at;
  }

  /// {@return the text between two places}
  public String text(int from, int to) {
    return units == null
        ? new String(bytes, from, to - from, StandardCharsets.UTF_8)
        : new String(units, from, to - from);
  }
}
