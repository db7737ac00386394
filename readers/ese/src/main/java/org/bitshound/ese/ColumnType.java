package org.bitshound.ese;

import java.util.Locale;
import java.util.Optional;

/// What a column holds. Source: [MS-JET], `JET_COLTYP`.
public enum ColumnType {
  /// A column that was deleted; its values are not readable any more.
  NIL(0, 0),
  /// One byte: zero is false.
  BIT(1, 1),
  UNSIGNED_BYTE(2, 1),
  SHORT(3, 2),
  LONG(4, 4),
  /// A signed 64-bit number, whatever it counts.
  CURRENCY(5, 8),
  IEEE_SINGLE(6, 4),
  IEEE_DOUBLE(7, 8),
  /// Days since 1899-12-30 as a double; some programs keep a FILETIME in the same eight bytes.
  DATE_TIME(8, 8),
  /// Up to 255 bytes.
  BINARY(9, 0),
  /// Up to 255 bytes of text.
  TEXT(10, 0),
  LONG_BINARY(11, 0),
  LONG_TEXT(12, 0),
  /// Obsolete: "super long value", never seen.
  SLV(13, 0),
  UNSIGNED_LONG(14, 4),
  LONG_LONG(15, 8),
  GUID(16, 16),
  UNSIGNED_SHORT(17, 2),
  UNSIGNED_LONG_LONG(18, 8);

  private static final ColumnType[] BY_NUMBER = values();

  private final int number;
  private final int size;

  ColumnType(int number, int size) {
    this.number = number;
    this.size = size;
  }

  static Optional<ColumnType> of(long number) {
    return number >= 0 && number < BY_NUMBER.length
        ? Optional.of(BY_NUMBER[(int) number])
        : Optional.empty();
  }

  /// {@return the number by which the catalog names the type}
  public int number() {
    return number;
  }

  /// {@return the type as a word, such as `long-binary`}
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// {@return how many bytes each value has; 0 where that differs from value to value}
  public int size() {
    return size;
  }

  /// {@return whether values may stand apart from their record}
  boolean isLong() {
    return this == LONG_BINARY || this == LONG_TEXT || this == SLV;
  }

  boolean isText() {
    return this == TEXT || this == LONG_TEXT;
  }
}
