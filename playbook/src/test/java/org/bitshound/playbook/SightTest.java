package org.bitshound.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Gap;
import org.bitshound.casefile.GapWhy;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Needs;
import org.bitshound.casefile.UnknownBecause;
import org.junit.jupiter.api.Test;

/// When "nothing was logged" is a statement, and why it is none.
class SightTest {
  private static final List<Needs> SYSMON =
      List.of(new Needs(List.of("sysmon"), List.of(22L), List.of("dns-events")));
  private static final Instant FIRST = Instant.parse("2026-03-05T10:00:00Z");
  private static final Instant LAST = Instant.parse("2026-03-05T12:00:00Z");

  private static Sight with(Consumer<Coverage.Draft> change) {
    var host = new Host.Draft();
    host.name = Optional.of("ws-1");
    var row = Subjects.row("sysmon", "2026-03-01T00:00:00Z", "2026-03-31T00:00:00Z");
    change.accept(row);
    host.coverage.add(row.toCoverage());
    return new Sight(host.toHost(), FIRST, LAST, false);
  }

  private static UnknownBecause because(Sight sight) {
    assertThat(sight.covering(SYSMON)).isEmpty();
    return sight.blinds(SYSMON).getFirst().because();
  }

  @Test
  void aSourceThatSpansTheCaseCoversIt() {
    assertThat(with(row -> {}).covering(SYSMON)).extracting(Coverage::source).contains("sysmon");
  }

  @Test
  void aSourceThatIsNotThereIsAbsent() {
    assertThat(because(new Sight(Subjects.unseen(), FIRST, LAST, false)))
        .isEqualTo(UnknownBecause.ABSENT);
  }

  @Test
  void aSourceWithoutTheEventHasItsOptionOff() {
    assertThat(because(with(row -> row.events.put(22, 0L)))).isEqualTo(UnknownBecause.OPTION_OFF);
    assertThat(because(with(row -> row.lacks.add("dns-events"))))
        .isEqualTo(UnknownBecause.OPTION_OFF);
  }

  @Test
  void processesOfWindowsOwnStartAreNoProcessLog() {
    var host = new Host.Draft();
    host.name = Optional.of("ws-1");
    var row =
        Subjects.row("security-process-creation", "2026-03-01T00:00:00Z", "2026-03-31T00:00:00Z");
    row.status = Optional.of(CoverageStatus.PARTIAL);
    row.note = Optional.of("auditing is off");
    host.coverage.add(row.toCoverage());
    var starts = List.of(new Needs(List.of("security-process-creation"), List.of(), List.of()));
    var sight = new Sight(host.toHost(), FIRST, LAST, false);

    assertThat(sight.covering(starts)).isEmpty();
    assertThat(sight.blinds(starts).getFirst().text())
        .endsWith("is there in part: auditing is off");
  }

  @Test
  void aStateIsNotBoundedByTheTimesOfWhatItHolds() {
    var host = new Host.Draft();
    host.name = Optional.of("ws-1");
    host.coverage.add(
        Subjects.row("bits-database", "2026-03-05T11:00:00Z", "2026-03-05T11:30:00Z").toCoverage());
    var queue = List.of(new Needs(List.of("bits-database"), List.of(), List.of()));

    assertThat(new Sight(host.toHost(), FIRST, LAST, false).covering(queue)).hasSize(1);
  }

  @Test
  void aLogThatBeginsAfterTheCaseDoesNotCoverIt() {
    assertThat(because(with(row -> row.first = Optional.of(LAST.plusSeconds(60)))))
        .isEqualTo(UnknownBecause.BEFORE_LOG);
    assertThat(
            because(
                with(row -> {
                  row.first = Optional.of(LAST.plusSeconds(60));
                  row.status = Optional.of(CoverageStatus.CLEARED);
                })))
        .isEqualTo(UnknownBecause.CLEARED);
  }

  @Test
  void aLogThatEndsWithTheCaseCannotTellThatNothingFollowed() {
    Sight sight = with(row -> row.last = Optional.of(LAST));

    assertThat(sight.covering(SYSMON)).isNotEmpty();
    assertThat(because(sight.forLater())).isEqualTo(UnknownBecause.AFTER_LOG);
  }

  @Test
  void aGapAtTheCasesTimeHidesIt() {
    for (GapWhy why : GapWhy.values()) {
      Sight sight =
          with(row -> {
            var gap = new Gap.Draft();
            gap.first = Optional.of(FIRST.minusSeconds(60));
            gap.last = Optional.of(LAST);
            gap.why = Optional.of(why);
            row.gaps.add(gap.toGap());
          });

      assertThat(because(sight))
          .isEqualTo(
              switch (why) {
                case CLEARED -> UnknownBecause.CLEARED;
                case DAMAGED -> UnknownBecause.DAMAGED;
                case WRAPPED, FILTERED_EXPORT, UNKNOWN -> UnknownBecause.GAP;
              });
    }
  }
}
