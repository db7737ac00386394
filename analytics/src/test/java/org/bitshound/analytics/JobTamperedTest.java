package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.ActorName;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ChangeHow;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.JobChange;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTamperedTest {
  private static final String ID = "job-tampered";

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource({
    "job.owner, PC\\mallory, MEDIUM",
    "files[0].url, PC\\mallory, HIGH",
    "job.notify.program, PC\\mallory, HIGH",
  })
  void anothersJobThatIsChangedIsFound(String field, String by, Severity severity) {
    assertThat(changed(field, by).orElseThrow().severity()).isEqualTo(severity);
  }

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource({"files[0].url, PC\\EVE", "files[0].url, ''", "job.priority, PC\\mallory"})
  void whatTheOwnerOrNobodyKnownChangesIsNot(String field, String by) {
    assertThat(changed(field, by)).isEmpty();
  }

  @Test
  void aCommandThatTakesOwnershipOrSwapsTheAddressIsFound() {
    assertThat(
            Cases.judged(Cases.attempt(Cases.command("take-ownership")), ID)
                .orElseThrow()
                .severity())
        .isEqualTo(Severity.MEDIUM);
    assertThat(
            Cases.judged(
                    Cases.attempt(
                        Cases.command("replace-remote-prefix", "http://a", "http://b", "")),
                    ID)
                .orElseThrow()
                .severity())
        .isEqualTo(Severity.HIGH);
  }

  private static Optional<Finding> changed(String field, String by) {
    var actor = new ActorName.Draft();
    actor.user = Optional.of(by).filter(text -> !text.isEmpty());
    var change = new JobChange.Draft();
    change.time = Optional.of(Instant.EPOCH);
    change.field = Optional.of(field);
    change.to = Optional.of("x");
    change.by = Optional.of(actor.toActorName());
    change.how = Optional.of(ChangeHow.RECORD);
    change.evidence = List.of("e1");
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    Cases.changeJob(draft, job -> job.changes = List.of(change.toJobChange()));
    return Cases.judged(draft, ID);
  }
}
