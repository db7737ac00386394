package org.bitshound.exports.record;

/// Numbers where they stand.
final class Digits {
  private static final int MOST = 19; // digits that fit into 63 bits, but for the last ones

  private Digits() {}

  /// {@return a whole number, decimal or `0x…`, with `.0` or `,` between thousands where a tool
  /// writes it so; -1 for anything else}
  static long number(byte[] in, int from, int to) {
    int at = from;
    int end = to;
    while (at < end && in[at] == ' ') {
      at++;
    }
    while (end > at && in[end - 1] == ' ') {
      end--;
    }
    if (end - at > 2 && in[at] == '0' && (in[at + 1] | 0x20) == 'x') {
      return hex(in, at + 2, end);
    }
    return at == end || end - at > MOST + MOST / 3 ? -1 : decimal(in, at, end);
  }

  private static long decimal(byte[] in, int from, int to) {
    long number = 0;
    int digits = 0;
    for (int at = from; at < to; at++) {
      int digit = in[at] - '0';
      if (digit >= 0 && digit <= 9 && digits < MOST) {
        number = 10 * number + digit;
        digits++;
      } else if (in[at] == '.' && at > from) {
        return number; // Splunk and spreadsheets write whole numbers as 4688.0
      } else if (in[at] != ',' || at == from) {
        return -1;
      }
    }
    return number;
  }

  private static long hex(byte[] in, int from, int to) {
    if (to - from > 16) {
      return -1;
    }
    long number = 0;
    for (int at = from; at < to; at++) {
      int digit = Character.digit(in[at], 16);
      if (digit < 0) {
        return -1;
      }
      number = 16 * number + digit;
    }
    return number;
  }
}
