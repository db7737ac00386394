package org.bitshound.policy;

import java.util.ArrayList;
import java.util.List;

/// Rows of comma-separated values (RFC 4180), each with the line that it begins on. A line that
/// begins with `#` is a comment; blank lines are none.
final class CsvRows {
  private final String text;
  private int at;
  private int line = 1;

  private CsvRows(String text) {
    this.text = text;
  }

  /// A row.
  ///
  /// @param line the first is 1
  record Row(List<String> cells, int line) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  static List<Row> of(String text) {
    var reading = new CsvRows(text);
    var rows = new ArrayList<Row>();
    while (reading.at < text.length()) {
      if (text.charAt(reading.at) == '#') {
        reading.skipLine();
      } else {
        Row row = reading.row();
        if (row.cells().size() > 1 || !row.cells().getFirst().isEmpty()) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end + 1;
    line++;
  }

  private Row row() {
    int begun = line;
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

  /// A quote within is doubled; what follows the last one belongs to the cell.
  private String quoted() {
    var cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char next = text.charAt(at);
      if (next == '"') {
        if (at + 1 >= text.length() || text.charAt(at + 1) != '"') {
          at++;
          return cell.append(plain()).toString().strip();
        }
        at++;
      }
      line += next == '\n' ? 1 : 0;
      cell.append(next);
    }
    return cell.toString().strip();
  }
}
