package org.bitshound.correlation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.observation.JobSighting;
import org.bitshound.observation.Source;
import org.bitshound.observation.StoredJob;

/// A job as BITS' queue keeps it: its newest state, and older ones.
///
/// @param live whether the newest queue holds it
/// @param queueUntil the latest time that the queue which holds it knows of
/// @param history older states, by time; those of an older queue file that held them live are said
///   to be of that
record KeptJob(
    JobSighting current,
    boolean live,
    Optional<Instant> queueUntil,
    List<JobSighting> history,
    List<KeptFile> files) {

  KeptJob {
    history = List.copyOf(history);
    files = List.copyOf(files);
  }

  /// {@return the newest state and all others}
  List<JobSighting> all() {
    return Stream.concat(Stream.of(current), history.stream()).toList();
  }

  StoredJob kept() {
    return current.kept();
  }

  /// {@return the record that says all of it, as what tells a field}
  <T> Optional<Told<T>> told(Optional<T> value) {
    return value.map(known -> new Told<>(known, List.of(source())));
  }

  Source source() {
    return current.source();
  }
}
