package org.bitshound.playbook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Answer;
import org.bitshound.casefile.AnswerStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.OpenedBy;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.Verdict;
import org.bitshound.playbook.action.Actions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Steps of kind `action` name the case's prepared actions, with their commands.
class ActionsOfStepTest {
  private static final String JOB = "3ad2c11e-0000-4000-8000-000000000001";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P1.3.4 | bitsadmin /nowrap /list /allusers /verbose
          P1.3.4 | Get-BitsTransfer -AllUsers |
          P1.6.1 | bitsadmin /cancel "{3ad2c11e-0000-4000-8000-000000000001}"
          P1.6.1 | Undo: none.
          P1.6.2 | bitsadmin /complete "{3ad2c11e-0000-4000-8000-000000000001}"
          P1.6.2 | where something may wait for it
          P1.6.3 | $_.JobId -eq '3ad2c11e-0000-4000-8000-000000000001' } | Remove-BitsTransfer
          P1.6.3 | would delete Windows Update's and everybody's too
          P1.6.4 | Get-Acl -LiteralPath 'C:\\Users\\Public\\a.exe' | Export-Clixml
          P1.6.4 | Move-Item -LiteralPath 'C:\\Users\\Public\\a.exe'
          P1.6.5 | is prepared: Block the name x.example
          P1.6.6 | is prepared: Cut ws-1 off from the network
          """)
  void aStepSaysWhatIsPreparedForItAndHow(String step, String said) {
    assertThat(answer("bits-process-intent", step).text()).contains(said.replace("\\\\", "\\"));
  }

  @ParameterizedTest
  @CsvSource({
    "bits-userland-creator, P2.6.1, cancel",
    "bits-userland-creator, P2.6.2, Block",
    "bits-userland-creator, P2.6.3, Move-Item",
    "bits-unapproved-url, P3.6.1, Block",
    "bits-unapproved-url, P3.6.2, cancel",
    "bits-unapproved-url, P3.6.3, Move-Item",
    "bits-unapproved-url, P3.6.4, Cut",
    "bits-persistence, T.47, Copy-Item",
    "bits-persistence, T.52, /allusers",
  })
  void theOtherPlaybooksDoTheSame(String playbook, String step, String said) {
    assertThat(answer(playbook, step).text()).contains(said);
  }

  @Test
  void actionsAreCitedByIdFieldAndEvidence() {
    Answer answer = answer("bits-process-intent", "P1.6.1");

    assertThat(answer.actions()).isNotEmpty();
    assertThat(answer.fields())
        .anyMatch(path -> path.matches("actions\\[\\d+].commands\\[0].text"));
    assertThat(answer.evidence()).isNotEmpty();
  }

  @Test
  void aStepThatTheCaseHasNoValuesForSaysTheActionAlone() {
    assertThat(answer("bits-process-intent", "P1.3.4").status()).isEqualTo(AnswerStatus.ANSWERED);
  }

  @Test
  void aCaseWithoutActionsIsToldNone() {
    Case.Draft expected = Subjects.full().toDraft();
    expected.verdict = Optional.of(Verdict.EXPECTED);

    assertThat(answers("bits-process-intent", expected.toCase()).values())
        .noneMatch(answer -> answer.text().contains("is prepared"));
  }

  /// The full case with its job still waiting, and its actions.
  private static Case waiting() {
    Case.Draft one = Subjects.full().toDraft();
    Job.Draft job = one.job.orElseThrow().toDraft();
    job.state = Optional.of(JobState.TRANSFERRED);
    job.id = Optional.of(JOB);
    one.job = Optional.of(job.toJob());
    one.actions = Actions.builtIn().of(one.toCase(), Subjects.watched());
    return one.toCase();
  }

  private static Answer answer(String playbook, String step) {
    return requireNonNull(answers(playbook, waiting()).get(step), step);
  }

  private static Map<String, Answer> answers(String playbook, Case one) {
    Playbooks playbooks = Playbooks.builtIn();
    PlaybookDefinition definition =
        playbooks.all().stream()
            .filter(each -> each.id().equals(playbook))
            .findFirst()
            .orElseThrow();
    Host host = Subjects.watched();
    var opened = new OpenedBy(List.of(), Optional.empty(), Optional.empty());
    PlaybookRun run = playbooks.run(definition, opened, one, host);
    var answers = new HashMap<String, Answer>();
    run.answers().forEach(answer -> answers.put(answer.step(), answer));
    return answers;
  }
}
