package org.bitshound.correlation;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.Match;
import org.bitshound.correlation.Aftermath.Use;
import org.bitshound.correlation.FilesOfJob.FileRecords;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;

/// What was done with the files of each case: of all that was done with their names, what came
/// after the files.
///
/// Where the clock was set back in between, that order is inferred, and the row says so.
final class UsesOfFiles {

  private final HostClock clock;

  UsesOfFiles(HostClock clock) {
    this.clock = clock;
  }

  /// What is done with a name before its file came whole is done with another file.
  ///
  /// @param lists which tell of uses too
  List<Use> of(
      JobRecords job, List<FileRecords> files, List<CommandRecord> commands, ListedTraces lists) {
    Optional<Moment> whole =
        files.stream()
            .filter(FileRecords::done)
            .flatMap(file -> file.lastStop().stream())
            .map(Moment::of)
            .min(Comparator.comparing(clock::steady));
    Stream<Use> later =
        whole.stream()
            .flatMap(since ->
                Stream.concat(job.aftermath().uses().stream(), uses(commands))
                    .flatMap(use -> after(since, use).stream()));
    return inOrder(Stream.concat(later, lists.uses().stream()));
  }

  /// Nobody saw the files of commands come.
  List<Use> of(CommandGroup group, ListedTraces lists) {
    Stream<Use> later =
        uses(group.commands())
            .map(Use::atMostLikely)
            .flatMap(use ->
                use
                    .named()
                    .filter(since -> !since.time().equals(Source.NO_TIME))
                    .map(since -> after(since, use))
                    .orElse(Optional.of(use))
                    .stream());
    return inOrder(Stream.concat(later, lists.uses().stream()));
  }

  private Optional<Use> after(Moment since, Use use) {
    return clock
        .passed(since, Moment.of(use.by()))
        .map(passed -> {
          Match sure = passed.sure(use.match());
          return passed.said().map(said -> use.because(said, sure)).orElse(use);
        });
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
