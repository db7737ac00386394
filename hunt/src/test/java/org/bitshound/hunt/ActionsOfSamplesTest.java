package org.bitshound.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.casefile.Action;
import org.bitshound.casefile.ActionTarget;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookStep;
import org.bitshound.casefile.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The actions of the invented intrusion of `samples/`.
class ActionsOfSamplesTest {
  private static CaseFile document;

  @BeforeAll
  static void hunt() throws IOException {
    document = new Hunted(Path.of("..", "samples")).document();
  }

  @Test
  void expectedCasesHaveNoneAndAllOthersHave() {
    for (Case one : document.cases()) {
      assertThat(one.actions().isEmpty()).as(one.id()).isEqualTo(one.verdict() == Verdict.EXPECTED);
    }
  }

  @Test
  void theToolThatWasRunIsPreservedContainedAndBlocked() {
    Case one = caseOf("8db358e5-1d3b-4d7f-bf20-c4ce7439f337");

    assertThat(one.actions())
        .extracting(Action::verb)
        .containsExactly(
            ActionVerb.SNAPSHOT_JOBS,
            ActionVerb.DUMP_PROCESS,
            ActionVerb.COPY_DATABASE,
            ActionVerb.EXPORT_LOG,
            ActionVerb.SAVE_FILE,
            ActionVerb.ISOLATE_HOST,
            ActionVerb.QUARANTINE_FILE,
            ActionVerb.BLOCK_ADDRESS,
            ActionVerb.VERIFY,
            ActionVerb.CHANGE_SETTING,
            ActionVerb.RESTRICT_TOOL,
            ActionVerb.CHANGE_POLICY,
            ActionVerb.ADD_RULE,
            ActionVerb.NOTE);
  }

  @Test
  void theWaitingJobLosesItsNotifyCommandBeforeItIsCancelled() {
    List<Action> actions = caseOf("219b4068-dc10-41d6-af05-d424367481ca").actions();

    assertThat(actions)
        .extracting(Action::verb)
        .containsSubsequence(
            ActionVerb.SAVE_FILE,
            ActionVerb.CLEAR_NOTIFY_COMMAND,
            ActionVerb.ISOLATE_HOST,
            ActionVerb.CANCEL_JOB,
            ActionVerb.COMPLETE_JOB);
    assertThat(actions)
        .filteredOn(action -> action.verb() == ActionVerb.QUARANTINE_FILE)
        .flatExtracting(action -> action.target().flatMap(ActionTarget::file).stream().toList())
        .containsExactly("C:\\Users\\Public\\tool.exe");
  }

  @Test
  void everyRefIsOneOfTheCases() {
    for (Case one : document.cases()) {
      List<String> refs = one.evidence().stream().map(EvidenceRow::ref).toList();
      one.actions().forEach(action -> assertThat(refs).containsAll(action.evidence()));
    }
  }

  @Test
  void everyStepIsOneOfThePlaybooks() {
    Set<String> steps = new HashSet<>();
    document.playbooks().stream()
        .map(Playbook::steps)
        .flatMap(List::stream)
        .map(PlaybookStep::id)
        .forEach(steps::add);

    assertThat(actions().flatMap(action -> action.steps().stream())).isSubsetOf(steps);
  }

  @Test
  void noTwoActionsOfACaseAreTheSame() {
    for (Case one : document.cases()) {
      assertThat(one.actions())
          .extracting(action -> action.verb() + " " + action.target() + action.text())
          .doesNotHaveDuplicates();
    }
  }

  private static Stream<Action> actions() {
    return document.cases().stream().flatMap(one -> one.actions().stream());
  }

  private static Case caseOf(String job) {
    return document.cases().stream()
        .filter(one -> one.job().flatMap(known -> known.id()).filter(job::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
