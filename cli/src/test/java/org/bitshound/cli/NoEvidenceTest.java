package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a hunt says where there is nothing to hunt in.
class NoEvidenceTest {
  private final Spoken spoken = new Spoken();

  @TempDir private Path folder;

  @Test
  void aLinkToEvidenceIsSaidToBeNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path log = Files.writeString(elsewhere.resolve("a.evtx"), "ElfFile");
    Files.createSymbolicLink(folder.resolve("link"), log);

    assertThat(hunt()).isEqualTo(3);
    assertThat(spoken.err())
        .startsWith("bitshound: no evidence below: ")
        .contains("link': a symbolic link to somewhere else: it is not followed; name what")
        .hasLineCount(1);
  }

  @Test
  void anArchiveOfNoEvidenceIsNone() throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
      zip.putNextEntry(new ZipEntry("notes.txt"));
      zip.write('x');
    }

    assertThat(hunt()).isEqualTo(3);
    assertThat(spoken.err())
        .startsWith("bitshound: no evidence below: ")
        .doesNotContain("not read");
  }

  @Test
  void aFolderForTablesIsNotLeftBehind() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "x");
    Path tables = folder.resolve("tables");

    assertThat(spoken.run("hunt", folder.toString(), "--csv", tables.toString())).isEqualTo(3);
    assertThat(tables).doesNotExist();
  }

  @Test
  void columnsThatNoTableHasAreNamed() throws IOException {
    Files.writeString(
        folder.resolve("p.csv"), "Time,URL\n2026-02-03T08:00:00Z,http://a.example/\n");
    String log = folder.toString();

    assertThat(spoken.run("hunt", "--columns", "time=Time,url=Address", log)).isEqualTo(3);
    assertThat(spoken.err()).contains("': none: no table is read as a log of a proxy");
    assertThat(spoken.run("hunt", "--strict", "--columns", "time=Time,url=URL", log)).isZero();
    assertThat(spoken.out())
        .startsWith("No BITS job was found: 1 line of other evidence read, no log of events");
  }

  private int hunt() {
    return spoken.run("hunt", folder.toString());
  }
}
