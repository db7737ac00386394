package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.Source;

/// One process as one or more logs saw it start: Sysmon and Security each write a record of it.
///
/// @param sightings never empty; in evidence order
record SeenProcess(List<ProcessStarted> sightings) {

  SeenProcess {
    var ordered = new ArrayList<>(sightings);
    ordered.sort(Comparator.comparing(ProcessStarted::source, EvidenceOrder.OF_SOURCES));
    sightings = List.copyOf(ordered);
  }

  /// {@return whether two records with one process id and nearly one time are of one process}: they
  /// come from two logs and agree in the image
  static boolean isSame(ProcessStarted one, ProcessStarted other) {
    return !one.source().provider().equals(other.source().provider())
        && Images.same(one.details().image(), other.details().image());
  }

  /// {@return whether both are one process as far as records tell}
  boolean sharesARecord(SeenProcess other) {
    return sightings.stream().anyMatch(other.sightings::contains);
  }

  /// {@return the records of its start}
  List<Source> sources() {
    return sightings.stream().map(ProcessStarted::source).toList();
  }

  long processId() {
    return sightings.getFirst().processId();
  }

  /// {@return the earliest of the times that the records give}
  Instant started() {
    Instant earliest = sightings.getFirst().time();
    for (ProcessStarted each : sightings) {
      earliest = each.time().isBefore(earliest) ? each.time() : earliest;
    }
    return earliest;
  }

  OptionalLong logonId() {
    for (ProcessStarted each : sightings) {
      OptionalLong id = each.details().account().logonId();
      if (id.isPresent()) {
        return id;
      }
    }
    return OptionalLong.empty();
  }

  Optional<String> image() {
    return said(Details::image);
  }

  /// {@return the first answer that a record has}
  <T> Optional<T> said(Function<Details, Optional<T>> question) {
    for (ProcessStarted each : sightings) {
      Optional<T> answer = question.apply(each.details());
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }
}
