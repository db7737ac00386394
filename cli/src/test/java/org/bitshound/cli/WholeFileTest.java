package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;
  private Path place;

  @BeforeEach
  void somethingStandsThere() throws IOException {
    place = Files.writeString(folder.resolve("case.json"), "before");
  }

  @Test
  void whatIsKeptTakesItsPlaceAndLeavesNothingElse() throws IOException {
    try (var file = new WholeFile(place)) {
      file.bytes().write('x');
      file.keep();
    }

    assertThat(place).hasContent("x");
    assertThat(folder).isDirectoryContaining("glob:**case.json");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void whatIsNotKeptLeavesWhatStoodThere() throws IOException {
    try (var file = new WholeFile(place)) {
      file.bytes().write('x');
      file.bytes().flush();
      assertThat(place).hasContent("before");
    }

    assertThat(place).hasContent("before");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), place);
    try (var file = new WholeFile(link)) {
      file.keep();
    }

    assertThat(link).isSymbolicLink();
    assertThat(place).isEmptyFile();
  }

  @Test
  void aFolderThatIsNotThereIsNamedAndNoDraft() {
    assertThatThrownBy(() -> new WholeFile(folder.resolve("nope/case.json")))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(folder.resolve("nope") + ": no such folder");
  }

  @Test
  @EnabledOnOs(OS.LINUX) // which has a device that is always full
  void aFullDiskIsToldWithTheNameOfTheFile() throws IOException {
    var file = new WholeFile(Path.of("/dev/full"));
    file.bytes().write('x');

    assertThatThrownBy(file::keep)
        .isInstanceOf(FileSystemException.class)
        .hasMessageStartingWith("/dev/full: ");
  }

  @Test
  void aFolderThatWasMadeForItGoesTooIfNothingIsKept() throws IOException {
    Path made = Files.createDirectory(folder.resolve("tables"));
    var one = new WholeFile(made.resolve("cases.csv"), Optional.of(made));
    var other = new WholeFile(made.resolve("findings.csv"), Optional.of(made));
    one.close();
    assertThat(made).isDirectory();
    other.close();
    assertThat(made).doesNotExist();
  }

  @Test
  void aFolderThatWasMadeForItStaysWithWhatIsKept() throws IOException {
    Path made = Files.createDirectory(folder.resolve("tables"));
    try (var kept = new WholeFile(made.resolve("cases.csv"), Optional.of(made));
        var _ = new WholeFile(made.resolve("findings.csv"), Optional.of(made))) {
      kept.keep();
    }

    assertThat(made.toFile().list()).containsExactly("cases.csv");
  }

  @Test
  void aFolderInItsPlaceIsRefusedBeforeTheWork() {
    assertThatThrownBy(() -> new WholeFile(folder))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("a folder is in its place");
  }
}
