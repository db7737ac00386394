package org.bitshound.report.words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Clock;
import org.bitshound.casefile.EvidenceFile;

/// Files whose times are not UTC as they stand: which were put right, by how much and by what, and
/// which could not be.
public final class ClockWords {
  private ClockWords() {}

  /// {@return a line for files of which the same is to be said; none where all times are UTC}
  public static List<String> of(List<EvidenceFile> files) {
    var byRemark = new LinkedHashMap<String, List<String>>();
    for (EvidenceFile file : files) {
      file.clock()
          .flatMap(ClockWords::remark)
          .ifPresent(
              remark -> byRemark.computeIfAbsent(remark, _ -> new ArrayList<>()).add(file.path()));
    }
    var lines = new ArrayList<String>();
    for (Map.Entry<String, List<String>> row : byRemark.entrySet()) {
      lines.add("times of " + Wording.some(row.getValue()) + " " + row.getKey());
    }
    return lines;
  }

  /// {@return what is to be said of one file's times, for who names the file before: `are corrected
  /// by -2 h, because they are of +02:00`; empty where they are UTC}
  public static Optional<String> remark(Clock clock) {
    String how = clock.how().map(" (%s)"::formatted).orElse("");
    if (clock.offset().isEmpty()) {
      return Optional.of("are taken for UTC, their zone is not known" + how);
    }
    Duration ahead = clock.offset().get();
    return ahead.isZero()
        ? Optional.empty()
        : Optional.of(
            "are corrected by "
                + correction(ahead)
                + ", because they are of "
                + clock.zone()
                + how);
  }

  /// {@return the same of a single time: `corrected by -2 h`}
  public static Optional<String> ofOneTime(Clock clock) {
    if (clock.offset().isEmpty()) {
      return Optional.of("taken for UTC, its zone is not known");
    }
    return clock
        .offset()
        .filter(ahead -> !ahead.isZero())
        .map(ahead -> "corrected by " + correction(ahead));
  }

  private static String correction(Duration ahead) {
    return (ahead.isNegative() ? "+" : "-") + hours(ahead.abs());
  }

  private static String hours(Duration time) {
    long minutes = time.toMinutesPart();
    return time.toHours() + " h" + (minutes == 0 ? "" : " " + minutes + " min");
  }
}
