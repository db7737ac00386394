package org.bitshound.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/coverage.md` against the playbooks and the tests that there are.
class CoverageDocTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern ROW =
      Pattern.compile("\\| ([PT][0-9.]+) \\| (.*`([a-z-]+)`, step ([PT][0-9.]+)) \\| `(\\w+)` \\|");

  /// A row of the table.
  private record Row(String id, String answered, String playbook, String step, String test) {}

  private static List<Row> rows() throws IOException {
    var rows = new ArrayList<Row>();
    for (String line : Files.readAllLines(ROOT.resolve("docs/coverage.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.add(new Row(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5)));
      }
    }
    return rows;
  }

  private static Map<String, String> coveredBy() {
    var covered = new HashMap<String, String>();
    for (PlaybookDefinition playbook : Playbooks.builtIn().all()) {
      for (Step step : playbook.steps()) {
        step.said().covers().forEach(id -> covered.put(id, playbook.id() + " " + step.said().id()));
      }
    }
    return covered;
  }

  @Test
  void everyStatementHasItsRowWithTheStepThatAnswersIt() throws IOException {
    var told = new HashMap<String, String>();
    rows().forEach(row -> told.put(row.id(), row.playbook() + " " + row.step()));

    assertThat(told).isEqualTo(coveredBy()).hasSize(234);
  }

  @Test
  void noStatementHasTwoRows() throws IOException {
    assertThat(rows()).extracting(Row::id).doesNotHaveDuplicates();
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Set<String> tests = new HashSet<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .forEach(name -> tests.add(name.substring(0, name.length() - ".java".length())));
    }

    assertThat(rows()).extracting(Row::test).isSubsetOf(tests);
  }

  @Test
  void whatIsNotYetAnsweredSaysWhatItNeeds() throws IOException {
    assertThat(rows())
        .extracting(Row::answered)
        .allMatch(text -> text.startsWith("`") || text.startsWith("not yet: needs "));
  }
}
