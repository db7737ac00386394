package org.bitshound.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.bytes.FileBytes;
import org.bitshound.exports.record.Search;
import org.bitshound.exports.record.Window;

/// The header of a table: its first line, or what stands for it.
///
/// @param names of the columns, in lower case
/// @param places of the columns by their names
/// @param rowsFrom where the rows begin, in bytes
record Head(List<String> names, Map<String, Integer> places, byte delimiter, long rowsFrom) {
  /// The longest header that is known has 600 bytes.
  private static final int LONGEST = 4096;

  private static final int FEWEST = 3;
  private static final String MARK = "\uFEFF";

  Head {
    names = List.copyOf(names);
    places = Map.copyOf(places);
  }

  /// {@return the header of a text; empty where no line is one}
  static Optional<Head> of(FileBytes file) {
    var window = new Window(file, Window.encodingOf(file), LONGEST);
    window.moveTo(0);
    int end = lineEnd(window, 0);
    String first = end == window.length() ? "" : line(window, 0, end);
    if (JournalHead.isRow(first)) {
      return Optional.of(new Head(JournalHead.NAMES, places(JournalHead.NAMES), (byte) ',', 0));
    }
    Optional<Head> head = of(first, window.offset(end + 1));
    while (head.isEmpty() && end + 1 < window.length()) {
      int from = end + 1;
      end = lineEnd(window, from);
      head =
          of(line(window, from, end), window.offset(end + 1))
              .filter(below -> JournalHead.is(below.names()));
    }
    return head;
  }

  private static int lineEnd(Window window, int from) {
    return Search.find(window.bytes(), from, window.length(), (byte) '\n');
  }

  private static String line(Window window, int from, int end) {
    String marked = window.text(from, end).strip();
    return marked.startsWith(MARK) ? marked.substring(1) : marked;
  }

  private static Optional<Head> of(String line, long rowsFrom) {
    char delimiter = delimiterOf(line);
    List<String> names = JournalHead.known(names(line, delimiter));
    return names.size() < FEWEST
        ? Optional.empty()
        : Optional.of(new Head(names, places(names), (byte) delimiter, rowsFrom));
  }

  private static char delimiterOf(String line) {
    char best = ',';
    for (char one : new char[] {';', '\t', '|'}) {
      best = count(line, one) > count(line, best) ? one : best;
    }
    return best;
  }

  private static long count(String line, char one) {
    return line.chars().filter(letter -> letter == one).count();
  }

  /// Names of columns hold neither quotes nor delimiters.
  private static List<String> names(String line, char delimiter) {
    var names = new ArrayList<String>();
    int from = 0;
    for (int to = line.indexOf(delimiter); to >= 0; to = line.indexOf(delimiter, from)) {
      names.add(name(line.substring(from, to)));
      from = to + 1;
    }
    names.add(name(line.substring(from)));
    return names;
  }

  private static String name(String cell) {
    String name = Table.key(cell);
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1) : name;
  }

  private static Map<String, Integer> places(List<String> names) {
    var places = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < names.size(); i++) {
      places.putIfAbsent(names.get(i), i);
    }
    return places;
  }
}
