package org.bitshound.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseTest {
  private static final Instant NOON = Instant.parse("2024-03-05T12:00:00Z");

  @Test
  void worstStandsFirstThenEarliestThenHostThenId() {
    Case worst = named("BH-9", Severity.CRITICAL, NOON.plusSeconds(9), "z");
    Case early = named("BH-8", Severity.LOW, NOON, "z");
    Case hostA = named("BH-7", Severity.LOW, NOON.plusSeconds(1), "a");
    Case hostB1 = named("BH-1", Severity.LOW, NOON.plusSeconds(1), "b");
    Case hostB2 = named("BH-2", Severity.LOW, NOON.plusSeconds(1), "b");

    assertThat(Stream.of(hostB2, hostA, early, hostB1, worst).sorted(Case.WORST_FIRST))
        .containsExactly(worst, early, hostA, hostB1, hostB2);
  }

  @Test
  void caseWithoutHeadlineIsNotMade() {
    Case.Draft draft = draft("BH-1", Severity.LOW, NOON, "a");
    draft.headline = Optional.empty();

    assertThatThrownBy(draft::toCase)
        .isInstanceOf(Incomplete.class)
        .hasMessage("every case has \"headline\", this one has none");
  }

  @Test
  void whatIsAddedToTheDraftLaterDoesNotReachTheCase() {
    Case.Draft draft = draft("BH-1", Severity.LOW, NOON, "a");
    var refs = new ArrayList<>(List.of("e1"));
    draft.sources.put("job.id", refs);
    Case made = draft.toCase();

    refs.add("e2");
    draft.sources.put("job.title", List.of("e1"));
    draft.formerIds.add("BH-0");

    assertThat(made.sources()).hasSize(1).containsEntry("job.id", List.of("e1"));
    assertThat(made.formerIds()).isEmpty();
  }

  @Test
  void summaryCountsZeroOfWordsThatWereNotMet() {
    var leftOut = new LeftOut(Map.of(Verdict.REVIEW, 2L), Map.of());

    assertThat(leftOut.byVerdict().values()).containsExactly(0L, 2L, 0L);
    assertThat(leftOut.bySeverity()).hasSize(Severity.values().length);
  }

  private static Case named(String id, Severity severity, Instant first, String host) {
    return draft(id, severity, first, host).toCase();
  }

  private static Case.Draft draft(String id, Severity severity, Instant first, String host) {
    var draft = new Case.Draft();
    draft.id = Optional.of(id);
    draft.kind = Optional.of(Kind.SIGN);
    draft.host = Optional.of(host);
    draft.first = Optional.of(first);
    draft.last = Optional.of(first);
    draft.headline = Optional.of("a sign");
    draft.verdict = Optional.of(Verdict.REVIEW);
    draft.severity = Optional.of(severity);
    return draft;
  }
}
