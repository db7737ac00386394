package org.bitshound.observation;

import java.util.Optional;

/// A policy kept a file from running, or would have (AppLocker 8003, 8004, 8006, 8007;
/// CodeIntegrity 3076, 3077).
///
/// @param guard whose policy
/// @param auditedOnly whether it ran all the same
/// @param path the file; a device path or `%SYSTEM32%\…` where the record has no better one
/// @param hashes `SHA256=…,SHA1=…`
/// @param by AppLocker: the process that would have been, with the account; CodeIntegrity: the
///   process that would have loaded it
/// @param policy the policy's name
public record ProgramBlocked(
    Source source,
    Guard guard,
    boolean auditedOnly,
    Optional<String> path,
    Optional<String> hashes,
    ProcessReference by,
    Optional<String> policy)
    implements Observation {

  /// Whose policy it is.
  public enum Guard {
    APPLOCKER,
    CODE_INTEGRITY
  }
}
