package org.bitshound.playbook;

import java.util.List;

/// Whether PowerShell logs script blocks and modules.
final class PowershellLogging implements Question {
  private static final String POLICIES =
      "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell\\";

  @Override
  public Reply answer(Inquiry about) {
    Reply rows =
        about.coverageRow(
            List.of("powershell-script-block", "powershell-module"),
            "Set EnableScriptBlockLogging and EnableModuleLogging.");
    Reply settings =
        about.setting(
            List.of("script-block-logging", "module-logging", "transcription"),
            "So the records say.",
            "registry",
            "powershell-script-block",
            "powershell-module");
    Reply both =
        rows instanceof Reply.Told seen && settings instanceof Reply.Told set
            ? seen.and(set)
            : rows instanceof Reply.Told ? rows : settings;
    Reply gaps = HostAdvice.added(both, about, "script-block-logging");
    return gaps instanceof Reply.Told told
        ? told.with(
            HostAdvice.commands(
                about,
                "what PowerShell logs",
                "reg add " + POLICIES + "ModuleLogging /v EnableModuleLogging /t REG_DWORD /d 1 /f",
                "reg add " + POLICIES + "ModuleLogging\\ModuleNames /v * /t REG_SZ /d * /f"))
        : gaps;
  }
}
