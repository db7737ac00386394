package org.bitshound.hunt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bitshound.analytics.Judge;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseId;
import org.bitshound.casefile.Copy;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.json.CaseFileWriter;
import org.bitshound.correlation.FoldedHost;
import org.bitshound.correlation.HostFold;
import org.bitshound.hunt.JudgedHost.Judged;
import org.bitshound.intake.Intake.Observations;
import org.bitshound.intake.Machine;
import org.bitshound.correlation.Knowledge;

/// Folds and judges hosts, and keeps of their cases what will be asked for. Safe for several
/// threads, each with a host of its own.
final class HostJudge {
  /// Folding a host again takes some 10 microseconds for each observation. Of hosts with more the
  /// cases are kept as texts.
  private static final int OBSERVATIONS_TOLD_AGAIN = 1000;

  private final HuntRequest request;
  private final Knowledge known;
  private final Judge judge;
  private final CaseStore store;
  private final CaseFileWriter writer = new CaseFileWriter();

  HostJudge(HuntRequest request, Knowledge known, Judge judge, CaseStore store) {
    this.request = request;
    this.known = known;
    this.judge = judge;
    this.store = store;
  }

  private static final class Counting {
    int told;
  }

  JudgedHost judge(Machine host, Observations observations) {
    var fold = new HostFold(known);
    var counting = new Counting();
    observations.forEach(seen -> {
      counting.told++;
      fold.apply(seen);
    });
    FoldedHost folded = fold.finish(host.name());
    boolean asText = request.whole() || counting.told > OBSERVATIONS_TOLD_AGAIN;
    var cases = new ArrayList<Judged>(folded.cases().size());
    var cited = new HashSet<String>();
    for (Case.Draft draft : folded.cases()) {
      CaseId identity = draft.identity.orElseThrow();
      cases.add(keep(judge.judge(draft), identity, host, cases.size(), asText, cited));
    }
    return new JudgedHost(host, folded.host(), cases, cited);
  }

  private Judged keep(
      Case one, CaseId identity, Machine host, int place, boolean asText, Set<String> cited) {
    Brief brief = Brief.of(one);
    if (!Summing.shows(brief, request)) {
      return new Judged(brief, identity, host, place, 0, 0);
    }
    cite(one, cited);
    if (!asText) {
      return new Judged(brief, identity, host, place, 0, 0);
    }
    byte[] text = writer.text(one);
    return new Judged(brief, identity, host, place, store.add(text), text.length);
  }

  private static void cite(Case one, Set<String> paths) {
    for (EvidenceRow row : one.evidence()) {
      paths.add(row.path());
      for (Copy copy : row.alsoIn()) {
        paths.add(copy.path());
      }
    }
  }

  /// {@return one case of a host that was judged before}
  Case again(Machine host, Observations observations, int place) {
    var fold = new HostFold(known);
    observations.forEach(fold::apply);
    List<Case.Draft> drafts = fold.finish(host.name()).cases();
    return judge.judge(drafts.get(place));
  }
}
