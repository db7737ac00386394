package org.bitshound.event.table;

import java.util.Optional;

/// A row of a table: its cells by the names of their columns.
public interface TableRow {

  /// {@return where it begins in the file, in bytes}
  long offset();

  /// {@return the cell of a column, letter for letter; absent where it is empty, or the table has
  /// no such column}
  ///
  /// @param column its name; upper and lower case are one
  Optional<String> text(String column);
}
