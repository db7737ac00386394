package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of inputs that are not what they should be. `LOG` stands for a log, `DIR` for a
/// folder, `PIPE` for a named pipe that nobody writes to.
class InputsTest {
  @TempDir private Path folder;

  private final Spoken spoken = new Spoken();

  @BeforeEach
  void aLogIsThere() throws IOException {
    Files.writeString(folder.resolve("a.evtx"), "ElfFile\0");
  }

  private int run(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      words.add(
          word.replace("LOG", folder.resolve("a.evtx").toString())
              .replace("DIR", folder.toString())
              .replace("PIPE", folder.resolve("pipe").toString()));
    }
    return spoken.run(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "hunt --policy DIR LOG, a policy",
    "hunt --intel DIR LOG, a list of intelligence",
    "hunt --playbook DIR LOG, a playbook",
    "hunt --baseline DIR LOG, 'a case file, which bitshound hunt --json writes'",
    "policy check DIR, a policy",
    "policy draft DIR, 'a case file, which bitshound hunt --json writes'",
    "playbook check DIR, a playbook",
    "explain DIR BH-0, 'a case file, which bitshound hunt --json writes'",
    "diff DIR DIR, 'a case file, which bitshound hunt --json writes'",
    "report DIR --html DIR/x.html, 'a case file, which bitshound hunt --json writes'",
  })
  void aFolderInPlaceOfAFileIsNamed(String line, String expected) {
    assertThat(run(line)).isEqualTo(3);
    assertThat(spoken.err())
        .startsWith("bitshound: a folder: '" + folder + "'; expected " + expected + "; ")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "hunt --policy '' LOG",
    "hunt --intel '' LOG",
    "hunt --files '' LOG",
    "hunt --files HOST= LOG",
    "hunt --json DIR/ LOG",
    "hunt --html DIR/ LOG",
    "jobs --host '' LOG",
    "policy --at 2026-01-01 init",
  })
  void whatIsNoNameIsAWrongCommandLine(String line) {
    assertThat(run(line.replace("''", ""))).isEqualTo(2);
    assertThat(spoken.err()).contains("; expected ").hasLineCount(1);
  }

  @Test
  void rootOfFilesIsAFolder() {
    assertThat(run("hunt --files LOG LOG")).isEqualTo(3);
    assertThat(spoken.err()).startsWith("bitshound: no folder: '" + folder + "/a.evtx'");
  }

  @Test
  @Timeout(20)
  void pipeIsNeverWaitedFor() throws Exception {
    new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();

    assertThat(run("dump PIPE")).isEqualTo(3);
    assertThat(run("tables PIPE")).isEqualTo(3);
    assertThat(run("jobs PIPE")).isEqualTo(3);
    assertThat(spoken.err())
        .contains("device, pipe or socket: '" + folder + "/pipe'; expected event logs; save")
        .contains("/pipe'; expected an ESE database; save")
        .contains("not read: '" + folder + "/pipe': a device, pipe or socket: ")
        .hasLineCount(3);
  }

  @Test
  void linkThatLeadsNowhereIsCalledThat() throws IOException {
    Files.createSymbolicLink(folder.resolve("pipe"), Path.of("nowhere"));

    assertThat(run("hunt PIPE")).isEqualTo(3);
    assertThat(spoken.err()).startsWith("bitshound: a link that leads nowhere: '");
  }

  @Test
  void emptyFileAloneIsSaidToBeEmpty() throws IOException {
    Files.createFile(folder.resolve("pipe"));

    assertThat(run("hunt PIPE")).isEqualTo(3);
    assertThat(spoken.err()).contains("; not read: '" + folder + "/pipe': empty");
  }

  @Test
  void defectIsToldAlikeInEveryLocale() throws IOException {
    assertThat(run("dump LOG")).isZero();
    Locale usual = Locale.getDefault();
    var elsewhere = new Spoken();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      elsewhere.run("dump", folder.resolve("a.evtx").toString());
    } finally {
      Locale.setDefault(usual);
    }

    assertThat(spoken.err()).contains("a.evtx at 0: file-header");
    assertThat(elsewhere.err()).isEqualTo(spoken.err());
  }

  @Test
  void dumpOfALogThatWasCutBetweenChunksSaysSo() throws IOException {
    byte[] log =
        Files.readAllBytes(
            Path.of(System.getProperty("bitshound.root"))
                .resolve("samples/fs-01/Microsoft-Windows-Bits-Client%4Operational.evtx"));
    Files.write(folder.resolve("a.evtx"), Arrays.copyOf(log, 4096));

    assertThat(run("dump --strict LOG")).isEqualTo(3);
    assertThat(spoken.err()).contains("by the file's header, found 0 chunks");
  }
}
