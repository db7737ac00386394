package org.bitshound.intake.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bitshound.bytes.Filetime;
import org.bitshound.intake.hosts.Machine.Covered;
import org.bitshound.intake.hosts.Machine.Gap;
import org.bitshound.observation.CoverageSource;

/// What one host's logs cover, and which of their records are missing.
///
/// A log counts for a source with its whole span, wherever in it the source's own events stand: for
/// that time the source could be seen.
final class LogCoverage {
  private final Map<CoverageSource, TreeMap<Integer, Long>> events = new TreeMap<>();
  private final Map<CoverageSource, Set<Subject>> writers = new HashMap<>();
  private final Map<Subject, Span> spans = new HashMap<>();
  private final Map<String, List<Runs>> byChannel = new HashMap<>();

  private record Span(long first, long last) {
    Span and(Span other) {
      return new Span(Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  private LogCoverage() {}

  static List<Covered> of(List<Stream> streams, List<Runs> runs) {
    var coverage = new LogCoverage();
    streams.forEach(coverage::take);
    runs.forEach(one ->
        coverage.byChannel.computeIfAbsent(one.channel, channel -> new ArrayList<>()).add(one));
    return coverage.events.keySet().stream()
        .map(coverage::covered)
        .sorted(Comparator.comparing(row -> row.source().word()))
        .toList();
  }

  private void take(Stream stream) {
    spans.merge(stream.subject, new Span(stream.first(), stream.last()), Span::and);
    for (int kind = 0; kind < stream.kinds(); kind++) {
      Subject.Kind of = stream.kind(kind);
      if (of.coverage().isPresent()) {
        CoverageSource source = of.coverage().get();
        events
            .computeIfAbsent(source, s -> new TreeMap<>())
            .merge(of.eventId(), stream.records(kind), Long::sum);
        writers.computeIfAbsent(source, s -> new HashSet<>()).add(stream.subject);
      }
    }
  }

  private Covered covered(CoverageSource source) {
    Set<Subject> of = writers.getOrDefault(source, Set.of());
    TreeMap<Integer, Long> counts = Objects.requireNonNull(events.get(source));
    var span = of.stream().map(writer -> Objects.requireNonNull(spans.get(writer)));
    Span whole = span.reduce(Span::and).orElseThrow();
    var gaps = new ArrayList<Gap>();
    boolean wrapped = false;
    for (String channel : new TreeSet<>(of.stream().map(writer -> writer.channel).toList())) {
      wrapped |= addGaps(numbered(byChannel.getOrDefault(channel, List.of())), gaps);
    }
    return new Covered(
        source,
        Filetime.toInstant(whole.first()),
        Filetime.toInstant(whole.last()),
        counts.values().stream().mapToLong(Long::longValue).sum(),
        counts,
        gaps,
        wrapped);
  }

  private record Numbered(
      long from,
      long to,
      long firstTime,
      long lastTime,
      boolean whole,
      boolean tornBefore,
      boolean tornBehind) {}

  private static List<Numbered> numbered(List<Runs> runs) {
    var numbered = new ArrayList<Numbered>();
    for (Runs one : runs) {
      for (int run = 0; run < one.count(); run++) {
        if (one.from(run) >= 0) { // nobody has written 2^63 records
          numbered.add(
              new Numbered(
                  one.from(run),
                  one.to(run),
                  one.firstTime(run),
                  one.lastTime(run),
                  one.isWhole(run),
                  one.isTornBefore(run),
                  one.isTornBehind(run)));
        }
      }
    }
    numbered.sort(
        Comparator.comparingLong(Numbered::from)
            .thenComparingLong(Numbered::to)
            .thenComparingLong(Numbered::firstTime));
    return numbered;
  }

  /// Adds the gaps of a channel.
  ///
  /// @return whether its whole log begins with a later record than its first
  private static boolean addGaps(List<Numbered> numbered, List<Gap> gaps) {
    if (numbered.isEmpty()) {
      return false;
    }
    long to = numbered.get(0).to();
    long before = numbered.get(0).lastTime();
    boolean whole = numbered.get(0).whole();
    boolean torn = numbered.get(0).tornBehind();
    for (Numbered next : numbered) {
      if (next.from() - 1 > to) {
        gaps.add(
            new Gap(
                to + 1,
                next.from() - 1,
                Filetime.toInstant(Math.min(before, next.firstTime())),
                Filetime.toInstant(Math.max(before, next.firstTime())),
                !(whole && next.whole()),
                torn || next.tornBefore()));
      }
      if (next.to() > to) {
        to = next.to();
        before = next.lastTime();
        torn = next.tornBehind();
      }
      whole &= next.whole();
    }
    return numbered.get(0).from() > 1 && numbered.get(0).whole();
  }
}
