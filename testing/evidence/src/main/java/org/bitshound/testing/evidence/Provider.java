package org.bitshound.testing.evidence;

import java.util.UUID;

/// Who writes events, and where to.
///
/// @param name as it stands in `Provider/@Name`
/// @param guid as it stands in `Provider/@Guid`
/// @param channel as it stands in `Channel`
public record Provider(String name, UUID guid, String channel) {
  /// Background Intelligent Transfer Service, its operational channel.
  public static final Provider BITS_CLIENT =
      new Provider(
          "Microsoft-Windows-Bits-Client",
          UUID.fromString("ef1cc15b-46c1-414e-bb95-e76b077bd51e"),
          "Microsoft-Windows-Bits-Client/Operational");

  /// Sysmon.
  public static final Provider SYSMON =
      new Provider(
          "Microsoft-Windows-Sysmon",
          UUID.fromString("5770385f-c22a-43e0-bf4c-06f5698ffbd9"),
          "Microsoft-Windows-Sysmon/Operational");

  /// The audit events of the Security log.
  public static final Provider SECURITY =
      new Provider(
          "Microsoft-Windows-Security-Auditing",
          UUID.fromString("54849625-5478-4994-a5ba-3e3b0328c30d"),
          "Security");

  /// What the log service says of itself.
  public static final Provider EVENTLOG =
      new Provider(
          "Microsoft-Windows-Eventlog",
          UUID.fromString("fc65ddd8-d6ef-4962-83d5-6e5cfe9ce148"),
          "System");

  /// {@return the same provider, writing to another channel}
  public Provider to(String other) {
    return new Provider(name, guid, other);
  }
}
