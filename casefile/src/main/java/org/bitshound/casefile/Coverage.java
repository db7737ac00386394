package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// How far a source covers a host (CASEFILE, "coverage").
///
/// @param source a coverage word: `bits-client`, `sysmon` …
/// @param first time of the earliest record
/// @param last time of the latest record
/// @param events event id and how many there are
/// @param lacks fixed words for what its records do not tell, by alphabet
/// @param wrapped whether older records were overwritten
/// @param size of the log, in bytes
/// @param maxSize the limit set for the log, in bytes
/// @param days that its records span
public record Coverage(
    String source,
    CoverageStatus status,
    Optional<Instant> first,
    Optional<Instant> last,
    OptionalLong records,
    SortedMap<Integer, Long> events,
    List<String> lacks,
    List<Gap> gaps,
    Optional<Boolean> wrapped,
    OptionalLong size,
    OptionalLong maxSize,
    OptionalLong days,
    Optional<String> note,
    List<String> evidence) {

  public Coverage {
    events = Collections.unmodifiableSortedMap(new TreeMap<>(events));
    lacks = List.copyOf(lacks);
    gaps = List.copyOf(gaps);
    evidence = List.copyOf(evidence);
  }

  /// A coverage in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> source = Optional.empty();
    public Optional<CoverageStatus> status = Optional.empty();
    public Optional<Instant> first = Optional.empty();
    public Optional<Instant> last = Optional.empty();
    public OptionalLong records = OptionalLong.empty();
    public SortedMap<Integer, Long> events = new TreeMap<>();
    public List<String> lacks = new ArrayList<>();
    public List<Gap> gaps = new ArrayList<>();
    public Optional<Boolean> wrapped = Optional.empty();
    public OptionalLong size = OptionalLong.empty();
    public OptionalLong maxSize = OptionalLong.empty();
    public OptionalLong days = OptionalLong.empty();
    public Optional<String> note = Optional.empty();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every coverage has
    public Coverage toCoverage() {
      return new Coverage(
          Incomplete.unless(source, "coverage", "source"),
          Incomplete.unless(status, "coverage", "status"),
          first,
          last,
          records,
          events,
          lacks,
          gaps,
          wrapped,
          size,
          maxSize,
          days,
          note,
          evidence);
    }
  }
}
