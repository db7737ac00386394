package org.bitshound.translation.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitshound.observation.TranscriptLines.Line;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {

  private static final String SESSION =
      """
      **********************
      Windows PowerShell transcript start
      Start time: 20210613061718
      Username: OFFICE\\ann
      RunAs User: OFFICE\\ann
      Configuration Name:
      Machine: PC1 (Microsoft Windows NT 10.0.19041.0)
      Host Application: C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe -NoLogo
      Process ID: 7588
      PSVersion: 5.1.19041.1237
      **********************
      **********************
      Command start time: 20210613061730
      **********************
      PS C:\\Users\\ann> Start-BitsTransfer `
      >> -Source http://files.example.net/a.ps1
      PS C:\\Users\\ann>
      Mode  PS > in output
      >> no prompt before
      [srv1]: PS C:\\> Get-BitsTransfer
      **********************
      Windows PowerShell transcript end
      End time: 20210613061900
      **********************
      """;

  @Test
  void sessionHasItsHeadAndWhatWasTyped() {
    Transcript session = Transcript.parse(SESSION).getFirst();

    assertThat(session.machine()).contains("PC1");
    assertThat(session.started()).contains("20210613061718");
    assertThat(session.user()).contains("OFFICE\\ann");
    assertThat(session.processId()).hasValue(7588);
    assertThat(session.hostApplication())
        .contains("C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe -NoLogo");
    Optional<String> time = Optional.of("20210613061730");
    assertThat(session.lines())
        .containsExactly(
            new Line(15, time, "Start-BitsTransfer `"),
            new Line(16, time, "-Source http://files.example.net/a.ps1"),
            new Line(20, time, "Get-BitsTransfer"));
  }

  @Test
  void observationIsTheSession() {
    Transcript session = Transcript.parse(SESSION).getFirst();
    var said = session.told(FakeEvent.of("", 0).source());

    assertThat(said.lines()).isEqualTo(session.lines());
    assertThat(said.started()).isEqualTo(session.started());
  }

  @Test
  void appendedSessionIsOneMoreAndLineEndsDoNotMatter() {
    List<Transcript> sessions = Transcript.parse((SESSION + SESSION).replace("\n", "\r\n"));

    assertThat(sessions).hasSize(2);
    assertThat(sessions.get(0).lines()).hasSize(3);
    assertThat(sessions.get(1).lines().getFirst().number()).isEqualTo(15 + 24);
  }

  @Test
  void headOfAnotherLanguageIsReadByItsOrder() {
    Transcript session =
        Transcript.parse(
                SESSION
                    .replace("Start time", "Startzeit")
                    .replace("Username", "Benutzername")
                    .replace("Machine", "Computer")
                    .replace("Host Application", "Hostanwendung")
                    .replace("Process ID", "Prozess-ID"))
            .getFirst();

    assertThat(session.machine()).contains("PC1");
    assertThat(session.user()).contains("OFFICE\\ann");
    assertThat(session.processId()).hasValue(7588);
  }

  @Test
  void transcriptCutShortTellsWhatIsLeft() {
    String cut = SESSION.substring(0, SESSION.indexOf("-Source"));

    assertThat(Transcript.parse(cut).getFirst().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "**********************",
        "**********************\n\n**********************",
        "PS C:\\> Get-BitsTransfer",
        "**********************\ntitle\nStart time: soon\nUsername: ann\n**********************"
      })
  void otherTextIsNoTranscript(String text) {
    assertThat(Transcript.parse(text)).isEmpty();
  }
}
