package org.bitshound.report.html;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.zip.Deflater;

/// Text that the browser unpacks itself: raw DEFLATE in Base64. Pages of cases are alike and shrink
/// to a tenth, without which thousands of them with their playbooks would fill a hundred megabytes.
///
/// Source: [RFC1951], [RFC4648] 4; in the browser `DecompressionStream("deflate-raw")`.
final class Packed {
  private Packed() {}

  static String text(byte[] raw) {
    var deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(raw);
      deflater.finish();
      var packed = new ByteArrayOutputStream(raw.length / 8 + 64);
      byte[] some = new byte[1 << 16];
      while (!deflater.finished()) {
        packed.write(some, 0, deflater.deflate(some));
      }
      return Base64.getEncoder().encodeToString(packed.toByteArray());
    } finally {
      deflater.end();
    }
  }
}
