package org.bitshound.weblogs;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which columns of a table hold what, as a user says: `time=Timestamp,url=URL,client=Source IP`.
///
/// @param named a column's name in lower case for each field
public record Columns(Map<Field, String> named) {
  /// No table was spoken of.
  public static final Columns NONE = new Columns(Map.of());

  public Columns {
    named = Map.copyOf(named);
  }

  /// {@return whether no table was spoken of}
  public boolean isNone() {
    return named.isEmpty();
  }

  /// {@return the columns that a text names; empty where a part of it names no field, or nothing}
  public static Optional<Columns> parse(String text) {
    var named = new EnumMap<Field, String>(Field.class);
    for (String part : text.split(",", -1)) {
      int sign = part.indexOf('=');
      Optional<Field> field =
          sign < 0 ? Optional.empty() : Field.of(part.substring(0, sign).strip());
      String column = part.substring(sign + 1).strip().toLowerCase(Locale.ROOT);
      if (field.isEmpty() || column.isEmpty() || named.put(field.get(), column) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Columns(named));
  }

  /// {@return the text that says the same, its parts by alphabet}
  public String text() {
    var parts = new TreeMap<String, String>();
    named.forEach((field, column) -> parts.put(field.word(), column));
    return parts.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .reduce((one, other) -> one + "," + other)
        .orElse("");
  }
}
