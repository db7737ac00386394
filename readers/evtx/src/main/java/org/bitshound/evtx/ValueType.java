package org.bitshound.evtx;

/// BinXML's value types. Source: [MS-EVEN6] 2.2.12, "BinXmlVariant"; arrays carry the bit 0x80.
final class ValueType {
  static final int NULL = 0x00;
  static final int STRING = 0x01;
  static final int ANSI_STRING = 0x02;
  static final int INT8 = 0x03;
  static final int UINT8 = 0x04;
  static final int INT16 = 0x05;
  static final int UINT16 = 0x06;
  static final int INT32 = 0x07;
  static final int UINT32 = 0x08;
  static final int INT64 = 0x09;
  static final int UINT64 = 0x0a;
  static final int REAL32 = 0x0b;
  static final int REAL64 = 0x0c;
  static final int BOOL = 0x0d;
  static final int BINARY = 0x0e;
  static final int GUID = 0x0f;
  static final int SIZE_T = 0x10;
  static final int FILETIME = 0x11;
  static final int SYSTEMTIME = 0x12;
  static final int SID = 0x13;
  static final int HEX_INT32 = 0x14;
  static final int HEX_INT64 = 0x15;
  static final int BINXML = 0x21;

  static final int ARRAY = 0x80;

  private static final int[] SIZES = {
    0, 0, 0, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8, 4, 0, 16, 0, 8, 16, 0, 4, 8
  };

  private ValueType() {}

  /// {@return the size in bytes of a type that has only one; 0 for all others}
  static int fixedSize(int type) {
    return type >= 0 && type < SIZES.length ? SIZES[type] : 0;
  }
}
