package org.bitshound.observation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Where an observation stands: one record of one evidence file, and its copies.
///
/// @param place the file and the offset in it; of several copies the first in evidence order
/// @param computer the computer as the record names it; `""` where it names none
/// @param recordId `EventRecordID`; negative where the record has none: then it stands for its
///   contents, so that records can be told apart
/// @param time when the record was written, which is not always when the thing happened: see
///   [Observation#time()]
/// @param provider as the record spells it
/// @param eventId 0 to 65535; negative of what is no event
/// @param channel as the record spells it
/// @param loggedBy `Execution/@ProcessID`: for BITS the service's process, never the client's;
///   absent in classic records
/// @param coverage what the record counts for in the coverage of its host; absent for nothing
/// @param recovered where the record was dug out; absent for an ordinary record
/// @param layout how the record was read where that is not what its version says, in words
/// @param clock the clock that the time follows, where that is not the host's own
/// @param alsoIn where copies of the same record stand, in evidence order
public record Source(
    Place place,
    String computer,
    long recordId,
    Instant time,
    String provider,
    int eventId,
    String channel,
    OptionalLong loggedBy,
    Optional<CoverageSource> coverage,
    Optional<Recovered> recovered,
    Optional<String> layout,
    Optional<OtherClock> clock,
    List<Place> alsoIn) {

  /// Stands for a time that is not known.
  public static final Instant NO_TIME = Instant.parse("1601-01-01T00:00:00Z");

  private static final long NO_NUMBER = -1;
  private static final int NO_EVENT = -1;

  public Source {
    alsoIn = List.copyOf(alsoIn);
  }

  /// A record whose time is of the host's own clock.
  public Source(
      Place place,
      String computer,
      long recordId,
      Instant time,
      String provider,
      int eventId,
      String channel,
      OptionalLong loggedBy,
      Optional<CoverageSource> coverage,
      Optional<Recovered> recovered,
      Optional<String> layout,
      List<Place> alsoIn) {
    this(
        place,
        computer,
        recordId,
        time,
        provider,
        eventId,
        channel,
        loggedBy,
        coverage,
        recovered,
        layout,
        Optional.empty(),
        alsoIn);
  }

  /// {@return whether the record has a number in its log}
  public boolean isNumbered() {
    return recordId >= 0;
  }

  /// {@return the same record, read by another layout than its version says}
  public Source withLayout(String words) {
    return changed(place, recordId, Optional.of(words), clock, alsoIn);
  }

  /// {@return the same record, met once more}
  public Source withCopy(Place copy) {
    List<Place> all = Stream.concat(alsoIn.stream(), Stream.of(copy)).toList();
    return changed(place, recordId, layout, clock, all);
  }

  /// {@return the same record, whose time follows another clock}
  public Source withClock(OtherClock other) {
    return changed(place, recordId, layout, Optional.of(other), alsoIn);
  }

  /// {@return another place in the same files}
  ///
  /// @param contents what stands there, which stands for a number
  public Source at(long offset, String contents) {
    return changed(
        new Place(place.path(), offset),
        Long.MIN_VALUE | hash(contents),
        layout,
        clock,
        alsoIn.stream().map(copy -> new Place(copy.path(), offset)).toList());
  }

  private Source changed(
      Place newPlace,
      long newRecordId,
      Optional<String> newLayout,
      Optional<OtherClock> newClock,
      List<Place> newAlsoIn) {
    return new Source(
        newPlace,
        computer,
        newRecordId,
        time,
        provider,
        eventId,
        channel,
        loggedBy,
        coverage,
        recovered,
        newLayout,
        newClock,
        newAlsoIn);
  }

  /// FNV-1a, of 64 bits.
  private static long hash(String text) {
    long hash = 0xcbf2_9ce4_8422_2325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100_0000_01b3L;
    }
    return hash;
  }

  /// {@return a place in something that is no log of events}
  ///
  /// @param time what the record itself says of its time, or [#NO_TIME]
  public static Source ofPlace(
      Place place,
      String computer,
      Instant time,
      Optional<CoverageSource> coverage,
      Optional<Recovered> recovered) {
    return new Source(
        place,
        computer,
        NO_NUMBER,
        time,
        "",
        NO_EVENT,
        "",
        OptionalLong.empty(),
        coverage,
        recovered,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /// {@return a line of a log that another machine wrote}
  ///
  /// @param number stands for its contents, negative
  /// @param time by that machine's clock, or [#NO_TIME]
  public static Source ofLine(
      Place place,
      String computer,
      long number,
      Instant time,
      Optional<CoverageSource> coverage,
      OtherClock clock) {
    return new Source(
        place,
        computer,
        number,
        time,
        "",
        NO_EVENT,
        "",
        OptionalLong.empty(),
        coverage,
        Optional.empty(),
        Optional.empty(),
        Optional.of(clock),
        List.of());
  }

  /// {@return whether the record is one of an event log}
  public boolean isEvent() {
    return eventId >= 0;
  }

  /// A file and an offset in it.
  ///
  /// @param path as given by the user, with `/`
  /// @param offset bytes from the start of the file (of an archive's entry)
  public record Place(String path, long offset) {}

  /// Another clock than the host's.
  ///
  /// @param zone of the times as the file has them: `UTC`, `as written`, or `unknown`
  /// @param of what kind of machine keeps it: `proxy`, `dns-server`, `sensor`
  /// @param local the time as written, where its zone is not known
  /// @param asIfUtc the time as written, as if it were of UTC
  /// @param within the true time lies no further off than this
  public record OtherClock(
      String zone,
      String of,
      Optional<String> local,
      Optional<Instant> asIfUtc,
      Optional<Duration> within) {}

  /// What a recovered record was dug out of (CASEFILE, "evidence.recovered").
  public enum Recovered {
    /// The unused end of a chunk.
    SLACK,
    /// A chunk whose header or checksum does not hold.
    DAMAGED_CHUNK,
    /// A database page that is no longer in use.
    FREE_PAGE,
    /// The unused part of a database page.
    PAGE_SLACK,
    /// A database's transaction log.
    TRANSACTION_LOG,
    /// Bytes without a container.
    RAW
  }
}
