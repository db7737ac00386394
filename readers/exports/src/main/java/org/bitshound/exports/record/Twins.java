package org.bitshound.exports.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds what a record says of itself by laying it beside one that was taken apart before. The
/// records of one shipper and one kind of event differ in a few values alone; two texts are
/// compared many bytes at a time, so that all that is the same costs next to nothing. Hot path:
/// most records of an export are read so, and no further.
///
/// It is no guess: from one value to the next both texts are the same, so that taking the record
/// apart would find the same names, and each value in the same place among them. Where anything
/// else differs, or a value is empty that says what is in its place, the record is taken apart.
///
/// Not thread-safe.
public final class Twins {
  /// Kinds of events that are frequent in one part of a file.
  private static final int MOST = 16;

  private static final int LONGEST = 1 << 14; // a record that is worth keeping
  private static final int VALUES = 512; // of one record

  /// Records after which it is decided whether laying beside pays.
  private static final int TRIAL = 512;

  /// Records that fit none before one of them is kept in place of another.
  private static final int RARELY = 64;

  private final boolean json;
  private final List<Twin> twins = new ArrayList<>();
  private final int[][] shared = new int[MOST][MOST];
  private int last; // the twin that fitted last

  private final int[] from = new int[VALUES]; // of the record that is read, in the window
  private final int[] to = new int[VALUES];
  private final boolean[] data = new boolean[VALUES];
  private int count;
  private boolean learning;
  private int missed;
  private int fitted;
  private int tried;
  private boolean off;

  private int end; // of the record that is laid beside
  private int next; // kind of event to be forgotten when another one is met

  /// @param json whether values end as JSON's do, and not as XML's
  public Twins(boolean json) {
    this.json = json;
  }

  /// Lays the record that begins at a place beside others.
  ///
  /// @param into gets what the record says of itself, and no data
  /// @return where it ends; -1 where it must be taken apart
  public int read(Window in, int at, Fields into) {
    if (off || !isWorthIt()) {
      return -1;
    }
    tried++;
    byte[] bytes = in.bytes();
    int limit = in.length();
    int one = last;
    int begun = 0; // pieces that were found the same
    for (int others = 0; one >= 0 && others < MOST; others++) {
      int same = walk(twins.get(one), begun, bytes, at, limit);
      if (same < 0) {
        last = one;
        fitted++;
        into.lay(twins.get(one), from, to);
        return end;
      }
      begun = same;
      one = another(one, begun, others);
    }
    return -1;
  }

  private boolean isWorthIt() {
    if (tried == TRIAL) {
      off = fitted < TRIAL / 2;
      tried = 0;
      fitted = 0;
    }
    return !off && !twins.isEmpty();
  }

  /// {@return a twin that begins with the same pieces, in the order of the list; -1 for none}
  private int another(int one, int pieces, int others) {
    for (int step = 1; step < twins.size() - others; step++) {
      int other = (one + step) % twins.size();
      if (other != last && shared[one][other] >= pieces) {
        return other;
      }
    }
    return -1;
  }

  /// Goes on from behind the last value found.
  ///
  /// @param begun how many pieces are known to be the same, and so how many values were found
  /// @return how many pieces are the same; -1 where all are
  private int walk(Twin twin, int begun, byte[] bytes, int at, int limit) {
    byte[] text = twin.text;
    int value = begun; // the next one
    int here = begun == 0 ? 0 : twin.to(begun - 1);
    int there = begun == 0 ? at : to[begun - 1];
    while (true) {
      int length = Math.min(text.length - here, limit - there);
      int differs = Arrays.mismatch(text, here, here + length, bytes, there, there + length);
      int same = differs < 0 ? length : differs;
      int shift = there - here;
      while (value < twin.count && twin.to(value) < here + same) {
        from[value] = twin.from(value) + shift;
        to[value] = twin.to(value) + shift;
        value++;
      }
      if (here + same == text.length) {
        end = there + same;
        return -1;
      }
      if (value == twin.count || here + same < twin.from(value)) {
        return value;
      }
      int begin = twin.from(value) + shift;
      int stop = stop(bytes, begin, limit, text[twin.from(value) - 1]);
      if (stop < 0 || (stop == begin && !twin.mayBeEmpty(value))) {
        return value;
      }
      from[value] = begin;
      to[value] = stop;
      here = twin.to(value);
      there = stop;
      value++;
    }
  }

  /// {@return where a value ends; -1 where it does not end in its line, or is of another kind}
  private int stop(byte[] bytes, int begin, int limit, byte before) {
    int stop;
    if (before == '"' || before == '\'') {
      stop = Search.find(bytes, begin, limit, before);
      while (json && stop < limit && isEscaped(bytes, begin, stop)) {
        stop = Search.find(bytes, stop + 1, limit, before);
      }
    } else if (before == '>') {
      stop = Search.find(bytes, begin, limit, (byte) '<');
    } else {
      stop = begin;
      while (stop < limit && isOfNumber(bytes[stop])) {
        stop++;
      }
    }
    boolean whole = stop < limit;
    return whole && (!json || Search.find(bytes, begin, stop, (byte) '\n') == stop) ? stop : -1;
  }

  private static boolean isEscaped(byte[] bytes, int begin, int quote) {
    int at = quote;
    while (at > begin && bytes[at - 1] == '\\') {
      at--;
    }
    return (quote - at) % 2 == 1;
  }

  /// {@return whether a letter is one of a plain number}
  public static boolean isOfNumber(byte letter) {
    return (letter >= '0' && letter <= '9') || letter == '-' || letter == '.';
  }

  /// Begins to note the values of a record that is taken apart.
  public void begin() {
    count = 0;
    learning = !off && (twins.size() < MOST || missed++ % RARELY == 0);
  }

  /// Lets values be that are read again.
  public void ignore() {
    learning = false;
  }

  /// Notes a value.
  ///
  /// @param first where it begins in the window
  /// @param behind where it ends
  /// @param ofData whether it is data: of all else a value that is empty is as good as none
  public void value(int first, int behind, boolean ofData) {
    if (learning && (ofData || first < behind)) {
      if (count < VALUES) {
        from[count] = first;
        to[count] = behind;
        data[count] = ofData;
      }
      count++;
    }
  }

  /// Keeps the record that was taken apart, if it can be laid beside others.
  public void keep(Window in, int start, int stop, Fields fields) {
    if (!learning || count > VALUES || stop - start > LONGEST || fields.has(Slot.RAW)) {
      return;
    }
    byte[] text = Arrays.copyOfRange(in.bytes(), start, stop);
    int[] begins = new int[count];
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      begins[i] = from[i] - start;
      ends[i] = to[i] - start;
    }
    var twin = new Twin(text, begins, ends, Arrays.copyOf(data, count));
    if (fields.bind(twin, start)) {
      put(twin);
    }
  }

  private void put(Twin twin) {
    int place = twins.size();
    if (place < MOST) {
      twins.add(twin);
    } else {
      place = next;
      next = (next + 1) % MOST;
      twins.set(place, twin);
    }
    for (int other = 0; other < twins.size(); other++) {
      shared[place][other] = twin.shares(twins.get(other));
      shared[other][place] = shared[place][other];
    }
    last = place;
  }
}
