package org.bitshound.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.EvidenceKind;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Severity;
import org.bitshound.report.words.HostWords;
import org.bitshound.report.words.Wording;

/// The one thing that brings most after this hunt.
final class NextStep {
  private static final String BITS_LOG = "Microsoft-Windows-Bits-Client%4Operational.evtx";

  private NextStep() {}

  static String after(
      CaseFile found, List<Brief> cases, List<EvidenceFile> unread, Optional<String> written) {
    boolean nothingBad = cases.stream().allMatch(one -> one.severity() == Severity.NONE);
    if (nothingBad && found.summary().leftOut().isPresent()) {
      return "hunt without --since, --until and --min-severity to see what they left out";
    }
    if (nothingBad && !unread.isEmpty()) {
      return unread.stream().anyMatch(file -> file.reader().isPresent())
          ? "export the files that were not read with the tools named above, and hunt again"
          : "see above why files were not read";
    }
    if (!found.options().recover().orElse(false) && hasDamagedLog(found)) {
      return "bitshound hunt --recover EVIDENCE looks for lost records in slack and damage";
    }
    if (nothingBad) {
      Optional<String> missing = missing(found.hosts(), cases.isEmpty());
      if (missing.isPresent()) {
        return missing.get();
      }
    }
    return cases.isEmpty() ? keep(written) : read(written);
  }

  /// Only event logs hold more than a plain reading of them finds; a queue is carved in any case.
  private static boolean hasDamagedLog(CaseFile found) {
    Set<String> logs =
        found.evidence().stream()
            .filter(file -> file.kind() == EvidenceKind.EVTX && file.records().isPresent())
            .map(EvidenceFile::path)
            .collect(Collectors.toSet());
    return found.defects().stream()
        .anyMatch(defect -> defect.severity().equals("lost") && logs.contains(defect.path()));
  }

  private static String read(Optional<String> written) {
    return written
        .map(file ->
            file
                + " has every case with its evidence; bitshound explain "
                + file
                + " CASE-ID shows one of them whole")
        .orElse(
            "bitshound hunt --json case.json --html report.html EVIDENCE keeps every case with its"
                + " evidence, and writes a page with the steps of its playbooks answered");
  }

  private static String keep(Optional<String> written) {
    return written.orElse("bitshound hunt --json case.json EVIDENCE")
        + " keeps what was looked at and what could be seen";
  }

  /// The log that would tell most where nothing was found.
  private static Optional<String> missing(List<Host> hosts, boolean nothing) {
    Optional<String> jobs =
        names(hosts, HostWords::hasNoBitsLog)
            .map(names -> "fetch " + BITS_LOG + " from " + names + ", and hunt again");
    if (jobs.isPresent() || !nothing) {
      return jobs;
    }
    return names(
            hosts, host -> HostWords.hasNoCommandLines(host) && !HostWords.hasSecurityLog(host))
        .map(names ->
            "fetch Security.evtx or Sysmon's log, which show attempts, from "
                + names
                + ", and hunt again")
        .or(() ->
            names(hosts, HostWords::hasNoCommandLines)
                .map(names ->
                    "switch on the auditing of process creation with command lines on "
                        + names
                        + ": attempts leave no other trace there"));
  }

  private static Optional<String> names(List<Host> hosts, Predicate<Host> chosen) {
    List<String> names = hosts.stream().filter(chosen).map(Host::name).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(Wording.some(names));
  }
}
