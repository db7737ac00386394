package org.bitshound.intake.hosts;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.observation.CoverageSource;

/// A host of the collection, under all names that its records give, and what was there to be seen
/// of it.
///
/// @param name the last computer name, first label, lower case
/// @param domain what followed the name where it was last written in full
/// @param aliases every form in which records write the name, but for `name` itself
/// @param covered what each source holds, in the order of the sources' words
/// @param files the paths of the files with records of this host, copies among them, sorted
public record Machine(
    String name,
    Optional<String> domain,
    List<Alias> aliases,
    List<Covered> covered,
    List<String> files) {

  /// Known by its name alone.
  public static Machine called(String name) {
    return new Machine(name, Optional.empty(), List.of(), List.of(), List.of());
  }

  /// {@return the same host with more that covers it}
  ///
  /// @param files all that it has by now
  public Machine with(List<Covered> more, Collection<String> files) {
    List<Covered> all =
        Stream.concat(covered.stream(), more.stream())
            .sorted(Comparator.comparing(row -> row.source().word()))
            .toList();
    return new Machine(name, domain, aliases, all, List.copyOf(files));
  }

  /// A form of the name, and when records write it first and last.
  public record Alias(String name, Instant first, Instant last) {}

  /// What one source holds of a host.
  ///
  /// @param first [org.bitshound.observation.Source#NO_TIME] of what tells no time at all
  /// @param last likewise
  /// @param events event id to records
  /// @param wrapped whether the log's first record is not its first any more; empty where that
  ///   cannot be known
  public record Covered(
      CoverageSource source,
      Instant first,
      Instant last,
      long records,
      Map<Integer, Long> events,
      List<Gap> gaps,
      boolean wrapped) {

    /// Of what numbers no records.
    public Covered(CoverageSource source, Instant first, Instant last, long records) {
      this(source, first, last, records, Map.of(), List.of(), false);
    }
  }

  /// Record ids that no file holds, between records that are there.
  ///
  /// @param first the time of the record before the gap
  /// @param last the time of the record behind it
  /// @param renumbered whether the files are cut-out ones, whose headers number the records anew
  /// @param damaged whether a file lost records to damage at this place
  public record Gap(
      long from, long to, Instant first, Instant last, boolean renumbered, boolean damaged) {}
}
