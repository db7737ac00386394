package org.bitshound.weblogs;

import java.lang.foreign.MemorySegment;
import java.util.function.LongConsumer;
import org.bitshound.bytes.FileBytes;
import org.bitshound.exports.record.Search;
import org.bitshound.exports.record.Window;

/// The lines of a text file, one after the other, without their ends, and whether they have marks:
/// line ends and marks are looked for at once, eight bytes at a time. Hot path: each byte of a log
/// passes here once. Not thread-safe.
///
/// A line ends with a line feed; a carriage return before it, and what stands there of a block that
/// was reserved and not filled (IIS), is no part of it. A line longer than [Window#MOST] is passed
/// over.
final class Lines {
  private static final int USUAL = 1 << 20;

  /// Of lines taken together: a quote that is never closed must not cost more.
  private static final int LONGEST_JOINED = 1 << 16;

  private static final byte LINE_FEED = '\n';
  private static final long LINE_FEEDS = 0x0a0a_0a0a_0a0a_0a0aL;
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = 0x8080_8080_8080_8080L;

  private final Window window;
  private final Marks marks;
  private final LongConsumer tooLong;
  private int from;
  private int to;
  private int next;
  private boolean whole;
  private boolean marked;

  /// The window once more: the first compiler reads an element of an array in one step, and eight
  /// bytes out of bytes in twenty.
  private long[] eights = new long[0];

  /// @param tooLong told the offset of each line that is passed over
  Lines(FileBytes file, Marks marks, LongConsumer tooLong) {
    this.window = new Window(file, Window.encodingOf(file), USUAL);
    this.marks = marks;
    this.tooLong = tooLong;
    begin(0);
  }

  /// Goes on at an offset, where a line must begin.
  void begin(long offset) {
    window.moveTo(offset);
    shown();
    next = offset == 0 ? behindMark() : 0;
  }

  private void shown() {
    int length = window.length();
    int needed = (length + Long.BYTES - 1) / Long.BYTES;
    if (eights.length < needed) {
      eights = new long[needed];
    }
    MemorySegment.copy(
        MemorySegment.ofArray(window.bytes()), 0, MemorySegment.ofArray(eights), 0, length);
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
    int end = lineEnd();
    while (end == window.length() && !window.isLast()) {
      if (!window.showMore(next)) {
        skip();
      } else {
        next = 0;
      }
      shown();
      end = lineEnd();
    }
    from = next;
    end(end);
    return whole || to > from;
  }

  /// {@return where the next line ends; the window's end where it does not} Sees on the way whether
  /// it has a mark.
  private int lineEnd() {
    long[] all = eights;
    int length = window.length();
    int begin = next;
    int last = (length + Long.BYTES - 1) / Long.BYTES;
    boolean dots = marks.hasDots();
    marked = false;
    for (int at = begin / Long.BYTES; at < last; at++) {
      long eight = all[at];
      long ends = eight ^ LINE_FEEDS;
      long bees = (eight | Marks.LOWER) ^ Marks.BEES;
      long hits = ((ends - ONES) & ~ends) | ((bees - ONES) & ~bees);
      if (dots) {
        long other = eight ^ Marks.DOTS;
        hits |= (other - ONES) & ~other;
      }
      hits &= HIGHS;
      if (hits != 0) {
        int end = look(hits, at * Long.BYTES, begin, length);
        if (end >= 0) {
          return end;
        }
      }
    }
    return length;
  }

  /// Looks at what was found among eight bytes, a few of which may be something else.
  ///
  /// @param hits the highest bits of bytes that may be a line's end or a mark's beginning
  /// @return where the line ends; -1 where it goes on
  private int look(long hits, int at, int begin, int length) {
    byte[] in = window.bytes();
    for (long left = hits; left != 0; left &= left - 1) {
      int place = at + (Long.numberOfTrailingZeros(left) >>> 3);
      if (place >= begin && place < length) {
        if (in[place] == LINE_FEED) {
          return place;
        }
        marked = marked || marks.is(in, place, begin, length);
      }
    }
    return -1;
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
      shown();
      end = Search.find(window.bytes(), from + read, window.length(), LINE_FEED);
    }
    boolean any = end > from + read || end < window.length();
    more &= any && end - from < LONGEST_JOINED;
    if (more) {
      end(end);
      marked = marks.on(window.bytes(), from, to);
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

  /// {@return whether the line has a mark}
  boolean isMarked() {
    return marked || (marks.hasOdd() && marks.on(window.bytes(), from, to));
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
