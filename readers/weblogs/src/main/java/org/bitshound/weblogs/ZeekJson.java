package org.bitshound.weblogs;

import java.util.Optional;

/// A log of Zeek as JSON, an object a line. Source: [zeek-logs].
final class ZeekJson implements Layout {

  static boolean is(String line) {
    return line.startsWith("{")
        && line.contains("\"ts\":")
        && (line.contains("\"id.orig_h\":") || line.contains("\"id\":{\"orig_h\":"))
        && (line.contains("\"uid\":") || line.contains("\"query\":"));
  }

  @Override
  public boolean isUtc() {
    return true;
  }

  @Override
  public Optional<Row> row(String line) {
    var row = new Row().put(Field.SCHEME, "http"); // what is encrypted it does not see
    boolean whole =
        new JsonLine(line)
            .forEach(
                (name, value) -> Names.field(name).ifPresent(field -> row.put(field, value)),
                (name, items) -> {
                  if (Names.field(name).filter(Field.ANSWERS::equals).isPresent()) {
                    row.answers(items);
                  }
                });
    return whole ? Optional.of(row) : Optional.empty();
  }
}
