package org.bitshound.snapshots;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;

/// The text of a file that does not say how it is coded. `>` of PowerShell 5 writes UTF-16, that of
/// `cmd` the code page of its window, which nothing in the file names: its letters beyond ASCII
/// are then not known.
final class Coding {
  private static final int SAMPLE = 512;

  private Coding() {}

  static String text(byte[] bytes, Consumer<Defect> defects) {
    Charset coding = of(bytes);
    String text = new String(bytes, coding);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
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
