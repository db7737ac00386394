package org.bitshound.testing.evidence;

/// A column of an ESE table, as the catalog tells it. Source: [MS-JET], `JET_COLTYP`.
///
/// @param id 1 to 127 fixed, 128 to 255 variable, from 256 on tagged
/// @param type 1 bit, 2 u8, 3 i16, 4 i32, 5 i64, 6 f32, 7 f64, 8 date, 9 binary, 10 text, 11 long
///   binary, 12 long text, 14 u32, 15 i64, 16 GUID, 17 u16, 18 u64
/// @param size of a fixed one, in bytes
/// @param codePage 1200 for UTF-16
/// @param offset of a fixed one in its record
public record JetColumn(int id, String name, int type, int size, int codePage, int offset) {
  static final int VARIABLE = 128;
  static final int TAGGED = 256;

  boolean isLong() {
    return type == 11 || type == 12;
  }
}
