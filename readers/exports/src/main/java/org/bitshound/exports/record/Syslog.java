package org.bitshound.exports.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What syslog puts before a message: priority, time, host and the name of the program. Sources:
/// [RFC 3164] 4.1, [RFC 5424] 6; files that a daemon writes lack the priority, and may have the
/// time of RFC 3339.
public final class Syslog {
  private static final int DIGITS = 3; // of a priority
  private static final int STAMP = 15; // Mar 15 18:54:16
  private static final int PARTS = 5; // time, host, program, process, message
  private static final int LONGEST_TAG = 64;

  private Syslog() {}

  /// {@return where the message begins; `from` where no prefix stands before it}
  public static int end(byte[] in, int from, int to) {
    int behind = priority(in, from, to);
    boolean versioned = behind > from && stands(in, behind, to, '1', ' ');
    int end = versioned ? ofVersion1(in, behind + 2, to) : ofOld(in, behind, to);
    return end > from && end < to ? end : from;
  }

  /// {@return the message of a line}
  public static String message(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    int end = end(Arrays.copyOf(bytes, bytes.length + Search.SLACK), 0, bytes.length);
    return end == 0 ? line : new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8);
  }

  private static int priority(byte[] in, int from, int to) {
    if (from == to || in[from] != '<') {
      return from;
    }
    int at = from + 1;
    while (at < to && at - from <= DIGITS && isDigit(in[at])) {
      at++;
    }
    return at > from + 1 && at < to && in[at] == '>' ? at + 1 : from;
  }

  /// Structured data, or `-`, stands between the head and the message.
  private static int ofVersion1(byte[] in, int from, int to) {
    int at = from;
    for (int part = 0; part < PARTS; part++) {
      at = behindWord(in, at, to);
    }
    if (at >= to) {
      return to;
    }
    at = in[at] == '-' ? at + 1 : behindData(in, at, to);
    at += at < to && in[at] == ' ' ? 1 : 0;
    boolean marked = at + 2 < to && in[at] == (byte) 0xef && in[at + 1] == (byte) 0xbb;
    return marked ? at + 3 : at;
  }

  /// Inside of quotes a bracket ends nothing, and a quote behind a backslash neither.
  private static int behindData(byte[] in, int from, int to) {
    boolean quoted = false;
    boolean inside = false;
    int at = from;
    while (at < to && (inside || in[at] == '[')) {
      switch (in[at]) {
        case '\\' -> at += quoted ? 1 : 0;
        case '"' -> quoted = !quoted;
        case '[' -> inside = true;
        case ']' -> inside = quoted;
        default -> {} // a letter of a name or value
      }
      at++;
    }
    return Math.min(at, to);
  }

  private static int ofOld(byte[] in, int from, int to) {
    int time = behindTime(in, from, to);
    if (time < 0) {
      return -1;
    }
    int host = behindWord(in, time, to);
    return host < to ? behindTag(in, host, to) : -1;
  }

  /// {@return what stands behind the time and a blank; -1 where no time stands there}
  private static int behindTime(byte[] in, int at, int to) {
    boolean old =
        at + STAMP < to
            && Character.isUpperCase(in[at])
            && in[at + 3] == ' '
            && in[at + 6] == ' '
            && in[at + 9] == ':'
            && in[at + 12] == ':'
            && isDigit(in[at + 14])
            && in[at + STAMP] == ' ';
    if (old) {
      return at + STAMP + 1;
    }
    boolean iso =
        at + 20 < to
            && isDigit(in[at])
            && in[at + 4] == '-'
            && in[at + 7] == '-'
            && in[at + 10] == 'T'
            && in[at + 13] == ':';
    return iso ? behindWord(in, at, to) : -1;
  }

  /// The program and its process: `squid[1234]: `. Not all write it.
  private static int behindTag(byte[] in, int from, int to) {
    int end = Search.find(in, from, Math.min(to, from + LONGEST_TAG), (byte) ' ');
    boolean word = end > from && end < to && in[end] == ' ';
    boolean tag = word && in[end - 1] == ':' && in[from] != '#'; // of the W3C: `#Fields: `
    return tag ? end + 1 : from;
  }

  private static int behindWord(byte[] in, int from, int to) {
    return Math.min(to, Search.find(in, Math.min(from, to), to, (byte) ' ') + 1);
  }

  private static boolean stands(byte[] in, int at, int to, char one, char other) {
    return at + 1 < to && in[at] == one && in[at + 1] == other;
  }

  private static boolean isDigit(byte letter) {
    return letter >= '0' && letter <= '9';
  }
}
