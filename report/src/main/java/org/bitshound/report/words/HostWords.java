package org.bitshound.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Gap;
import org.bitshound.casefile.GapWhy;
import org.bitshound.casefile.Host;

/// What could be seen on a host and what could not, in words: the BITS log first, then the logs
/// that tell who started a program.
public final class HostWords {
  private static final String BITS = "bits-client";
  private static final List<String> PROCESSES = List.of("sysmon", "security-process-creation");

  private HostWords() {}

  /// {@return whether the host's BITS log is not there, so that it should be fetched}
  public static boolean hasNoBitsLog(Host host) {
    return of(host, BITS).filter(row -> row.status() != CoverageStatus.ABSENT).isEmpty();
  }

  /// {@return whether no log tells which programs were started, and how}
  public static boolean hasNoProcessLog(Host host) {
    return PROCESSES.stream().noneMatch(source -> isThere(of(host, source)));
  }

  private static boolean isThere(Optional<Coverage> row) {
    return row.map(Coverage::status)
        .filter(each -> each == CoverageStatus.PRESENT || each == CoverageStatus.PARTIAL)
        .isPresent();
  }

  private static Optional<Coverage> of(Host host, String source) {
    return host.coverage().stream().filter(row -> row.source().equals(source)).findFirst();
  }

  private static String span(Host host) {
    Optional<Coverage> bits = of(host, BITS);
    if (bits.isEmpty() || bits.get().first().isEmpty() || bits.get().last().isEmpty()) {
      return "";
    }
    return " from " + Wording.span(bits.get().first().get(), bits.get().last().get());
  }

  /// {@return what could be seen on one host}
  public static String remark(Host host) {
    return remark(host, span(host));
  }

  /// {@return the same without the times, for hosts of which the same is to be said}
  public static String remarkWithoutTimes(Host host) {
    return remark(host, "");
  }

  private static String remark(Host host, String span) {
    var remarks = new ArrayList<String>();
    remarks.add(bits(of(host, BITS), span));
    remarks.addAll(processes(host));
    for (Coverage row : host.coverage()) {
      if (!row.source().equals(BITS) && !PROCESSES.contains(row.source())) {
        status(Optional.of(row)).ifPresent(word -> remarks.add(name(row.source()) + " " + word));
      }
    }
    return String.join("; ", remarks);
  }

  private static String bits(Optional<Coverage> row, String span) {
    return switch (row.map(Coverage::status).orElse(CoverageStatus.ABSENT)) {
      case PRESENT -> "BITS log" + span + row.map(HostWords::losses).orElse("");
      case PARTIAL -> "a part of the BITS log" + span + row.map(HostWords::losses).orElse("");
      case ABSENT -> "no BITS log, so its jobs could not have been seen";
      case CLEARED ->
          "BITS log"
              + span
              + ", cleared: what was lost by that could not have been seen"
              + row.map(HostWords::losses).orElse("");
      case DISABLED -> "BITS log switched off, so jobs could not have been seen";
      case NOT_READ -> "a BITS log that this version cannot read";
    };
  }

  private static String losses(Coverage row) {
    String wrapped = row.wrapped().orElse(false) ? ", its oldest records overwritten" : "";
    boolean excerpt = row.gaps().stream().anyMatch(gap -> isExcerpt(gap));
    long gaps = row.gaps().stream().filter(gap -> !isExcerpt(gap)).count();
    return wrapped
        + (excerpt ? ", an excerpt that may lack records" : "")
        + (gaps == 0 ? "" : ", records missing in " + Wording.count(gaps, "place"));
  }

  private static boolean isExcerpt(Gap gap) {
    return gap.why().filter(GapWhy.FILTERED_EXPORT::equals).isPresent();
  }

  /// One log of processes is enough; what is worth saying is what it has lost.
  private static List<String> processes(Host host) {
    var remarks = new ArrayList<String>();
    if (hasNoProcessLog(host)) {
      remarks.add("no process log, so command lines and parents could not have been seen");
    }
    for (String source : PROCESSES) {
      Optional<Coverage> row = of(host, source);
      String losses = row.map(HostWords::losses).orElse("");
      if (isThere(row)) {
        remarks.addAll(losses.isEmpty() ? List.of() : List.of(name(source) + losses));
      } else {
        status(row).ifPresent(status -> remarks.add(name(source) + " " + status));
      }
    }
    return remarks;
  }

  /// {@return what happened to a log that is not there whole; absent where it simply is not there}
  private static Optional<String> status(Optional<Coverage> row) {
    return row.map(Coverage::status)
        .filter(each -> each != CoverageStatus.PRESENT && each != CoverageStatus.ABSENT)
        .map(each -> each.word().replace('-', ' '));
  }

  /// {@return a coverage word as a person says it}
  public static String name(String source) {
    return switch (source) {
      case "sysmon" -> "Sysmon log";
      case "security-process-creation" -> "processes in the Security log";
      case "security-logon" -> "logons in the Security log";
      case "system" -> "System log";
      default -> source;
    };
  }
}
