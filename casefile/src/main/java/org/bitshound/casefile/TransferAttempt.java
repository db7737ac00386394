package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One attempt to transfer a file (CASEFILE, "files[].transfers").
///
/// @param id the transfer's GUID
/// @param url the address used
/// @param sizeTotal in bytes
/// @param sizeTransferred in bytes
/// @param sizeFromPeers in bytes
/// @param bandwidthLimit in bits per second, as the record has it
public record TransferAttempt(
    Optional<String> id,
    Optional<String> url,
    Optional<Instant> started,
    Optional<Instant> stopped,
    Optional<Code> result,
    OptionalLong sizeTotal,
    OptionalLong sizeTransferred,
    OptionalLong sizeFromPeers,
    Optional<String> peer,
    Optional<Code> peerResult,
    Optional<String> proxy,
    Optional<Instant> remoteTime,
    OptionalLong bandwidthLimit,
    OptionalLong serviceProcessId,
    List<String> evidence) {

  public TransferAttempt {
    evidence = List.copyOf(evidence);
  }

  /// A transfer attempt in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> id = Optional.empty();
    public Optional<String> url = Optional.empty();
    public Optional<Instant> started = Optional.empty();
    public Optional<Instant> stopped = Optional.empty();
    public Optional<Code> result = Optional.empty();
    public OptionalLong sizeTotal = OptionalLong.empty();
    public OptionalLong sizeTransferred = OptionalLong.empty();
    public OptionalLong sizeFromPeers = OptionalLong.empty();
    public Optional<String> peer = Optional.empty();
    public Optional<Code> peerResult = Optional.empty();
    public Optional<String> proxy = Optional.empty();
    public Optional<Instant> remoteTime = Optional.empty();
    public OptionalLong bandwidthLimit = OptionalLong.empty();
    public OptionalLong serviceProcessId = OptionalLong.empty();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public TransferAttempt toTransferAttempt() {
      return new TransferAttempt(
          id,
          url,
          started,
          stopped,
          result,
          sizeTotal,
          sizeTransferred,
          sizeFromPeers,
          peer,
          peerResult,
          proxy,
          remoteTime,
          bandwidthLimit,
          serviceProcessId,
          evidence);
    }
  }
}
