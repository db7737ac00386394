package org.bitshound.intake;

import java.util.Arrays;
import java.util.Optional;
import org.bitshound.observation.CoverageSource;
import org.bitshound.translation.Coverage;
import org.bitshound.translation.Translation;
import org.bitshound.translation.register.Translations;
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

  private final Translations translations;
  private int[] ids = new int[8];
  private long[] counts = new long[8];
  private @Nullable Translation[] readers = new @Nullable Translation[8];
  private int kinds;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  Stream(
      EvidenceFile file,
      String computer,
      String provider,
      String channel,
      Runs runs,
      Translations translations) {
    this.file = file;
    this.computer = computer;
    this.label = HostLabel.of(computer);
    this.provider = provider;
    this.channel = channel;
    this.runs = runs;
    this.translations = translations;
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
    int kind = 0;
    while (kind < kinds && ids[kind] != eventId) {
      kind++;
    }
    if (kind == kinds) {
      add(eventId);
    }
    counts[kind]++;
    return readers[kind];
  }

  private void add(int eventId) {
    if (kinds == ids.length) {
      ids = Arrays.copyOf(ids, 2 * kinds);
      counts = Arrays.copyOf(counts, 2 * kinds);
      readers = Arrays.copyOf(readers, 2 * kinds);
    }
    ids[kinds] = eventId;
    readers[kinds] = translations.of(provider, eventId).orElse(null);
    kinds++;
  }

  int kinds() {
    return kinds;
  }

  int eventId(int kind) {
    return ids[kind];
  }

  long records(int kind) {
    return counts[kind];
  }

  Optional<CoverageSource> coverage(int eventId) {
    return Coverage.of(provider, channel, eventId);
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }
}
