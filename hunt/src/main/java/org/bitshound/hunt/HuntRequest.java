package org.bitshound.hunt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Hashing;
import org.bitshound.casefile.Severity;
import org.bitshound.intake.collected.CollectedFiles;
import org.bitshound.playbook.Playbooks;
import org.bitshound.policy.Baseline;
import org.bitshound.policy.Intelligence;
import org.bitshound.policy.Policy;
import org.bitshound.snapshots.ListingClock;
import org.bitshound.weblogs.Columns;

/// What a hunt is asked.
///
/// @param evidence files and folders, as the user wrote them
/// @param since only cases that reach this time or later
/// @param until only cases that begin before this time
/// @param minSeverity only cases of this severity or worse
/// @param hash which files get a SHA-256
/// @param recover whether remains of records outside of logs are looked for
/// @param carve whether all files are looked through for remainders of BITS' job queue
/// @param host whom evidence belongs to that names no host and lies beside none that does
/// @param columns what the columns of a table hold that is a log of traffic
/// @param listings of which zone the local times of saved listings are
/// @param files roots below which the files themselves lie: `ROOT`, or `HOST=ROOT`
/// @param threads how many at most; changes no result
/// @param policy what the operator decided
/// @param whole whether every case will be asked for whole, as for the document's text; without it
///   few are, and are made again when they are; changes no result
/// @param baseline an earlier case file, which says what is new
/// @param intel lists of intelligence that a user gave
/// @param playbooks what is run on the cases; absent: nothing
public record HuntRequest(
    List<String> evidence,
    Optional<Instant> since,
    Optional<Instant> until,
    Severity minSeverity,
    Hashing hash,
    boolean recover,
    boolean carve,
    Optional<String> host,
    Columns columns,
    ListingClock listings,
    List<String> files,
    int threads,
    Policy policy,
    boolean whole,
    Optional<Baseline> baseline,
    Intelligence intel,
    Optional<Playbooks> playbooks) {
  public HuntRequest {
    evidence = List.copyOf(evidence);
    files = List.copyOf(files);
  }

  /// {@return the path in one of the [#files()]}
  public static String pathOf(String root) {
    return CollectedFiles.Root.of(root).path();
  }
}
