package org.bitshound.report.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Gap;
import org.bitshound.casefile.GapWhy;

/// One source of evidence in words: what of it is there, from when to when, and what it cannot
/// tell.
final class CoverageWords {
  /// The event that says that a process was started.
  private static final Map<String, Integer> STARTS =
      Map.of("sysmon", 1, "security-process-creation", 4688);

  private static final Set<String> OF_STARTS = Set.of("command-line", "parent");

  private CoverageWords() {}

  /// {@return whether there is a record of it, whatever became of others}
  static boolean isThere(Coverage row) {
    return switch (row.status()) {
      case PRESENT, PARTIAL -> true;
      case CLEARED -> row.first().isPresent();
      case ABSENT, DISABLED, NOT_READ -> false;
    };
  }

  /// {@return whether the records of a log of processes tell something of those that were started}
  ///
  /// @param word of [Coverage#lacks]
  static boolean tells(Coverage row, String word) {
    return isThere(row)
        && row.status() != CoverageStatus.PARTIAL
        && hasStarts(row)
        && !row.lacks().contains(word);
  }

  static boolean hasStarts(Coverage row) {
    Integer event = STARTS.get(row.source());
    return event == null || row.events().isEmpty() || row.events().getOrDefault(event, 0L) > 0;
  }

  /// {@return the source with all that is to be said of it}
  ///
  /// @param timed whether times are told too
  static String of(Coverage row, boolean timed) {
    return name(row.source())
        + switch (row.status()) {
          case PRESENT -> span(row, timed) + without(row) + losses(row);
          case PARTIAL ->
              span(row, timed)
                  + ", in part"
                  + row.note().map(": "::concat).orElse("")
                  + losses(row);
          case CLEARED -> cleared(row, timed) + without(row) + losses(row);
          case ABSENT -> " absent";
          case DISABLED -> " switched off";
          case NOT_READ -> " there, but this version cannot read it";
        };
  }

  private static String span(Coverage row, boolean timed) {
    if (!timed || row.first().isEmpty() || row.last().isEmpty()) {
      return "";
    }
    Instant first = row.first().get();
    Instant last = row.last().get();
    return isMoment(first, last)
        ? " of " + Wording.time(first) + " alone"
        : " from " + Wording.span(first, last);
  }

  private static String cleared(Coverage row, boolean timed) {
    if (!isThere(row)) {
      return ", cleared, no record of it is there";
    }
    if (!timed) {
      return ", cleared";
    }
    Instant first = row.first().orElseThrow();
    return ", cleared, begins at "
        + Wording.time(first)
        + row.last()
            .filter(last -> !isMoment(first, last))
            .map(last -> " and ends at " + Wording.time(last))
            .orElse("");
  }

  private static boolean isMoment(Instant first, Instant last) {
    return Wording.time(first).equals(Wording.time(last));
  }

  private static String without(Coverage row) {
    var missing = new ArrayList<String>();
    var lacks = new ArrayList<>(row.lacks());
    if (!hasStarts(row)) {
      missing.add("any start of a process");
      lacks.removeAll(OF_STARTS);
    }
    lacks.forEach(word -> missing.add(lacking(word)));
    return missing.isEmpty() ? "" : ", without " + joined(missing, " or ");
  }

  private static String lacking(String word) {
    return switch (word) {
      case "command-line" -> "command lines";
      case "parent" -> "parents";
      case "process-path" -> "the programs that made jobs";
      case "job-id" -> "the ids of jobs that were made";
      case "network-events" -> "network connections";
      case "dns-events" -> "DNS queries";
      case "file-events" -> "written files";
      case "image-loads" -> "loaded libraries";
      case "parts-of-scripts" -> "parts of scripts";
      default -> word.replace('-', ' ');
    };
  }

  /// {@return `a, b and c`}
  static String and(List<String> things) {
    return joined(things, " and ");
  }

  private static String joined(List<String> things, String word) {
    int last = things.size() - 1;
    return last < 1
        ? String.join("", things)
        : String.join(", ", things.subList(0, last)) + word + things.get(last);
  }

  static String losses(Coverage row) {
    String wrapped = row.wrapped().orElse(false) ? ", its oldest records overwritten" : "";
    boolean excerpt = row.gaps().stream().anyMatch(CoverageWords::isExcerpt);
    long gaps = row.gaps().stream().filter(gap -> !isExcerpt(gap)).count();
    return wrapped
        + (excerpt ? ", an excerpt that may lack records" : "")
        + (gaps == 0 ? "" : ", records missing in " + Wording.count(gaps, "place"));
  }

  private static boolean isExcerpt(Gap gap) {
    return gap.why().filter(GapWhy.FILTERED_EXPORT::equals).isPresent();
  }

  /// {@return a coverage word as a person says it}
  static String name(String source) {
    return switch (source) {
      case "bits-client" -> "BITS log";
      case "bits-database" -> "job queue";
      case "bits-snapshot" -> "saved lists of jobs";
      case "sysmon" -> "Sysmon log";
      case "security-process-creation" -> "processes in the Security log";
      case "security-logon" -> "logons in the Security log";
      case "security-object-access" -> "use of objects in the Security log";
      case "system" -> "System log";
      case "proxy" -> "proxy log";
      default -> source.replace('-', ' ');
    };
  }

  static Optional<Coverage> among(List<Coverage> rows, String source) {
    return rows.stream().filter(row -> row.source().equals(source)).findFirst();
  }
}
