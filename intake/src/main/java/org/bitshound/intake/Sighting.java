package org.bitshound.intake;

import java.util.Comparator;
import org.bitshound.observation.Source.Recovered;
import org.bitshound.translation.Translation;
import org.jspecify.annotations.Nullable;

/// Where a record stands that matters: enough to order it in time and to find it again, and no
/// more. A busy machine's logs hold hundreds of thousands of process starts, of which a hunt asks
/// for a few.
///
/// @param time `TimeCreated`, a FILETIME
/// @param offset from the start of the file
/// @param recovered what it was dug out of; `null` for an ordinary record
record Sighting(
    Stream stream,
    Translation reader,
    int eventId,
    long time,
    long recordId,
    long offset,
    @Nullable Recovered recovered) {

  /// Time, then what stands in the record, then where it stands: the order does not depend on how a
  /// collection was cut into files, as long as no record is met twice.
  static final Comparator<Sighting> ORDER = Sighting::compare;

  private static int compare(Sighting a, Sighting b) {
    int order = Long.compare(a.time, b.time);
    if (order == 0) {
      order = Long.compareUnsigned(a.recordId, b.recordId);
    }
    if (order == 0) {
      order = a.stream.channel.compareTo(b.stream.channel);
    }
    if (order == 0) {
      order = a.stream.computer.compareTo(b.stream.computer);
    }
    if (order == 0) {
      order = a.stream.file.path().compareTo(b.stream.file.path());
    }
    return order == 0 ? Long.compare(a.offset, b.offset) : order;
  }

  /// {@return whether two sightings are of the same record: same host, channel, record id and time}
  boolean isCopyOf(Sighting other) {
    return time == other.time
        && recordId == other.recordId
        && stream.label.equals(other.stream.label)
        && stream.channel.equalsIgnoreCase(other.stream.channel)
        && eventId == other.eventId;
  }
}
