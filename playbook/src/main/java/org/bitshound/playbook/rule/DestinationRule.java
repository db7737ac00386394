package org.bitshound.playbook.rule;

/// Finds transfers with one destination again.
public final class DestinationRule {
  private static final String SIGMA =
      """
      title: BITS transfer with NAME
      logsource: {product: windows, service: bits-client}
      detection:
        started: {EventID: [59, 60, 61], url|contains: 'NAME'}
        added: {EventID: 16403, RemoteName|contains: 'NAME'}
        condition: started or added
      level: high
      """;

  private static final String SPL =
      """
      source="XmlWinEventLog:Microsoft-Windows-Bits-Client/Operational"
        ((EventCode IN (59, 60, 61) url="*NAME*") OR (EventCode=16403 RemoteName="*NAME*"))
      """;

  private static final String KQL =
      """
      WindowsEvent
      | where Provider == "Microsoft-Windows-Bits-Client"
      | where (EventID in (59, 60, 61) and tostring(EventData.url) contains "NAME")
        or (EventID == 16403 and tostring(EventData.RemoteName) contains "NAME")
      """;

  private static final String EQL =
      """
      any where event.provider == "Microsoft-Windows-Bits-Client" and (
        (event.code in ("59", "60", "61") and ?winlog.event_data.url : "*NAME*")
        or (event.code == "16403" and ?winlog.event_data.RemoteName : "*NAME*"))
      """;

  private DestinationRule() {}

  /// {@return the rule}
  ///
  /// @param name a host or an address that [RuleText#isName] lets pass
  public static RuleText of(String name) {
    return new RuleText(
        "bits-destination",
        SIGMA.replace("NAME", name),
        SPL.replace("NAME", name),
        KQL.replace("NAME", name),
        EQL.replace("NAME", name));
  }

  /// {@return an event that the rule has to find, by the names of the event itself}
  public static String testEvent(String name) {
    return """
    {"Provider": "Microsoft-Windows-Bits-Client", "Channel": "Microsoft-Windows-Bits-Client/Operational", "EventID": 59, "url": "http://NAME/bitshound-test"}
    """
        .replace("NAME", name.indexOf(':') < 0 ? name : "[" + name + "]");
  }
}
