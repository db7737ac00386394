package org.bitshound.playbook.rule;

import java.util.List;
import org.bitshound.casefile.PreparedCommand;

/// How the events that the playbooks use reach a collector, as text: the query of a subscription of
/// Windows Event Forwarding, and what an agent's configuration says. Sources: [wef], "Query";
/// [wlb], "event_logs".
public final class Forwarding {
  private static final String SUBSCRIPTION =
      """
      <QueryList>
        <Query Id="0" Path="Microsoft-Windows-Bits-Client/Operational">
          <Select Path="Microsoft-Windows-Bits-Client/Operational">*[System[(EventID=3 or EventID=4 or EventID=5 or EventID=59 or EventID=60 or EventID=61 or EventID=16403)]]</Select>
          <Select Path="Microsoft-Windows-Sysmon/Operational">*[System[(EventID=1 or EventID=3 or EventID=11 or EventID=22)]]</Select>
          <Select Path="Microsoft-Windows-PowerShell/Operational">*[System[(EventID=4103 or EventID=4104)]]</Select>
          <Select Path="Security">*[System[(EventID=1102 or EventID=4624 or EventID=4688)]]</Select>
          <Select Path="System">*[System[(EventID=104 or EventID=7036 or EventID=7040 or EventID=7045)]]</Select>
        </Query>
      </QueryList>
      """;

  private static final String WINLOGBEAT =
      """
      winlogbeat.event_logs:
        - name: Microsoft-Windows-Bits-Client/Operational
          event_id: 3, 4, 5, 59, 60, 61, 16403
        - name: Microsoft-Windows-Sysmon/Operational
          event_id: 1, 3, 11, 22
        - name: Microsoft-Windows-PowerShell/Operational
          event_id: 4103, 4104
        - name: Security
          event_id: 1102, 4624, 4688
        - name: System
          event_id: 104, 7036, 7040, 7045
      """;

  private static final String SPLUNK =
      """
      [WinEventLog://Microsoft-Windows-Bits-Client/Operational]
      disabled = 0
      renderXml = true
      whitelist = 3,4,5,59,60,61,16403
      """;

  private Forwarding() {}

  /// {@return the texts as rows to copy}
  public static List<PreparedCommand> rows() {
    return List.of(
        RuleText.row(SUBSCRIPTION, "bits-subscription.xml", "wef-query"),
        RuleText.row(WINLOGBEAT, "winlogbeat-bits.yml", "agent"),
        RuleText.row(SPLUNK, "inputs.conf", "agent"));
  }
}
