package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;

/// A server, proxy or peer does not do what BITS needs for a file of a job (Bits-Client 62, 200 to
/// 202, 206 to 208, 210).
///
/// @param what the trouble
/// @param url the file, letter for letter
/// @param transferId the attempt: a GUID, lower case without braces
/// @param proxy the proxy, or the list of proxies that were tried
/// @param error the code
public record ServerTrouble(
    Source source,
    JobReference job,
    What what,
    Optional<String> url,
    Optional<String> transferId,
    Optional<String> proxy,
    OptionalLong error)
    implements JobObservation {

  /// The kinds of trouble.
  public enum What {
    /// A peer sent data that do not fit (62).
    PEER_DATA_INCONSISTENT,
    /// A proxy failed (200, analytic channel).
    PROXY_FAILED,
    /// No proxy of the list answered (201).
    NO_PROXY_ANSWERED,
    /// The server or proxy lacks a feature of HTTP (202).
    HTTP_FEATURE_MISSING,
    /// The server does not support HEAD (206).
    NO_HEAD,
    /// The server sends no Content-Length (207).
    NO_CONTENT_LENGTH,
    /// Many clients ask for the same address at once (208).
    FLASH_CROWD,
    /// The server sends no Content-Range (210).
    NO_CONTENT_RANGE
  }
}
