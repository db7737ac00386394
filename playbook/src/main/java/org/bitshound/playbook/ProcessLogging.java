package org.bitshound.playbook;

import java.util.List;

/// Whether starts of processes are logged, with command lines, and who used bitsadmin here.
final class ProcessLogging implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Reply logged =
        about.coverageRow(
            List.of("sysmon", "security-process-creation"),
            "Command lines in 4688 need the audit of process creation and"
                + " ProcessCreationIncludeCmdLine_Enabled.");
    Reply used =
        HostAdvice.addUses(
            logged,
            about,
            "tool",
            "{.program} was used[ by {.user}] from {.first} to {.last}, in {.cases} of the cases.",
            "No use of bitsadmin or PowerShell with BITS was found here.");
    return HostAdvice.added(
        used, about, "process-creation", "process-command-line", "sysmon-config");
  }
}
