package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;

/// Who did something, as far as one record says.
///
/// @param user the account as `DOMAIN\name`
/// @param sid the account's SID
/// @param logonId the logon session, unique within one boot of the host
/// @param processId the process that asked, not the service that answered
/// @param startKey that process across boots: boot number in the upper 16 bits, its running number
///   below; without sign
/// @param image the path of that process
public record Actor(
    Optional<String> user,
    Optional<String> sid,
    OptionalLong logonId,
    OptionalLong processId,
    OptionalLong startKey,
    Optional<String> image) {

  /// {@return nobody known}
  public static Actor unknown() {
    return new Actor(
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }
}
