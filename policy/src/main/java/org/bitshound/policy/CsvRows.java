package org.bitshound.policy;

import java.util.ArrayList;
import java.util.List;

/// Rows of comma-separated values (RFC 4180), each with the line that it begins on. A line that
/// begins with `#` is a comment; blank lines are none. A row that breaks the format is told of and
/// left out.
final class CsvRows {
  private final String text;
  private final Faults faults;
  private boolean isSound = true;
  private int at;
  private int line = 1;

  private CsvRows(String text, Faults faults) {
    this.text = text;
    this.faults = faults;
  }

  /// Who is told of what breaks the format.
  interface Faults {
    /// Tells of a fault.
    ///
    /// @param line the first is 1
    void fault(int line, String reason);
  }

  /// A row.
  ///
  /// @param line the first is 1
  record Row(List<String> cells, int line) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  static List<Row> of(String text, Faults faults) {
    var reading = new CsvRows(text, faults);
    var rows = new ArrayList<Row>();
    while (reading.at < text.length()) {
      if (reading.isComment()) {
        reading.skipLine();
      } else {
        Row row = reading.row();
        boolean isBlank = row.cells().size() == 1 && row.cells().getFirst().isEmpty();
        if (reading.isSound && !isBlank) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private boolean isComment() {
    int begin = at;
    while (begin < text.length() && (text.charAt(begin) == ' ' || text.charAt(begin) == '\t')) {
      begin++;
    }
    return begin < text.length() && text.charAt(begin) == '#';
  }

  private void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end + 1;
    line++;
  }

  private Row row() {
    int begun = line;
    isSound = true;
    var cells = new ArrayList<String>();
    boolean more = true;
    while (more) {
      cells.add(cell());
      more = at < text.length() && text.charAt(at) == ',';
      at++; // the comma, or the line's end
    }
    line++;
    return new Row(cells, begun);
  }

  private String cell() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
  }

  private String plain() {
    int begin = at;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      at++;
    }
    return text.substring(begin, at).strip();
  }

  /// A quote within is doubled.
  private String quoted() {
    int begun = line;
    var cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char next = text.charAt(at);
      if (next == '"') {
        if (at + 1 >= text.length() || text.charAt(at + 1) != '"') {
          at++;
          behindQuote();
          return cell.toString().strip();
        }
        at++;
      }
      line += next == '\n' ? 1 : 0;
      cell.append(next);
    }
    fault(begun, "a quote begins here and does not end");
    return cell.toString().strip();
  }

  private void behindQuote() {
    if (!plain().isEmpty()) {
      fault(line, "text behind a closing quote; a quote within a cell is doubled");
    }
  }

  private void fault(int where, String reason) {
    isSound = false;
    faults.fault(where, reason);
  }
}
