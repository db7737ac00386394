package org.bitshound.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseIdTest {
  private static final String GUID = "6f364a04-6299-4349-a8b6-34bed5e400ef";

  /// `printf 'job\0%s\0fs03' GUID | sha256sum` gives the digest.
  @Test
  void aJobsIdIsTheHashOfItsGuidAndHost() {
    assertThat(CaseId.ofJob(GUID, "fs03").text()).isEqualTo("BH-5250c74742");
  }

  /// `printf 'sign\0fs03\0System\0%s\0%s' 42 132657876000000000 | sha256sum` gives the digest.
  @Test
  void aSignsIdIsTheHashOfItsRecord() {
    Instant written = Instant.parse("2021-05-18T05:00:00Z");

    assertThat(CaseId.ofRecord(Kind.SIGN, "fs03", "System", 42, written).text())
        .isEqualTo("BH-7de4835ae1");
  }

  @Test
  void aJobWithoutGuidHasTheIdOfAnAttemptOfItsRecord() {
    Instant written = Instant.parse("2021-05-18T05:00:00Z");

    assertThat(CaseId.ofRecord(Kind.JOB, "fs03", "System", 42, written))
        .isEqualTo(CaseId.ofRecord(Kind.ATTEMPT, "fs03", "System", 42, written));
  }

  @Test
  void timesThatDifferBy100NanosecondsGiveOtherIds() {
    Instant written = Instant.parse("2021-05-18T05:00:00Z");

    assertThat(CaseId.ofRecord(Kind.ATTEMPT, "fs03", "System", 42, written))
        .isNotEqualTo(CaseId.ofRecord(Kind.ATTEMPT, "fs03", "System", 42, written.plusNanos(100)));
  }

  @Test
  void theHostLabelIsTheFirstLabelInLowerCase() {
    assertThat(CaseId.hostLabel("FS03.Corp.Example")).isEqualTo("fs03");
    assertThat(CaseId.hostLabel("FS03")).isEqualTo("fs03");
  }

  @Test
  void aTakenIdGivesWayToTheNextTenDigits() {
    CaseId id = CaseId.ofJob(GUID, "fs03");

    assertThat(id.textBeside(Set.of(id.text()))).isEqualTo("BH-" + id.digest().substring(10, 20));
    assertThat(id.textBeside(Set.of())).isEqualTo(id.text());
  }

  @Test
  void moreCasesOfOneHashThanItHasDigitsAllGetIdsOfTheirOwn() {
    CaseId id = CaseId.ofJob(GUID, "fs03");
    var taken = new HashSet<String>();

    for (int i = 0; i < 100; i++) {
      assertThat(taken.add(id.textBeside(taken))).isTrue();
    }
  }
}
