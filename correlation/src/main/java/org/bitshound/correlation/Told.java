package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;

/// A value and the records that tell it.
///
/// @param by never empty
record Told<T>(T value, List<Source> by) {

  Told {
    by = List.copyOf(by);
  }

  static <T> Told<T> by(Observation observation, T value) {
    return new Told<>(value, List.of(observation.source()));
  }

  <U> Told<U> as(U other) {
    return new Told<>(other, by);
  }

  /// {@return the last value that the observations tell, with the first record of each event id
  /// that tells just it}: a job with hundreds of retries says its title in each
  static <O extends Observation, T> Optional<Told<T>> last(
      List<O> inOrder, Function<O, Optional<T>> question) {
    Optional<T> last = Optional.empty();
    for (int i = inOrder.size() - 1; i >= 0 && last.isEmpty(); i--) {
      last = question.apply(inOrder.get(i));
    }
    return last.map(value -> new Told<>(value, tellers(inOrder, question, value)));
  }

  private static <O extends Observation, T> List<Source> tellers(
      List<O> inOrder, Function<O, Optional<T>> question, T value) {
    var eventIds = new HashSet<Integer>();
    var tellers = new ArrayList<Source>();
    for (O each : inOrder) {
      Optional<T> told = question.apply(each);
      if (told.isPresent() && told.get().equals(value) && eventIds.add(each.source().eventId())) {
        tellers.add(each.source());
      }
    }
    return tellers;
  }
}
