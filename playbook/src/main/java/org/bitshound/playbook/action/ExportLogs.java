package org.bitshound.playbook.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;

/// Exports the BITS log as it is now, and the logs that this collection has not.
final class ExportLogs implements Preparation {
  private static final String BITS = "Microsoft-Windows-Bits-Client/Operational";

  /// A channel and the coverage source that says whether the collection has it.
  private record Wanted(String source, String channel) {}

  private static final List<Wanted> WANTED =
      List.of(
          new Wanted("sysmon", "Microsoft-Windows-Sysmon/Operational"),
          new Wanted("security-process-creation", "Security"),
          new Wanted("powershell-script-block", "Microsoft-Windows-PowerShell/Operational"));

  private static final Map<String, String> FILES =
      Map.of(
          BITS,
          "C:\\ir\\bits.evtx",
          "Microsoft-Windows-Sysmon/Operational",
          "C:\\ir\\sysmon.evtx",
          "Security",
          "C:\\ir\\security.evtx",
          "Microsoft-Windows-PowerShell/Operational",
          "C:\\ir\\powershell.evtx");

  @Override
  public List<Prepared> of(CaseFacts facts) {
    List<String> missing = missing(facts);
    if (!facts.isSuspicious() && missing.isEmpty() && !facts.jobMayLive()) {
      return List.of();
    }
    var prepared =
        new Prepared(facts, "logs", ActionPhase.PRESERVE, ActionVerb.EXPORT_LOG)
            .text(text(facts, missing))
            .why(why(facts, missing), List.of())
            .effect("Reads only. Where a machine has no such log, the command says so.")
            .serves("P1.4.2.1", "P2.4.2.1", "P3.4.2.1")
            .command(export(BITS));
    missing.forEach(channel -> prepared.command(export(channel)));
    return List.of(prepared);
  }

  private static List<String> missing(CaseFacts facts) {
    var missing = new ArrayList<String>();
    for (Wanted each : WANTED) {
      boolean asked = !each.channel().contains("PowerShell") || facts.usesPowerShell();
      if (asked && !facts.covers(each.source())) {
        missing.add(each.channel());
      }
    }
    return missing;
  }

  private static String text(CaseFacts facts, List<String> missing) {
    String others =
        missing.isEmpty()
            ? ""
            : ", and what this collection has not: " + String.join(", ", missing);
    String again = facts.covers("bits-client") ? " once more" : "";
    return "Export the BITS log" + again + others + ".";
  }

  private static String why(CaseFacts facts, List<String> missing) {
    String since =
        facts
            .coverage("bits-client")
            .flatMap(row -> row.last())
            .map(last ->
                "The last BITS record here is of "
                    + CaseFacts.time(last)
                    + "; what happened since is not told.")
            .orElse("No record of the BITS log is here.");
    return missing.isEmpty()
        ? since
        : since + " The others may be on the machine, and would tell how the job was made.";
  }

  private static Line export(String channel) {
    String file = FILES.getOrDefault(channel, "");
    return Line.cmd("wevtutil epl «channel» «file» /ow:true")
        .with("channel", channel)
        .with("file", file)
        .yields(file.substring(file.lastIndexOf('\\') + 1), "evtx")
        .lostSoon();
  }
}
