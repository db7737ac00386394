package org.bitshound.ese;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.bitshound.testing.evidence.JetDatabase;
import org.bitshound.testing.evidence.JetPacking;
import org.bitshound.testing.evidence.JetTable;

/// Databases that several tests have written for them.
final class Written {
  /// The values of the first row of [#everyKind], as they are dumped.
  static final String VALUES_OF_ROW_0 =
      """
      "values":{"bit":true,"u8":200,"i16":-2,"i32":-3,"i64":-4,"f32":1.5,"f64":-0.25,\
      "date":"2021-03-29T12:00:00","filetime":"2021-06-13T06:17:18.044373400Z","u32":4000000000,\
      "long":-5,"guid":"33221100-5544-7766-8899-AABBCCDDEEFF","u16":60000,\
      "u64":18446744073709551615,"fixed":"41420043","short":"0102","name":"caf\u00e9",\
      "wide":"\u20ac\\ud800\\"","blob":"00FF","text":"row 0",\
      "two":["a","bc"],"several":["0102","","03"],"packed":"packed text","apart":"CAFE"}\
      """;

  private Written() {}

  /// Adds a table with a column of every type, fixed, variable and tagged, and every way to store a
  /// value.
  static JetTable everyKind(JetDatabase database, int rows) {
    JetTable table =
        database
            .table("kinds")
            .fixed("bit", 1, 1)
            .fixed("u8", 2, 1)
            .fixed("i16", 3, 2)
            .fixed("i32", 4, 4)
            .fixed("i64", 5, 8)
            .fixed("f32", 6, 4)
            .fixed("f64", 7, 8)
            .fixed("date", 8, 8)
            .fixed("filetime", 8, 8)
            .fixed("u32", 14, 4)
            .fixed("long", 15, 8)
            .fixed("guid", 16, 16)
            .fixed("u16", 17, 2)
            .fixed("u64", 18, 8)
            .fixed("fixed", 9, 4)
            .variable("short", 9, 0)
            .variable("name", 10, 1252)
            .variable("wide", 10, 1200)
            .tagged("blob", 11, 0)
            .tagged("text", 12, 1200)
            .tagged("two", 10, 1252)
            .tagged("several", 11, 0)
            .tagged("packed", 12, 1252)
            .tagged("apart", 11, 0);
    for (int i = 0; i < rows; i++) {
      row(table, i);
    }
    return table;
  }

  private static void row(JetTable table, int i) {
    var guid = new byte[16];
    for (int at = 0; at < 16; at++) {
      guid[at] = (byte) (0x11 * at);
    }
    byte[] apart = {(byte) 0xca, (byte) 0xfe};
    table
        .row()
        .set("bit", 1)
        .set("u8", 200)
        .set("i16", -2)
        .set("i32", -3L - i)
        .set("i64", -4)
        .set("f32", Float.floatToIntBits(1.5f))
        .set("f64", Double.doubleToLongBits(-0.25))
        .set("date", Double.doubleToLongBits(44284.5))
        .set("filetime", 132680386380443734L)
        .set("u32", 4_000_000_000L)
        .set("long", -5)
        .set("guid", guid)
        .set("u16", 60_000)
        .set("u64", -1)
        .set("fixed", ByteBuffer.allocate(4).order(ByteOrder.BIG_ENDIAN).putInt(0x41420043).array())
        .set("short", new byte[] {1, 2})
        .set("name", new byte[] {'c', 'a', 'f', (byte) 0xe9})
        .set("wide", new byte[] {(byte) 0xac, 0x20, 0, (byte) 0xd8, '"', 0})
        .set("blob", new byte[] {0, -1})
        .set("text", ("row " + i).getBytes(UTF_16LE))
        .setTwo("two", "a".getBytes(US_ASCII), "bc".getBytes(US_ASCII))
        .setSeveral("several", List.of(new byte[] {1, 2}, new byte[0], new byte[] {3}))
        .setPacked("packed", JetPacking.sevenBit("packed text", false))
        .setApart("apart", table.longValue(apart, i % 2 == 0, 1000));
  }
}
