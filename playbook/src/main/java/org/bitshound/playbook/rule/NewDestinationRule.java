package org.bitshound.playbook.rule;

import java.util.ArrayList;
import java.util.List;

/// Finds transfers with destinations other than known ones.
public final class NewDestinationRule {
  private static final String SIGMA =
      """
      title: BITS transfer with a destination that is not known
      logsource: {product: windows, service: bits-client}
      detection:
        transfer: {EventID: 59}
      KNOWN  condition: CONDITION
      level: low
      """;

  private static final String SPL =
      """
      source="XmlWinEventLog:Microsoft-Windows-Bits-Client/Operational" EventCode=59KNOWN
      """;

  private static final String KQL =
      """
      WindowsEvent
      | where Provider == "Microsoft-Windows-Bits-Client" and EventID == 59
      | extend host = tolower(tostring(parse_url(tostring(EventData.url)).Host))
      KNOWN\
      """;

  private static final String EQL =
      """
      any where event.provider == "Microsoft-Windows-Bits-Client" and event.code == "59"KNOWN
      """;

  private NewDestinationRule() {}

  /// {@return the rule}
  ///
  /// @param known hosts that [RuleText#isName] lets pass; where there are none, every transfer is
  ///   found
  public static RuleText of(List<String> known) {
    var starts = new ArrayList<String>();
    for (String host : known) {
      starts.add("http://" + host + "/");
      starts.add("https://" + host + "/");
    }
    boolean any = !known.isEmpty();
    return new RuleText(
        "bits-new-destination",
        SIGMA
            .replace(
                "KNOWN",
                any
                    ? "  known:\n    url|startswith:\n"
                        + RuleText.each(starts, "      - '", "'\n", "")
                    : "")
            .replace("CONDITION", any ? "transfer and not known" : "transfer"),
        SPL.replace(
            "KNOWN", any ? "\n  NOT (" + RuleText.each(starts, "url=\"", "*\"", " OR ") + ")" : ""),
        KQL.replace(
            "KNOWN",
            any ? "| where host !in (" + RuleText.each(known, "\"", "\"", ", ") + ")\n" : ""),
        EQL.replace(
            "KNOWN",
            any
                ? "\n  and not ?winlog.event_data.url : ("
                    + RuleText.each(starts, "\"", "*\"", ", ")
                    + ")"
                : ""));
  }
}
