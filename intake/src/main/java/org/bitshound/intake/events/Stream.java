package org.bitshound.intake.events;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Source.Recovered;
import org.bitshound.translation.Translation;
import org.jspecify.annotations.Nullable;

/// The records of one computer, channel and provider in one unit of work: how many of which event,
/// and over which span. Hot path: [#count] is called for every record.
final class Stream {
  final EvidenceFile file;
  final String computer;
  final String label;
  final String provider;
  final String channel;
  final Runs runs;
  final int unit;
  final int number;
  final @Nullable Recovered recovered;

  /// Streams of one host label and channel write one log, however they spell the two.
  int log;

  /// The place among all streams, by log and evidence.
  int rank;

  /// The place of the host among all hosts; 0 as long as the hosts are not known.
  int host;

  /// Whether any of its records matters.
  boolean sighted;

  final Subject subject;
  private long[] counts = new long[4];
  private Subject.Kind[] met = new Subject.Kind[4];
  private int[] table =
      new int[8]; // kind + 1 by event id, open addressing, never more than half full
  private int kinds;
  private long duplicates;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long shift;
  private final Map<Long, Long> finer = new HashMap<>(0); // record id to time

  /// Begins a stream.
  ///
  /// @param unit where its unit stands among all units
  /// @param number its own place in that unit
  /// @param recovered what its records were dug out of; `null` for ordinary ones
  Stream(
      EvidenceFile file,
      String computer,
      Subject subject,
      Runs runs,
      int unit,
      int number,
      @Nullable Recovered recovered) {
    this.file = file;
    this.unit = unit;
    this.number = number;
    this.recovered = recovered;
    this.computer = computer;
    this.label = runs.label;
    this.provider = subject.provider;
    this.channel = subject.channel;
    this.subject = subject;
    this.runs = runs;
  }

  /// Counts a record.
  ///
  /// @param time as a FILETIME
  /// @return who reads this event; `null` for nobody
  @Nullable Translation count(int eventId, long time) {
    if (time < first) {
      first = time;
    }
    if (time > last) {
      last = time;
    }
    int kind = find(eventId);
    if (kind < 0) {
      kind = add(eventId);
    }
    counts[kind]++;
    return met[kind].reader();
  }

  /// {@return the place of an event id among the kinds; negative where it is not there}
  private int find(int eventId) {
    int mask = table.length - 1;
    for (int at = slot(eventId, mask); table[at] != 0; at = (at + 1) & mask) {
      if (met[table[at] - 1].eventId() == eventId) {
        return table[at] - 1;
      }
    }
    return -1;
  }

  private static int slot(int eventId, int mask) {
    return ((eventId * 0x9e37_79b9) >>> 8) & mask;
  }

  private int add(int eventId) {
    if (kinds == met.length) {
      counts = Arrays.copyOf(counts, 2 * kinds);
      met = Arrays.copyOf(met, 2 * kinds);
      table = new int[2 * table.length];
      for (int kind = 0; kind < kinds; kind++) {
        enter(kind);
      }
    }
    met[kinds] = subject.kind(eventId);
    enter(kinds);
    return kinds++;
  }

  private void enter(int kind) {
    int mask = table.length - 1;
    int at = slot(met[kind].eventId(), mask);
    while (table[at] != 0) {
      at = (at + 1) & mask;
    }
    table[at] = kind + 1;
  }

  /// Takes back a record that was met before.
  void discount(int eventId) {
    counts[find(eventId)]--;
    duplicates++;
  }

  /// {@return how many of the records were met before}
  long duplicates() {
    return duplicates;
  }

  /// {@return who reads an event that was counted}
  Translation reader(int eventId) {
    return Objects.requireNonNull(met[find(eventId)].reader());
  }

  /// {@return what two streams share whose records are of one log}
  String logName() {
    return runs.logName();
  }

  int kinds() {
    return kinds;
  }

  Subject.Kind kind(int kind) {
    return met[kind];
  }

  long records(int kind) {
    return counts[kind];
  }

  Optional<CoverageSource> coverage(int eventId) {
    return met[find(eventId)].coverage();
  }

  /// {@return the coarsest step of its times, in 100 ns}
  long step() {
    return runs.step;
  }

  /// One of its records has a finer time elsewhere.
  void refine(Sighting coarse, long time) {
    if (met[find(coarse.eventId())].reader() != null) {
      finer.put(coarse.recordId(), time);
    }
  }

  /// {@return the time of a record by the host's clock, as fine as anybody tells it}
  long timeOf(long recordId, long time) {
    return finer.isEmpty() ? time + shift : finer.getOrDefault(recordId, time + shift);
  }

  /// {@return whether the times of its sightings are those that were met}
  boolean isExact() {
    return shift == 0 && finer.isEmpty();
  }

  /// What the export's times lack to UTC, in 100 ns; 0 where they are UTC.
  long shift() {
    return shift;
  }

  /// The times that were counted, and those of its sightings, stand so far from UTC.
  void shift(long by) {
    shift = by;
    first += by;
    last += by;
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }
}
