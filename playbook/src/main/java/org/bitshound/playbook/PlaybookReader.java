package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.GroupUse;
import org.bitshound.casefile.Mitigation;
import org.bitshound.casefile.Needs;
import org.bitshound.casefile.PlaybookAttack;
import org.bitshound.casefile.PlaybookOpens;
import org.bitshound.casefile.PlaybookSource;
import org.bitshound.casefile.PlaybookStep;
import org.bitshound.casefile.PlaybookUsed;
import org.bitshound.casefile.StepKind;
import org.bitshound.casefile.StepPhase;
import org.bitshound.casefile.StepScope;
import org.bitshound.policy.Fault;
import org.bitshound.policy.Section;
import org.bitshound.policy.Yaml;

/// Reads a playbook's YAML (docs/playbooks/format.md): what is wrong is noted with its line, and
/// nothing is run that has a fault.
final class PlaybookReader {
  private static final String COURSE_OF_ACTION = "course-of-action--";
  private static final int LENGTH_OF_GUID = 36;
  private static final Set<String> KEYS =
      Set.of("id", "title", "version", "source", "attack", "opens", "steps");
  private static final Set<String> STEP_KEYS =
      Set.of(
          "id",
          "phase",
          "title",
          "text",
          "kind",
          "scope",
          "question",
          "needs",
          "covers",
          "only-if",
          "speaks-for",
          "speaks-against",
          "turns",
          "advice");

  private final String file;
  private final Set<String> analytics;
  private final List<Fault> faults;

  /// @param analytics the ids that may open a playbook; none: any
  /// @param faults added to
  PlaybookReader(String file, Set<String> analytics, List<Fault> faults) {
    this.file = file;
    this.analytics = analytics;
    this.faults = faults;
  }

  /// {@return the playbook; good for nothing where a fault was noted}
  PlaybookDefinition read(Yaml document, String sha256) {
    Section all = Section.of(file, document, faults).only(KEYS);
    String id = all.required("id");
    if (!id.matches("[a-z0-9-]{3,64}")) {
      all.fault("id", "an id has 3 to 64 lower case letters, digits and hyphens");
    }
    List<Step> steps = all.sections("steps").stream().map(this::step).toList();
    if (steps.isEmpty()) {
      all.fault("steps", "a playbook has steps");
    }
    refuseTwins(all, steps);
    return new PlaybookDefinition(
        all.required("title"),
        all.required("version"),
        new PlaybookUsed(id, sha256),
        source(all.section("source")),
        attack(all.section("attack")),
        opens(all.section("opens")),
        steps);
  }

  private void refuseTwins(Section all, List<Step> steps) {
    var ids = new HashSet<String>();
    List<Section> rows = all.sections("steps");
    for (int at = 0; at < steps.size(); at++) {
      if (!ids.add(steps.get(at).said().id())) {
        rows.get(at).fault("id", "two steps have the id '" + steps.get(at).said().id() + "'");
      }
    }
  }

  private static PlaybookSource source(Section row) {
    row.only(Set.of("name", "updated", "url"));
    return new PlaybookSource(row.required("name"), row.time("updated"), row.text("url"));
  }

  private static PlaybookAttack attack(Section row) {
    row.only(Set.of("version", "techniques", "tactics", "mitigations", "groups"));
    var mitigations = new ArrayList<Mitigation>();
    for (Section one : row.sections("mitigations")) {
      one.only(Set.of("id", "name", "stix"));
      Optional<String> stix = one.text("stix");
      if (stix.filter(id -> !isCourseOfAction(id)).isPresent()) {
        one.fault("stix", "'stix' is an id such as course-of-action--93e7968a-…");
      }
      mitigations.add(new Mitigation(one.required("id"), one.required("name"), stix));
    }
    var groups = new ArrayList<GroupUse>();
    for (Section one : row.sections("groups")) {
      one.only(Set.of("id", "name", "procedure"));
      groups.add(new GroupUse(one.required("id"), one.required("name"), one.required("procedure")));
    }
    return new PlaybookAttack(
        row.text("version"), row.texts("techniques"), row.texts("tactics"), mitigations, groups);
  }

  private static boolean isCourseOfAction(String id) {
    return id.length() == COURSE_OF_ACTION.length() + LENGTH_OF_GUID
        && id.startsWith(COURSE_OF_ACTION);
  }

  private PlaybookOpens opens(Section row) {
    row.only(Set.of("analytics", "playbooks"));
    for (String analytic : row.texts("analytics")) {
      if (!analytics.isEmpty() && !analytics.contains(analytic)) {
        row.fault("analytics", "no analytic is called '" + analytic + "'");
      }
    }
    return new PlaybookOpens(row.texts("analytics"), row.texts("playbooks"));
  }

  private Step step(Section row) {
    row.only(STEP_KEYS);
    String id = row.required("id");
    String question = row.required("question");
    if (!question.isEmpty() && Questions.named(question).isEmpty()) {
      row.fault("question", "no question is called '" + question + "'");
    }
    var said = new PlaybookStep.Draft();
    said.id = Optional.of(id);
    said.title = Optional.of(row.required("title"));
    said.text = Optional.of(row.required("text"));
    said.phase = Optional.of(word(row, "phase", StepPhase.values(), StepPhase.INVESTIGATION));
    said.kind = Optional.of(word(row, "kind", StepKind.values(), StepKind.QUESTION));
    said.scope =
        row.has("scope")
            ? row.word("scope", StepScope.values()).or(() -> Optional.of(StepScope.CASE))
            : Optional.of(StepScope.CASE);
    said.needs = row.sections("needs").stream().map(PlaybookReader::needs).toList();
    said.covers = row.has("covers") ? row.texts("covers") : List.of(id);
    return new Step(
        said.toPlaybookStep(),
        question,
        row.sections("only-if").stream().map(PlaybookReader::condition).toList(),
        row.text("speaks-for"),
        row.text("speaks-against"),
        row.text("turns"),
        row.text("advice"));
  }

  private static <E extends Enum<E>> E word(Section row, String key, E[] words, E otherwise) {
    row.required(key);
    return row.word(key, words).orElse(otherwise);
  }

  private static Needs needs(Section row) {
    row.only(Set.of("sources", "events", "not-lacking"));
    if (row.texts("sources").isEmpty()) {
      row.fault("sources", "an alternative names its sources");
    }
    var events = new ArrayList<Long>();
    for (String event : row.texts("events")) {
      if (event.matches("[0-9]{1,5}")) {
        events.add(Long.valueOf(event));
      } else {
        row.fault("events", "'" + event + "' is no event id");
      }
    }
    return new Needs(row.texts("sources"), events, row.texts("not-lacking"));
  }

  private static Condition condition(Section row) {
    row.only(Set.of("field", "is", "equals", "one-of", "else"));
    Optional<String> is = row.text("is");
    var oneOf = new ArrayList<>(row.texts("one-of"));
    row.text("equals").ifPresent(oneOf::add);
    if (is.isPresent() == !oneOf.isEmpty()) {
      row.fault("field", "a condition has one of is, equals and one-of");
    }
    if (is.isPresent() && !is.get().equals("present") && !is.get().equals("absent")) {
      row.fault("is", "'is' is present or absent");
    }
    return new Condition(
        row.required("field"), is.map("present"::equals), oneOf, row.required("else"));
  }

  /// {@return the faults, by line}
  static List<Fault> sorted(List<Fault> faults) {
    return faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
  }
}
