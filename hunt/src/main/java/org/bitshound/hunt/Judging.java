package org.bitshound.hunt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bitshound.analytics.Judge;
import org.bitshound.casefile.Case;
import org.bitshound.correlation.FoldedHost;

/// Judges the cases of all hosts, gives each an id of its own, and puts them in order.
final class Judging {
  private Judging() {}

  static List<Case> of(Collection<FoldedHost> hosts, Judge judge) {
    var drafts = new ArrayList<Case.Draft>();
    hosts.forEach(host -> drafts.addAll(host.cases()));
    distinguish(drafts);
    var cases = new ArrayList<Case>(drafts.size());
    drafts.forEach(draft -> cases.add(judge.judge(draft)));
    cases.sort(Case.WORST_FIRST);
    return cases;
  }

  /// Two cases get one id where two machines share a name, or a job's GUID was copied: the later
  /// one takes the next digits of its hash.
  private static void distinguish(List<Case.Draft> drafts) {
    drafts.sort(
        Comparator.comparing((Case.Draft draft) -> draft.first.orElseThrow())
            .thenComparing(draft -> draft.host.orElseThrow()));
    var taken = new HashSet<String>();
    for (Case.Draft draft : drafts) {
      draft.id = Optional.of(draft.identity.orElseThrow().textBeside(taken));
      taken.add(draft.id.get());
    }
  }
}
