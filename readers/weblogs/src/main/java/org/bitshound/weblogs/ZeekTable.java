package org.bitshound.weblogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A log of Zeek as a table: lines that begin with `#` name the columns and say what separates
/// them, and what stands for nothing. They may come again, where logs were joined. Source:
/// [zeek-logs].
final class ZeekTable implements Layout {
  private static final String ENCODED = "\\x";

  private String separator = "\t";
  private String setSeparator = ",";
  private String unset = "-";
  private String empty = "(empty)";
  private List<Optional<Field>> columns = List.of();

  static boolean is(String line) {
    return line.startsWith("#separator ") || line.startsWith("#fields\t");
  }

  @Override
  public boolean isHead(byte[] in, int from, int to) {
    return in[from] == '#';
  }

  @Override
  public void head(String line) {
    if (line.startsWith("#separator ")) {
      separator = decoded(line.substring("#separator ".length()));
      return;
    }
    List<String> parts = Splitting.plain(line, separator);
    String value = parts.size() > 1 ? parts.get(1) : "";
    switch (parts.getFirst()) {
      case "#set_separator" -> setSeparator = value;
      case "#empty_field" -> empty = value;
      case "#unset_field" -> unset = value;
      case "#fields" ->
          columns = parts.subList(1, parts.size()).stream().map(Names::field).toList();
      default -> {} // #path, #open, #types, #close: nothing that a value depends on
    }
  }

  /// `\x09` is a tab.
  private static String decoded(String text) {
    var decoded = new StringBuilder();
    for (String part : text.strip().split(Pattern.quote(ENCODED), -1)) {
      if (!part.isEmpty()) {
        try {
          decoded.append((char) Integer.parseInt(part, 16));
        } catch (NumberFormatException sign) {
          decoded.append(part);
        }
      }
    }
    return decoded.isEmpty() ? "\t" : decoded.toString();
  }

  @Override
  public boolean isUtc() {
    return true;
  }

  @Override
  public Optional<Row> row(String line) {
    List<String> values = Splitting.plain(line, separator);
    if (values.size() < columns.size() || columns.isEmpty()) {
      return Optional.empty();
    }
    var row = new Row().put(Field.SCHEME, "http"); // what is encrypted it does not see
    for (int i = 0; i < columns.size(); i++) {
      String value = values.get(i);
      if (columns.get(i).isPresent() && !value.equals(unset) && !value.equals(empty)) {
        put(columns.get(i).get(), value, row);
      }
    }
    return Optional.of(row);
  }

  private void put(Field field, String value, Row row) {
    if (field == Field.ANSWERS) {
      var answers = new ArrayList<String>();
      Splitting.plain(value, setSeparator).forEach(each -> answers.add(unescaped(each)));
      row.answers(answers);
    } else {
      row.put(field, unescaped(value));
    }
  }

  /// Bytes that would break the table stand as `\x2c`.
  private static String unescaped(String value) {
    return value.contains(ENCODED)
        ? Percent.decode(value.replace("%", "%25").replace(ENCODED, "%"))
        : value;
  }
}
