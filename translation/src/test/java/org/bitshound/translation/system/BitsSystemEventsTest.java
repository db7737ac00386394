package org.bitshound.translation.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.translation.FakeEvent.bits;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.BitsServiceNote;
import org.bitshound.observation.JobId;
import org.bitshound.observation.JobReference;
import org.bitshound.observation.NotifyFailed;
import org.bitshound.observation.Observation;
import org.bitshound.observation.RequestRefused;
import org.bitshound.observation.TemporaryFilesLeft;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitsSystemEventsTest {

  private static final String JOB = "583ba58b-0000-4000-8000-000000000001";
  private static final JobReference WITHOUT_OWNER =
      new JobReference(Optional.of(new JobId(JOB)), Optional.of("update"), Optional.empty());

  private static Observation said(FakeEvent event) {
    return new BitsSystemEvents().translate(event, event.source()).getFirst();
  }

  @Test
  void temporaryFilesLeftAreTakenFromTheirLines() {
    FakeEvent event =
        bits(
            16385,
            "Id",
            JOB,
            "Title",
            "update",
            "FileList",
            "    C:\\Users\\ann\\BITF6DC.tmp\r\n    D:\\two words\\BIT1.tmp\r\n");

    assertThat(said(event))
        .isEqualTo(
            new TemporaryFilesLeft(
                event.source(),
                WITHOUT_OWNER,
                List.of("C:\\Users\\ann\\BITF6DC.tmp", "D:\\two words\\BIT1.tmp"),
                false));
  }

  @Test
  void listOf16386IsNotWhole() {
    FakeEvent event = bits(16386, "Id", JOB, "Title", "update", "FileList", "BITxxx.TMP");

    assertThat(said(event))
        .isEqualTo(
            new TemporaryFilesLeft(event.source(), WITHOUT_OWNER, List.of("BITxxx.TMP"), true));
  }

  @Test
  void notificationNotDeliveredIsTriedAgainAfterMinutes() {
    FakeEvent event =
        bits(16390, "Id", JOB, "Title", "update", "Owner", "OFFICE\\ann", "RetryWaitTime", "10");

    assertThat(said(event))
        .isEqualTo(
            new NotifyFailed(
                event.source(),
                new JobReference(
                    Optional.of(new JobId(JOB)), Optional.of("update"), Optional.of("OFFICE\\ann")),
                NotifyFailed.How.NOT_DELIVERED,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.of(Duration.ofMinutes(10))));
  }

  @ParameterizedTest
  @CsvSource({
    "16398, JOBS_PER_USER",
    "16400, JOBS_PER_MACHINE",
    "16401, FILES_PER_JOB",
    "16402, RANGES_PER_FILE"
  })
  void refusalNamesItsLimit(int id, RequestRefused.Limit limit) {
    FakeEvent event =
        bits(id, "entityName", "OFFICE\\ann", "currentSize", "60", "currentLimit", "60");

    assertThat(said(event))
        .isEqualTo(
            new RequestRefused(
                event.source(),
                limit,
                Optional.of("OFFICE\\ann"),
                OptionalLong.of(60),
                OptionalLong.of(60)));
  }

  @Test
  void exceptionOfTheServiceIsANote() {
    FakeEvent event = bits(16404, "function", "f", "line", "12", "hr", "2147942405");

    assertThat(said(event))
        .isEqualTo(
            new BitsServiceNote(
                event.source(),
                BitsServiceNote.What.EXCEPTION,
                OptionalLong.of(0x80070005L),
                Optional.of("function=f line=12")));
  }
}
