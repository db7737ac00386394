package org.bitshound.report;

import java.util.ArrayList;
import java.util.List;

/// CSV read back as [RFC4180] has it: the witness of what was written.
final class ParsedCsv {
  private ParsedCsv() {}

  static List<List<String>> of(String text) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      if (one == '"') {
        boolean doubled = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
        if (doubled) {
          cell.append(text.charAt(++at));
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (one == ',' || one == '\r')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (one == '\r') {
          at++;
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else {
        cell.append(one);
      }
    }
    return rows;
  }
}
