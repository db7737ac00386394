package org.bitshound.observation;

import java.util.Locale;

/// What a host can be covered by: the words that `coverage`, `evidence` and playbook steps call a
/// source of evidence (CASEFILE, "coverage").
public enum CoverageSource {
  BITS_CLIENT,
  SYSMON,
  SECURITY_PROCESS_CREATION,
  SECURITY_LOGON,
  SECURITY_OBJECT_ACCESS,
  SYSTEM,
  POWERSHELL_SCRIPT_BLOCK,
  POWERSHELL_MODULE,
  TRANSCRIPTS,
  TASK_SCHEDULER,
  TERMINAL_SERVICES,
  DEFENDER,
  APPLOCKER,
  CODE_INTEGRITY,
  BITS_DATABASE,
  BITS_SNAPSHOT,
  REGISTRY,
  DNS,
  DNS_SERVER,
  PROXY,
  DELIVERY_OPTIMIZATION,
  FILES,
  PREFETCH,
  AMCACHE,
  SRUM,
  USN,
  MFT;

  /// {@return the word as the case file writes it: lower case with hyphens}
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
