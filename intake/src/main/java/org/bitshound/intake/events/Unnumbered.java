package org.bitshound.intake.events;

import java.util.HashSet;
import java.util.Set;

/// Tells copies among records that have no number: same host, channel, event, time and text. To be
/// asked in order of time.
final class Unnumbered {
  private final Set<Met> met = new HashSet<>();
  private long time;

  private record Met(int log, long contents, int eventId) {}

  /// {@return whether such a record is met for the first time}
  boolean isNew(Sighting next) {
    if (next.time() != time) {
      met.clear();
      time = next.time();
    }
    return met.add(new Met(next.stream().log, next.recordId(), next.eventId()));
  }
}
