package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// A file, or an entry of an archive, that was looked at (CASEFILE, "evidence" at the top level).
///
/// @param path as given on the command line, with `/`
/// @param size in bytes
/// @param sha256 in lower-case hex; absent where files are not hashed
/// @param hosts names of the hosts whose records it holds
/// @param records records read, copies too, recovered ones not
/// @param relevant records that can matter to BITS
/// @param first time of the earliest record
/// @param last time of the latest record
/// @param duplicateRecords records that another file before it holds too
/// @param duplicateOf path of the file that this one is a copy of
/// @param clock which clock the times of an export follow
/// @param container what an entry of an archive lies in
/// @param recovered records from slack and damage
/// @param unknownEvents `provider/event id` and how often it was met, of providers that bitshound
///   knows
/// @param why of an ignored file
/// @param reader of a file not read: the tool that exports it to something readable
public record EvidenceFile(
    String path,
    EvidenceKind kind,
    long size,
    Optional<String> sha256,
    List<String> hosts,
    OptionalLong records,
    OptionalLong relevant,
    Optional<Instant> first,
    Optional<Instant> last,
    OptionalLong duplicateRecords,
    Optional<String> duplicateOf,
    Optional<Clock> clock,
    Optional<EvidenceKind> container,
    OptionalLong recovered,
    SortedMap<String, Long> unknownEvents,
    Optional<IgnoredWhy> why,
    Optional<String> reader) {

  public EvidenceFile {
    hosts = List.copyOf(hosts);
    unknownEvents = Collections.unmodifiableSortedMap(new TreeMap<>(unknownEvents));
  }

  /// An evidence file in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> path = Optional.empty();
    public Optional<EvidenceKind> kind = Optional.empty();
    public OptionalLong size = OptionalLong.empty();
    public Optional<String> sha256 = Optional.empty();
    public List<String> hosts = new ArrayList<>();
    public OptionalLong records = OptionalLong.empty();
    public OptionalLong relevant = OptionalLong.empty();
    public Optional<Instant> first = Optional.empty();
    public Optional<Instant> last = Optional.empty();
    public OptionalLong duplicateRecords = OptionalLong.empty();
    public Optional<String> duplicateOf = Optional.empty();
    public Optional<Clock> clock = Optional.empty();
    public Optional<EvidenceKind> container = Optional.empty();
    public OptionalLong recovered = OptionalLong.empty();
    public SortedMap<String, Long> unknownEvents = new TreeMap<>();
    public Optional<IgnoredWhy> why = Optional.empty();
    public Optional<String> reader = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every evidence file has
    public EvidenceFile toEvidenceFile() {
      return new EvidenceFile(
          Incomplete.unless(path, "evidence file", "path"),
          Incomplete.unless(kind, "evidence file", "kind"),
          Incomplete.unless(size, "evidence file", "size"),
          sha256,
          hosts,
          records,
          relevant,
          first,
          last,
          duplicateRecords,
          duplicateOf,
          clock,
          container,
          recovered,
          unknownEvents,
          why,
          reader);
    }
  }
}
