package org.bitshound.weblogs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Percent-encoding undone. Source: [RFC 3986] 2.1. What is none stands for itself.
final class Percent {
  private static final int LENGTH = 3; // of %41

  private Percent() {}

  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var bytes = new ByteArrayOutputStream(text.length());
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < in.length; i++) {
      int value = in[i] == '%' && i + LENGTH <= in.length ? value(in[i + 1], in[i + 2]) : -1;
      bytes.write(value < 0 ? in[i] : value);
      i += value < 0 ? 0 : LENGTH - 1;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int value(byte high, byte low) {
    int one = high < 0 ? -1 : Character.digit(high, 16);
    int other = low < 0 ? -1 : Character.digit(low, 16);
    return one < 0 || other < 0 ? -1 : 16 * one + other;
  }
}
