package org.bitshound.playbook.rule;

/// Finds bitsadmin that builds a job to keep (T1197, analytic 1), in any folder and under another
/// name. Switches count as switches, not as a part of an address; 4688 calls the image
/// `NewProcessName`.
public final class SwitchRule {
  private static final String SWITCHES =
      "[/-](create|addfile|setnotifyflags|setnotifycmdline|setminretrydelay|setcustomheaders|resume)";

  private static final String SIGMA =
      """
      title: bitsadmin builds a job to keep
      tags: [attack.t1197]
      logsource: {product: windows, category: process_creation}
      detection:
        tool:
          - Image|endswith: '\\bitsadmin.exe'
          - OriginalFileName: 'bitsadmin.exe'
        switch: {CommandLine|re: '(?i)(^|\\s)SWITCHES(\\s|$)'}
        condition: tool and switch
      level: medium
      """;

  private static final String SPL =
      """
      ((source="XmlWinEventLog:Microsoft-Windows-Sysmon/Operational" EventCode=1 (Image="*\\\\bitsadmin.exe" OR OriginalFileName="bitsadmin.exe"))
        OR (source="XmlWinEventLog:Security" EventCode=4688 NewProcessName="*\\\\bitsadmin.exe"))
      | regex CommandLine="(?i)(^|\\s)SWITCHES(\\s|$)"
      """;

  private static final String KQL =
      """
      union isfuzzy=true
        (SecurityEvent | where EventID == 4688 and NewProcessName endswith @"\\bitsadmin.exe"),
        (DeviceProcessEvents | where FileName =~ "bitsadmin.exe" or ProcessVersionInfoOriginalFileName =~ "bitsadmin.exe" | extend CommandLine = ProcessCommandLine)
      | where CommandLine matches regex @"(?i)(^|\\s)SWITCHES(\\s|$)"
      """;

  private static final String EQL =
      """
      process where event.type == "start"
        and (process.name : "bitsadmin.exe" or ?process.pe.original_file_name : "bitsadmin.exe")
        and process.command_line regex~ \"""(.*[ \\t])?SWITCHES([ \\t].*)?\"""
      """;

  private SwitchRule() {}

  /// {@return the rule}
  public static RuleText get() {
    return new RuleText(
        "bits-switches",
        SIGMA.replace("SWITCHES", SWITCHES),
        SPL.replace("SWITCHES", SWITCHES),
        KQL.replace("SWITCHES", SWITCHES),
        EQL.replace("SWITCHES", SWITCHES));
  }
}
