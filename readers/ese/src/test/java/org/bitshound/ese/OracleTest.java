package org.bitshound.ese;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reader against a foreign witness: what `esedbexport` (libesedb 20181229) writes of real
/// databases. Where the two differ, and why ours holds, stands in `docs/formats/ese.md`.
class OracleTest {
  /// What the oracle reads otherwise, by database, table and column, and why ours holds.
  private static final Set<String> OTHERWISE =
      Set.of(
          // Ids of eight bytes: it takes four of them and finds no value.
          "qmgr-win10-22h2 Jobs.Blob",
          "qmgr-win10-22h2 Files.Blob",
          // Segments of long values: it shows the packed bytes as if they were text.
          "ese-parser-8k-compressed-lv test_table.compressed_unicode",
          "ese-parser-8k-compressed-lv test_table.compressed_ascii",
          "ese-parser-8k-compressed-lv test_table.compressed_binary",
          "ese-parser-8k-compressed-lv test_table.usual_text",
          // It prints every single as 0, no column of several values, and no default.
          "ese-parser-types TestTable.IEEESingle",
          "ese-parser-types TestTable.Binary",
          "ese-parser-types TestTable.LongBinary",
          "ese-parser-types TestTable.Text",
          "ese-parser-types TestTable.LongText",
          "ese-parser-types TestTable.TextDefaultValue");

  @TempDir private static Path folder;

  @BeforeAll
  static void theOracleIsThere() {
    try {
      new ProcessBuilder("esedbexport", "-V").redirectErrorStream(true).start().waitFor();
    } catch (IOException | InterruptedException missing) {
      System.err.println("skipped, no esedbexport: install libesedb-utils");
      Assumptions.abort("skipped, no esedbexport");
    }
  }

  @Test
  void everyRowHasTheSameValues() throws IOException, InterruptedException {
    var differences = new TreeMap<String, String>();
    var unread = new ArrayList<String>();
    long compared = 0;
    for (Path file : Evidence.databases()) {
      String name = file.getName(file.getNameCount() - 2).toString();
      Map<String, List<String[]>> theirs = exported(file, name);
      if (theirs.isEmpty()) {
        unread.add(name);
        continue;
      }
      try (Arena arena = Arena.ofConfined()) {
        EseDatabase database = EseDatabase.of(MappedFile.open(file, arena), defect -> {});
        for (Table table : database.tables()) {
          List<String[]> rows = theirs.getOrDefault(table.name(), List.of());
          compared += compare(table, rows, name, differences);
        }
      }
    }

    assertThat(differences).containsOnlyKeys(OTHERWISE);
    assertThat(unread).containsExactly("qmgr-win11-24h2", "velociraptor-ual-current");
    assertThat(compared).isGreaterThan(300_000);
  }

  @Test
  void realDatabasesHaveNoDefectButThatSomeAreDirty() throws IOException {
    var defects = new ArrayList<Defect>();
    for (Path file : Evidence.databases()) {
      try (Arena arena = Arena.ofConfined()) {
        EseDatabase database = EseDatabase.of(MappedFile.open(file, arena), defects::add);
        database.tables().forEach(table -> table.rows(row -> row.forEach((column, value) -> {})));
        database.freePages();
      }
    }

    assertThat(defects).extracting(Defect::what).containsOnly(What.DIRTY_DATABASE).hasSize(4);
  }

  /// {@return each table's lines, the first of them its columns}
  private static Map<String, List<String[]>> exported(Path file, String name)
      throws IOException, InterruptedException {
    Path target = folder.resolve(name);
    new ProcessBuilder("esedbexport", "-t", target.toString(), file.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".log").toFile())
        .start()
        .waitFor();
    var tables = new TreeMap<String, List<String[]>>();
    Path exported = Path.of(target + ".export");
    if (Files.isDirectory(exported)) {
      try (Stream<Path> files = Files.list(exported)) {
        for (Path one : files.toList()) {
          String table = one.getFileName().toString().replaceFirst("\\.\\d+$", "");
          tables.put(table, lines(one));
        }
      }
    }
    return tables;
  }

  private static List<String[]> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8)
        .lines()
        .map(line -> line.split("\t", -1))
        .toList();
  }

  /// @param differences is given the first of each column
  private static long compare(
      Table table, List<String[]> theirs, String file, Map<String, String> differences) {
    var ours = new ArrayList<Row>();
    table.rows(ours::add);
    String where = file + " " + table.name();
    long compared = 0;
    for (int row = 0; row < ours.size(); row++) {
      String[] cells = row + 1 < theirs.size() ? theirs.get(row + 1) : new String[0];
      for (int i = 0; i < table.columns().size(); i++, compared++) {
        Column column = table.columns().get(i);
        String cell = i < cells.length ? cells[i] : "";
        if (!OracleCell.agrees(ours.get(row).values(column), column, cell)) {
          differences.putIfAbsent(where + "." + column.name(), "row " + row + ": " + cell);
        }
      }
    }
    if (!differences.keySet().stream().anyMatch(key -> key.startsWith(where + "."))) {
      assertThat(theirs.size() - 1).as(where).isEqualTo(ours.size());
    }
    return compared;
  }

  @Test
  void packedLongValuesOfARealDatabaseAreWhole() throws IOException {
    Path file =
        Evidence.databases().stream()
            .filter(path -> path.toString().contains("compressed-lv"))
            .findFirst()
            .orElseThrow();
    var rows = new ArrayList<List<String>>();
    try (Arena arena = Arena.ofConfined()) {
      Table table =
          EseDatabase.of(MappedFile.open(file, arena), defect -> {})
              .table("test_table")
              .orElseThrow();
      table.rows(row -> {
        var texts = new ArrayList<String>();
        row.forEach((column, values) -> texts.add(text(column, values.getFirst())));
        rows.add(texts);
      });
    }

    assertThat(rows).hasSize(10);
    for (int i = 0; i < 10; i++) {
      String record = "Record" + " ".repeat(rows.get(i).getFirst().length() - 7) + i;
      assertThat(rows.get(i)).hasSize(4).allMatch(record::equals);
      assertThat(record).hasSize(2055);
    }
  }

  private static String text(Column column, Value value) {
    return column.type() == ColumnType.LONG_BINARY
        ? new String(value.bytes(), UTF_8)
        : value.text();
  }
}
