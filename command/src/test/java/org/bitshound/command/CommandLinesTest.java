package org.bitshound.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of `command-lines.tsv`, row by row, and the page that is made of it.
///
/// The page is written by `./build test -pl command -Dtest=CommandLinesTest
/// -Dbitshound.rewrite=true` where the Sigma rules are at hand, and its diff is read by a person.
class CommandLinesTest {
  private static final Path PAGE =
      Path.of(System.getProperty("bitshound.root", "..")).resolve("docs/command-lines.md");

  static List<Row> rows() throws IOException {
    return Row.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void eachRowIsReadAsTheTableSays(Row row) {
    assertThat(Shown.of(row.read()).replace("\n", "\\n").replace("\t", "\\t"))
        .isEqualTo(row.expected());
  }

  @Test
  void whatIsReadPassesTheGate() throws IOException {
    assertThat(rows())
        .filteredOn(row -> !row.isScript() && !row.expected().isEmpty())
        .allMatch(Row::mightMatter);
  }

  @Test
  void thereAreEnoughRowsOfBothKinds() throws IOException {
    List<Row> rows = rows();

    assertThat(rows).filteredOn(Row::isOrdinary).hasSizeGreaterThan(100);
    assertThat(rows).filteredOn(row -> !row.isOrdinary()).hasSizeGreaterThan(200);
  }

  @Test
  void noOrdinaryRowIsRead() throws IOException {
    assertThat(rows()).filteredOn(Row::isOrdinary).allMatch(row -> row.expected().isEmpty());
  }

  @Test
  void everyOtherRowIsRead() throws IOException {
    assertThat(rows())
        .filteredOn(row -> !row.isOrdinary())
        .noneMatch(row -> row.expected().isEmpty());
  }

  @Test
  void thePageShowsTheTable() throws IOException {
    Optional<SigmaRules> rules = SigmaRules.atHand();
    if (rules.isPresent() && Boolean.getBoolean("bitshound.rewrite")) {
      Files.writeString(PAGE, CommandLinesPage.of(rows(), rules.get()), UTF_8);
    }
    String page = Files.readString(PAGE, UTF_8);

    for (Row row : rows()) {
      assertThat(page).contains(CommandLinesPage.cellsOf(row));
    }
  }

  @Test
  void thePageShowsWhatSigmaFinds() throws IOException {
    Optional<SigmaRules> rules = SigmaRules.atHand();
    if (rules.isEmpty()) {
      System.err.println("CommandLinesTest: Sigma comparison skipped, no evidence");
    }
    Assumptions.assumeTrue(rules.isPresent(), "skipped, no evidence");

    assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(CommandLinesPage.of(rows(), rules.get()));
  }
}
