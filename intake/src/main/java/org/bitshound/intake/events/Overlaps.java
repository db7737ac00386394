package org.bitshound.intake.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.bitshound.intake.evidence.EvidenceFile.Kind;

/// Finds the records that were met twice, in files that are not the same to the byte: a log
/// exported twice, a shadow copy and the log itself. Whether anybody reads them or not, each counts
/// once.
///
/// Runs of record ids say where two files can hold the same records at all; only those units are
/// looked at again.
final class Overlaps {
  private static final long UNNUMBERED = -1; // no id of a record

  private Overlaps() {}

  /// A run of ids, and the runs that it belongs to.
  private record Span(Runs of, long from, long to, long earliest, long latest) {}

  /// Gives each stream its log and its place among all: by log, ordinary ones first and those of
  /// event logs before exported ones, then in order of evidence.
  static void rank(List<Tally> units) {
    var all = new ArrayList<Stream>();
    for (Tally unit : units) {
      all.addAll(unit.streams());
      all.addAll(unit.remains());
    }
    number(all);
    all.sort(
        Comparator.comparingInt((Stream one) -> one.log)
            .thenComparingInt(one -> one.recovered == null ? 0 : 1)
            .thenComparingInt(one -> one.file.kind() == Kind.EVTX ? 0 : 1) // exports say less
            .thenComparingInt(one -> one.unit)
            .thenComparingInt(one -> one.number));
    for (int i = 0; i < all.size(); i++) {
      all.get(i).rank = i;
    }
  }

  /// Logs are few and streams are many: each name is compared once.
  private static void number(List<Stream> all) {
    var logs = new TreeMap<String, List<Stream>>();
    var byRuns = new IdentityHashMap<Runs, List<Stream>>();
    for (Stream one : all) {
      byRuns
          .computeIfAbsent(
              one.runs, runs -> logs.computeIfAbsent(runs.logName(), log -> new ArrayList<>()))
          .add(one);
    }
    int number = 0;
    for (List<Stream> log : logs.values()) {
      for (Stream one : log) {
        one.log = number;
      }
      number++;
    }
  }

  /// {@return the units with records that another unit may hold too; those runs are marked}
  static List<Tally> among(List<Tally> units) {
    var logs = new HashMap<String, List<Span>>();
    for (Tally unit : units) {
      for (Runs runs : unit.runs()) {
        List<Span> spans = logs.computeIfAbsent(runs.logName(), log -> new ArrayList<>());
        if (runs.hasUnnumbered) {
          spans.add(
              new Span(
                  runs, UNNUMBERED, UNNUMBERED, runs.earliestUnnumbered, runs.latestUnnumbered));
        }
        for (int run = 0; run < runs.count(); run++) {
          spans.add(
              new Span(
                  runs,
                  runs.from(run),
                  runs.to(run),
                  runs.earliest(run),
                  runs.latest(run) + runs.step - 1));
        }
      }
    }
    for (List<Span> log : logs.values()) {
      touching(
          log,
          Span::from,
          Span::to,
          sameIds ->
              touching(
                  sameIds,
                  Span::earliest,
                  Span::latest,
                  both -> both.forEach(span -> span.of().overlaps = true)));
    }
    return units.stream()
        .filter(unit -> unit.runs().stream().anyMatch(one -> one.overlaps))
        .toList();
  }

  /// Hands on each group of two or more spans that touch one another, directly or by others.
  private static void touching(
      List<Span> spans,
      ToLongFunction<Span> from,
      ToLongFunction<Span> to,
      Consumer<List<Span>> groups) {
    spans.sort(Comparator.comparingLong(from));
    var group = new ArrayList<Span>();
    long end = 0;
    for (Span next : spans) {
      if (!group.isEmpty() && from.applyAsLong(next) > end) {
        hand(group, groups);
      }
      end = group.isEmpty() ? to.applyAsLong(next) : Math.max(end, to.applyAsLong(next));
      group.add(next);
    }
    hand(group, groups);
  }

  private static void hand(List<Span> group, Consumer<List<Span>> groups) {
    if (group.size() > 1) {
      groups.accept(new ArrayList<>(group));
    }
    group.clear();
  }

  /// Takes each record that was met before out of its stream's count.
  ///
  /// @param seen the records of the marked runs, sorted
  static void discount(Sightings seen) {
    var before = new ArrayList<Sighting>(1);
    var events = new HashSet<Integer>();
    var unnumbered = new Unnumbered();
    var coarse = new CoarseTimes();
    seen.tell(
        0,
        next -> {
          if (!next.isNumbered()) {
            if (!unnumbered.isNew(next)) {
              next.stream().discount(next.eventId());
            }
            return;
          }
          if (before.isEmpty() || !before.getFirst().isCopyOf(next)) {
            before.clear();
            before.add(next);
            events.clear();
          }
          if (events.add(next.eventId())) {
            coarse.meet(next);
          } else {
            next.stream().discount(next.eventId());
          }
        });
  }
}
