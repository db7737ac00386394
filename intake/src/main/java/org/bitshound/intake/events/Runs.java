package org.bitshound.intake.events;

import java.util.Arrays;
import java.util.Locale;
import org.bitshound.intake.hosts.HostLabel;

/// The `EventRecordID`s of one computer's channel in one unit of work, as runs without a gap. Hot
/// path: [#add] is called for every record.
final class Runs {
  final String computer;
  final String channel;
  final String label;
  private final String logName;
  private static final int COLUMNS =
      6; // from, to, time of the first, of the last, earliest, latest

  /// Whether another unit, or this one elsewhere, may hold records of the same log that are the
  /// same.
  boolean overlaps;

  private long[] columns = new long[COLUMNS];
  private boolean[] whole = new boolean[1];
  private boolean[] torn = new boolean[1];
  private int count;
  private int lost;
  private boolean endsTorn;

  /// The coarsest step of its times, in 100 ns.
  long step = 1;

  boolean hasUnnumbered;
  long earliestUnnumbered = Long.MAX_VALUE;
  long latestUnnumbered = Long.MIN_VALUE;

  Runs(String computer, String channel) {
    this.computer = computer;
    this.channel = channel;
    this.label = HostLabel.of(computer);
    this.logName = label + '\0' + channel.toLowerCase(Locale.ROOT);
  }

  /// {@return what two logs share that are one: the host's label and the channel}
  String logName() {
    return logName;
  }

  /// Adds a record.
  ///
  /// @param id negative for a record that has no number
  /// @param headerId the id in the record's header: in a whole log of one machine it is the same
  /// @param losses how often the unit has lost records so far
  void add(long id, long headerId, long time, int losses) {
    boolean isTorn = losses != lost;
    lost = losses;
    if (id < 0) { // no number: nobody has written 2^63 records
      hasUnnumbered = true;
      earliestUnnumbered = Math.min(earliestUnnumbered, time);
      latestUnnumbered = Math.max(latestUnnumbered, time);
      return;
    }
    int at = COLUMNS * (count - 1);
    if (count > 0 && id > 0 && columns[at + 1] + 1 == id) {
      columns[at + 1] = id;
      columns[at + 3] = time;
      columns[at + 4] = Math.min(columns[at + 4], time);
      columns[at + 5] = Math.max(columns[at + 5], time);
      whole[count - 1] &= id == headerId;
      return;
    }
    if (count == whole.length) {
      columns = Arrays.copyOf(columns, 2 * COLUMNS * count);
      whole = Arrays.copyOf(whole, 2 * count);
      torn = Arrays.copyOf(torn, 2 * count);
    }
    at = COLUMNS * count;
    columns[at] = id;
    columns[at + 1] = id;
    Arrays.fill(columns, at + 2, at + COLUMNS, time);
    torn[count] = isTorn;
    whole[count++] = id == headerId;
  }

  /// Says that the unit is read.
  void end(int losses) {
    endsTorn = losses != lost;
  }

  /// Puts all times right.
  void shift(long by) {
    earliestUnnumbered += by;
    latestUnnumbered += by;
    for (int at = 0; at < COLUMNS * count; at++) {
      columns[at] += at % COLUMNS < 2 ? 0 : by;
    }
  }

  int count() {
    return count;
  }

  long from(int run) {
    return columns[COLUMNS * run];
  }

  long to(int run) {
    return columns[COLUMNS * run + 1];
  }

  /// {@return the time of the record with the lowest id}
  long firstTime(int run) {
    return columns[COLUMNS * run + 2];
  }

  /// {@return the time of the record with the highest id}
  long lastTime(int run) {
    return columns[COLUMNS * run + 3];
  }

  /// {@return the earliest time of a run, which is not its first record's where the clock was set
  /// back}
  long earliest(int run) {
    return columns[COLUMNS * run + 4];
  }

  /// {@return the latest time of a run}
  long latest(int run) {
    return columns[COLUMNS * run + 5];
  }

  /// {@return whether records were lost before the first of a run}
  boolean isTornBefore(int run) {
    return torn[run];
  }

  /// {@return whether records were lost behind the last of a run}
  boolean isTornBehind(int run) {
    return run + 1 < count ? torn[run + 1] : endsTorn;
  }

  /// {@return whether each record of a run has the same id in its header}
  boolean isWhole(int run) {
    return whole[run];
  }
}
