package org.bitshound.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bitshound.testing.evidence.JetDatabase;
import org.bitshound.testing.evidence.JetTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesCommandTest {
  private final Spoken spoken = new Spoken();
  @TempDir private Path folder;
  private String file;

  @BeforeEach
  void writeADatabase() throws IOException {
    file = write(new JetDatabase(4096, 20));
  }

  private String write(JetDatabase database) throws IOException {
    JetTable table = database.table("Jobs").fixed("Id", 4, 4).tagged("Title", 12, 1252);
    table.row().set("Id", 1).set("Title", "first".getBytes(US_ASCII));
    table.row().set("Id", 2).deleted();
    table.row().set("Id", 3).set("Title", "\u001b[31m".getBytes(US_ASCII));
    return Files.write(folder.resolve("some.db"), database.toBytes()).toString();
  }

  @Test
  void eachTableIsListedWithItsRowsAndColumns() {
    assertThat(spoken.run("tables", file)).isZero();
    assertThat(spoken.out())
        .contains(
            """
            Jobs: 2 rows
              1     long                  Id
              256   long-text             Title
            """);
    assertThat(spoken.err()).isEmpty();
  }

  @Test
  void theListIsJsonWhereAskedFor() {
    assertThat(spoken.run("tables", file, "--format", "jsonl")).isZero();
    assertThat(spoken.out().lines().toList().getLast())
        .startsWith("{\"name\":\"Jobs\"")
        .contains("\"rows\":2,\"columns\":[{\"id\":1,\"name\":\"Id\",\"type\":\"long\"},");
  }

  @Test
  void everyRowOfATableIsALineOfJson() {
    assertThat(spoken.run("tables", file, "Jobs")).isZero();
    assertThat(spoken.out().lines())
        .hasSize(2)
        .first()
        .asString()
        .endsWith("\"values\":{\"Id\":1,\"Title\":\"first\"}}");
    assertThat(spoken.out()).contains("\\u001b[31m").doesNotContain("\u001b");
  }

  @Test
  void aDeletedRowIsWrittenOnlyWhenAskedAndSaysSo() {
    assertThat(spoken.run("tables", "--recover", file, "Jobs")).isZero();
    assertThat(spoken.out().lines().toList().getLast())
        .startsWith("{\"recovered\":\"page-slack\",")
        .endsWith("\"values\":{\"Id\":2}}");
  }

  @Test
  void aDirtyDatabaseIsReadAndChangesTheCodeOnlyWhenStrict() throws IOException {
    String dirty = write(new JetDatabase(4096, 20).dirty());

    assertThat(spoken.run("tables", dirty, "Jobs")).isZero();
    assertThat(spoken.out()).hasLineCount(2);
    assertThat(spoken.err()).hasLineCount(1).contains("dirty-database (doubtful)");
    assertThat(Spoken.codeOf("tables", "--strict", dirty)).isEqualTo(3);
  }

  @Test
  void whatIsNoDatabaseOrNoTableIsOneLineAndCodeThree() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no database");

    assertThat(spoken.run("tables", text.toString())).isEqualTo(3);
    assertThat(spoken.err()).startsWith("bitshound: not a database: '" + text).hasLineCount(1);
    assertThat(Spoken.codeOf("tables", folder.toString())).isEqualTo(3);
    assertThat(Spoken.codeOf("tables", file, "Job")).isEqualTo(3);
  }
}
