package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Ancestor;
import org.bitshound.casefile.AncestorClass;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Inference;
import org.bitshound.casefile.Match;
import org.bitshound.observation.Source;

/// The scheduled task behind a creator.
///
/// @param ancestor which of the creator's ancestors is the scheduler, the nearest is 0
/// @param name the task's path, `\folder\name`
/// @param others tasks that fit as well
record TaskTie(
    int ancestor, String name, Source source, String rule, Match match, List<String> others) {

  TaskTie {
    others = List.copyOf(others);
  }

  /// Names the task at the scheduler among the case's creator's ancestors.
  void write(Case.Draft draft, Citations cite) {
    Optional<Creator> creator = draft.creator.filter(this::isBelowScheduler);
    if (creator.isEmpty()) {
      return;
    }
    Creator.Draft named = creator.get().toDraft();
    named.ancestors = new ArrayList<>(named.ancestors);
    named.ancestors.set(ancestor, named(named.ancestors.get(ancestor)));
    draft.creator = Optional.of(named.toCreator());
    String path = "creator.ancestors[" + ancestor + "].task";
    cite.says(path, List.of(source));
    draft.inferred.put(path, new Inference(rule, match, cite.refs(List.of(source)), others));
  }

  private boolean isBelowScheduler(Creator creator) {
    return creator.ancestors().size() > ancestor
        && creator
            .ancestors()
            .get(ancestor)
            .kind()
            .filter(AncestorClass.SCHEDULER::equals)
            .isPresent();
  }

  private Ancestor named(Ancestor above) {
    return new Ancestor(
        above.image(),
        above.commandLine(),
        above.processId(),
        above.started(),
        above.kind(),
        Optional.of(name),
        above.gap());
  }
}
