package org.bitshound.weblogs;

import java.util.function.LongConsumer;
import org.bitshound.bytes.FileBytes;
import org.bitshound.exports.record.Search;
import org.bitshound.exports.record.Window;

/// The lines of a text file, one after the other, without their ends. Hot path; not thread-safe.
///
/// A line ends with a line feed; a carriage return before it, and what stands there of a block that
/// was reserved and not filled (IIS), is no part of it. A line longer than [Window#MOST] is passed
/// over.
final class Lines {
  private static final int USUAL = 1 << 20;

  /// Of lines taken together: a quote that is never closed must not cost more.
  private static final int LONGEST_JOINED = 1 << 16;

  private static final byte LINE_FEED = '\n';

  private final Window window;
  private final LongConsumer tooLong;
  private int from;
  private int to;
  private int next;
  private boolean whole;

  /// @param tooLong told the offset of each line that is passed over
  Lines(FileBytes file, LongConsumer tooLong) {
    this.window = new Window(file, Window.encodingOf(file), USUAL);
    this.tooLong = tooLong;
    begin(0);
  }

  /// Goes on at an offset, where a line must begin.
  void begin(long offset) {
    window.moveTo(offset);
    next = offset == 0 ? behindMark() : 0;
  }

  private int behindMark() {
    byte[] in = window.bytes();
    if (in[0] == (byte) 0xef && in[1] == (byte) 0xbb && in[2] == (byte) 0xbf) {
      return 3;
    }
    return window.length() > 0 && in[0] == (byte) 0xff ? 1 : 0;
  }

  /// Goes to the next line.
  ///
  /// @return whether there is one
  boolean next() {
    int end = Search.find(window.bytes(), next, window.length(), LINE_FEED);
    while (end == window.length() && !window.isLast()) {
      if (!window.showMore(next)) {
        skip();
      } else {
        next = 0;
      }
      end = Search.find(window.bytes(), next, window.length(), LINE_FEED);
    }
    from = next;
    end(end);
    return whole || to > from;
  }

  private void end(int end) {
    to = end;
    whole = end < window.length();
    next = whole ? end + 1 : end;
    byte[] in = window.bytes();
    while (to > from && (in[to - 1] == '\r' || in[to - 1] == 0)) {
      to--;
    }
  }

  /// Passes over the rest of a line that is too long.
  private void skip() {
    tooLong.accept(window.offset(next));
    int end = window.length();
    while (end == window.length() && !window.isLast()) {
      window.moveTo(window.offset(end));
      end = Search.find(window.bytes(), 0, window.length(), LINE_FEED);
    }
    next = Math.min(window.length(), end + 1);
  }

  /// Takes the next line into this one, line end between them and all.
  ///
  /// @return whether there is one, and room for it
  boolean goOn() {
    int length = to - from;
    int read = next - from;
    int end = Search.find(window.bytes(), next, window.length(), LINE_FEED);
    boolean more = whole;
    while (more && end == window.length() && !window.isLast()) {
      more = end - from < LONGEST_JOINED && window.showMore(from);
      from = more ? 0 : from;
      end = Search.find(window.bytes(), from + read, window.length(), LINE_FEED);
    }
    boolean any = end > from + read || end < window.length();
    more &= any && end - from < LONGEST_JOINED;
    if (more) {
      end(end);
    } else {
      to = from + length;
      next = from + read;
    }
    return more;
  }

  /// Goes back to the line as it was before others were taken into it.
  void alone() {
    next = from;
    next();
  }

  byte[] bytes() {
    return window.bytes();
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean isEmpty() {
    return from == to;
  }

  /// {@return whether the line's end is there: the last line of a log that was cut lacks it}
  boolean isWhole() {
    return whole;
  }

  /// {@return where in the file it begins}
  long offset() {
    return window.offset(from);
  }

  /// {@return its first byte}
  int first() {
    return bytes()[from];
  }

  String text() {
    return window.text(from, to);
  }
}
