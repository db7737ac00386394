package org.bitshound.playbook.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.casefile.Action;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionsTest {
  private static final Set<ActionVerb> OF_A_JOB =
      EnumSet.of(
          ActionVerb.SUSPEND_JOB,
          ActionVerb.CLEAR_NOTIFY_COMMAND,
          ActionVerb.CANCEL_JOB,
          ActionVerb.COMPLETE_JOB);

  @Test
  void anExpectedCaseHasNone() {
    Case.Draft one = Cases.job(JobState.TRANSFERRED);
    one.verdict = Optional.of(Verdict.EXPECTED);

    assertThat(Cases.actions(one)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(JobState.class)
  void idsCountInOrderOfPhases(JobState state) {
    List<Action> actions = Cases.actions(rich(state));

    var ids = new ArrayList<String>();
    actions.forEach(action -> ids.add("a" + (ids.size() + 1)));
    assertThat(actions).extracting(Action::id).isEqualTo(ids);
    assertThat(actions).extracting(Action::phase).isSorted();
  }

  @ParameterizedTest
  @EnumSource(JobState.class)
  void whatIsRequiredComesBefore(JobState state) {
    var before = new ArrayList<String>();
    for (Action action : Cases.actions(rich(state))) {
      assertThat(before).containsAll(action.requires());
      before.add(action.id());
    }
  }

  @ParameterizedTest
  @EnumSource(JobState.class)
  void whatChangesAJobOrAFileRequiresThatItIsPreserved(JobState state) {
    List<Action> actions = Cases.actions(rich(state));
    List<String> preserving =
        actions.stream()
            .filter(action -> action.phase() == ActionPhase.PRESERVE)
            .map(Action::id)
            .toList();

    actions.stream()
        .filter(each -> OF_A_JOB.contains(each.verb()) || each.verb() == ActionVerb.QUARANTINE_FILE)
        .forEach(each -> assertThat(each.requires()).containsAnyElementsOf(preserving));
  }

  @ParameterizedTest
  @EnumSource(JobState.class)
  void whatIsPreservedChangesNoJobAndNoFile(JobState state) {
    Cases.actions(rich(state)).stream()
        .filter(action -> action.phase() == ActionPhase.PRESERVE)
        .flatMap(action -> action.commands().stream())
        .forEach(command ->
            assertThat(command.text())
                .doesNotContain("/cancel", "/complete", "/suspend", "Move-Item", "Remove-"));
  }

  @Test
  void anEndedJobIsNeitherSuspendedNorCancelledNorCompleted() {
    for (JobState ended : List.of(JobState.ACKNOWLEDGED, JobState.CANCELLED)) {
      assertThat(Cases.actions(rich(ended)))
          .extracting(Action::verb)
          .doesNotContainAnyElementsOf(OF_A_JOB);
    }
  }

  @Test
  void stepsAreThoseOfPlaybooksThatTheCaseOpens() {
    assertThat(Cases.actions(Cases.job(JobState.TRANSFERRED)))
        .flatExtracting(Action::steps)
        .isNotEmpty()
        .allMatch(step -> step.startsWith("P3."));
  }

  @Test
  void theFirstActionMakesTheFoldersThatOthersWriteTo() {
    assertThat(
            Cases.actions(Cases.job(JobState.TRANSFERRED)).getFirst().commands().getFirst().text())
        .isEqualTo("md C:\\ir\\files C:\\ir\\quarantine");
  }

  @Test
  void aCaseForReviewIsPreservedAndAskedAboutButNotContained() {
    Case.Draft one = Cases.job(JobState.ACKNOWLEDGED);
    one.verdict = Optional.of(Verdict.REVIEW);
    one.severity = Optional.of(Severity.LOW);

    assertThat(Cases.actions(one))
        .extracting(Action::phase)
        .containsOnly(ActionPhase.PRESERVE, ActionPhase.LEARN);
  }

  @Test
  void aWaitingJobForReviewIsCancelledOnlyWhereNobodyAnswersForIt() {
    Case.Draft one = Cases.job(JobState.SUSPENDED);
    one.verdict = Optional.of(Verdict.REVIEW);

    assertThat(Cases.action(one, ActionVerb.CANCEL_JOB).condition().orElseThrow())
        .endsWith("nobody answers for it");
  }

  @Test
  void theSameCaseGivesTheSameActions() {
    assertThat(Cases.actions(rich(JobState.ERROR))).isEqualTo(Cases.actions(rich(JobState.ERROR)));
  }

  /// Everything at once.
  static Case.Draft rich(JobState state) {
    Case.Draft one = Cases.job(state);
    Cases.notify(one, "C:\\ProgramData\\n.exe");
    one.severity = Optional.of(Severity.HIGH);
    one.followOn.add(Cases.use("executed", Cases.FILE));
    one.followOn.add(Cases.use("scheduled", Cases.FILE));
    one.children.add(Cases.child("C:\\ProgramData\\n.exe"));
    Stream.of("notify-command", "long-lived-job", "proxy-changed", "service-tampered")
        .map(id -> Cases.finding(id, Severity.HIGH, "bits-persistence"))
        .forEach(one.findings::add);
    return one;
  }
}
