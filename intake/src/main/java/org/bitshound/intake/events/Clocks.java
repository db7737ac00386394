package org.bitshound.intake.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.Filetime;
import org.bitshound.exports.ExportCursor;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.FileClock;
import org.bitshound.intake.evidence.FileDefect;
import org.jspecify.annotations.Nullable;

/// How far the times of an export stand from UTC, host by host.
///
/// Shippers write local times, some of them marked as UTC. What tells is a second time in the same
/// record: `UtcTime`, which Sysmon writes itself, or, where the first one bears no zone, the time
/// at which a collector took the record. Zones differ from UTC by quarters of an hour; what is left
/// over is the time between the two.
final class Clocks {
  private static final String SYSMON = "Microsoft-Windows-Sysmon";
  private static final long MINUTE = 60 * Filetime.PER_SECOND;
  private static final long QUARTER = FileClock.QUARTER;

  /// A record waits for its writer or its collector no longer than that.
  private static final long WAIT = 5 * MINUTE;

  /// No zone is farther from UTC: 18 hours.
  private static final long FARTHEST = 72;

  /// A few records that waited longer are no doubt.
  private static final int AGREE = 19; // of 20

  private final Map<String, Votes> byLabel = new LinkedHashMap<>();
  private @Nullable Stream lastStream;
  private Votes last = new Votes();

  /// What the records of one host say.
  private static final class Votes {
    final TreeMap<Long, Long> bySysmon = new TreeMap<>(); // quarters of an hour to records
    final TreeMap<Long, Long> byCollector = new TreeMap<>();
    long unzoned;

    void add(Votes more) {
      more.bySysmon.forEach((quarters, records) -> bySysmon.merge(quarters, records, Long::sum));
      more.byCollector.forEach(
          (quarters, records) -> byCollector.merge(quarters, records, Long::sum));
      unzoned += more.unzoned;
    }
  }

  /// Hears a record.
  void add(Stream stream, long time, ExportCursor cursor) {
    if (stream != lastStream) {
      lastStream = stream;
      last = byLabel.computeIfAbsent(stream.label, label -> new Votes());
    }
    boolean zoned = cursor.timeIsUtc();
    last.unzoned += zoned ? 0 : 1;
    if (stream.provider.equalsIgnoreCase(SYSMON)) {
      vote(cursor.timeNamed("UtcTime"), time, last.bySysmon);
    } else if (!zoned) {
      vote(cursor.stamp(), time, last.byCollector);
    }
  }

  private static void vote(long utc, long time, Map<Long, Long> votes) {
    if (utc > 0) {
      long quarters = Math.floorDiv(utc - time + QUARTER / 2, QUARTER);
      if (Math.abs(utc - time - quarters * QUARTER) <= WAIT) {
        votes.merge(quarters, 1L, Long::sum);
      }
    }
  }

  /// Puts the times of all exports right where that is certain.
  ///
  /// @return the clock of each file
  static Map<EvidenceFile, FileClock> settle(Collection<Tally> units, List<FileDefect> defects) {
    var votes = new LinkedHashMap<EvidenceFile, Map<String, Votes>>();
    for (Tally unit : units) {
      if (unit instanceof ExportUnit export) {
        Map<String, Votes> ofFile = votes.computeIfAbsent(unit.file, file -> new LinkedHashMap<>());
        export.clocks.byLabel.forEach(
            (label, more) -> ofFile.computeIfAbsent(label, one -> new Votes()).add(more));
        export.clocks.byLabel.clear();
      }
    }
    var clocks = new HashMap<EvidenceFile, FileClock>();
    var shifts = new HashMap<EvidenceFile, Map<String, FileClock>>();
    votes.forEach((file, byHost) -> {
      Map<String, FileClock> ofHosts = ofHosts(byHost);
      shifts.put(file, ofHosts);
      clocks.put(file, ofFile(ofHosts.values()));
      if (ofHosts.values().stream().anyMatch(clock -> clock.quarters().isEmpty())) {
        defects.add(unknown(file));
      }
    });
    var moved = new IdentityHashMap<Runs, Long>();
    for (Tally unit : units) {
      Map<String, FileClock> ofHosts = shifts.getOrDefault(unit.file, Map.of());
      for (Stream stream : unit.streams()) {
        FileClock clock = ofHosts.get(stream.label);
        if (clock != null && clock.shift() != 0) {
          stream.shift(clock.shift());
          if (moved.put(stream.runs, clock.shift()) == null) {
            stream.runs.shift(clock.shift());
          }
        }
      }
    }
    return clocks;
  }

  /// One tool wrote the file: where all hosts that tell agree, the others follow.
  private static Map<String, FileClock> ofHosts(Map<String, Votes> byHost) {
    var clocks = new LinkedHashMap<String, FileClock>();
    var told = new ArrayList<FileClock>();
    byHost.forEach((host, votes) ->
        of(votes)
            .ifPresent(clock -> {
              clocks.put(host, clock);
              if (clock.quarters().isPresent()) {
                told.add(clock);
              }
            }));
    boolean agree = told.stream().map(FileClock::quarters).distinct().count() == 1;
    byHost.forEach((host, votes) -> {
      if (!clocks.containsKey(host)) {
        FileClock silent =
            agree
                ? new FileClock(
                    told.getFirst().quarters(),
                    told.getFirst().how() + ", of other hosts in the file")
                : votes.unzoned > 0
                    ? new FileClock(Optional.empty(), "no record says its zone")
                    : new FileClock(Optional.of(0L), "as the records say");
        clocks.put(host, silent);
      }
    });
    return clocks;
  }

  private static Optional<FileClock> of(Votes votes) {
    if (!votes.bySysmon.isEmpty()) {
      return Optional.of(of(votes.bySysmon, "UtcTime in Sysmon's records"));
    }
    return votes.byCollector.isEmpty()
        ? Optional.empty()
        : Optional.of(of(votes.byCollector, "the collector's time beside the record's own"));
  }

  private static FileClock of(Map<Long, Long> votes, String how) {
    long all = votes.values().stream().mapToLong(Long::longValue).sum();
    var most = votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return most.getValue() * (AGREE + 1) >= all * AGREE && Math.abs(most.getKey()) <= FARTHEST
        ? new FileClock(Optional.of(most.getKey()), how)
        : new FileClock(Optional.empty(), how + ": they do not agree");
  }

  private static FileClock ofFile(Collection<FileClock> hosts) {
    List<Optional<Long>> all = hosts.stream().map(FileClock::quarters).distinct().toList();
    return all.size() == 1
        ? hosts.iterator().next()
        : new FileClock(Optional.empty(), "the hosts in the file follow several clocks");
  }

  private static FileDefect unknown(EvidenceFile file) {
    return new FileDefect(
        file.path(),
        new Defect(
            0,
            What.TIME_ZONE_UNKNOWN,
            Severity.DOUBTFUL,
            "times of a known zone",
            "times without one, and nothing beside them that tells it",
            "they are read as if they were UTC"));
  }
}
