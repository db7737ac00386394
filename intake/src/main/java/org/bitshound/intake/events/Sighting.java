package org.bitshound.intake.events;

import java.util.Comparator;

/// Where a record stands that matters: enough to order it in time and to find it again, and no
/// more. A busy machine's logs hold hundreds of thousands of process starts, of which a hunt asks
/// for a few.
///
/// @param time `TimeCreated`, a FILETIME
/// @param offset from the start of the file
record Sighting(Stream stream, int eventId, long time, long recordId, long offset) {

  /// Host, time, record id (records without one behind the others, as they stand), then where it
  /// stands: the order does not depend on how a collection was cut into files, as long as no record
  /// is met twice. Of records met twice an ordinary one stands before a recovered one.
  static final Comparator<Sighting> ORDER = Sighting::compare;

  private static int compare(Sighting a, Sighting b) {
    int order = Integer.compare(a.stream.host, b.stream.host);
    if (order == 0) {
      order = Long.compare(a.time, b.time);
    }
    if (order == 0 && (a.isNumbered() || b.isNumbered())) {
      order = Long.compareUnsigned(a.recordId, b.recordId);
    }
    if (order == 0) {
      order = Integer.compare(a.stream.rank, b.stream.rank);
    }
    return order == 0 ? Long.compare(a.offset, b.offset) : order;
  }

  /// {@return the same by the host's clock}
  Sighting onHostsClock() {
    return stream.isExact()
        ? this
        : new Sighting(stream, eventId, stream.timeOf(recordId, time), recordId, offset);
  }

  /// {@return whether the record has a number; else its id stands for its contents}
  boolean isNumbered() {
    return recordId >= 0;
  }

  /// {@return whether two sightings are of the same record: same host, channel, record id and time}
  boolean isCopyOf(Sighting other) {
    return time == other.time && recordId == other.recordId && stream.log == other.stream.log;
  }
}
