package org.bitshound.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Prevalence;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Verdict;
import org.bitshound.policy.Tallies.Of;
import org.junit.jupiter.api.Test;

class TalliesTest {
  private static final Instant MONDAY = Instant.parse("2024-05-06T00:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2024-05-10T00:00:00Z");

  @Test
  void aTitleIsCountedOverHostsAndOwnersWithoutItsCase() {
    var tallies = new Tallies();
    tallies.add(job("ws1", "Update", "S-1-5-21-1", MONDAY));
    tallies.add(job("ws1", "UPDATE", "S-1-5-21-2", FRIDAY));
    tallies.add(job("ws2", "update", "S-1-5-21-1", MONDAY));

    assertThat(tallies.prevalence(Of.TITLE, "Update", 9))
        .hasValue(new Prevalence(2, 9, 3, 2, MONDAY, FRIDAY, Optional.empty()));
    assertThat(tallies.prevalence(Of.CREATOR, "Update", 9)).isEmpty();
  }

  @Test
  void countsOfTwoPartsAddUpToThoseOfTheWhole() {
    var whole = new Tallies();
    var parts = new Tallies();
    for (int i = 0; i < 20; i++) {
      Case one = job("ws" + i % 7, "t" + i % 3, "S-1-5-21-" + i % 5, MONDAY.plusSeconds(i));
      whole.add(one);
      var part = new Tallies();
      part.add(one);
      parts.addAll(part);
    }

    for (String title : new String[] {"t0", "t1", "t2"}) {
      assertThat(parts.prevalence(Of.TITLE, title, 7))
          .isPresent()
          .isEqualTo(whole.prevalence(Of.TITLE, title, 7));
    }
  }

  @Test
  void aSignIsNoJob() {
    Case.Draft sign = job("ws1", "t", "S-1-5-21-1", MONDAY).toDraft();
    sign.kind = Optional.of(Kind.SIGN);
    var tallies = new Tallies();
    tallies.add(sign.toCase());

    assertThat(tallies.prevalence(Of.TITLE, "t", 1)).isEmpty();
  }

  private static Case job(String host, String title, String sid, Instant at) {
    var job = new Job.Draft();
    job.title = Optional.of(title);
    job.owner = Optional.of(new Account(Optional.empty(), Optional.of(sid)));
    var one = new Case.Draft();
    one.id = Optional.of("BH-0123456789");
    one.kind = Optional.of(Kind.JOB);
    one.host = Optional.of(host);
    one.first = Optional.of(at);
    one.last = Optional.of(at);
    one.headline = Optional.of("a job");
    one.verdict = Optional.of(Verdict.REVIEW);
    one.severity = Optional.of(Severity.NONE);
    one.job = Optional.of(job.toJob());
    return one.toCase();
  }
}
