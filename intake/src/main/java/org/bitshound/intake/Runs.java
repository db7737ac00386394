package org.bitshound.intake;

import java.util.Arrays;

/// The `EventRecordID`s of one computer's channel in one unit of work, as runs without a gap. Hot
/// path: [#add] is called for every record.
final class Runs {
  final String computer;
  final String channel;
  private long[] columns = new long[4 * 4]; // from, to, first time, last time
  private boolean[] whole = new boolean[4];
  private int count;

  Runs(String computer, String channel) {
    this.computer = computer;
    this.channel = channel;
  }

  /// Adds a record.
  ///
  /// @param headerId the id in the record's header: in a whole log of one machine it is the same
  void add(long id, long headerId, long time) {
    int at = 4 * count - 4;
    if (count > 0 && columns[at + 1] + 1 == id) {
      columns[at + 1] = id;
      columns[at + 2] = Math.min(columns[at + 2], time);
      columns[at + 3] = Math.max(columns[at + 3], time);
      whole[count - 1] &= id == headerId;
      return;
    }
    if (count == whole.length) {
      columns = Arrays.copyOf(columns, 8 * count);
      whole = Arrays.copyOf(whole, 2 * count);
    }
    at = 4 * count;
    columns[at] = id;
    columns[at + 1] = id;
    columns[at + 2] = time;
    columns[at + 3] = time;
    whole[count++] = id == headerId;
  }

  int count() {
    return count;
  }

  long from(int run) {
    return columns[4 * run];
  }

  long to(int run) {
    return columns[4 * run + 1];
  }

  long firstTime(int run) {
    return columns[4 * run + 2];
  }

  long lastTime(int run) {
    return columns[4 * run + 3];
  }

  /// {@return whether each record of a run has the same id in its header}
  boolean isWhole(int run) {
    return whole[run];
  }
}
