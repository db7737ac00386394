package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.correlation.FilesOfJob.FileRecords;
import org.bitshound.observation.JobCompleted;
import org.bitshound.observation.JobObservation;

/// The logon sessions of each case: its creator's, and those of the owner that explain starts and
/// stops. Keeps in mind which ones cases cite.
final class LogonsOfCase {

  private final Logons logons;
  private final Set<SeenLogon> cited = new LinkedHashSet<>();

  LogonsOfCase(Logons logons) {
    this.logons = logons;
  }

  /// {@return the logon sessions that the cases made so far cite, in the order in which they began}
  List<LogonLink> cited() {
    return cited.stream()
        .sorted(Comparator.comparing(SeenLogon::began))
        .map(LogonLink::of)
        .toList();
  }

  List<LogonLink> of(CommandGroup group) {
    return cite(group.maker().logon().map(LogonLink::of).stream().toList());
  }

  private List<LogonLink> cite(List<LogonLink> links) {
    links.forEach(link -> cited.add(link.logon()));
    return links;
  }

  /// The creator's session, and what of the owner's sessions explains starts and stops.
  List<LogonLink> of(JobRecords job, List<FileRecords> files) {
    var links = new ArrayList<LogonLink>();
    job.creatorLogon().map(LogonLink::of).ifPresent(links::add);
    Optional<String> owner = logons.size() == 0 ? Optional.empty() : job.owner();
    boolean first = true;
    for (FileRecords file : owner.isEmpty() ? List.<FileRecords>of() : files) {
      for (TransferRecords each : file.attempts()) {
        boolean begins = first;
        each.started()
            .flatMap(start ->
                begins
                    ? ByOwnersLogon.start(start, owner.get(), logons)
                    : ByOwnersLogon.resume(start, owner.get(), logons))
            .ifPresent(links::add);
        each.stopped()
            .flatMap(stop -> ByOwnersLogon.pause(stop, owner.get(), logons))
            .ifPresent(links::add);
        first = false;
      }
    }
    left(job)
        .filter(logon -> links.stream().noneMatch(link -> link.logon() == logon))
        .map(LogonLink::of)
        .ifPresent(links::add);
    return cite(links);
  }

  /// {@return the last session of a job's owner who is gone, where no record tells the job's end}
  Optional<SeenLogon> left(JobRecords job) {
    boolean waits = logons.size() > 0 && job.inOrder().stream().noneMatch(LogonsOfCase::ends);
    return waits
        ? job.owner().flatMap(owner -> ByOwnersLogon.left(owner, logons))
        : Optional.empty();
  }

  private static boolean ends(JobObservation each) {
    return each instanceof JobCompleted || JobLife.isCancellation(each);
  }
}
