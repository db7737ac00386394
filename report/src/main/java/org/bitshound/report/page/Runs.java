package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.KeptRuns;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookRun;

/// The runs of one playbook, by what they were made for. Kept runs are asked for in their order,
/// each once: those of cases stand in order of case, as the pages are made.
final class Runs {
  private final Playbook playbook;
  private final Map<String, List<PlaybookRun>> byCase = new HashMap<>();
  private final boolean kept;
  private int next;
  private Optional<PlaybookRun> ahead = Optional.empty();

  Runs(Playbook playbook) {
    this.playbook = playbook;
    this.kept = playbook.runs() instanceof KeptRuns;
    if (!kept) {
      for (PlaybookRun run : playbook.runs()) {
        run.caseId()
            .ifPresent(id -> byCase.computeIfAbsent(id, _ -> new ArrayList<>()).add(run));
      }
    }
  }

  Playbook playbook() {
    return playbook;
  }

  /// {@return the runs of a case}
  List<PlaybookRun> of(String caseId) {
    return kept ? following(caseId) : byCase.getOrDefault(caseId, List.of());
  }

  private List<PlaybookRun> following(String caseId) {
    var found = new ArrayList<PlaybookRun>();
    for (Optional<PlaybookRun> run = peek();
        run.flatMap(PlaybookRun::caseId).equals(Optional.of(caseId));
        run = peek()) {
      run.ifPresent(found::add);
      ahead = Optional.empty();
    }
    return found;
  }

  private Optional<PlaybookRun> peek() {
    if (ahead.isEmpty() && next < playbook.runs().size()) {
      ahead = Optional.of(playbook.runs().get(next++));
    }
    return ahead;
  }
}
