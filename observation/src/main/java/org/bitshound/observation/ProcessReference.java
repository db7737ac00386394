package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.ProcessStarted.Account;

/// The process that a record says did something, as far as the record names it.
///
/// @param processId Windows uses it again after the process ends
/// @param processGuid Sysmon's name for the process, unique over hosts and boots
/// @param startKey the process across boots, see [Actor]; newer Security events alone
/// @param image the program's path as the record spells it, which may be a device path
///   (`\device\harddiskvolume2\…`, Security 5156)
/// @param account in whose name, and in which logon session
public record ProcessReference(
    OptionalLong processId,
    Optional<String> processGuid,
    OptionalLong startKey,
    Optional<String> image,
    Account account) {

  /// {@return a process of which its id alone is known}
  public static ProcessReference of(OptionalLong processId) {
    return new ProcessReference(
        processId, Optional.empty(), OptionalLong.empty(), Optional.empty(), Account.unknown());
  }
}
