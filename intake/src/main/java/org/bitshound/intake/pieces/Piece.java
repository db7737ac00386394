package org.bitshound.intake.pieces;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.intake.collected.Asked;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.Held;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;

/// What one file says that is no log of events: a job queue, a listing that somebody saved. Such a
/// file seldom names its host, so that the host comes from outside
/// ([org.bitshound.intake.hosts.Siblings]) before it is told.
abstract class Piece {
  final EvidenceFile file;

  /// The host's name, once it is known; [org.bitshound.intake.hosts.Machines#UNKNOWN] where nobody
  /// can know.
  String host = "";

  Piece(EvidenceFile file) {
    this.file = file;
  }

  /// {@return the computer that the file itself names; most name none}
  Optional<String> computer() {
    return Optional.empty();
  }

  /// {@return what it counts for in the coverage of its host; empty for nothing}
  abstract Optional<CoverageSource> coverage();

  /// {@return all that it says, in the order in which it stands there, each with [#host]}
  abstract List<Observation> observations();

  /// {@return what it says of some files: asked of what says too much to be told whole}
  ///
  /// @param asked for which files
  /// @param defects told what of it cannot be told
  List<Observation> ofFiles(Asked asked, Consumer<Defect> defects) {
    return List.of();
  }

  /// {@return whether it is told before all records: it names what these may speak of}
  boolean comesFirst() {
    return false;
  }

  /// {@return how many rows or records were read, those apart that were dug out}
  abstract long records();

  /// {@return how many records were dug out}
  long recovered() {
    return 0;
  }

  /// {@return the times of which it tells, earliest first}
  abstract List<Instant> times();

  /// {@return how many of the records are worth a look for BITS}
  long relevant() {
    return records();
  }

  /// {@return the source of an observation of this file and its copies}
  final Source source(Place place, Instant time) {
    Source source = Source.ofPlace(place, host, time, coverage(), Optional.empty());
    for (EvidenceFile copy : file.copies()) {
      source = source.withCopy(new Place(copy.path(), place.offset()));
    }
    return source;
  }

  final boolean isEmpty() {
    return records() + recovered() == 0;
  }

  /// {@return what the file held}
  final Held held() {
    List<Instant> times = times();
    return new Held(
        file,
        isEmpty() ? List.of() : List.of(host),
        records(),
        relevant(),
        0,
        recovered(),
        times.isEmpty() ? Optional.empty() : Optional.of(times.getFirst()),
        times.isEmpty() ? Optional.empty() : Optional.of(times.getLast()),
        Optional.empty());
  }
}
