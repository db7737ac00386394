package org.bitshound.cli;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Severity;
import org.bitshound.report.words.HostWords;

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
    boolean lost = found.defects().stream().anyMatch(defect -> defect.severity().equals("lost"));
    if (lost && !found.options().recover().orElse(false)) {
      return "bitshound hunt --recover EVIDENCE looks for lost records in slack and damage";
    }
    if (nothingBad) {
      Optional<String> missing = missing(found.hosts(), cases.isEmpty());
      if (missing.isPresent()) {
        return "fetch " + missing.get() + ", and hunt again";
      }
    }
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

  /// The log that would tell most where nothing was found.
  private static Optional<String> missing(List<Host> hosts, boolean nothing) {
    for (Host host : hosts) {
      if (HostWords.hasNoBitsLog(host)) {
        return Optional.of(BITS_LOG + " from " + host.name());
      }
    }
    for (Host host : hosts) {
      if (nothing && HostWords.hasNoProcessLog(host)) {
        return Optional.of(
            "Security.evtx or Sysmon's log, which show attempts, from " + host.name());
      }
    }
    return Optional.empty();
  }
}
