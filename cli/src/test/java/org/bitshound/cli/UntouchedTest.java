package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UntouchedTest {
  @TempDir Path folder;
  private Path evidence;
  private Path log;

  @BeforeEach
  void evidence() throws IOException {
    evidence = Files.createDirectory(folder.resolve("evidence"));
    log = Files.writeString(evidence.resolve("a.evtx"), "ElfFile\0 a log");
  }

  private void isRefused(String... command) throws IOException {
    String before = Files.readString(log);
    var spoken = new Spoken();

    assertThat(spoken.run(command)).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(spoken.err()).contains("would write over what is read");
    assertThat(log).hasContent(before);
  }

  @Test
  void evidenceIsNotWrittenOver() throws IOException {
    isRefused("hunt", log.toString(), "--json", log.toString());
  }

  @Test
  void fileBelowAFolderOfEvidenceIsNotWrittenOver() throws IOException {
    isRefused("hunt", evidence.toString(), "--html", log.toString());
  }

  @Test
  void fileBehindALinkIsNotWrittenOver() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("out.json"), log);

    isRefused("hunt", evidence.toString(), "--json", link.toString());
  }

  @Test
  void collectedFileIsNotWrittenOver() throws IOException {
    Path roots = Files.createDirectory(folder.resolve("C"));
    Path tool = Files.writeString(roots.resolve("tool.exe"), "MZ");

    isRefused("hunt", log.toString(), "--files", "pc=" + roots, "--markdown", tool.toString());
    assertThat(tool).hasContent("MZ");
  }

  @Test
  void listOfIntelligenceIsNotWrittenOver() throws IOException {
    Path list = Files.writeString(folder.resolve("list.txt"), "evil.example\n");

    isRefused("hunt", log.toString(), "--intel", list.toString(), "--json", list.toString());
  }

  @Test
  void earlierResultBesideTheEvidenceIsReplaced() throws IOException {
    Path result = Files.writeString(evidence.resolve("case.json"), "{\"schema\":\"bitshound-…\"");
    var spoken = new Spoken();

    spoken.run("hunt", evidence.toString(), "--json", result.toString());

    assertThat(spoken.err()).doesNotContain("would write over");
  }
}
