package org.bitshound.snapshots;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;

/// The text of a file that does not say how it is coded. `>` of PowerShell 5 writes UTF-16, that of
/// `cmd` the code page of its window, which nothing in the file names: its letters beyond ASCII are
/// then not known.
final class Coding {
  private static final int SAMPLE = 512;
  private static final char MARK = '\uFEFF';

  private Coding() {}

  static String text(byte[] bytes, Consumer<Defect> defects) {
    String marked = new String(bytes, of(bytes));
    String text = marked.startsWith(String.valueOf(MARK)) ? marked.substring(1) : marked;
    int unknown = text.indexOf('\uFFFD');
    if (unknown >= 0) {
      defects.accept(
          new Defect(
              unknown,
              What.TEXT_NOT_UNICODE,
              Severity.DOUBTFUL,
              "UTF-8 or UTF-16",
              "letters of some code page",
              "they are shown as U+FFFD"));
    }
    return text;
  }

  /// {@return where in the bytes some places of the text stand, which are in order}
  static long[] offsets(byte[] bytes, String text, int[] places) {
    boolean wide = !of(bytes).equals(StandardCharsets.UTF_8);
    boolean marked = wide ? bytes.length - 2 * text.length() == 2 : starts(bytes, 0xef, 0xbb);
    var offsets = new long[places.length];
    long offset = marked ? (wide ? 2 : 3) : 0;
    int at = 0;
    for (int i = 0; i < places.length; i++) {
      for (; at < places[i]; at++) {
        offset += wide ? 2 : length(text.charAt(at));
      }
      offsets[i] = offset;
    }
    return offsets;
  }

  /// {@return bytes of UTF-8; what was no UTF-8 stood in one byte most likely}
  private static int length(char unit) {
    if (unit < 0x80 || unit == '\uFFFD') {
      return 1;
    }
    return unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
  }

  private static Charset of(byte[] bytes) {
    if (starts(bytes, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(bytes, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    int odd = zeros(bytes, 1);
    int even = zeros(bytes, 0);
    if (odd > SAMPLE / 4 || (bytes.length < SAMPLE && odd > bytes.length / 4)) {
      return StandardCharsets.UTF_16LE;
    }
    if (even > SAMPLE / 4 || (bytes.length < SAMPLE && even > bytes.length / 4)) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }

  private static int zeros(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < Math.min(SAMPLE, bytes.length); i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }
}
