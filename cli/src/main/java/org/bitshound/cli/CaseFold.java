package org.bitshound.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.ExplainingList;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Severity;
import org.bitshound.report.words.FileWords;
import org.bitshound.report.words.Wording;

/// Cases that one line can speak for.
final class CaseFold {
  private static final int INDENT = 2;
  private static final int COLUMN = 8;

  private final List<CaseSight> cases = new ArrayList<>();

  private CaseFold() {}

  /// {@return folds of cases of one verdict that are alike ([Brief#likeness]), in order of case}
  static List<CaseFold> byLikeness(List<CaseSight> cases) {
    var folds = new LinkedHashMap<String, CaseFold>();
    for (CaseSight one : cases) {
      folds.computeIfAbsent(one.brief().likeness(), _ -> new CaseFold()).cases.add(one);
    }
    return new ArrayList<>(folds.values());
  }

  /// {@return the same, the largest first}
  static List<CaseFold> largestFirst(List<CaseSight> cases) {
    List<CaseFold> folds = byLikeness(cases);
    folds.sort((one, other) -> Integer.compare(other.size(), one.size()));
    return folds;
  }

  private static Explanation explanation(Case one) {
    return one.expectedBecause().getFirst();
  }

  int size() {
    return cases.size();
  }

  /// One case with its headline, several with what they share.
  void showAlike(Page page) throws IOException {
    Case first = cases.getFirst().whole();
    Severity severity = first.severity();
    page.row(INDENT, Page.Tone.of(severity), severity.word(), COLUMN, alike(first));
  }

  private String alike(Case first) {
    String findings =
        first.findings().isEmpty()
            ? ""
            : " ["
                + String.join(", ", first.findings().stream().map(Finding::analytic).toList())
                + "]";
    if (cases.size() == 1) {
      return CaseBlock.id(first)
          + " on "
          + first.host()
          + ", "
          + Wording.time(first.first())
          + ": "
          + Wording.atMost(CaseBlock.LONGEST, first.headline())
          + findings
          + cases.getFirst().sameJob().map(" Same job id as "::concat).orElse("");
    }
    return Wording.number(cases.size())
        + " "
        + things(cases.size())
        + (first.kind() == Kind.SIGN ? ofSigns(first) : ofTransfers(first))
        + "; "
        + where()
        + findings
        + "; "
        + Wording.some(cases.stream().map(one -> one.brief().id()).toList())
        + sameJobs();
  }

  private String sameJobs() {
    long jobs = cases.stream().filter(one -> one.sameJob().isPresent()).count();
    return jobs == 0
        ? ""
        : "; " + Wording.number(jobs) + " with the job id of another case, which explain shows";
  }

  /// A sign has no maker, nothing it would fetch and no end.
  private static String ofSigns(Case first) {
    return first.findings().stream().findFirst().map(each -> ": " + each.title()).orElse("");
  }

  private String ofTransfers(Case first) {
    List<String> remote = FileWords.hosts(first);
    String fates = fates();
    return first.job().flatMap(Job::title).map(title -> " " + Wording.title(title)).orElse("")
        + " by "
        + first
            .creator()
            .flatMap(Creator::image)
            .map(Wording::lastPart)
            .or(() -> first.commands().stream().map(Command::tool).findFirst())
            .orElse("an unknown program")
        + (remote.isEmpty() ? "" : ", remote " + Wording.some(remote))
        + (fates.isEmpty() ? "" : ": " + fates);
  }

  /// What explains them, once for all.
  void showExpected(Page page) throws IOException {
    Case first = cases.getFirst().whole();
    String because =
        first.expectedBecause().isEmpty()
            ? ""
            : ", expected because: " + because(explanation(first));
    page.row(
        INDENT,
        Page.Tone.NORMAL,
        Wording.number(cases.size()),
        5,
        things(cases.size()) + titles() + (fates().isEmpty() ? "" : "; " + fates()) + because);
  }

  private static String because(Explanation by) {
    String list = by.list() == ExplainingList.POLICY ? "policy" : "known good";
    return by.why() + " (" + list + ": " + by.entry() + ")";
  }

  private String titles() {
    Set<String> titles = new LinkedHashSet<>();
    for (CaseSight one : cases) {
      one.brief().title().ifPresent(titles::add);
    }
    if (titles.isEmpty()) {
      return hasJobs() ? " without a title" : "";
    }
    String first = Wording.title(titles.iterator().next());
    int more = titles.size() - 1;
    return " " + (more == 0 ? first : first + " and " + Wording.count(more, "other title"));
  }

  private String where() {
    Set<String> hosts = new LinkedHashSet<>();
    Instant first = cases.getFirst().brief().first();
    Instant last = cases.getFirst().brief().last();
    for (CaseSight sight : cases) {
      Brief one = sight.brief();
      hosts.add(one.host());
      first = one.first().isBefore(first) ? one.first() : first;
      last = one.last().isAfter(last) ? one.last() : last;
    }
    return Wording.some(List.copyOf(hosts))
        + ", "
        + Wording.day(first)
        + (Wording.day(first).equals(Wording.day(last)) ? "" : " to " + Wording.day(last));
  }

  private String things() {
    Set<String> kinds = new LinkedHashSet<>();
    cases.forEach(one -> kinds.add(one.brief().kind().word()));
    return kinds.size() == 1 ? kinds.iterator().next() : "case";
  }

  private String things(int number) {
    return number == 1 ? things() : things() + "s";
  }

  private boolean hasJobs() {
    return cases.stream().anyMatch(one -> one.brief().kind() == Kind.JOB);
  }

  /// What became of the jobs, by how many; nothing where there is none.
  private String fates() {
    Map<JobState, Integer> states = new EnumMap<>(JobState.class);
    int unknown = 0;
    for (CaseSight one : cases) {
      Optional<JobState> state = one.brief().state();
      if (state.isPresent()) {
        states.merge(state.get(), 1, Integer::sum);
      } else if (one.brief().kind() == Kind.JOB) {
        unknown++;
      }
    }
    var text = new StringBuilder();
    for (Map.Entry<JobState, Integer> row : states.entrySet()) {
      add(text, row.getValue(), word(row.getKey()));
    }
    add(text, unknown, "end unknown");
    return text.toString();
  }

  private static String word(JobState state) {
    return state == JobState.ACKNOWLEDGED ? "completed" : state.word().replace('-', ' ');
  }

  private void add(StringBuilder text, int number, String word) {
    if (number > 0) {
      String counted = number == cases.size() ? word : Wording.number(number) + " " + word;
      text.append(text.isEmpty() ? "" : ", ").append(counted);
    }
  }
}
