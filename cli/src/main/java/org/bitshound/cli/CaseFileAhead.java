package org.bitshound.cli;

import java.util.ArrayList;
import java.util.Optional;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.KeptCases;
import org.bitshound.casefile.KeptRuns;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookRun;

/// A document on disk whose cases and runs are read ahead of who works on them.
final class CaseFileAhead {
  private CaseFileAhead() {}

  /// {@return the same document; who asks for its cases in order waits less}
  static CaseFile of(CaseFile document) {
    var playbooks = new ArrayList<Playbook>();
    for (Playbook one : document.playbooks()) {
      playbooks.add(one.runs() instanceof KeptRuns kept ? one.withRuns(new Runs(kept)) : one);
    }
    CaseFile ahead = document.withPlaybooks(playbooks);
    return document.cases() instanceof KeptCases kept ? ahead.withCases(new Cases(kept)) : ahead;
  }

  private static final class Cases extends KeptCases {
    private final KeptCases kept;
    private final ReadAhead<Case> ahead;

    Cases(KeptCases kept) {
      this.kept = kept;
      this.ahead = new ReadAhead<>(kept.size(), kept::get);
    }

    @Override
    public int size() {
      return kept.size();
    }

    @Override
    public Case get(int at) {
      return ahead.get(at);
    }

    @Override
    public Brief brief(int at) {
      return kept.brief(at);
    }

    @Override
    public String id(int at) {
      return kept.id(at);
    }

    @Override
    public Optional<byte[]> text(int at) {
      return kept.text(at);
    }
  }

  private static final class Runs extends KeptRuns {
    private final KeptRuns kept;
    private final ReadAhead<PlaybookRun> ahead;

    Runs(KeptRuns kept) {
      this.kept = kept;
      this.ahead = new ReadAhead<>(kept.size(), kept::get);
    }

    @Override
    public int size() {
      return kept.size();
    }

    @Override
    public PlaybookRun get(int at) {
      return ahead.get(at);
    }

    @Override
    public Optional<String> caseId(int at) {
      return kept.caseId(at);
    }

    @Override
    public Optional<byte[]> text(int at) {
      return kept.text(at);
    }
  }
}
