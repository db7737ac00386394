package org.bitshound.report.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bitshound.report.words.Printable;

/// Comma-separated rows: UTF-8, CRLF, quotes doubled ([RFC4180]).
///
/// No cell can become a formula: one that begins as a formula does in Excel, LibreOffice or Google
/// Sheets gets an apostrophe in front, which those take for "this is text". No cell holds a control
/// or direction character: they are written as their code points.
final class Csv {
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private final StringBuilder rows = new StringBuilder(1024);

  /// {@return this, with a row more}
  Csv row(List<String> cells) {
    String comma = "";
    for (String cell : cells) {
      rows.append(comma);
      append(disarmed(Printable.text(cell)));
      comma = ",";
    }
    rows.append("\r\n");
    return this;
  }

  byte[] bytes() {
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void append(String cell) {
    boolean quoted = false;
    for (int at = 0; at < cell.length() && !quoted; at++) {
      quoted = "\",;\n\r'".indexOf(cell.charAt(at)) >= 0 || cell.charAt(at) == ' ';
    }
    if (quoted || cell.isEmpty()) {
      rows.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      rows.append(cell);
    }
  }

  /// Leading blanks are skipped by some importers, so they do not protect.
  static String disarmed(String cell) {
    int at = 0;
    while (at < cell.length() && cell.charAt(at) == ' ') {
      at++;
    }
    boolean armed = at < cell.length() && FORMULA.indexOf(cell.charAt(at)) >= 0;
    return armed ? "'" + cell : cell;
  }
}
