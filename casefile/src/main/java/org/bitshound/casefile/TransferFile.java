package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A file that a job fetched or sent, or was to (CASEFILE, "files").
///
/// @param url the remote name that the job asked for
/// @param destination the local name
/// @param sizeTotal in bytes
/// @param sizeTransferred in bytes
/// @param sizeFromPeers in bytes
/// @param remoteTime the server's time of the file
/// @param started of the first attempt
/// @param stopped of the last attempt
/// @param result of the last attempt
/// @param type what the file's bytes are: `pe`, `zip`, `png` …; absent where nobody saw them
public record TransferFile(
    Optional<String> url,
    Optional<String> destination,
    Optional<String> temporary,
    OptionalLong sizeTotal,
    OptionalLong sizeTransferred,
    OptionalLong sizeFromPeers,
    Optional<Instant> remoteTime,
    Optional<Instant> started,
    Optional<Instant> stopped,
    Optional<Code> result,
    List<TransferAttempt> transfers,
    Optional<Hashes> hashes,
    Optional<String> type,
    Optional<Instant> added,
    Optional<ActorName> addedBy,
    List<FormerName> former) {

  public TransferFile {
    transfers = List.copyOf(transfers);
    former = List.copyOf(former);
  }

  /// A transfer file in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> url = Optional.empty();
    public Optional<String> destination = Optional.empty();
    public Optional<String> temporary = Optional.empty();
    public OptionalLong sizeTotal = OptionalLong.empty();
    public OptionalLong sizeTransferred = OptionalLong.empty();
    public OptionalLong sizeFromPeers = OptionalLong.empty();
    public Optional<Instant> remoteTime = Optional.empty();
    public Optional<Instant> started = Optional.empty();
    public Optional<Instant> stopped = Optional.empty();
    public Optional<Code> result = Optional.empty();
    public List<TransferAttempt> transfers = new ArrayList<>();
    public Optional<Hashes> hashes = Optional.empty();
    public Optional<String> type = Optional.empty();
    public Optional<Instant> added = Optional.empty();
    public Optional<ActorName> addedBy = Optional.empty();
    public List<FormerName> former = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public TransferFile toTransferFile() {
      return new TransferFile(
          url,
          destination,
          temporary,
          sizeTotal,
          sizeTransferred,
          sizeFromPeers,
          remoteTime,
          started,
          stopped,
          result,
          transfers,
          hashes,
          type,
          added,
          addedBy,
          former);
    }
  }
}
