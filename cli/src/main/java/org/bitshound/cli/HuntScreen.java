package org.bitshound.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.Verdict;
import org.bitshound.report.words.ClockWords;
import org.bitshound.report.words.SummaryWords;
import org.bitshound.report.words.Times;
import org.bitshound.report.words.Wording;

/// What a hunt found, for a person: the worst cases whole, the others folded, then what could not
/// be seen or read, and the counts. However many cases there are, what is shown stays readable;
/// what is not shown is counted.
final class HuntScreen {
  /// Suspicious cases that are shown whole.
  private static final int WHOLE = 20;

  /// Lines for cases alike.
  private static final int FOLDS = 20;

  private static final int INDENT = 2;

  private final Console console;
  private final Optional<String> written;

  /// @param written the file that the whole document was written to
  HuntScreen(Console console, Optional<String> written) {
    this.console = console;
    this.written = written;
  }

  void show(CaseFile found) throws IOException {
    var page = new Page(console);
    List<Brief> briefs = found.briefs();
    showSuspicious(with(Verdict.SUSPICIOUS, briefs, found), page);
    showReview(with(Verdict.REVIEW, briefs, found), page);
    showExpected(with(Verdict.EXPECTED, briefs, found), page);
    if (briefs.isEmpty()) {
      page.heading(nothing(found));
    }
    HostSight.show(found.hosts(), page);
    for (String line : ClockWords.of(found.evidence())) {
      page.row(INDENT, Page.Tone.NORMAL, "", 2, line);
    }
    List<EvidenceFile> unread = Losses.unread(found.evidence());
    Losses.showUnread(unread, page);
    Losses.showDefects(found.defects(), page);
    page.blank();
    page.row(
        0,
        Page.Tone.STRONG,
        "In all",
        7,
        SummaryWords.of(found.summary(), unread.size(), Times.UTC));
    page.row(0, Page.Tone.STRONG, "Next", 7, NextStep.after(found, briefs, unread, written));
  }

  /// Worst first; of equal severity jobs before attempts before signs, since a collection can have
  /// dozens of cleared logs, each as severe as a job.
  private static List<CaseSight> with(Verdict verdict, List<Brief> briefs, CaseFile found) {
    var cases = new ArrayList<CaseSight>();
    for (int at = 0; at < briefs.size(); at++) {
      if (briefs.get(at).verdict() == verdict) {
        cases.add(new CaseSight(briefs.get(at), found, at));
      }
    }
    cases.sort(
        Comparator.comparing((CaseSight one) -> one.brief().severity())
            .reversed()
            .thenComparing(one -> one.brief().kind()));
    return cases;
  }

  private static void showSuspicious(List<CaseSight> cases, Page page) throws IOException {
    if (cases.isEmpty()) {
      return;
    }
    page.heading("Suspicious: " + Wording.count(cases.size(), "case"));
    var block = new CaseBlock(page);
    for (CaseSight one : cases.subList(0, Math.min(WHOLE, cases.size()))) {
      page.blank();
      block.show(one);
    }
    if (cases.size() > WHOLE) {
      page.heading("And " + Wording.count(cases.size() - WHOLE, "more suspicious case"));
      showFolds(CaseFold.byLikeness(cases.subList(WHOLE, cases.size())), page);
    }
  }

  private static void showReview(List<CaseSight> cases, Page page) throws IOException {
    if (!cases.isEmpty()) {
      page.heading("To review: " + Wording.count(cases.size(), "case"));
      showFolds(CaseFold.byLikeness(cases), page);
    }
  }

  private static void showFolds(List<CaseFold> folds, Page page) throws IOException {
    int left = 0;
    for (int i = 0; i < folds.size(); i++) {
      if (i < FOLDS) {
        folds.get(i).showAlike(page);
      } else {
        left += folds.get(i).size();
      }
    }
    if (left > 0) {
      page.text(
          INDENT,
          "and "
              + Wording.count(left, "more case")
              + ": --json FILE has them whole, --min-severity and --since narrow the choice");
    }
  }

  private static void showExpected(List<CaseSight> cases, Page page) throws IOException {
    if (!cases.isEmpty()) {
      page.heading("Expected: " + Wording.count(cases.size(), "case"));
      for (CaseFold fold : CaseFold.largestFirst(cases)) {
        fold.showExpected(page);
      }
    }
  }

  private static String nothing(CaseFile found) {
    if (found.summary().leftOut().isPresent()) {
      return "Nothing of what was asked for";
    }
    if (found.summary().records() > 0) {
      return "No BITS job was found";
    }
    long queues = found.evidence().stream().filter(HuntScreen::isReadQueue).count();
    return queues == 0
        ? "No record was read, so nothing can be said"
        : "No BITS job was found: "
            + Wording.count(queues, "file")
            + " of the job queue read, and no job in it";
  }

  private static boolean isReadQueue(EvidenceFile file) {
    return file.records().isPresent()
        && switch (file.kind()) {
          case QMGR_DB, QMGR_DAT, BITS_SNAPSHOT -> true;
          default -> false;
        };
  }
}
