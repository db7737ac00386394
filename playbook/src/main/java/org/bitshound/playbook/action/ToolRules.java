package org.bitshound.playbook.action;

import java.util.List;
import org.bitshound.casefile.PreparedCommand;

/// Rules against bitsadmin by publisher and original file name, as text: AppLocker's in audit mode,
/// and one of a WDAC policy. Source: [applocker], "Policy XML"; [wdac], "Deny rules".
public final class ToolRules {
  private static final String APPLOCKER =
      """
      <AppLockerPolicy Version="1">
        <RuleCollection Type="Exe" EnforcementMode="AuditOnly">
          <FilePublisherRule Id="6d2f2b6e-5a0c-4d0c-9a55-1b8b6e5f3f01" Name="bitsadmin" Description="M1018" UserOrGroupSid="S-1-1-0" Action="Deny">
            <Conditions>
              <FilePublisherCondition PublisherName="O=MICROSOFT CORPORATION, L=REDMOND, S=WASHINGTON, C=US" ProductName="*" BinaryName="BITSADMIN.EXE">
                <BinaryVersionRange LowSection="*" HighSection="*"/>
              </FilePublisherCondition>
            </Conditions>
          </FilePublisherRule>
        </RuleCollection>
      </AppLockerPolicy>
      """;

  private static final String WDAC =
      """
      <Deny ID="ID_DENY_BITSADMIN" FriendlyName="bitsadmin.exe" FileName="bitsadmin.exe" MinimumFileVersion="65535.65535.65535.65535"/>
      """;

  private ToolRules() {}

  /// {@return the rules as rows to copy}
  ///
  /// @param host whose answer they stand in
  public static List<PreparedCommand> of(String host) {
    return List.of(
        Line.text(APPLOCKER).yields("bitsadmin-applocker.xml", "policy").on(host),
        Line.text(WDAC).yields("bitsadmin-wdac.xml", "policy").on(host));
  }
}
