package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.EndedAs;
import org.bitshound.casefile.EndedBy;
import org.bitshound.casefile.Ending;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanupTest {
  private static final String ID = "cleanup";

  @Test
  void aResetIsFound() {
    var finding = Cases.judged(Cases.attempt(Cases.command("reset")), ID).orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.techniques()).containsExactly("T1070", "T1197");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "another user, PC\\mallory, '', ADMINISTRATOR, true",
    "another user whose role is not known, PC\\mallory, '', '', true",
    "the owner, PC\\EVE, '', '', false",
    "the service after idle days, NT AUTHORITY\\SYSTEM, '', SERVICE, false",
    "the system, NT AUTHORITY\\SYSTEM, S-1-5-18, '', false",
    "somebody not known, '', '', '', false",
  })
  void aCancellationByAStrangerIsFound(
      String what, String user, String sid, String as, boolean isFound) {
    var ended = new EndedBy.Draft();
    ended.what = Optional.of(Ending.CANCELLED);
    ended.user = Optional.of(user).filter(text -> !text.isEmpty());
    ended.sid = Optional.of(sid).filter(text -> !text.isEmpty());
    ended.as = Optional.of(as).filter(text -> !text.isEmpty()).map(EndedAs::valueOf);
    ended.evidence = List.of("e1");
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    Cases.changeJob(draft, job -> job.endedBy = Optional.of(ended.toEndedBy()));

    assertThat(Cases.judged(draft, ID).isPresent()).as(what).isEqualTo(isFound);
  }

  @ParameterizedTest
  @CsvSource({"60, true", "7200, false", "-60, false"})
  void aJobRemovedSoonAfterItsWorkIsFound(long secondsLater, boolean isFound) {
    var cancel = Cases.command("cancel");
    cancel.time = Optional.of(Instant.EPOCH.plusSeconds(secondsLater));
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    draft.commands.add(cancel.toCommand());
    draft.children.add(Cases.child("C:\\Windows\\System32\\cmd.exe", "/c x"));

    assertThat(Cases.judged(draft, ID).isPresent()).isEqualTo(isFound);
  }

  @Test
  void aJobThatDidNothingAndIsCancelledIsNot() {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    draft.commands.add(Cases.command("cancel").toCommand());

    assertThat(Cases.judged(draft, ID)).isEmpty();
  }
}
