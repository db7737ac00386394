package org.bitshound.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Explained;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.TransferFile;
import org.bitshound.casefile.Word;
import org.bitshound.casefile.json.CaseValues;
import org.bitshound.casefile.json.CaseValues.Value;
import org.bitshound.report.words.FileWords;
import org.bitshound.report.words.Times;

/// What differs between two states of one case: verdict, severity, state, findings and files in
/// words, and the names of whatever else does.
final class CaseChanges {
  /// Told in words, or another in every document: which records are cited, and where they lie.
  private static final Set<String> NOT_ELSE =
      Set.of(
          "id",
          "formerIds",
          "kind",
          "verdict",
          "severity",
          "headline",
          "findings",
          "explained",
          "files",
          "sources",
          "evidence");

  /// One difference.
  record Change(String what, String how) {}

  private final List<Change> changes = new ArrayList<>();

  private CaseChanges() {}

  /// {@return what differs; nothing where only the places of evidence do}
  static List<Change> of(Case before, Case after) {
    var all = new CaseChanges();
    all.word("kind", Optional.of(before.kind()), Optional.of(after.kind()));
    all.word("verdict", Optional.of(before.verdict()), Optional.of(after.verdict()));
    all.word("severity", Optional.of(before.severity()), Optional.of(after.severity()));
    all.word("state", state(before), state(after));
    all.rows("finding", findings(before), findings(after));
    all.rows("explained", explained(before), explained(after));
    all.rows("file", files(before), files(after));
    all.others(parts(before), parts(after));
    return all.changes;
  }

  private static Optional<JobState> state(Case one) {
    return one.job().flatMap(Job::state);
  }

  private <W extends Word> void word(String what, Optional<W> before, Optional<W> after) {
    if (!before.equals(after)) {
      changes.add(new Change(what, spelt(before) + " to " + spelt(after)));
    }
  }

  private static String spelt(Optional<? extends Word> word) {
    return word.map(Word::word).orElse("not known");
  }

  /// Rows of a list by what names them, with what is said of each.
  private void rows(String what, Map<String, String> before, Map<String, String> after) {
    after.forEach((name, said) -> {
      String earlier = before.get(name);
      if (earlier == null) {
        changes.add(new Change(what, "new: " + name + ": " + said));
      } else if (!earlier.equals(said)) {
        changes.add(new Change(what, name + ": " + earlier + ", now " + said));
      }
    });
    before.forEach((name, said) -> {
      if (!after.containsKey(name)) {
        changes.add(new Change(what, "gone: " + name + ": " + said));
      }
    });
  }

  private static Map<String, String> findings(Case one) {
    return named(
        one.findings(), Finding::analytic, each -> each.severity().word() + ", " + each.why());
  }

  private static Map<String, String> explained(Case one) {
    return named(one.explained(), each -> each.finding().analytic(), Explained::by);
  }

  private static Map<String, String> files(Case one) {
    return named(
        one.files(),
        each -> each.url().or(each::destination).orElse("of no known name"),
        CaseChanges::file);
  }

  private static String file(TransferFile file) {
    return file.destination().map(name -> "to " + name + ", ").orElse("")
        + FileWords.result(file, Times.UTC);
  }

  /// Rows of one name are numbered, so that none hides another.
  private static <T> Map<String, String> named(
      List<T> rows, Function<T, String> name, Function<T, String> said) {
    var byName = new LinkedHashMap<String, String>();
    for (T row : rows) {
      String base = name.apply(row);
      String free = base;
      for (int number = 2; byName.containsKey(free); number++) {
        free = base + " (" + number + ")";
      }
      byName.put(free, said.apply(row));
    }
    return byName;
  }

  private void others(Map<String, List<String>> before, Map<String, List<String>> after) {
    var names = new LinkedHashSet<String>(before.keySet());
    names.addAll(after.keySet());
    names.removeIf(
        name -> before.getOrDefault(name, List.of()).equals(after.getOrDefault(name, List.of())));
    if (!names.isEmpty()) {
      changes.add(new Change("also", String.join(", ", names)));
    }
  }

  /// {@return the values of each other field of a case}
  private static Map<String, List<String>> parts(Case one) {
    var parts = new TreeMap<String, List<String>>();
    for (Value value : CaseValues.of(one)) {
      String field = CaseSection.of(value.path()).field();
      if (!NOT_ELSE.contains(field) && isOfTheCaseItself(value.path())) {
        parts.computeIfAbsent(field, _ -> new ArrayList<>()).add(value.path() + "=" + value.text());
      }
    }
    return parts;
  }

  /// Refs are renumbered where a record is added, counts change with the collection and with the
  /// policy (how many approvals there are says nothing of a case), and the state is told already.
  private static boolean isOfTheCaseItself(String path) {
    return !path.endsWith(".evidence")
        && !path.endsWith(".sameAs")
        && !path.endsWith(".hostsInCollection")
        && !path.contains(".prevalence")
        && !path.startsWith("prevalence")
        && !path.endsWith(".newlySeen")
        && !path.endsWith(".approval.of")
        && !path.equals("job.state");
  }
}
