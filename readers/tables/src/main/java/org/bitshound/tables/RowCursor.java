package org.bitshound.tables;

import java.util.Optional;
import org.bitshound.bytes.FileBytes;
import org.bitshound.event.table.TableRow;
import org.bitshound.exports.record.Window;

/// The rows of a table, one after the other, in a window that moves over the file: the hot path of
/// this room. Nothing is decoded but what is asked for. Source: RFC 4180.
final class RowCursor implements TableRow {
  private static final int USUAL = 1 << 18;

  /// Letters of one row: Prefetch lists thousands of files.
  private static final int LONGEST = 1 << 22;

  private final Window window;
  private final Head head;
  private final int needed;
  private final Complaints complaints;

  private byte[] bytes; // of the window
  private int length; // of the window
  private int next; // in the window, where the next row begins
  private int start; // of this row
  private int fields; // of this row
  private final int[] from;
  private final int[] to;
  private final boolean[] quoted;

  /// @param needed columns that a row must have
  RowCursor(FileBytes file, Head head, int needed, Complaints complaints) {
    window = new Window(file, Window.encodingOf(file), USUAL);
    this.head = head;
    this.needed = needed;
    this.complaints = complaints;
    from = new int[head.names().size()];
    to = new int[head.names().size()];
    quoted = new boolean[head.names().size()];
    window.moveTo(head.rowsFrom());
    bytes = window.bytes();
    length = window.length();
  }

  private boolean isLast() {
    return window.isLast();
  }

  /// Moves to the next row.
  ///
  /// @return whether there is one
  boolean next() {
    while (true) {
      skipLineEnds();
      if (next == length && isLast()) {
        return false;
      }
      start = next;
      int end = split();
      if (end < 0) {
        showMore();
      } else {
        next = end;
        if (fields >= needed) {
          return true;
        }
        complaints.lost(offset(), needed + " columns or more", fields + " columns");
      }
    }
  }

  private void skipLineEnds() {
    while (next < length && (bytes[next] == '\n' || bytes[next] == '\r')) {
      next++;
    }
  }

  /// The row does not end in the window: shows more of it, or gives its first line up.
  private void showMore() {
    if (length - start < LONGEST && window.showMore(start)) {
      bytes = window.bytes();
      length = window.length();
      next = 0;
      return;
    }
    complaints.lost(
        offset(), "a row of at most " + LONGEST + " letters", "a quote that never ends");
    while (next < length && bytes[next] != '\n') {
      next++;
    }
  }

  /// Finds the fields of the row that begins at `start`.
  ///
  /// @return where the row ends; -1 where the window ends first
  private int split() {
    fields = 0;
    int at = start;
    while (true) {
      int end = field(at);
      if (end < 0 || (end == length && !isLast())) {
        return -1;
      }
      if (end == length || bytes[end] == '\n') {
        return end;
      }
      at = end + 1;
    }
  }

  /// {@return where a field ends: at a delimiter, a line end or the end of all; -1 where its
  /// closing quote is not shown}
  private int field(int at) {
    boolean isQuoted = at < length && bytes[at] == '"';
    int end = isQuoted ? closingQuote(at + 1) : at;
    if (end < 0) {
      return -1;
    }
    int valueEnd = end;
    byte delimiter = head.delimiter();
    end += isQuoted ? 1 : 0;
    while (end < length && bytes[end] != delimiter && bytes[end] != '\n') {
      end++;
    }
    if (!isQuoted) {
      valueEnd = end > at && bytes[end - 1] == '\r' && isRowEnd(end) ? end - 1 : end;
    }
    if (fields < from.length) {
      from[fields] = isQuoted ? at + 1 : at;
      to[fields] = valueEnd;
      quoted[fields] = isQuoted;
      fields++;
    }
    return end;
  }

  private boolean isRowEnd(int at) {
    return at == length || bytes[at] == '\n';
  }

  /// `""` stands for a quote.
  private int closingQuote(int begin) {
    for (int i = begin; i < length; i++) {
      if (bytes[i] == '"') {
        if (i + 1 < length && bytes[i + 1] == '"') {
          i++;
        } else if (i + 1 < length || isLast()) {
          return i;
        }
      }
    }
    return -1;
  }

  @Override
  public long offset() {
    return window.offset(start);
  }

  @Override
  public Optional<String> text(String column) {
    Integer place = head.places().get(Table.key(column));
    if (place == null || place >= fields || to[place] <= from[place]) {
      return Optional.empty();
    }
    String text = window.text(from[place], to[place]);
    return Optional.of(quoted[place] ? text.replace("\"\"", "\"") : text)
        .filter(cell -> !cell.isBlank());
  }
}
