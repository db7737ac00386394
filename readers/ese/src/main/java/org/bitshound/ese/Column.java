package org.bitshound.ese;

import java.util.Optional;

/// A column of a table, as the catalog describes it.
///
/// @param id 1 to 127 for fixed columns, 128 to 255 for variable ones, from 256 on for tagged ones
/// @param name as the catalog has it
/// @param type of its values
/// @param size the bytes of a fixed column, or the most that a value may have; 0 where unlimited
/// @param codePage of text: 1200 is UTF-16, 0 and 1252 are Western European
/// @param flags 8 multi-valued, 0x10 has a default
/// @param recordOffset where a fixed column stands in each record; 0 for others
/// @param defaultValue what rows have that do not name the column; empty where there is none
/// @param inherited whether the column is that of a template table
public record Column(
    int id,
    String name,
    ColumnType type,
    int size,
    int codePage,
    int flags,
    int recordOffset,
    Optional<Value> defaultValue,
    boolean inherited) {
  static final int FIRST_VARIABLE = 128;
  static final int FIRST_TAGGED = 256;

  boolean fixed() {
    return id < FIRST_VARIABLE;
  }

  boolean variable() {
    return id >= FIRST_VARIABLE && id < FIRST_TAGGED;
  }

  /// {@return the bytes of a value of this fixed column}
  int width() {
    return type.size() > 0 ? type.size() : size;
  }

  /// {@return the same column of a table that is derived from this one's}
  Column asInherited() {
    return new Column(id, name, type, size, codePage, flags, recordOffset, defaultValue, true);
  }

  /// {@return the same column at another place of the record}
  Column at(int offset) {
    return new Column(id, name, type, size, codePage, flags, offset, defaultValue, inherited);
  }
}
