package org.bitshound.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Logon;
import org.junit.jupiter.api.Test;

/// A job that waits, of an owner who left and a maker whose program is gone.
class OrphanedJobsTest {
  private static Case waiting(String... orphaned) {
    Case.Draft draft = Subjects.full().toDraft();
    Job.Draft job = draft.job.orElseThrow().toDraft();
    job.completed = Optional.empty();
    job.cancelled = Optional.empty();
    job.orphaned = List.of(orphaned);
    draft.job = Optional.of(job.toJob());
    draft.logon = new ArrayList<>();
    for (String ended : List.of("2026-03-05T11:00:00Z", "2026-03-05T12:30:00Z")) {
      var logon = new Logon.Draft();
      logon.ended = Optional.of(Instant.parse(ended));
      logon.evidence = List.of("e1");
      draft.logon.add(logon.toLogon());
    }
    return draft.toCase();
  }

  private static Reply.Told answer(Case one) {
    return (Reply.Told) new OrphanedJobs().answer(about(one, Subjects.watched()));
  }

  private static Inquiry about(Case one, Host host) {
    Step step =
        Playbooks.builtIn().all().stream()
            .flatMap(playbook -> playbook.steps().stream())
            .filter(each -> each.question().equals("orphaned-jobs"))
            .findFirst()
            .orElseThrow();
    return new Inquiry(
        step.said(),
        Optional.of(one),
        Optional.of(host),
        Optional.of(new Sight(host, one.first(), one.last(), false)),
        Facts.of(one),
        step.advice());
  }

  @Test
  void anOwnerWhoLeftIsNamedWithTheEndOfTheLastSession() {
    Reply.Told said = answer(waiting("owner-not-logged-on"));

    assertThat(said.text())
        .contains("It has no session to run in")
        .contains("ended at 2026-03-05 12:30:00 UTC")
        .doesNotContain("Its maker is gone");
    assertThat(said.fields()).contains("job.orphaned", "logon[1].ended");
  }

  @Test
  void aMakerWhoseProgramIsGoneIsNamed() {
    assertThat(answer(waiting("creator-file-gone")).text())
        .contains("Its maker is gone: files of the folder of ");
  }

  @Test
  void whereNobodyIsSeenToBeGoneTheHostIsToBeAsked() {
    Reply.Told said = answer(waiting());

    assertThat(said.text())
        .contains("No record shows that its owner or its maker's program is gone");
    assertThat(said.commands()).anyMatch(row -> row.text().equals("query user"));
  }

  @Test
  void aJobThatHasEndedIsNoOrphan() {
    assertThat(answer(Subjects.full()).text())
        .contains("has left the queue")
        .doesNotContain("gone:");
  }
}
