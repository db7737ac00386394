package org.bitshound.observation;

import java.util.Optional;

/// BITS sent the credentials of a job to a server or proxy (Bits-Client 203, 204).
///
/// @param answer what the other side made of them
/// @param scheme the way of authentication, from version 1 on
/// @param user the account sent, from version 1 on
public record CredentialsSent(
    Source source,
    JobReference job,
    Answer answer,
    Optional<String> server,
    Optional<String> url,
    Optional<String> scheme,
    Optional<String> user)
    implements JobObservation {

  /// What became of the credentials.
  public enum Answer {
    ACCEPTED,
    REJECTED
  }
}
