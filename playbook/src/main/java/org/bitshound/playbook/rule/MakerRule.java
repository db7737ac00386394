package org.bitshound.playbook.rule;

import java.util.ArrayList;
import java.util.List;

/// Finds jobs whose maker is neither the service host nor a known program.
public final class MakerRule {
  private static final String SERVICE_HOST = "C:\\Windows\\System32\\svchost.exe";

  private static final String SIGMA =
      """
      title: BITS job made by a program that is not known
      logsource: {product: windows, service: bits-client}
      detection:
        made: {EventID: 3, processPath|contains: '\\'}
        known:
          processPath:
      KNOWN  condition: made and not known
      level: low
      """;

  private static final String SPL =
      """
      source="XmlWinEventLog:Microsoft-Windows-Bits-Client/Operational" EventCode=3 processPath="*"
        NOT (KNOWN)
      """;

  private static final String KQL =
      """
      WindowsEvent
      | where Provider == "Microsoft-Windows-Bits-Client" and EventID == 3
      | extend maker = tostring(EventData.processPath)
      | where isnotempty(maker) and maker !in~ (KNOWN)
      """;

  private static final String EQL =
      """
      any where event.provider == "Microsoft-Windows-Bits-Client" and event.code == "3"
        and ?winlog.event_data.processPath != null and not ?winlog.event_data.processPath : (KNOWN)
      """;

  private MakerRule() {}

  /// {@return the rule; event 3 has no path before its version 2, and is then not found}
  ///
  /// @param known paths that [RuleText#isPath] lets pass, beside the service host's
  public static RuleText of(List<String> known) {
    var all = new ArrayList<String>();
    all.add(SERVICE_HOST);
    all.addAll(known);
    List<String> doubled = all.stream().map(path -> path.replace("\\", "\\\\")).toList();
    return new RuleText(
        "bits-maker",
        SIGMA.replace("KNOWN", RuleText.each(all, "      - '", "'\n", "")),
        SPL.replace("KNOWN", RuleText.each(doubled, "processPath=\"", "\"", " OR ")),
        KQL.replace("KNOWN", RuleText.each(all, "@\"", "\"", ", ")),
        EQL.replace("KNOWN", RuleText.each(all, "\"\"\"", "\"\"\"", ", ")));
  }
}
