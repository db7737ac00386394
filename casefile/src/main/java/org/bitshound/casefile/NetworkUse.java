package org.bitshound.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A connection, look-up or request that belongs to a case (CASEFILE, "network").
///
/// @param time absent where the zone of the line that tells it is not known
/// @param localTime as that line has it, without a zone
/// @param bytesSent part of `bytes`
/// @param bytesReceived part of `bytes`
/// @param answer of a look-up, as the record has it
/// @param offset to the start of the transfer that it is matched to
public record NetworkUse(
    Optional<Instant> time,
    Optional<String> localTime,
    NetworkKind kind,
    Optional<NetworkBy> by,
    Optional<String> image,
    OptionalLong processId,
    Optional<String> destination,
    List<String> addresses,
    OptionalLong port,
    OptionalLong bytes,
    OptionalLong bytesSent,
    OptionalLong bytesReceived,
    OptionalLong status,
    Optional<String> url,
    Optional<String> method,
    Optional<String> userAgent,
    Optional<String> client,
    Optional<String> answer,
    Optional<Duration> offset,
    Optional<Match> match,
    Optional<String> how,
    List<String> evidence) {

  public NetworkUse {
    addresses = List.copyOf(addresses);
    evidence = List.copyOf(evidence);
  }

  /// A network use in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<Instant> time = Optional.empty();
    public Optional<String> localTime = Optional.empty();
    public Optional<NetworkKind> kind = Optional.empty();
    public Optional<NetworkBy> by = Optional.empty();
    public Optional<String> image = Optional.empty();
    public OptionalLong processId = OptionalLong.empty();
    public Optional<String> destination = Optional.empty();
    public List<String> addresses = new ArrayList<>();
    public OptionalLong port = OptionalLong.empty();
    public OptionalLong bytes = OptionalLong.empty();
    public OptionalLong bytesSent = OptionalLong.empty();
    public OptionalLong bytesReceived = OptionalLong.empty();
    public OptionalLong status = OptionalLong.empty();
    public Optional<String> url = Optional.empty();
    public Optional<String> method = Optional.empty();
    public Optional<String> userAgent = Optional.empty();
    public Optional<String> client = Optional.empty();
    public Optional<String> answer = Optional.empty();
    public Optional<Duration> offset = Optional.empty();
    public Optional<Match> match = Optional.empty();
    public Optional<String> how = Optional.empty();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every network use has
    public NetworkUse toNetworkUse() {
      return new NetworkUse(
          time,
          localTime,
          Incomplete.unless(kind, "network use", "kind"),
          by,
          image,
          processId,
          destination,
          addresses,
          port,
          bytes,
          bytesSent,
          bytesReceived,
          status,
          url,
          method,
          userAgent,
          client,
          answer,
          offset,
          match,
          how,
          evidence);
    }
  }
}
