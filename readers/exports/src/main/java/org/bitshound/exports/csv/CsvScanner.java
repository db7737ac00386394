package org.bitshound.exports.csv;

import org.bitshound.exports.csv.CsvColumns.Column;
import org.bitshound.exports.csv.CsvColumns.Table;
import org.bitshound.exports.json.JsonScanner;
import org.bitshound.exports.record.Coding;
import org.bitshound.exports.record.Fields;
import org.bitshound.exports.record.Scanner;
import org.bitshound.exports.record.Search;
import org.bitshound.exports.record.Slot;
import org.bitshound.exports.record.Window;

/// Rows of a table of events. Source: [RFC 4180], with the delimiters and line ends that tools use.
public final class CsvScanner implements Scanner {
  private final CsvColumns head;
  private final JsonScanner inside = JsonScanner.ofParts();
  private int start;
  private int end;

  private int valueFrom;
  private int valueTo;
  private boolean quoted;

  /// A scanner for one file.
  public CsvScanner(CsvColumns head) {
    this.head = head;
  }

  @Override
  public Found next(Window in, int from, Fields to) {
    start = behindBlanks(in, from);
    end = start;
    if (start == in.length()) {
      return Found.NOTHING;
    }
    to.begin(in);
    to.head(head.names());
    int column = 0;
    int at = start;
    while (true) {
      int behind = field(in, at);
      if (behind < 0) {
        return cut(in, at);
      }
      if (column < head.columns().size()) {
        take(in, head.columns().get(column), to);
      }
      column++;
      boolean more = behind < in.length() && in.bytes()[behind] == head.delimiter();
      at = behind + 1;
      if (!more) {
        end = Math.min(at, in.length());
        break;
      }
    }
    return finish(in, column, to);
  }

  private Found finish(Window in, int columns, Fields to) {
    if (end == in.length() && !in.isLast() && in.bytes()[end - 1] != '\n') {
      return Found.CUT;
    }
    if (columns != head.columns().size()) {
      return Found.BROKEN;
    }
    if (head.table() != Table.EVTX_E_CMD) {
      to.mix();
    }
    boolean whole =
        !to.has(Slot.RAW)
            || inside.readInside(to.text(Slot.RAW), to, head.table() == Table.EVTX_E_CMD);
    return whole ? Found.RECORD : Found.BROKEN;
  }

  private Found cut(Window in, int at) {
    if (!in.isLast()) {
      return Found.CUT;
    }
    // A quote that is never closed: the line alone is given up, not all behind it.
    int line = Search.find(in.bytes(), at, in.length(), (byte) '\n');
    end = Math.min(line + 1, in.length());
    return Found.BROKEN;
  }

  private static int behindBlanks(Window in, int from) {
    int at = from;
    while (at < in.length() && (in.bytes()[at] == '\n' || in.bytes()[at] == '\r')) {
      at++;
    }
    return at;
  }

  /// {@return where a field ends; -1 where its closing quote is not shown}
  private int field(Window in, int from) {
    byte[] bytes = in.bytes();
    int at = from;
    quoted = at < in.length() && bytes[at] == '"';
    if (quoted) {
      at = Search.find(bytes, at + 1, in.length(), (byte) '"');
      while (at < in.length() && bytes[at + 1] == '"' && at + 1 < in.length()) {
        at = Search.find(bytes, at + 2, in.length(), (byte) '"');
      }
      if (at == in.length()) {
        return -1;
      }
      valueFrom = from + 1;
      valueTo = at;
      at++;
    }
    while (at < in.length() && bytes[at] != head.delimiter() && bytes[at] != '\n') {
      at++;
    }
    if (!quoted) {
      valueFrom = from;
      valueTo = at > from && at <= in.length() && bytes[at - 1] == '\r' ? at - 1 : at;
    }
    return at;
  }

  /// Columns are those of all events of a table: what a record does not have is empty there, or a
  /// dash.
  private boolean isNothing(Window in) {
    int length = valueTo - valueFrom;
    return length == 0 || (length == 1 && in.bytes()[valueFrom] == '-');
  }

  private void take(Window in, Column column, Fields to) {
    Coding coding = quoted ? Coding.CSV : Coding.PLAIN;
    if (column.slot().isPresent()) {
      to.set(column.slot().get(), column.rank(), valueFrom, valueTo, coding);
    } else if (column.nameFrom() < column.nameTo() && !isNothing(in)) {
      to.addColumn(column.nameFrom(), column.nameTo(), valueFrom, valueTo, coding);
    }
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public int resume(Window in, int from) {
    int line = from == 0 ? -1 : Search.find(in.bytes(), from - 1, in.length(), (byte) '\n');
    return line == in.length() ? -1 : line + 1;
  }
}
