package org.bitshound.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.Hashing;
import org.bitshound.casefile.Severity;
import org.bitshound.hunt.HuntRequest;
import org.bitshound.snapshots.ListingClock;
import org.bitshound.weblogs.Columns;

/// What `bitshound hunt` was asked.
///
/// @param evidence files and folders, letter for letter as given
/// @param json where the case file goes; absent: nowhere
/// @param window which cases are chosen by time
/// @param minSeverity the least severity that is shown
/// @param failOn the severity from which the exit code is 1; absent: never
/// @param strict whether any defect makes the exit code 3
/// @param hash which files get a SHA-256
/// @param recover whether records are recovered from what lies between the live ones
/// @param carve whether all files are looked through for remainders of BITS' job queue
/// @param host whom evidence belongs to that names no host
/// @param columns what the columns of a table hold that is a log of traffic
/// @param listings of which zone the local times of saved listings are
/// @param files roots below which the files themselves lie, as given
/// @param threads how many threads read
/// @param policy the file that says what the operator decided; absent: the built-in policy
/// @param baseline an earlier case file, against which something is new; absent: nothing is
/// @param intel files with lists of intelligence, in the order given
/// @param playbook the file of a playbook to run beside the built-in ones
/// @param playbooks whether playbooks are run
/// @param reports what else is made of the case file
record HuntOptions(
    List<String> evidence,
    Optional<Output> json,
    Window window,
    Severity minSeverity,
    Optional<Severity> failOn,
    boolean strict,
    Hashing hash,
    boolean recover,
    boolean carve,
    Optional<String> host,
    Columns columns,
    ListingClock listings,
    List<String> files,
    int threads,
    Optional<String> policy,
    Optional<String> baseline,
    List<String> intel,
    Optional<String> playbook,
    boolean playbooks,
    ReportOptions reports) {

  /// {@return all files and folders that are read}
  List<Path> read() {
    return Stream.of(
            evidence.stream(),
            files.stream().map(HuntRequest::pathOf),
            policy.stream(),
            baseline.stream(),
            intel.stream(),
            playbook.stream())
        .flatMap(some -> some)
        .map(Path::of)
        .toList();
  }

  /// {@return all files that are written}
  List<Path> written() {
    Stream<Path> caseFile = json.flatMap(Output::place).stream();
    return Stream.concat(caseFile, reports.files()).toList();
  }
}
