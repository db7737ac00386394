package org.bitshound.correlation;

import java.time.Instant;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.Match;
import org.bitshound.correlation.Aftermath.Use;
import org.bitshound.correlation.FilesOfJob.FileRecords;
import org.bitshound.observation.Observation;
import org.bitshound.observation.TransferStopped;

/// What was done with the files of each case: of all that was done with their names, what came
/// after the files.
final class UsesOfFiles {

  private UsesOfFiles() {}

  /// What is done with a name before its file came whole is done with another file.
  ///
  /// @param lists which tell of uses too
  static List<Use> of(
      JobRecords job, List<FileRecords> files, List<CommandRecord> commands, ListedTraces lists) {
    Optional<Instant> whole =
        files.stream()
            .filter(FileRecords::done)
            .flatMap(file -> file.lastStop().stream())
            .map(TransferStopped::time)
            .min(Comparator.naturalOrder());
    Stream<Use> later =
        whole.stream()
            .flatMap(since ->
                Stream.concat(job.aftermath().uses().stream(), uses(commands))
                    .filter(use -> !use.by().time().isBefore(since)));
    return inOrder(Stream.concat(later, lists.uses().stream()));
  }

  /// Nobody saw the files of commands come.
  static List<Use> of(CommandGroup group, ListedTraces lists) {
    return inOrder(
        Stream.concat(uses(group.commands()).map(Use::atMostLikely), lists.uses().stream()));
  }

  private static Stream<Use> uses(List<CommandRecord> commands) {
    return commands.stream().flatMap(each -> each.aftermath().uses().stream());
  }

  private static List<Use> inOrder(Stream<Use> uses) {
    var once = new IdentityHashMap<Observation, Boolean>();
    return uses.filter(use -> once.put(use.by(), true) == null)
        .sorted(Comparator.comparing(Use::by, EvidenceOrder.OF_OBSERVATIONS))
        .toList();
  }
}
