package org.bitshound.intake.evidence;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.bitshound.bytes.ByteView;
import org.bitshound.observation.TranscriptLines.Line;

/// The text of a file that PowerShell wrote, and where each of its lines begins.
public final class TypedText {
  private static final String STARS = "**********************";
  private static final int BOUND = 2 * STARS.length() + 16; // in UTF-16, behind a mark and blanks

  private final String letters;
  private final long[] starts;

  private TypedText(String letters, long[] starts) {
    this.letters = letters;
    this.starts = starts;
  }

  /// {@return the text of a file: UTF-8 unless a mark says otherwise}
  public static TypedText of(ByteView bytes) {
    byte[] all = bytes.copy(0, bytes.size());
    Charset coding = coding(bytes);
    String text = new String(all, coding);
    return new TypedText(text.startsWith("\ufeff") ? text.substring(1) : text, starts(all, coding));
  }

  private static Charset coding(ByteView bytes) {
    if (bytes.size() < 2) {
      return UTF_8;
    }
    return switch (bytes.u16(0)) {
      case 0xfeff -> UTF_16LE;
      case 0xfffe -> UTF_16BE;
      default -> UTF_8;
    };
  }

  private static long[] starts(byte[] all, Charset coding) {
    int width = coding.equals(UTF_8) ? 1 : 2;
    int low = coding.equals(UTF_16BE) ? 1 : 0;
    var starts = new long[16];
    int lines = 1;
    for (int i = 0; i + width <= all.length; i += width) {
      if (all[i + low] == '\n' && (width == 1 || all[i + 1 - low] == 0)) {
        starts = lines < starts.length ? starts : Arrays.copyOf(starts, 2 * lines);
        starts[lines++] = (long) i + width;
      }
    }
    return Arrays.copyOf(starts, lines);
  }

  /// {@return all of it, without a mark; what is no UTF-8 stands as U+FFFD}
  public String letters() {
    return letters;
  }

  /// {@return lines with their places}
  public List<Line> placed(List<Line> lines) {
    return lines.stream()
        .map(line -> line.at(starts[(int) Math.min(line.number(), starts.length) - 1]))
        .toList();
  }

  /// {@return whether a file begins with the head of a transcript}
  static boolean isTranscript(ByteView start) {
    return of(start.slice(0, Math.min(start.size(), BOUND)))
        .letters()
        .stripLeading()
        .startsWith(STARS);
  }
}
