package org.bitshound.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Host;

/// What could be seen on a host and what could not, in words: what tells of jobs first, then the
/// logs that tell who started a program and how.
public final class HostWords {
  private static final String BITS = "bits-client";
  private static final List<String> OTHERS_OF_JOBS = List.of("bits-database", "bits-snapshot");
  private static final String SYSMON = "sysmon";
  private static final String SECURITY = "security-process-creation";
  private static final List<String> PROCESSES = List.of(SYSMON, SECURITY);

  private HostWords() {}

  /// {@return whether the host's BITS log is not there, so that it should be fetched}
  public static boolean hasNoBitsLog(Host host) {
    return of(host, BITS).filter(row -> row.status() != CoverageStatus.ABSENT).isEmpty();
  }

  /// {@return whether no log tells the command lines of the programs that were started}
  public static boolean hasNoCommandLines(Host host) {
    return tellsNo("command-line", host);
  }

  /// {@return whether the Security log is there, and it is its audit policy that keeps command
  /// lines out of it}
  public static boolean hasSecurityLog(Host host) {
    return host.coverage().stream()
        .anyMatch(row -> row.source().startsWith("security-") && CoverageWords.isThere(row));
  }

  private static boolean tellsNo(String word, Host host) {
    return PROCESSES.stream()
        .flatMap(source -> of(host, source).stream())
        .noneMatch(row -> CoverageWords.tells(row, word));
  }

  private static Optional<Coverage> of(Host host, String source) {
    return CoverageWords.among(host.coverage(), source);
  }

  /// {@return what could be seen on one host}
  public static String remark(Host host) {
    return remark(host, true);
  }

  /// {@return the same without the times, for hosts of which the same is to be said}
  public static String remarkWithoutTimes(Host host) {
    return remark(host, false);
  }

  private static String remark(Host host, boolean timed) {
    var remarks = new ArrayList<String>();
    remarks.add(bits(host, timed));
    for (String source : OTHERS_OF_JOBS) {
      there(host, source).ifPresent(row -> remarks.add(CoverageWords.of(row, timed)));
    }
    remarks.addAll(processes(host, timed));
    for (Coverage row : host.coverage()) {
      if (isOther(row.source()) && isIncomplete(row)) {
        remarks.add(CoverageWords.of(row, timed));
      }
    }
    return String.join("; ", remarks);
  }

  private static boolean isOther(String source) {
    return !source.equals(BITS) && !OTHERS_OF_JOBS.contains(source) && !PROCESSES.contains(source);
  }

  private static boolean isIncomplete(Coverage row) {
    return row.status() != CoverageStatus.PRESENT && row.status() != CoverageStatus.ABSENT;
  }

  private static Optional<Coverage> there(Host host, String source) {
    return of(host, source).filter(row -> row.status() != CoverageStatus.ABSENT);
  }

  private static String bits(Host host, boolean timed) {
    Optional<Coverage> row = there(host, BITS);
    if (row.isEmpty()) {
      List<String> others =
          OTHERS_OF_JOBS.stream()
              .filter(source -> there(host, source).filter(CoverageWords::isThere).isPresent())
              .map(source -> "the " + CoverageWords.name(source))
              .toList();
      return others.isEmpty()
          ? "no BITS log, so its jobs could not have been seen"
          : "no BITS log, so its jobs could have been seen in "
              + CoverageWords.and(others)
              + " alone";
    }
    String log = CoverageWords.of(row.get(), timed);
    return switch (row.get().status()) {
      case CLEARED -> log + ": what was lost by that could not have been seen";
      case DISABLED -> log + ", so jobs could not have been seen";
      case PRESENT, PARTIAL, ABSENT, NOT_READ -> log;
    };
  }

  /// One log of processes that tells all is enough; else it is said what none tells, and why.
  private static List<String> processes(Host host, boolean timed) {
    var unseen = new ArrayList<String>();
    if (tellsNo("command-line", host)) {
      unseen.add("command lines");
    }
    if (tellsNo("parent", host)) {
      unseen.add("parents");
    }
    var remarks = new ArrayList<String>();
    for (String source : PROCESSES) {
      Optional<Coverage> row = there(host, source);
      row.ifPresent(one -> remarks.add(CoverageWords.of(one, timed)));
    }
    if (!unseen.isEmpty()) {
      String why = remarks.isEmpty() ? "no process log, " : "";
      String but =
          hasScripts(host) && unseen.contains("command lines")
              ? " but for what PowerShell logged"
              : "";
      remarks.add(why + "so " + CoverageWords.and(unseen) + " could not have been seen" + but);
    }
    return remarks;
  }

  private static boolean hasScripts(Host host) {
    return host.coverage().stream()
        .anyMatch(row -> row.source().startsWith("powershell") && CoverageWords.isThere(row));
  }

  /// {@return a coverage word as a person says it}
  public static String name(String source) {
    return CoverageWords.name(source);
  }
}
