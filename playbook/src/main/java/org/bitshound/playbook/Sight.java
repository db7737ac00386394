package org.bitshound.playbook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Gap;
import org.bitshound.casefile.GapWhy;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Needs;
import org.bitshound.casefile.UnknownBecause;

/// What could be seen of a host at the time of a case: whether "nothing was logged" is a statement.
///
/// @param first the earliest time that the case speaks of
/// @param last the latest
/// @param later whether what is asked for came after what the case shows: a log that ends with the
///   case cannot tell that nothing came; else what is asked for came before, and the log must have
///   begun
record Sight(Host host, Instant first, Instant last, boolean later) {
  /// A record may be written so much after the time that it tells, as Sysmon does.
  private static final Duration DELAY = Duration.ofSeconds(5);

  /// Some processes are logged even where their auditing is off.
  private static final String STARTS = "security-process-creation";

  /// What shows a state and no course of events: its times are those of what it holds, and bound
  /// nothing.
  private static final Set<String> STATES =
      Set.of("amcache", "bits-database", "bits-snapshot", "files", "mft", "registry");

  /// {@return the same, for what came after what the case shows}
  Sight forLater() {
    return new Sight(host, first, last, true);
  }

  /// Why a source does not cover the time.
  ///
  /// @param text begins with the source's name
  record Blind(String source, UnknownBecause because, String text) {}

  /// {@return the sources of the first alternative that covers the time; none where none does}
  List<Coverage> covering(List<Needs> alternatives) {
    for (Needs needs : alternatives) {
      var rows = new ArrayList<Coverage>();
      for (String source : needs.sources()) {
        if (blind(source, needs).isEmpty()) {
          row(source).ifPresent(rows::add);
        }
      }
      if (rows.size() == needs.sources().size()) {
        return rows;
      }
    }
    return List.of();
  }

  /// {@return why no alternative covers the time, a reason for each source}
  List<Blind> blinds(List<Needs> alternatives) {
    var seen = new LinkedHashSet<String>();
    var blinds = new ArrayList<Blind>();
    for (Needs needs : alternatives) {
      for (String source : needs.sources()) {
        if (seen.add(source)) {
          blind(source, needs).ifPresent(blinds::add);
        }
      }
    }
    return blinds;
  }

  private Optional<Coverage> row(String source) {
    return host.coverage().stream().filter(row -> row.source().equals(source)).findFirst();
  }

  private Optional<Blind> blind(String source, Needs needs) {
    Optional<Coverage> found = row(source);
    if (found.isEmpty()) {
      return lacking(source);
    }
    Coverage row = found.get();
    if (row.first().isEmpty() || row.last().isEmpty()) {
      return without(row);
    }
    Optional<Blind> without = without(row, needs);
    return STATES.contains(source) ? without : without.or(() -> outside(row)).or(() -> gap(row));
  }

  /// A row that tells of no record at all.
  private static Optional<Blind> without(Coverage row) {
    return switch (row.status()) {
      case PRESENT, PARTIAL -> Optional.empty();
      case ABSENT -> lacking(row.source());
      case CLEARED ->
          because(row.source(), UnknownBecause.CLEARED, "was cleared, and nothing of it is left");
      case DISABLED -> because(row.source(), UnknownBecause.DISABLED, "was switched off");
      case NOT_READ ->
          because(
              row.source(), UnknownBecause.NOT_READ, "is there, but this version cannot read it");
    };
  }

  private static Optional<Blind> without(Coverage row, Needs needs) {
    if (row.source().equals(STARTS) && row.status() == CoverageStatus.PARTIAL) {
      return because(
          row.source(),
          UnknownBecause.OPTION_OFF,
          "is there in part" + row.note().map(": "::concat).orElse(""));
    }
    Set<String> lacks = new LinkedHashSet<>(needs.notLacking());
    lacks.retainAll(row.lacks());
    if (!lacks.isEmpty()) {
      return because(
          row.source(),
          isBitsLog(row) ? UnknownBecause.NOT_RECORDED : UnknownBecause.OPTION_OFF,
          "tells no "
              + String.join(", no ", lacks.stream().map(w -> w.replace('-', ' ')).toList()));
    }
    List<Long> none =
        needs.events().stream()
            .filter(event -> row.events().getOrDefault(event.intValue(), 0L) == 0)
            .toList();
    if (none.size() < needs.events().size() || needs.events().isEmpty()) {
      return Optional.empty(); // one of several will do
    }
    return because(
        row.source(),
        isBitsLog(row) ? UnknownBecause.NOT_RECORDED : UnknownBecause.OPTION_OFF,
        "holds no event " + String.join(" or ", none.stream().map(String::valueOf).toList()));
  }

  /// What the BITS log does not tell is a matter of the version of Windows, not of a setting.
  private static boolean isBitsLog(Coverage row) {
    return row.source().equals("bits-client");
  }

  private Optional<Blind> outside(Coverage row) {
    Instant begins = row.first().orElseThrow();
    if (begins.isAfter(last.plus(DELAY))) {
      return row.status() == CoverageStatus.CLEARED
          ? because(
              row.source(), UnknownBecause.CLEARED, "was cleared: it begins at " + shown(begins))
          : because(row.source(), UnknownBecause.BEFORE_LOG, "begins at " + shown(begins));
    }
    Instant ends = row.last().orElseThrow();
    if (ends.isBefore(first) || (later && !ends.isAfter(last))) {
      return because(row.source(), UnknownBecause.AFTER_LOG, "ends at " + shown(ends));
    }
    return !later && begins.isAfter(first.plus(DELAY))
        ? because(
            row.source(),
            UnknownBecause.BEFORE_LOG,
            "begins at " + shown(begins) + ", when the case had begun")
        : Optional.empty();
  }

  private Optional<Blind> gap(Coverage row) {
    return row.gaps().stream()
        .filter(this::meets)
        .findFirst()
        .flatMap(gap -> because(row.source(), because(gap), "has a gap then: " + words(gap)));
  }

  private boolean meets(Gap gap) {
    return !gap.first().orElse(Instant.MIN).isAfter(last)
        && !gap.last().orElse(Instant.MAX).isBefore(first);
  }

  private static UnknownBecause because(Gap gap) {
    return switch (gap.why().orElse(GapWhy.UNKNOWN)) {
      case CLEARED -> UnknownBecause.CLEARED;
      case DAMAGED -> UnknownBecause.DAMAGED;
      case WRAPPED, FILTERED_EXPORT, UNKNOWN -> UnknownBecause.GAP;
    };
  }

  private static String words(Gap gap) {
    return switch (gap.why().orElse(GapWhy.UNKNOWN)) {
      case CLEARED -> "it was cleared";
      case WRAPPED -> "records were overwritten";
      case FILTERED_EXPORT -> "somebody chose which records are in it";
      case DAMAGED -> "records are damaged";
      case UNKNOWN -> "records are missing";
    };
  }

  private static Optional<Blind> lacking(String source) {
    return Optional.of(
        new Blind(
            source, UnknownBecause.ABSENT, "the evidence is without " + Sources.name(source)));
  }

  private static Optional<Blind> because(String source, UnknownBecause why, String text) {
    return Optional.of(new Blind(source, why, Sources.name(source) + " " + text));
  }

  /// {@return a row's span in words}
  static String span(Coverage row) {
    return row.first().isEmpty() || row.last().isEmpty()
        ? Sources.name(row.source())
        : Sources.name(row.source())
            + ", "
            + shown(row.first().get())
            + " to "
            + shown(row.last().get());
  }

  private static String shown(Instant time) {
    return Telling.shown(time.toString());
  }
}
