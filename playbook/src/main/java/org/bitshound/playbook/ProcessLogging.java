package org.bitshound.playbook;

import java.util.List;

/// Whether starts of processes are logged, with command lines.
final class ProcessLogging implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.coverageRow(
        List.of("sysmon", "security-process-creation"),
        "Command lines in 4688 need the audit of process creation and"
            + " ProcessCreationIncludeCmdLine_Enabled.");
  }
}
