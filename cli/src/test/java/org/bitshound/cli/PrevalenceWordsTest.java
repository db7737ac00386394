package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Prevalence;
import org.bitshound.casefile.PrevalenceRow;
import org.bitshound.casefile.PrevalenceWhat;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;

class PrevalenceWordsTest {
  private static final Instant TIME = Instant.parse("2024-05-01T00:00:00Z");

  @Test
  void aDestinationAndATitleSayOnHowManyHostsTheyWereMet() {
    Case one = met(2, 4, Optional.empty(), Optional.empty());

    assertThat(PrevalenceWords.of(one)).hasValue("x.example on 2 of 4 hosts, the title on 2 of 4");
    assertThat(PrevalenceWords.newlySeen(one)).isEmpty();
  }

  @Test
  void oneHostAloneIsNotCompared() {
    assertThat(PrevalenceWords.of(met(1, 1, Optional.of(true), Optional.of(true)))).isEmpty();
  }

  @Test
  void onlyWhatTheBaselineNeverMetIsNew() {
    assertThat(PrevalenceWords.newlySeen(met(1, 1, Optional.of(false), Optional.of(true))))
        .hasValue("the title");
    assertThat(PrevalenceWords.newlySeen(met(1, 1, Optional.of(true), Optional.of(true))))
        .hasValue("x.example, the title");
  }

  private static Case met(
      long hosts, long of, Optional<Boolean> newHost, Optional<Boolean> newTitle) {
    var prevalence = new Prevalence(hosts, of, 3, 1, TIME, TIME, Optional.empty());
    var destination = new Destination.Draft();
    destination.host = Optional.of("x.example");
    destination.newlySeen = newHost;
    destination.prevalence = Optional.of(prevalence);
    Case.Draft one = ScreenDocuments.draft(1, Severity.LOW, "one");
    one.destinations = List.of(destination.toDestination());
    one.prevalence = List.of(new PrevalenceRow(PrevalenceWhat.TITLE, "t", newTitle, prevalence));
    return one.toCase();
  }
}
