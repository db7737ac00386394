package org.bitshound.hunt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bitshound.analytics.Judge;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseId;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Span;
import org.bitshound.correlation.FoldedHost;

/// What the fold made of one host, and its cases judged.
record JudgedHost(FoldedHost folded, List<Judged> cases) {

  /// A case, and the hash behind its id.
  private record Judged(Case one, CaseId identity) {}

  static JudgedHost of(FoldedHost folded, Judge judge) {
    var judged = new ArrayList<Judged>(folded.cases().size());
    for (Case.Draft draft : folded.cases()) {
      judged.add(
          new Judged(judge.judge(draft, spansBeside(draft, folded)), draft.identity.orElseThrow()));
    }
    return new JudgedHost(folded, judged);
  }

  /// When jobs and attempts happened, asked of a sign alone: a host can have thousands of jobs.
  private static List<Span> spansBeside(Case.Draft draft, FoldedHost folded) {
    if (draft.kind.filter(Kind.SIGN::equals).isEmpty()) {
      return List.of();
    }
    return folded.cases().stream()
        .filter(other -> other.kind.filter(Kind.SIGN::equals).isEmpty())
        .map(other -> new Span(other.first.orElseThrow(), other.last.orElseThrow()))
        .toList();
  }

  /// {@return the cases of all hosts, worst first, each with an id of its own}
  ///
  /// Two cases get one id where two machines share a name, or a job's GUID was copied: the later
  /// one in order of case takes the next digits of its hash.
  static List<Case> casesOf(Collection<JudgedHost> hosts) {
    var all = new ArrayList<Judged>();
    hosts.forEach(host -> all.addAll(host.cases()));
    all.sort(
        Comparator.comparing(Judged::one, Case.WORST_FIRST)
            .thenComparing(judged -> judged.identity().digest()));
    var taken = new HashSet<String>();
    boolean changed = false;
    var cases = new ArrayList<Case>(all.size());
    for (Judged judged : all) {
      Case one = judged.one();
      if (!taken.add(one.id())) {
        Case.Draft draft = one.toDraft();
        draft.id = Optional.of(judged.identity().textBeside(taken));
        one = draft.toCase();
        taken.add(one.id());
        changed = true;
      }
      cases.add(one);
    }
    if (changed) {
      cases.sort(Case.WORST_FIRST);
    }
    return cases;
  }
}
