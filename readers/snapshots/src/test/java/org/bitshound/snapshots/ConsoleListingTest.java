package org.bitshound.snapshots;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.bitshound.bytes.ByteView;
import org.bitshound.event.snapshot.ListedJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleListingTest {
  private static final String ID = "482fcaf0-74bf-469b-8929-5ccd028c9499";
  private static final String JOB = "{" + ID.toUpperCase(java.util.Locale.ROOT) + "}";

  private static List<ListedJob> jobs(String... lines) {
    return SnapshotTest.told(String.join("\r\n", lines).getBytes(UTF_8)).jobs();
  }

  @Test
  void valuesBelowTheirCommandsAreOneRowOfTheJob() {
    ListedJob job =
        jobs(
                "",
                "C:\\Temp>bitsadmin /rawreturn /getstate " + JOB + " ",
                "TRANSIENT_ERROR",
                "C:\\Temp>bitsadmin.exe /RawReturn /GetOwner " + JOB,
                "LAB\\ann",
                "C:\\Temp>C:\\Windows\\System32\\bitsadmin /nowrap /rawreturn /getnotifycmdline "
                    + JOB,
                "'C:\\a.exe' 'a.exe -x'",
                "C:\\Temp>bitsadmin /rawreturn /getminretrydelay " + JOB,
                "60",
                "C:\\Temp>")
            .getFirst();

    assertThat(job.id()).contains(ID);
    assertThat(job.state()).contains("transient-error");
    assertThat(job.owner()).contains("LAB\\ann");
    assertThat(job.notifyProgram()).contains("C:\\a.exe");
    assertThat(job.notifyArguments()).contains("a.exe -x");
    assertThat(job.retryDelay()).contains(Duration.ofSeconds(60));
  }

  @Test
  void listsOfFilesAreSaidToBeUnread() {
    var console =
        "C:\\>bitsadmin /rawreturn /listfiles "
            + JOB
            + "\r\n0 / UNKNOWN WORKING http://x.example/a";

    assertThat(SnapshotTest.told(console.getBytes(UTF_8)).defects()).contains("layout-mismatch");
  }

  @Test
  void madeJobHasTheIdThatItsMakingPrinted() {
    List<ListedJob> jobs =
        jobs(
            "PS C:\\> bitsadmin /rawreturn /create \"stage two\"",
            "{" + ID + "}",
            "PS C:\\> bitsadmin /rawreturn /getstate \"stage two\"",
            "SUSPENDED");

    assertThat(jobs).hasSize(1);
    assertThat(jobs.getFirst().id()).contains(ID);
    assertThat(jobs.getFirst().title()).contains("stage two");
    assertThat(jobs.getFirst().state()).contains("suspended");
  }

  @Test
  void jobNamedByItsTitleAloneHasNoIdAndSaysSo() {
    byte[] text = "C:\\>bitsadmin /rawreturn /getstate n\r\nQUEUED\r\n".getBytes(UTF_8);

    SnapshotTest.Told told = SnapshotTest.told(text);
    assertThat(told.first().title()).contains("n");
    assertThat(told.first().id()).isEmpty();
    assertThat(told.defects()).hasSize(1);
  }

  @Test
  void valueThatIsTooLongIsADefect() {
    String text =
        "C:\\>bitsadmin /rawreturn /getdescription " + JOB + "\r\n" + "x".repeat(20_000) + "\r\n";

    SnapshotTest.Told told = SnapshotTest.told(text.getBytes(UTF_8));
    assertThat(told.jobs()).isEmpty();
    assertThat(told.defects()).containsExactly("layout-mismatch");
  }

  @Test
  void failureIsNoValueAndNothingIsMadeOfACommandAlone() {
    assertThat(
            jobs(
                "C:\\>bitsadmin /rawreturn /getowner " + JOB,
                "Unable to get job - 0x80200001",
                "C:\\>bitsadmin /rawreturn /getstate " + JOB,
                "C:\\>"))
        .isEmpty();
  }

  @Test
  void listingInTheSameConsoleIsReadToo() {
    String row = "{" + ID + "} 'n' SUSPENDED 0 / 1 0 / UNKNOWN";
    List<ListedJob> jobs =
        jobs(
            "C:\\>bitsadmin /list",
            row,
            "Listed 1 job(s).",
            "C:\\>bitsadmin /rawreturn /getpriority " + JOB,
            "HIGH");

    assertThat(jobs).extracting(job -> job.id().orElse("")).containsExactly(ID, ID);
    assertThat(jobs.getLast().priority()).contains("high");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "TRANSFERRED, true",
    "TRANSFERREDSUSPENDED, true",
    "'QUEUED\r\nCANCELLED\r\n', true",
    "ERROR, false",
    "transferred, false",
    "TRANSFERRED to you, false",
    "3, false",
    "'', false"
  })
  void statesAloneAreALoneValue(String text, boolean is) {
    assertThat(LoneValue.is(ByteView.of(text.getBytes(UTF_8)))).isEqualTo(is);
    assertThat(LoneValue.is(ByteView.of(("\ufeff" + text).getBytes(UTF_16LE)))).isEqualTo(is);
  }
}
