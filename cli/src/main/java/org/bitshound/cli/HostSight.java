package org.bitshound.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Gap;
import org.bitshound.casefile.GapWhy;
import org.bitshound.casefile.Host;

/// What could be seen on each host and what could not: the BITS log first, then the logs that tell
/// who started a program. Hosts of which the same is to be said share a line.
final class HostSight {
  private static final int INDENT = 2;
  private static final int SHOWN = 20;
  private static final String BITS = "bits-client";
  private static final List<String> PROCESSES = List.of("sysmon", "security-process-creation");

  private HostSight() {}

  static void show(List<Host> hosts, Page page) throws IOException {
    if (hosts.isEmpty()) {
      return;
    }
    var byRemark = new LinkedHashMap<String, List<Host>>();
    for (Host host : hosts) {
      byRemark.computeIfAbsent(remark(host, ""), _ -> new ArrayList<>()).add(host);
    }
    page.heading("What could be seen");
    int shown = 0;
    int left = hosts.size();
    for (Map.Entry<String, List<Host>> row : byRemark.entrySet()) {
      if (shown++ == SHOWN) {
        page.text(INDENT, "and " + Wording.count(left, "more host") + ": --json has all");
        return;
      }
      List<Host> alike = row.getValue();
      left -= alike.size();
      String names = Wording.some(alike.stream().map(Host::name).toList());
      Host first = alike.getFirst();
      String remark = alike.size() == 1 ? remark(first) : row.getKey();
      page.row(INDENT, Page.Tone.STRONG, names + ":", 2, remark);
    }
  }

  /// {@return whether the host's BITS log is not there, so that it should be fetched}
  static boolean hasNoBitsLog(Host host) {
    return of(host, BITS).filter(row -> row.status() != CoverageStatus.ABSENT).isEmpty();
  }

  /// {@return whether no log tells which programs were started, and how}
  static boolean hasNoProcessLog(Host host) {
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
  static String remark(Host host) {
    return remark(host, span(host));
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
      case PRESENT -> "BITS log" + span + row.map(HostSight::losses).orElse("");
      case PARTIAL -> "a part of the BITS log" + span + row.map(HostSight::losses).orElse("");
      case ABSENT -> "no BITS log, so its jobs could not have been seen";
      case CLEARED ->
          "BITS log"
              + span
              + ", cleared: what was lost by that could not have been seen"
              + row.map(HostSight::losses).orElse("");
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
      String losses = row.map(HostSight::losses).orElse("");
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

  private static String name(String source) {
    return switch (source) {
      case "sysmon" -> "Sysmon log";
      case "security-process-creation" -> "processes in the Security log";
      case "security-logon" -> "logons in the Security log";
      case "system" -> "System log";
      default -> source;
    };
  }
}
