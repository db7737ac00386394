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
/// @param id its key in the queue
/// @param started of the first attempt
/// @param stopped of the last attempt
/// @param result of the last attempt
/// @param placeBecause the entry of the list that `place` came from
/// @param volumeSerial eight digits, hexadecimal
/// @param zoneIdentifier the zone in the mark of the web: `3` is the internet
/// @param zoneHostUrl where the mark of the web says that the file came from
/// @param zoneReferrerUrl the page that the mark says led to it
/// @param onDisk the file itself, where it or its folder was collected
/// @param type what the file's bytes are: `pe`, `zip`, `png` …; absent where nobody saw them
public record TransferFile(
    Optional<String> url,
    Optional<String> destination,
    Optional<String> temporary,
    OptionalLong sizeTotal,
    OptionalLong sizeTransferred,
    OptionalLong sizeFromPeers,
    Optional<Instant> remoteTime,
    Optional<String> id,
    Optional<Instant> started,
    Optional<Instant> stopped,
    Optional<Code> result,
    List<TransferAttempt> transfers,
    Optional<Hashes> hashes,
    Optional<String> type,
    Optional<Instant> added,
    Optional<ActorName> addedBy,
    Optional<Place> place,
    Optional<String> placeBecause,
    Optional<String> drive,
    Optional<String> volume,
    Optional<String> volumeSerial,
    Optional<String> zoneIdentifier,
    Optional<String> zoneHostUrl,
    Optional<String> zoneReferrerUrl,
    Optional<OnDisk> onDisk,
    List<Intel> intel,
    List<FormerName> former) {

  public TransferFile {
    intel = List.copyOf(intel);
    transfers = List.copyOf(transfers);
    former = List.copyOf(former);
  }

  /// {@return a draft with all that this file holds, to change some of it}
  public Draft toDraft() {
    var draft = new Draft();
    draft.url = url;
    draft.destination = destination;
    draft.temporary = temporary;
    draft.sizeTotal = sizeTotal;
    draft.sizeTransferred = sizeTransferred;
    draft.sizeFromPeers = sizeFromPeers;
    draft.remoteTime = remoteTime;
    draft.started = started;
    draft.stopped = stopped;
    draft.result = result;
    draft.transfers = new ArrayList<>(transfers);
    draft.hashes = hashes;
    draft.type = type;
    draft.added = added;
    draft.addedBy = addedBy;
    draft.place = place;
    draft.placeBecause = placeBecause;
    draft.zoneIdentifier = zoneIdentifier;
    draft.zoneHostUrl = zoneHostUrl;
    draft.zoneReferrerUrl = zoneReferrerUrl;
    draft.onDisk = onDisk;
    draft.former = new ArrayList<>(former);
    draft.id = id;
    draft.drive = drive;
    draft.volume = volume;
    draft.volumeSerial = volumeSerial;
    draft.intel = new ArrayList<>(intel);
    return draft;
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
    public Optional<String> id = Optional.empty();
    public Optional<Instant> started = Optional.empty();
    public Optional<Instant> stopped = Optional.empty();
    public Optional<Code> result = Optional.empty();
    public List<TransferAttempt> transfers = new ArrayList<>();
    public Optional<Hashes> hashes = Optional.empty();
    public Optional<String> type = Optional.empty();
    public Optional<Instant> added = Optional.empty();
    public Optional<ActorName> addedBy = Optional.empty();
    public Optional<Place> place = Optional.empty();
    public Optional<String> placeBecause = Optional.empty();
    public Optional<String> drive = Optional.empty();
    public Optional<String> volume = Optional.empty();
    public Optional<String> volumeSerial = Optional.empty();
    public Optional<String> zoneIdentifier = Optional.empty();
    public Optional<String> zoneHostUrl = Optional.empty();
    public Optional<String> zoneReferrerUrl = Optional.empty();
    public Optional<OnDisk> onDisk = Optional.empty();
    public List<Intel> intel = new ArrayList<>();
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
          id,
          started,
          stopped,
          result,
          transfers,
          hashes,
          type,
          added,
          addedBy,
          place,
          placeBecause,
          drive,
          volume,
          volumeSerial,
          zoneIdentifier,
          zoneHostUrl,
          zoneReferrerUrl,
          onDisk,
          intel,
          former);
    }
  }
}
