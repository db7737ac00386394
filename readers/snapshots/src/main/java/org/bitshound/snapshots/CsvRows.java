package org.bitshound.snapshots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// The rows of what `Export-Csv` writes. Fields are parted by a comma, or by what the locale takes
/// for one.
final class CsvRows {
  private final String text;
  private int at;

  private CsvRows(String text) {
    this.text = text;
  }

  /// Gives the values of each row by the names of their columns, and the place where it begins, in
  /// code units. Of two columns of one name the first stands.
  static void of(String text, BiConsumer<Long, Map<String, String>> each) {
    new CsvRows(text).read(each);
  }

  private void read(BiConsumer<Long, Map<String, String>> each) {
    if (text.startsWith("#TYPE")) {
      at = Math.max(0, text.indexOf('\n') + 1);
    }
    int end = text.indexOf('\n', at);
    String header = text.substring(at, end < 0 ? text.length() : end);
    char separator = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    List<String> names = record(separator);
    while (at < text.length()) {
      long offset = at;
      List<String> values = record(separator);
      var row = new LinkedHashMap<String, String>();
      for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
        row.putIfAbsent(names.get(i), values.get(i));
      }
      each.accept(offset, row);
    }
  }

  /// {@return the fields of the next record; a quoted one may hold line ends, and `""` for a quote}
  private List<String> record(char separator) {
    var fields = new ArrayList<String>();
    while (true) {
      fields.add(field(separator));
      if (at >= text.length() || text.charAt(at) != separator) {
        break;
      }
      at++;
    }
    while (at < text.length() && (text.charAt(at) == '\r' || text.charAt(at) == '\n')) {
      at++;
    }
    return fields;
  }

  private String field(char separator) {
    var field = new StringBuilder();
    if (at < text.length() && text.charAt(at) == '"') {
      at++;
      while (at < text.length()) {
        char each = text.charAt(at++);
        if (each != '"') {
          field.append(each);
        } else if (at < text.length() && text.charAt(at) == '"') {
          field.append('"');
          at++;
        } else {
          break;
        }
      }
    }
    while (at < text.length() && text.charAt(at) != separator && !isEnd(text.charAt(at))) {
      field.append(text.charAt(at++));
    }
    return field.toString();
  }

  private static boolean isEnd(char each) {
    return each == '\r' || each == '\n';
  }
}
