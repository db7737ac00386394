package org.bitshound.playbook;

import java.util.Locale;

/// What coverage words are called in a sentence.
final class Sources {
  private Sources() {}

  /// {@return the name as a sentence begins with it}
  static String capital(String source) {
    String name = name(source);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  static String name(String source) {
    return switch (source) {
      case "bits-client" -> "the BITS log";
      case "sysmon" -> "the Sysmon log";
      case "security-process-creation" -> "the Security log's process starts (4688)";
      case "security-logon" -> "the Security log's logons (4624)";
      case "security-object-access" -> "the Security log's object access";
      case "system" -> "the System log";
      case "powershell-script-block" -> "PowerShell's script blocks (4104)";
      case "powershell-module" -> "PowerShell's module log (4103, 800)";
      case "transcripts" -> "a PowerShell transcript";
      case "task-scheduler" -> "the task scheduler's log";
      case "terminal-services" -> "the terminal services' log";
      case "defender" -> "Defender's log";
      case "applocker" -> "AppLocker's log";
      case "code-integrity" -> "the code integrity log";
      case "bits-database" -> "the BITS job database";
      case "bits-snapshot" -> "a saved list of jobs";
      case "registry" -> "the registry";
      case "dns" -> "the DNS client's log";
      case "dns-server" -> "the DNS server's log";
      case "proxy" -> "the proxy's log";
      case "delivery-optimization" -> "Delivery Optimization's log";
      case "files" -> "the files themselves";
      case "prefetch" -> "prefetch files";
      case "amcache" -> "Amcache";
      case "srum" -> "SRUM";
      case "usn" -> "the USN journal";
      case "mft" -> "the $MFT";
      default -> source;
    };
  }
}
