package org.bitshound.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A record that a case or a host cites (CASEFILE, "evidence" of a case).
///
/// @param ref `e1`, `h1` …: what the other fields call it
/// @param record the record id
/// @param offset from the start of the file, in bytes
/// @param time when the record was written
/// @param item of what is no event: the row or line
/// @param alsoIn the copies of the same record
/// @param localTime the time as written, where its zone is not known
/// @param clock which its time follows, where that is not the host's own
/// @param timeWithin the true time lies no further off than this
/// @param layout how it was read, where that is not what its version says
/// @param source a coverage word
public record EvidenceRow(
    String ref,
    String path,
    OptionalLong record,
    OptionalLong offset,
    Optional<Instant> time,
    Optional<String> provider,
    OptionalLong eventId,
    Optional<String> channel,
    Optional<String> item,
    List<Copy> alsoIn,
    Optional<Duration> timeWithin,
    Optional<Clock> clock,
    Optional<String> localTime,
    Optional<Recovered> recovered,
    Optional<String> layout,
    Optional<String> source) {

  public EvidenceRow {
    alsoIn = List.copyOf(alsoIn);
  }

  /// An evidence row in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> ref = Optional.empty();
    public Optional<String> path = Optional.empty();
    public OptionalLong record = OptionalLong.empty();
    public OptionalLong offset = OptionalLong.empty();
    public Optional<Instant> time = Optional.empty();
    public Optional<String> provider = Optional.empty();
    public OptionalLong eventId = OptionalLong.empty();
    public Optional<String> channel = Optional.empty();
    public Optional<String> item = Optional.empty();
    public List<Copy> alsoIn = new ArrayList<>();
    public Optional<Duration> timeWithin = Optional.empty();
    public Optional<Clock> clock = Optional.empty();
    public Optional<String> localTime = Optional.empty();
    public Optional<Recovered> recovered = Optional.empty();
    public Optional<String> layout = Optional.empty();
    public Optional<String> source = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every evidence row has
    public EvidenceRow toEvidenceRow() {
      return new EvidenceRow(
          Incomplete.unless(ref, "evidence row", "ref"),
          Incomplete.unless(path, "evidence row", "path"),
          record,
          offset,
          time,
          provider,
          eventId,
          channel,
          item,
          alsoIn,
          timeWithin,
          clock,
          localTime,
          recovered,
          layout,
          source);
    }
  }
}
