package org.bitshound.snapshots;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.event.snapshot.ListedFile;
import org.bitshound.event.snapshot.ListedJob;
import org.bitshound.testing.evidence.JobListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
  static final JobListing TWO =
      new JobListing(
          List.of(
              new JobListing.Row(
                  "482fcaf0-74bf-469b-8929-5ccd028c9499",
                  "stage two",
                  "TransientError",
                  "LAB\\ann",
                  Instant.parse("2021-03-15T18:43:41Z"),
                  Instant.parse("2021-03-15T18:46:41Z"),
                  "http://10.9.8.7/a.bin?x=1&y=2&session=0123456789abcdef0123456789abcdef",
                  "C:\\Users\\ann\\AppData\\Local\\Temp\\a.bin",
                  17,
                  -1,
                  "C:\\Windows\\System32\\cmd.exe",
                  "cmd.exe /c start C:\\Users\\ann\\AppData\\Local\\Temp\\a.bin"),
              new JobListing.Row(
                  "0b138008-304b-4264-b021-fd04455588ff",
                  "job3",
                  "Transferred",
                  "NT AUTHORITY\\SYSTEM",
                  Instant.parse("2021-03-15T17:00:00Z"),
                  Instant.parse("2021-03-15T17:10:00Z"),
                  "https://updates.example/b.cab",
                  "C:\\b.cab",
                  100_379_370,
                  100_379_370,
                  "",
                  "")));

  /// What was read, and the words of the defects.
  record Told(List<ListedJob> jobs, List<Long> offsets, List<String> defects) {
    ListedJob first() {
      return jobs.getFirst();
    }
  }

  static Told told(byte[] bytes) {
    var defects = new ArrayList<Defect>();
    var start = ByteView.of(bytes, Math.min(bytes.length, 4096));
    var form = Snapshot.formOf(start).orElseThrow();
    Snapshot read = Snapshot.read(MemorySegment.ofArray(bytes), form, defects::add);
    return new Told(
        read.jobs(), read.offsets(), defects.stream().map(defect -> defect.what().word()).toList());
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        form("list", JobListing::list),
        form("verbose", JobListing::verbose),
        form("wrapped", all -> JobListing.wrapped(all.verbose(), 80)),
        form("properties", JobListing::properties),
        form("table", JobListing::table),
        form("json", JobListing::json),
        form("csv", JobListing::csv),
        form("csv of files", JobListing::csvOfFiles),
        form("clixml", JobListing::clixml));
  }

  private static Arguments form(String name, Function<JobListing, String> writer) {
    return Arguments.of(name, writer.apply(TWO));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void everyFormTellsIdTitleAndState(String form, String text) {
    for (Charset coding : List.of(UTF_8, UTF_16LE)) {
      List<ListedJob> jobs = told(text.getBytes(coding)).jobs();

      assertThat(jobs)
          .extracting(job -> job.id().orElse(""))
          .containsExactly(TWO.jobs().get(0).id(), TWO.jobs().get(1).id());
      assertThat(jobs)
          .extracting(job -> job.title().orElse(""))
          .containsExactly("stage two", "job3");
      assertThat(jobs)
          .extracting(job -> job.state().orElse(""))
          .containsExactly("transient-error", "transferred");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void whatAFormHoldsBesideIsReadToo(String form, String text) {
    ListedJob job = told(text.getBytes(UTF_8)).first();
    JobListing.Row row = TWO.jobs().getFirst();

    if (!form.equals("list")) {
      assertThat(job.owner()).contains(row.owner());
    }
    if (List.of("verbose", "wrapped", "properties", "json", "clixml").contains(form)) {
      assertThat(job.notifyProgram()).contains(row.program());
      assertThat(job.notifyArguments()).contains(row.arguments());
    }
    if (List.of("verbose", "wrapped", "json", "clixml", "csv of files").contains(form)) {
      assertThat(job.files()).hasSize(1);
      ListedFile file = job.files().getFirst();
      assertThat(file.remoteName()).contains(row.remote());
      assertThat(file.localName()).contains(row.local());
      assertThat(file.transferred()).hasValue(row.done());
      assertThat(file.total()).isEmpty();
    }
    if (List.of("json", "clixml").contains(form)) {
      assertThat(job.created()).contains(row.created());
      assertThat(job.modified()).contains(row.modified());
      assertThat(job.transferred()).isEmpty();
    }
  }

  @Test
  void lineLongerThanAnyOfBitsadminIsADefect() {
    String text =
        "{482FCAF0-74BF-469B-8929-5CCD028C9499} 'upd' SUSPENDED 0 / 1 0 / 5\r\n"
            + "DESCRIPTION: "
            + "x".repeat(20_000)
            + "\r\n";

    Told told = told(text.getBytes(UTF_8));
    assertThat(told.first().title()).contains("upd");
    assertThat(told.defects()).containsExactly("size-limit");
  }

  @Test
  void blockOfBitsadminIsReadToItsLastLine() {
    ListedJob job = told(TWO.verbose().getBytes(UTF_8)).first();

    assertThat(job.type()).contains("download");
    assertThat(job.priority()).contains("normal");
    assertThat(job.notifyFlags()).hasValue(3);
    assertThat(job.retryDelay().orElseThrow()).hasSeconds(600);
    assertThat(job.proxy()).contains("preconfig");
    assertThat(job.fileCount()).hasValue(1);
    assertThat(job.integrity()).contains("high");
    assertThat(job.elevated()).contains(true);
  }

  @Test
  void localTimesAreLeftOutAndTold() {
    Told told = told(TWO.verbose().getBytes(UTF_8));

    assertThat(told.first().created()).isEmpty();
    assertThat(told.defects()).containsExactly("time-zone-unknown");
  }

  @Test
  void titleThatLooksLikeALabelDeceivesNobody() {
    String text =
        TWO.verbose().replace("'stage two'", "'x' TYPE: UPLOAD STATE: CANCELLED OWNER: LAB\\ben'");
    ListedJob job = told(text.getBytes(UTF_8)).first();

    assertThat(job.title()).contains("x' TYPE: UPLOAD STATE: CANCELLED OWNER: LAB\\ben");
    assertThat(job.owner()).contains("LAB\\ann");
  }

  @Test
  void bareTitleOfOldSystemsIsRead() {
    String text = TWO.list().replace("'stage two'", "stage two");

    assertThat(told(text.getBytes(UTF_8)).first().title()).contains("stage two");
  }

  @Test
  void missingJobIsNoticedByTheLastLine() {
    String text = TWO.list().replaceFirst("\\{482FCAF0[^\r]*\r\n", "");

    assertThat(told(text.getBytes(UTF_8)).defects()).containsExactly("count-differs");
  }

  @Test
  void idThatATableCutsIsNoId() {
    String text =
        String.join(
            "\r\n",
            "JobId                DisplayName TransferType JobState  OwnerAccount",
            "-----                ----------- ------------ --------  ------------",
            "482fcaf0-74bf-469... stage two   Download     Suspended LAB\\ann",
            "");
    Told told = told(text.getBytes(UTF_8));

    assertThat(told.first().id()).isEmpty();
    assertThat(told.first().state()).contains("suspended");
    assertThat(told.defects()).containsExactly("record-truncated");
  }

  @Test
  void lettersOfACodePageAreToldAsUnknown() {
    byte[] text = TWO.list().replace("stage two", "\u00e9tape").getBytes(ISO_8859_1);
    Told told = told(text);

    assertThat(told.first().title()).contains("\uFFFDtape");
    assertThat(told.defects()).containsExactly("text-not-unicode");
  }

  @Test
  void offsetsAreThoseOfTheBytes() {
    String text = "\uFEFF" + TWO.list().replace("stage two", "\u00e9tape");
    for (Charset coding : List.of(UTF_8, UTF_16LE)) {
      int at = text.indexOf("{0B13");
      long bytes = text.substring(0, at).getBytes(coding).length;

      assertThat(told(text.getBytes(coding)).offsets().get(1)).isEqualTo(bytes);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "text about JobId and DisplayName",
        "{\"JobId\": 1}",
        "JobId,x",
        "<Objs/>",
        "{482FCAF0-74BF-469B-8929-5CCD028C9499}",
        ""
      })
  void whatIsNoListingIsNone(String text) {
    assertThat(Snapshot.formOf(ByteView.of(text.getBytes(UTF_8)))).isEqualTo(Optional.empty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void cutListingTellsWhatStandsBeforeTheCut(String form, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    Told whole = told(bytes);
    for (int length = bytes.length * 3 / 4; length < bytes.length; length += 7) {
      Told cut = told(Arrays.copyOf(bytes, length));

      assertThat(cut.jobs()).isNotEmpty();
      assertThat(cut.first().id()).isEqualTo(whole.first().id());
    }
  }
}
