package org.bitshound.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentListTest {
  static Stream<String> lists() throws IOException {
    Path folder = Path.of(System.getProperty("bitshound.root"), "content", "remote");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt") && !name.equals("public-suffix.txt"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyListHasADateAndItsEntriesAreInLowerCaseAndSourced(String name) {
    ContentList list = ContentList.named(name);

    assertThat(list.date()).matches("2026-\\d\\d-\\d\\d");
    assertThat(list.entries())
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry).isEqualTo(entry.strip()).isLowerCase());
  }
}
