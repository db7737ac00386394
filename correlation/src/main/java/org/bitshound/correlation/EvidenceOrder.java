package org.bitshound.correlation;

import java.util.Comparator;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;

/// The order in which a host's observations are folded and its evidence is numbered: by time, then
/// channel, then record id; path and offset decide only between what these leave equal.
///
/// So it does not depend on how the same records are spread over files.
public final class EvidenceOrder {

  /// Places, by path and offset.
  static final Comparator<Place> OF_PLACES =
      Comparator.comparing(Place::path).thenComparingLong(Place::offset);

  /// Records, by the time at which they were written.
  public static final Comparator<Source> OF_SOURCES =
      Comparator.comparing(Source::time).thenComparing(EvidenceOrder::byPlace);

  /// Observations, by the time at which it was so.
  public static final Comparator<Observation> OF_OBSERVATIONS =
      Comparator.comparing(Observation::time)
          .thenComparing(Observation::source, EvidenceOrder::byPlace);

  private EvidenceOrder() {}

  private static int byPlace(Source one, Source other) {
    int order = one.channel().compareTo(other.channel());
    if (order == 0 && (one.isNumbered() || other.isNumbered())) {
      order = Long.compareUnsigned(one.recordId(), other.recordId());
    }
    if (order == 0) {
      order = one.place().path().compareTo(other.place().path());
    }
    return order != 0 ? order : Long.compare(one.place().offset(), other.place().offset());
  }
}
