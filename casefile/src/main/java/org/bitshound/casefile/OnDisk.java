package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What the collected files hold of a file that a job fetched (CASEFILE, "files[].onDisk").
///
/// @param path the file as it was collected; of one that is not there, where it would lie
/// @param present false where its folder was collected, and it is not in it
/// @param size in bytes
/// @param created absent where only the copy's time can be known
/// @param modified absent where only the copy's time can be known
/// @param type what its bytes are; absent where they are nothing that bitshound knows
/// @param hashes absent where the file is too long to be hashed, or nobody wants hashes
/// @param signature whether it carries one; no signature is verified
/// @param as which of the job's names it was found by
/// @param evidence refs
public record OnDisk(
    String path,
    boolean present,
    OptionalLong size,
    Optional<Instant> created,
    Optional<Instant> modified,
    Optional<String> type,
    Optional<Hashes> hashes,
    Optional<Signature> signature,
    Optional<FoundAs> as,
    List<String> evidence) {

  public OnDisk {
    evidence = List.copyOf(evidence);
  }

  /// An on disk in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> path = Optional.empty();
    public Optional<Boolean> present = Optional.empty();
    public OptionalLong size = OptionalLong.empty();
    public Optional<Instant> created = Optional.empty();
    public Optional<Instant> modified = Optional.empty();
    public Optional<String> type = Optional.empty();
    public Optional<Hashes> hashes = Optional.empty();
    public Optional<Signature> signature = Optional.empty();
    public Optional<FoundAs> as = Optional.empty();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every one has
    public OnDisk toOnDisk() {
      return new OnDisk(
          Incomplete.unless(path, "file on disk", "path"),
          Incomplete.unless(present, "file on disk", "present"),
          size,
          created,
          modified,
          type,
          hashes,
          signature,
          as,
          evidence);
    }
  }
}
