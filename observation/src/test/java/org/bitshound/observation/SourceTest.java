package org.bitshound.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.Source.Place;
import org.junit.jupiter.api.Test;

class SourceTest {

  private static final Source SOURCE =
      new Source(
          new Place("a.evtx", 4608),
          "PC1.example.org",
          11,
          Instant.parse("2021-06-13T06:17:18.0443734Z"),
          "Microsoft-Windows-Bits-Client",
          306,
          "Microsoft-Windows-Bits-Client/Operational",
          OptionalLong.of(1140),
          Optional.of(CoverageSource.BITS_CLIENT),
          Optional.empty(),
          Optional.empty(),
          List.of());

  @Test
  void observationHappensWhereAndWhenItsRecordWasWritten() {
    Observation started = new BitsServiceStarted(SOURCE);

    assertThat(started.host()).isEqualTo("PC1.example.org");
    assertThat(started.time()).isEqualTo(SOURCE.time());
  }

  @Test
  void processHasATimeOfItsOwn() {
    Instant time = SOURCE.time().minusSeconds(2);

    assertThat(new ProcessEnded(SOURCE, time, 7).time()).isEqualTo(time);
  }

  @Test
  void copiesAreKeptInTheOrderTheyAreMet() {
    Source twice = SOURCE.withCopy(new Place("b.evtx", 1)).withCopy(new Place("c.evtx", 2));

    assertThat(twice.place()).isEqualTo(new Place("a.evtx", 4608));
    assertThat(twice.alsoIn()).containsExactly(new Place("b.evtx", 1), new Place("c.evtx", 2));
  }

  @Test
  void wordsOfCoverageAreThoseOfTheCaseFile() {
    assertThat(CoverageSource.SECURITY_PROCESS_CREATION.word())
        .isEqualTo("security-process-creation");
  }

  @Test
  void jobIdIsNeverHeldInAnotherSpelling() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JobId("{5f2863d6-e0ab-4470-8530-8f129b46177a}"));
    assertThat(JobId.parse("{5F2863D6-E0AB-4470-8530-8F129B46177A}"))
        .contains(new JobId("5f2863d6-e0ab-4470-8530-8f129b46177a"));
  }
}
