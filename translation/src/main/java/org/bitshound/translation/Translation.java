package org.bitshound.translation;

import java.util.List;
import java.util.Set;
import org.bitshound.event.Event;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;

/// Turns some events of one provider into observations. Stateless: any number of threads may share
/// one.
public interface Translation {

  /// {@return the provider whose events these are; compared without case}
  String provider();

  /// {@return the ids of the events that it reads; none where it [reads all][#readsAll]}
  Set<Integer> eventIds();

  /// {@return whether it reads events of its provider whatever their id, those of other
  /// translations apart}
  default boolean readsAll() {
    return false;
  }

  /// {@return whether [#matters] ever says no: only then is a record decoded to ask it}
  default boolean judges() {
    return false;
  }

  /// {@return whether this record can ever matter to BITS, judged by the record alone; what cannot
  /// is counted and dropped before the merge}
  ///
  /// @param event one of [#eventIds()]
  default boolean matters(Event event) {
    return true;
  }

  /// {@return what the record says; empty where it lacks what would make it a fact}
  ///
  /// Never throws for what evidence contains. An observation may keep the event to decode the rest
  /// later.
  ///
  /// @param event one of [#eventIds()]
  /// @param source where it stands
  List<Observation> translate(Event event, Source source);
}
