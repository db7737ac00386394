package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything the user chose that changes the result (CASEFILE, "Top level").
///
/// @param policy SHA-256 of the policy in force, the built-in one too
/// @param knownGood SHA-256 of the known-good list
/// @param playbooks that were run, by id
/// @param baseline SHA-256 of the case file that cases are held against
/// @param intel SHA-256 of each list that was applied
/// @param since cases that end before it are left out
/// @param until cases that begin at it or later are left out
/// @param minSeverity cases below it are left out
/// @param hash which evidence files were hashed
/// @param recover whether records were looked for in slack and damage
/// @param carve whether all files were looked through for remainders of BITS' job queue
/// @param files below which roots the files themselves lie, as given; several parted by `; `
/// @param host the one host looked at
/// @param listingZone of which the local times of saved listings are
/// @param listingDates the order of their dates: `dmy`, `mdy`, `ymd`
public record Options(
    Optional<String> policy,
    Optional<String> knownGood,
    List<PlaybookUsed> playbooks,
    Optional<String> baseline,
    List<String> intel,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<Severity> minSeverity,
    Optional<Hashing> hash,
    Optional<Boolean> recover,
    Optional<Boolean> carve,
    Optional<String> files,
    Optional<String> host,
    Optional<String> columns,
    Optional<String> listingZone,
    Optional<String> listingDates) {

  public Options {
    intel = List.copyOf(intel);
    playbooks = List.copyOf(playbooks);
  }

  /// An options in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> policy = Optional.empty();
    public Optional<String> knownGood = Optional.empty();
    public List<PlaybookUsed> playbooks = new ArrayList<>();
    public Optional<String> baseline = Optional.empty();
    public List<String> intel = new ArrayList<>();
    public Optional<Instant> since = Optional.empty();
    public Optional<Instant> until = Optional.empty();
    public Optional<Severity> minSeverity = Optional.empty();
    public Optional<Hashing> hash = Optional.empty();
    public Optional<Boolean> recover = Optional.empty();
    public Optional<Boolean> carve = Optional.empty();
    public Optional<String> files = Optional.empty();
    public Optional<String> host = Optional.empty();
    public Optional<String> columns = Optional.empty();
    public Optional<String> listingZone = Optional.empty();
    public Optional<String> listingDates = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public Options toOptions() {
      return new Options(
          policy,
          knownGood,
          playbooks,
          baseline,
          intel,
          since,
          until,
          minSeverity,
          hash,
          recover,
          carve,
          files,
          host,
          columns,
          listingZone,
          listingDates);
    }
  }
}
