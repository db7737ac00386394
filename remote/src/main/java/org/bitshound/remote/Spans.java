package org.bitshound.remote;

import java.util.Arrays;

/// The pieces of a text that hold secrets, gathered by whoever finds some. Not thread-safe.
final class Spans {
  private final String text;
  private long[] spans = new long[4]; // start in the upper half, end in the lower
  private int count;

  Spans(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /// Nothing where the piece is empty, or was redacted before.
  void add(int start, int end) {
    boolean done =
        end - start == Credentials.REDACTED.length()
            && text.startsWith(Credentials.REDACTED, start);
    if (end <= start || done) {
      return;
    }
    if (count == spans.length) {
      spans = Arrays.copyOf(spans, 2 * count);
    }
    spans[count++] = (long) start << 32 | end;
  }

  /// {@return the text with each piece replaced; the text itself where there is none}
  String redacted() {
    if (count == 0) {
      return text;
    }
    Arrays.sort(spans, 0, count);
    var shown = new StringBuilder(text.length());
    int done = 0;
    for (int i = 0; i < count; ) {
      int start = (int) (spans[i] >>> 32);
      int end = (int) spans[i];
      while (++i < count && (int) (spans[i] >>> 32) <= end) {
        end = Math.max(end, (int) spans[i]);
      }
      shown.append(text, done, start).append(Credentials.REDACTED);
      done = end;
    }
    return shown.append(text, done, text.length()).toString();
  }
}
