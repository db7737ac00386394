package org.bitshound.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.bitshound.report.words.Printable;

/// HTML, written as it comes. Markup is ours and goes through [#mark]; everything else goes through
/// [#text] and can stand between tags or inside of a quoted attribute, and nowhere else: there is
/// no evidence in a script, a style, an address or the name of anything.
final class Html {
  private static final int FULL = 1 << 16;

  private final OutputStream out;
  private final StringBuilder pending = new StringBuilder(FULL + 8192);

  Html(OutputStream out) {
    this.out = out;
  }

  /// @param ours markup, a constant of this room
  Html mark(String ours) throws IOException {
    pending.append(ours);
    return drained();
  }

  /// @param any text, of evidence or not
  Html text(String any) throws IOException {
    escape(any, pending);
    return drained();
  }

  static void escape(String any, StringBuilder to) {
    String shown = Printable.text(any);
    for (int at = 0; at < shown.length(); at++) {
      char one = shown.charAt(at);
      switch (one) {
        case '&' -> to.append("&amp;");
        case '<' -> to.append("&lt;");
        case '>' -> to.append("&gt;");
        case '"' -> to.append("&quot;");
        case '\'' -> to.append("&#39;");
        default -> to.append(one);
      }
    }
  }

  private Html drained() throws IOException {
    if (pending.length() >= FULL) {
      flush();
    }
    return this;
  }

  void flush() throws IOException {
    out.write(pending.toString().getBytes(StandardCharsets.UTF_8));
    pending.setLength(0);
  }
}
