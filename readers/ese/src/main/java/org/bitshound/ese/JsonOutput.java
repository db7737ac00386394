package org.bitshound.ese;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// JSON as it goes out, in UTF-8, nothing of it kept: a value may have many megabytes.
final class JsonOutput {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int PIECE = 4096;

  private final OutputStream out;

  JsonOutput(OutputStream out) {
    this.out = out;
  }

  /// Writes what is JSON already.
  JsonOutput raw(String json) {
    try {
      out.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  /// Writes text in quotes; half a surrogate pair is escaped, which shows it as it was.
  JsonOutput text(String text) {
    raw("\"");
    for (int at = 0; at < text.length(); at += PIECE) {
      raw(escaped(text, at, Math.min(text.length(), at + PIECE)));
    }
    return raw("\"");
  }

  private static String escaped(String text, int from, int to) {
    var escaped = new StringBuilder(to - from + 16);
    for (int i = from; i < to; i++) {
      char unit = text.charAt(i);
      if (unit == '"' || unit == '\\') {
        escaped.append('\\').append(unit);
      } else if (unit < ' ' || unit == 0x7f || Character.isSurrogate(unit)) {
        escaped.append("\\u").append(HexFormat.of().toHexDigits(unit));
      } else {
        escaped.append(unit);
      }
    }
    return escaped.toString();
  }

  /// Writes bytes as a text of hexadecimal digits, upper case.
  JsonOutput hex(byte[] bytes) {
    raw("\"");
    for (int at = 0; at < bytes.length; at += PIECE) {
      raw(HEX.formatHex(bytes, at, Math.min(bytes.length, at + PIECE)));
    }
    return raw("\"");
  }
}
