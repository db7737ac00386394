package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Code;
import org.bitshound.casefile.JobError;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACKNOWLEDGED|it was completed",
        "CANCELLED|it was cancelled before it was done",
        "TRANSFERRED|the transfer is done, nobody completed the job",
        "TRANSIENT_ERROR|it failed with 0x80072ee7: the server's name has no address",
        "CONNECTING|it was connecting when last seen",
      })
  void aHeadlineSaysWhoFetchedWhatFromWhereToWhereAndWhatBecameOfIt(JobState state, String fate) {
    Case.Draft draft =
        Cases.job("x", Cases.NOTEPAD, "PC\\eve", "https://u:p@i.imgur.com/IF.png?token=s");
    var offline =
        new Code("0x80072ee7", Optional.empty(), Optional.of("the server's name has no address"));
    Cases.changeJob(
        draft,
        job -> {
          job.state = Optional.of(state);
          job.error = Optional.of(new JobError(offline, Optional.empty()));
        });

    assertThat(Headline.of(draft))
        .isEqualTo(
            "PC\\eve had notepad.exe fetch IF.png from https://i.imgur.com to C:\\Users\\eve\\a.tmp; "
                + fate
                + ".");
  }

  @Test
  void whatIsNotKnownIsSaidOrLeftOut() {
    Case.Draft draft = Cases.job("608b.png", Cases.NOTEPAD, "PC\\eve");

    assertThat(Headline.of(draft))
        .isEqualTo(
            "PC\\eve had notepad.exe make the job “608b.png”, whose files are not known;"
                + " what became of it is not known.");

    draft.creator = Optional.empty();
    Cases.changeJob(draft, job -> job.owner = Optional.empty());
    assertThat(Headline.of(draft)).startsWith("An unknown account had an unknown program make ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C:\\Windows\\System32\\cmd.exe|copy C:\\Windows\\System32\\cmd.exe to ",
        "http://[2001:db8::1]:8080/x/|fetch a file from http://[2001:db8::1]:8080 to ",
        "https://files.example|fetch a file from https://files.example to ",
        "\\\\fs01\\share\\a.dll|fetch a.dll from \\\\fs01 to ",
      })
  void aRemoteNameIsToldByItsKind(String url, String deed) {
    assertThat(Headline.of(Cases.job("x", Cases.NOTEPAD, "PC\\eve", url))).contains(deed);
  }

  @Test
  void furtherFilesAreCounted() {
    Case.Draft draft =
        Cases.job(
            "x",
            Cases.NOTEPAD,
            "PC\\eve",
            "http://a.example/1",
            "http://a.example/2",
            "http://b.example/3");

    assertThat(Headline.of(draft)).contains("fetch 1 and 2 more files from http://a.example to ");
  }

  @Test
  void anUploadIsSent() {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve", "https://srv.example/up/a.zip");
    Cases.changeJob(draft, job -> job.type = Optional.of(JobType.UPLOAD));

    assertThat(Headline.of(draft)).contains("send C:\\Users\\eve\\a.tmp to https://srv.example;");
  }

  @Test
  void aSignKeepsTheHeadlineThatItCameWith() {
    var draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    draft.kind = Optional.of(Kind.SIGN);
    draft.job = Optional.empty();
    draft.headline = Optional.of("eve cleared the Security log.");

    assertThat(Cases.judge().judge(draft).headline()).isEqualTo("eve cleared the Security log.");
  }
}
