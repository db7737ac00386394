package org.bitshound.weblogs;

import java.util.List;
import java.util.Optional;

/// The extended log file format of the W3C, as IIS, Blue Coat and Zscaler write it: `#Fields` names
/// the columns of the lines behind it, and may come again. Times are UTC. Source: [w3c-log].
final class W3c implements Layout {
  private static final String FIELDS = "#fields:";
  private static final String DATE = "#date:";
  private static final String IIS = "#software: microsoft internet information";

  private List<Optional<Field>> columns = List.of();
  private String date = "";
  private boolean ofServer;

  static boolean is(String line) {
    return line.regionMatches(true, 0, FIELDS, 0, FIELDS.length());
  }

  @Override
  public boolean isHead(byte[] in, int from, int to) {
    return in[from] == '#';
  }

  @Override
  public void head(String line) {
    if (is(line)) {
      columns =
          Splitting.atBlanks(line.substring(FIELDS.length()).replace('\t', ' ')).stream()
              .map(this::field)
              .toList();
    } else if (line.regionMatches(true, 0, DATE, 0, DATE.length())) {
      List<String> said = Splitting.atBlanks(line.substring(DATE.length()));
      date = said.isEmpty() ? "" : said.getFirst();
    } else if (line.regionMatches(true, 0, IIS, 0, IIS.length())) {
      ofServer = true;
    }
  }

  /// A server calls itself what a proxy calls the proxy.
  private Optional<Field> field(String column) {
    if (column.equalsIgnoreCase("s-ip")) {
      return ofServer ? Optional.of(Field.SERVER) : Optional.empty();
    }
    if (column.equalsIgnoreCase("s-port")) {
      return ofServer ? Optional.of(Field.PORT) : Optional.empty();
    }
    return Names.field(column);
  }

  @Override
  public boolean isUtc() {
    return true;
  }

  @Override
  public Optional<Row> row(String line) {
    List<String> values =
        line.indexOf('\t') >= 0 ? Splitting.table(line, '\t') : Splitting.quoted(line);
    if (values.size() < columns.size() || columns.isEmpty()) {
      return Optional.empty();
    }
    var row = new Row();
    for (int i = 0; i < columns.size(); i++) {
      String value = values.get(i);
      columns.get(i).ifPresent(field -> row.put(field, value));
    }
    row.put(Field.DATE, date);
    return Optional.of(agent(row));
  }

  /// IIS writes `+` for a blank.
  private static Row agent(Row row) {
    Optional<String> agent = row.text(Field.AGENT);
    if (agent.isEmpty() || agent.get().indexOf(' ') >= 0 || agent.get().indexOf('+') < 0) {
      return row;
    }
    return row.replace(Field.AGENT, agent.get().replace('+', ' '));
  }
}
