package org.bitshound.snapshots;

import java.util.function.BiConsumer;

/// The lines of a text, whatever ends them.
final class Lines {
  private Lines() {}

  /// Gives each line without its end, and the place where it begins, in code units.
  static void of(String text, BiConsumer<Integer, String> each) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      int last = end < 0 ? text.length() : end;
      while (last > start && text.charAt(last - 1) == '\r') {
        last--;
      }
      each.accept(start, text.substring(start, last));
      start = next;
    }
  }
}
