package org.bitshound.playbook.rule;

/// Finds jobs of one program again, and its starts.
public final class ProgramRule {
  private static final String SIGMA =
      """
      title: BITS job made by PATH
      logsource: {product: windows, service: bits-client}
      detection:
        made: {EventID: 3, processPath: 'PATH'}
        condition: made
      level: high
      """;

  private static final String SPL =
      """
      source="XmlWinEventLog:Microsoft-Windows-Bits-Client/Operational" EventCode=3 processPath="DOUBLED"
      """;

  private static final String KQL =
      """
      WindowsEvent
      | where Provider == "Microsoft-Windows-Bits-Client" and EventID == 3
      | where tostring(EventData.processPath) =~ @"PATH"
      """;

  private static final String EQL =
      """
      any where event.provider == "Microsoft-Windows-Bits-Client" and event.code == "3"
        and ?winlog.event_data.processPath : \"""PATH\"""
      """;

  private ProgramRule() {}

  /// {@return the rule}
  ///
  /// @param path that [RuleText#isPath] lets pass
  public static RuleText of(String path) {
    return new RuleText(
        "bits-program",
        SIGMA.replace("PATH", path),
        SPL.replace("DOUBLED", path.replace("\\", "\\\\")),
        KQL.replace("PATH", path),
        EQL.replace("PATH", path));
  }

  /// {@return an event that the rule has to find, by the names of the event itself}
  public static String testEvent(String path) {
    return """
    {"Provider": "Microsoft-Windows-Bits-Client", "Channel": "Microsoft-Windows-Bits-Client/Operational", "EventID": 3, "processPath": "PATH"}
    """
        .replace("PATH", path.replace("\\", "\\\\"));
  }
}
