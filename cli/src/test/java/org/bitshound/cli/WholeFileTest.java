package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
  void aFolderInItsPlaceIsRefusedBeforeTheWork() {
    assertThatThrownBy(() -> new WholeFile(folder))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("a folder is in its place");
  }
}
