package org.bitshound.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Options;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Verdict;
import org.bitshound.cli.CaseChanges.Change;
import org.bitshound.report.words.Wording;

/// What a new case file has that an old one had not, and the other way round; first of all whether
/// the two were asked the same.
final class DiffScreen {
  private static final int INDENT = 2;
  private static final int COLUMN = 10;

  private final Page page;

  /// A case that is not as it was.
  private record Changed(CaseDiff.Pair pair, List<Change> changes) {
    /// What is judged in another way, the worse of both judgements first; then the others, in the
    /// order of the new document.
    static final Comparator<Changed> JUDGED_ANEW_FIRST =
        Comparator.comparing(Changed::isJudgedAnew)
            .thenComparing(one -> one.isJudgedAnew() ? one.worst() : Severity.NONE)
            .reversed();

    boolean isJudgedAnew() {
      return pair.before().verdict() != pair.after().verdict()
          || pair.before().severity() != pair.after().severity();
    }

    Severity worst() {
      Severity before = pair.before().severity();
      Severity after = pair.after().severity();
      return before.compareTo(after) > 0 ? before : after;
    }
  }

  DiffScreen(Page page) {
    this.page = page;
  }

  void show(CaseFile before, CaseFile after) throws IOException {
    var diff = CaseDiff.of(before, after);
    showCaution(before, after);
    showCases("New", diff.fresh());
    showCases("Gone", diff.gone());
    int changed = showChanged(diff.both());
    page.blank();
    page.row(
        0,
        Page.Tone.STRONG,
        "In all",
        7,
        Wording.number(diff.fresh().size())
            + " new, "
            + Wording.number(diff.gone().size())
            + " gone, "
            + Wording.number(changed)
            + " changed, "
            + Wording.count(diff.both().size() - changed, "case")
            + " as before");
  }

  /// Why a case can be new, gone or changed without anything having happened on a host.
  private void showCaution(CaseFile before, CaseFile after) throws IOException {
    List<String> differing = asked(before, after);
    List<String> remarks = new ArrayList<>();
    if (!differing.isEmpty()) {
      remarks.add("made with other " + String.join(", ", differing));
    }
    leftOut(before)
        .ifPresent(number -> remarks.add("OLD leaves out " + number + " by its options"));
    leftOut(after).ifPresent(number -> remarks.add("NEW leaves out " + number + " by its options"));
    hosts(before, after).ifPresent(names -> remarks.add("hosts of OLD alone: " + names));
    hosts(after, before).ifPresent(names -> remarks.add("hosts of NEW alone: " + names));
    if (!remarks.isEmpty()) {
      page.heading("Not the same hunt");
    }
    for (String remark : remarks) {
      page.text(INDENT, remark);
    }
  }

  private static List<String> asked(CaseFile before, CaseFile after) {
    var names = new ArrayList<String>();
    Options old = before.options();
    Options now = after.options();
    add("version of bitshound", before.tool(), after.tool(), names);
    add("policy", old.policy(), now.policy(), names);
    add("known-good list", old.knownGood(), now.knownGood(), names);
    add("--since", old.since(), now.since(), names);
    add("--until", old.until(), now.until(), names);
    add("--min-severity", old.minSeverity(), now.minSeverity(), names);
    add("--recover", old.recover(), now.recover(), names);
    add("--host", old.host(), now.host(), names);
    return names;
  }

  private static void add(String name, Object before, Object after, List<String> names) {
    if (!before.equals(after)) {
      names.add(name);
    }
  }

  private static Optional<String> leftOut(CaseFile found) {
    return found
        .summary()
        .leftOut()
        .map(left -> left.byVerdict().values().stream().mapToLong(Long::longValue).sum())
        .map(number -> Wording.count(number, "case"));
  }

  private static Optional<String> hosts(CaseFile of, CaseFile without) {
    Set<String> names = new TreeSet<>(of.hosts().stream().map(Host::name).toList());
    without.hosts().forEach(host -> names.remove(host.name()));
    return names.isEmpty() ? Optional.empty() : Optional.of(Wording.some(List.copyOf(names)));
  }

  private void showCases(String heading, List<Case> cases) throws IOException {
    if (!cases.isEmpty()) {
      page.heading(heading + ": " + Wording.count(cases.size(), "case"));
    }
    int expected = 0;
    for (Case one : cases) {
      if (one.verdict() == Verdict.EXPECTED) {
        expected++;
      } else {
        showCase(one);
      }
    }
    if (expected > 0) {
      page.text(INDENT, Wording.count(expected, "case") + " of them expected");
    }
  }

  private void showCase(Case one) throws IOException {
    List<String> analytics = one.findings().stream().map(Finding::analytic).toList();
    String why = analytics.isEmpty() ? "" : " [" + String.join(", ", analytics) + "]";
    String text = name(one) + ": " + headline(one) + why;
    page.row(INDENT, Page.Tone.of(one.severity()), one.severity().word(), COLUMN, text);
  }

  private static String headline(Case one) {
    return Wording.atMost(CaseBlock.LONGEST, one.headline());
  }

  private static String name(Case one) {
    return CaseBlock.id(one) + " on " + one.host() + ", " + Wording.time(one.first());
  }

  /// {@return how many have changed}
  private int showChanged(List<CaseDiff.Pair> both) throws IOException {
    var changed = new ArrayList<Changed>();
    for (CaseDiff.Pair pair : both) {
      List<Change> changes = CaseChanges.of(pair.before(), pair.after());
      if (!changes.isEmpty()) {
        changed.add(new Changed(pair, changes));
      }
    }
    changed.sort(Changed.JUDGED_ANEW_FIRST);
    if (!changed.isEmpty()) {
      page.heading("Changed");
    }
    for (Changed one : changed) {
      showChanged(one);
    }
    return changed.size();
  }

  private void showChanged(Changed one) throws IOException {
    CaseDiff.Pair pair = one.pair();
    Case now = pair.after();
    String former = now.id().equals(pair.before().id()) ? "" : ", in OLD " + pair.before().id();
    page.row(
        INDENT,
        Page.Tone.of(now.severity()),
        now.severity().word(),
        COLUMN,
        name(now) + former + ": " + headline(now));
    for (Change change : one.changes()) {
      page.row(
          2 * INDENT,
          Page.Tone.FAINT,
          change.what(),
          COLUMN,
          Wording.atMost(CaseBlock.LONGEST, change.how()));
    }
  }
}
