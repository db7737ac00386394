package org.bitshound.playbook;

import java.util.List;

/// Whether PowerShell logs script blocks and modules.
final class PowershellLogging implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.setting(
        List.of("script-block-logging", "module-logging", "transcription"),
        "Set EnableScriptBlockLogging and EnableModuleLogging.",
        "registry",
        "powershell-script-block",
        "powershell-module");
  }
}
