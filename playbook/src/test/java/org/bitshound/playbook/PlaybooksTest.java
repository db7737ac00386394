package org.bitshound.playbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.casefile.Answer;
import org.bitshound.casefile.AnswerStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Mitigation;
import org.bitshound.casefile.NotApplicable;
import org.bitshound.casefile.OpenedBy;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.PlaybookStep;
import org.bitshound.casefile.StepPhase;
import org.bitshound.casefile.UnknownBecause;
import org.bitshound.casefile.Verdict;
import org.bitshound.casefile.json.CaseFileWriter;
import org.bitshound.playbook.Playbooks.Ran;
import org.bitshound.policy.Fault;
import org.bitshound.policy.PlainYaml;
import org.bitshound.policy.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PlaybooksTest {
  static final List<String> BUILT_IN = Playbooks.BUILT_IN;

  private static final Set<String> ANALYTICS = Set.of("unapproved-url");
  private static final OpenedBy BY =
      new OpenedBy(List.of("unapproved-url"), Optional.empty(), Optional.empty());

  private static final String MINE =
      """
      id: my-own
      title: Mine
      version: '1'
      source:
        name: me
      opens:
        analytics: [unapproved-url]
      steps:
        - id: S.1
          phase: investigation
          title: One
          text: Which id has the job?
          kind: question
          question: job-id
          needs:
            - sources: [bits-client]
          only-if:
            - field: job
              is: present
              else: no-job
      """;

  private static final String OF_SPREAD =
      MINE.replace("[unapproved-url]", "[bitsadmin-transfer]")
          .replace("question: job-id", "question: prevalence");

  private final Playbooks playbooks = Playbooks.builtIn();

  @ParameterizedTest
  @FieldSource("BUILT_IN")
  void theLeanReaderReadsWhatTheYamlLibraryReads(String id) {
    var faults = new ArrayList<Fault>();
    byte[] text = Playbooks.text(id);

    assertThat(YamlFile.read(id, text, faults)).contains(PlainYaml.read(new String(text, UTF_8)));
    assertThat(faults).isEmpty();
  }

  @Test
  void mitigationsOfTheTechniqueNameTheirCourseOfAction() {
    PlaybookDefinition persistence =
        Playbooks.builtIn().all().stream()
            .filter(one -> one.id().equals("bits-persistence"))
            .findFirst()
            .orElseThrow();
    List<Mitigation> mitigations = persistence.playbook(List.of()).attack().mitigations();

    assertThat(mitigations).extracting(Mitigation::id).containsExactly("M1018", "M1037", "M1028");
    assertThat(mitigations)
        .allMatch(one -> one.stix().orElse("").matches("course-of-action--[0-9a-f-]{36}"));
  }

  @Test
  void everyStepEndsOnceAmongTheAnswersOrTheNotApplicable() {
    for (PlaybookDefinition playbook : playbooks.all()) {
      for (Case one : List.of(Subjects.full(), Subjects.bare())) {
        PlaybookRun run = playbooks.run(playbook, BY, one, Subjects.watched());
        var ended = new ArrayList<String>();
        run.answers().stream().map(Answer::step).forEach(ended::add);
        run.notApplicable().stream().map(NotApplicable::steps).forEach(ended::addAll);

        assertThat(ended)
            .containsExactlyInAnyOrderElementsOf(
                playbook.steps().stream().map(Step::said).map(PlaybookStep::id).toList());
      }
    }
  }

  @Test
  void whatCannotBeKnownSaysWhyAndHowToCollectIt() {
    for (PlaybookDefinition playbook : playbooks.all()) {
      PlaybookRun run = playbooks.run(playbook, BY, Subjects.bare(), Subjects.unseen());

      assertThat(run.answers())
          .filteredOn(answer -> answer.status() == AnswerStatus.CANNOT_KNOW)
          .isNotEmpty()
          .allMatch(answer -> answer.because().isPresent())
          .allMatch(answer ->
              !answer.collect().isEmpty()
                  || answer.because().orElseThrow() == UnknownBecause.NOT_RECORDED
                  || answer.because().orElseThrow() == UnknownBecause.BEFORE_LOG);
    }
  }

  @Test
  void anExpectedCaseHasItsFalsePositiveAnswersOnly() {
    Case.Draft draft = Subjects.full().toDraft();
    draft.verdict = Optional.of(Verdict.EXPECTED);
    for (PlaybookDefinition playbook : playbooks.all()) {
      PlaybookRun run = playbooks.run(playbook, BY, draft.toCase(), Subjects.watched());
      var checks = new HashSet<String>();
      playbook.steps().stream()
          .map(Step::said)
          .filter(step -> step.phase() == StepPhase.FALSE_POSITIVES)
          .forEach(step -> checks.add(step.id()));

      assertThat(run.answers()).extracting(Answer::step).isSubsetOf(checks);
    }
  }

  @Test
  void aConclusionHasTheCasesVerdictAndNamesWhatWouldTurnIt() {
    PlaybookDefinition playbook = byId("bits-unapproved-url");

    PlaybookRun run = playbooks.run(playbook, BY, Subjects.bare(), Subjects.unseen());

    assertThat(run.conclusion())
        .hasValueSatisfying(conclusion -> {
          assertThat(conclusion.verdict()).isEqualTo(Verdict.REVIEW);
          assertThat(conclusion.confidence().word()).isEqualTo("low");
          assertThat(conclusion.wouldChange()).extracting("step").contains("P3.4.1.2", "P3.9.3");
        });
  }

  @Test
  void aSignOfPersistenceOpensItsPlaybook() {
    Case.Draft draft = Subjects.full().toDraft();
    draft.findings.removeIf(
        found -> !List.of("bitsadmin-transfer", "service-child").contains(found.analytic()));
    draft.findings.add(Subjects.full().findings().getFirst());
    var sign = Subjects.full().findings().getFirst().toDraft();
    sign.analytic = Optional.of("notify-command");
    draft.findings.add(sign.toFinding());

    assertThat(playbooks.openedBy(draft.toCase()))
        .extractingByKey(byId("bits-persistence"))
        .extracting(OpenedBy::analytics)
        .isEqualTo(List.of("notify-command"));
    assertThat(PersistenceSigns.isIn(draft.toCase())).isTrue();
  }

  @Test
  void anInvestigatorsOwnRunsTheSameWay() throws PlaybookRefused {
    PlaybookDefinition mine = Playbooks.read("mine.yml", MINE.getBytes(UTF_8), ANALYTICS);

    PlaybookRun run = playbooks.with(mine).run(mine, BY, Subjects.full(), Subjects.watched());

    assertThat(run.answers())
        .singleElement()
        .extracting(Answer::text)
        .asString()
        .startsWith("The job's id is 3ad2c11e-");
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "id: my-own | id: bits-persistence | line 1: 'bits-persistence' is the id of a built-in"
            + " playbook",
        "id: my-own | id: My | line 1: an id has 3 to 64 lower case letters, digits and hyphens",
        "question: job-id | question: job-idea | line 14: no question is called 'job-idea'",
        "phase: investigation | phase: holiday | line 10: 'holiday' is none of context,"
            + " initial-response, investigation, artifacts, containment, prevention, recovery,"
            + " false-positives",
        "analytics: [unapproved-url] | analytics: [x] | line 7: no analytic is called 'x'",
        "is: present | is: maybe | line 19: 'is' is present or absent",
        "title: One | titel: One | line 9: 'title' is missing",
        "version: '1' | version: [ | line 5: not YAML",
        "sources: [bits-client] | events: [x] | line 16: an alternative names its sources",
      })
  void aWrongOneIsRefusedWithFileLineAndReason(String right, String wrong, String fault) {
    byte[] bytes = MINE.replace(right, wrong).getBytes(UTF_8);

    PlaybookRefused refused =
        catchThrowableOfType(
            PlaybookRefused.class, () -> Playbooks.read("mine.yml", bytes, ANALYTICS));

    assertThat(refused.faults())
        .extracting(Fault::text)
        .anySatisfy(text -> assertThat(text).startsWith("mine.yml, " + fault));
  }

  @Test
  void twoStepsOfOneIdAreRefused() {
    String twice = MINE + MINE.substring(MINE.indexOf("  - id:"));

    PlaybookRefused refused =
        catchThrowableOfType(
            PlaybookRefused.class,
            () -> Playbooks.read("mine.yml", twice.getBytes(UTF_8), ANALYTICS));

    assertThat(refused).hasMessageContaining("two steps have the id 'S.1'");
  }

  private PlaybookDefinition byId(String id) {
    return playbooks.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aRunThatChangesWithWhatOtherHostsMetSaysSo() throws PlaybookRefused {
    Playbooks all =
        Playbooks.builtIn()
            .with(
                Playbooks.read(
                    "mine.yml", OF_SPREAD.getBytes(UTF_8), Set.of("bitsadmin-transfer")));
    Case with = Subjects.full();
    Case.Draft draft = with.toDraft();
    draft.destinations.replaceAll(PlaybooksTest::unheardOf);
    draft.prevalence = new ArrayList<>();
    Case without = draft.toCase();

    Map<PlaybookDefinition, Ran> before = runs(all, without);
    Map<PlaybookDefinition, Ran> after = runs(all, with);

    assertThat(before.values()).extracting(Ran::ofCollection).contains(true, false);
    before.forEach((playbook, ran) -> {
      if (!ran.ofCollection()) {
        assertThat(after.get(playbook)).isEqualTo(ran);
      }
    });
  }

  private static Map<PlaybookDefinition, Ran> runs(Playbooks playbooks, Case one) {
    return playbooks.runs(one, new CaseFileWriter().text(one), Subjects.watched());
  }

  private static Destination unheardOf(Destination one) {
    Destination.Draft draft = one.toDraft();
    draft.newlySeen = Optional.empty();
    draft.hostsInCollection = OptionalLong.empty();
    draft.prevalence = Optional.empty();
    return draft.toDestination();
  }
}
