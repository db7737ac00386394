package org.bitshound.ese;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;
import org.bitshound.ese.Row.Standing;
import org.bitshound.testing.evidence.JetDatabase;
import org.bitshound.testing.evidence.JetPacking;
import org.bitshound.testing.evidence.JetTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the foreign writer wrote is read back.
class WrittenDatabaseTest {
  private final List<Defect> defects = new ArrayList<>();

  private EseDatabase read(JetDatabase written) {
    return EseDatabase.of(MappedFile.of(written.toBytes()), defects::add);
  }

  private List<Row> rows(JetDatabase written, String table) {
    var rows = new ArrayList<Row>();
    read(written).table(table).orElseThrow().rows(rows::add);
    return rows;
  }

  private static byte[] noise(int length) {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @CsvSource({"4096,20", "8192,20", "16384,110", "16384,300", "32768,300", "4096,300", "4096,11"})
  void everyKindOfColumnComesBackOnPagesOfEachSize(int pageSize, int revision) {
    var database = new JetDatabase(pageSize, revision);
    JetTable table = Written.everyKind(database, 1);

    List<Row> rows = rows(database, table.name());

    assertThat(defects).isEmpty();
    assertThat(rows).hasSize(1);
    assertThat(Reading.lines(read(database).table(table.name()).orElseThrow(), false).getFirst())
        .contains(Written.VALUES_OF_ROW_0);
  }

  @ParameterizedTest
  @CsvSource({"4096,3", "4096,40", "16384,2", "32768,7"})
  void rowsComeInOrderOutOfTreesOfManyLevels(int pageSize, int fanOut) {
    var database = new JetDatabase(pageSize, 300).fanOut(fanOut);
    JetTable table = database.table("many").fixed("n", 4, 4);
    for (int i = 0; i < 1000; i++) {
      table.row().set("n", i);
    }

    List<Row> rows = rows(database, "many");

    assertThat(rows.stream().map(row -> row.number("n").orElseThrow()))
        .containsExactlyElementsOf(java.util.stream.LongStream.range(0, 1000).boxed().toList());
    assertThat(defects).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {4096, 16384})
  void longValuesOfBothWidthsOfIdsComeBackWhole(int pageSize) {
    var database = new JetDatabase(pageSize, 110).fanOut(5);
    JetTable table = database.table("long").fixed("n", 4, 4).tagged("blob", 11, 0);
    for (int i = 0; i < 60; i++) {
      table
          .row()
          .set("n", i)
          .setApart("blob", table.longValue(noise(100 + 333 * i), i % 2 == 0, 1000));
    }

    List<Row> rows = rows(database, "long");

    assertThat(rows).hasSize(60);
    for (int i = 0; i < 60; i++) {
      assertThat(rows.get(i).bytes("blob")).hasValue(noise(100 + 333 * i));
    }
    assertThat(defects).isEmpty();
  }

  @Test
  void packedValuesComeBackPlain() {
    byte[] text = "the same again, the same again; ".repeat(400).getBytes(US_ASCII);
    var database = new JetDatabase(8192, 20);
    JetTable table = database.table("packed").tagged("ascii", 12, 1252).tagged("wide", 12, 1200);
    table.tagged("bytes", 11, 0).tagged("apart", 11, 0);
    var segments =
        List.of(
            JetPacking.xpress(Arrays.copyOf(text, 8000)),
            JetPacking.xpress(Arrays.copyOfRange(text, 8000, text.length)));
    table
        .row()
        .setPacked("ascii", JetPacking.sevenBit("a row of letters", false))
        .setPacked("wide", JetPacking.sevenBit("a row of units", true))
        .setPacked("bytes", JetPacking.xpress(text))
        .setApart("apart", table.longValue(text.length, 8000, segments, true));

    Row row = rows(database, "packed").getFirst();

    assertThat(row.text("ascii")).hasValue("a row of letters");
    assertThat(row.text("wide")).hasValue("a row of units");
    assertThat(row.bytes("bytes")).hasValue(text);
    assertThat(row.bytes("apart")).hasValue(text);
    assertThat(defects).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0x28,XPRESS9", "0x30,XPRESS10", "0x38,LZ4", "0x20,scrubbed", "0xf8,unknown"})
  void whatCannotBeUnpackedStandsAsItIsStoredAndIsNamed(String first, String name) {
    var packed = new byte[40];
    packed[0] = (byte) (int) Integer.decode(first);
    var database = new JetDatabase(4096, 200);
    database.table("t").tagged("v", 11, 0).row().setPacked("v", packed);

    Value value = rows(database, "t").getFirst().value("v").orElseThrow();

    assertThat(value.state()).isEqualTo(Value.State.PACKED);
    assertThat(value.bytes()).isEqualTo(packed);
    assertThat(defects)
        .singleElement()
        .satisfies(defect -> {
          assertThat(defect.what()).isEqualTo(Defect.What.VALUE_TYPE);
          assertThat(defect.expected()).contains("t.v");
          assertThat(defect.found()).contains(name);
        });
  }

  @ParameterizedTest
  @CsvSource({"0x28,XPRESS9", "0x30,XPRESS10", "0x38,LZ4", "0x20,scrubbed"})
  void longValueThatCannotBeUnpackedIsCutThereAndNamed(String first, String name) {
    byte[] plain = noise(4000);
    var packed = new byte[40];
    packed[0] = (byte) (int) Integer.decode(first);
    var database = new JetDatabase(8192, 200);
    JetTable table = database.table("t").tagged("v", 11, 0);
    table
        .row()
        .setApart("v", table.longValue(8000, 4000, List.of(plain, packed), true));

    Value value = rows(database, "t").getFirst().value("v").orElseThrow();

    assertThat(value.state()).isEqualTo(Value.State.CUT);
    assertThat(value.bytes()).isEqualTo(plain);
    assertThat(defects).hasSize(2).allSatisfy(one -> assertThat(said(one)).contains("t.v"));
    assertThat(defects).anySatisfy(one -> assertThat(one.found()).contains(name + " compression"));
  }

  private static String said(Defect defect) {
    return defect.expected() + " " + defect.found();
  }

  @Test
  void encryptedValueStandsAsItIsStoredAndIsNamed() {
    byte[] stored = noise(40);
    var database = new JetDatabase(4096, 200);
    database.table("t").tagged("v", 11, 0).row().setEncrypted("v", stored);

    Value value = rows(database, "t").getFirst().value("v").orElseThrow();

    assertThat(value.state()).isEqualTo(Value.State.PACKED);
    assertThat(value.bytes()).isEqualTo(stored);
    assertThat(defects)
        .singleElement()
        .satisfies(defect -> {
          assertThat(defect.expected()).contains("t.v");
          assertThat(defect.found()).contains("encrypted");
        });
  }

  @Test
  void severalValuesAndTwoValuesComeBackInOrder() {
    var database = new JetDatabase(16384, 300);
    JetTable table = database.table("t").tagged("two", 10, 1252).tagged("many", 12, 1200);
    table
        .row()
        .setTwo("two", "one".getBytes(US_ASCII), "other".getBytes(US_ASCII))
        .setSeveral("many", List.of("a".getBytes(UTF_16LE), new byte[0], "ccc".getBytes(UTF_16LE)));

    Table read = read(database).table("t").orElseThrow();
    var rows = new ArrayList<Row>();
    read.rows(rows::add);

    assertThat(rows.getFirst().values(read.column("two").orElseThrow()))
        .extracting(Value::text)
        .containsExactly("one", "other");
    assertThat(rows.getFirst().values(read.column("many").orElseThrow()))
        .extracting(Value::text)
        .containsExactly("a", "", "ccc");
  }

  @Test
  void nullIsAbsentWhereverTheColumnStands() {
    var database = new JetDatabase(4096, 20);
    JetTable table = database.table("t").fixed("f", 4, 4).fixed("g", 4, 4);
    table.variable("v", 9, 0).variable("w", 9, 0).tagged("x", 11, 0);
    table.row().set("g", 2).set("w", new byte[] {3}).setNull("x");

    Row row = rows(database, "t").getFirst();

    assertThat(row.value("f")).isEmpty();
    assertThat(row.value("v")).isEmpty();
    assertThat(row.value("x")).isEmpty();
    assertThat(row.number("g")).hasValue(2);
    assertThat(row.bytes("w")).hasValue(new byte[] {3});
    assertThat(row.value("no such column")).isEmpty();
  }

  @Test
  void aDeletedRowIsNoRowButIsFoundAmongTheFormerOnes() {
    var database = new JetDatabase(4096, 20);
    JetTable table = database.table("t").fixed("n", 4, 4);
    table.row().set("n", 1);
    table.row().set("n", 2).deleted();
    table.row().set("n", 3);
    EseDatabase read = read(database);
    var former = new ArrayList<Row>();

    read.table("t").orElseThrow().formerRows(former::add);

    assertThat(rows(database, "t").stream().map(row -> row.number("n").orElseThrow()))
        .containsExactly(1L, 3L);
    assertThat(former)
        .singleElement()
        .satisfies(row -> {
          assertThat(row.number("n")).hasValue(2);
          assertThat(row.standing()).isEqualTo(Standing.DELETED);
        });
  }

  @Test
  void aDirtyDatabaseIsReadAndSaysWhichLogsItNeeds() {
    var database = new JetDatabase(16384, 300).dirty();
    database.table("t").fixed("n", 4, 4).row().set("n", 1);

    assertThat(rows(database, "t")).hasSize(1);
    assertThat(defects)
        .singleElement()
        .satisfies(defect -> {
          assertThat(defect.what()).isEqualTo(What.DIRTY_DATABASE);
          assertThat(defect.effect()).contains("7 to 9");
        });
  }

  @Test
  void pagesOfTheOlderFormAreSignedByTheirXor() {
    var database = new JetDatabase(4096, 9).oldChecksums();
    database.table("t").fixed("n", 4, 4).row().set("n", 1);

    assertThat(rows(database, "t")).hasSize(1);
    assertThat(defects).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {4096, 8192, 16384, 32768})
  void oneTurnedBitIsFoundInWhicheverQuarterOfThePageItLies(int pageSize) {
    for (int quarter = 0; quarter < 4; quarter++) {
      defects.clear();
      var database = new JetDatabase(pageSize, 300);
      database.table("t").fixed("n", 4, 4).row().set("n", 1);
      byte[] file = database.toBytes();
      int at = 5 * pageSize + quarter * pageSize / 4 + pageSize / 8 + 1; // in page 4, the catalog
      file[at] ^= 16;

      EseDatabase.of(MappedFile.of(file), defects::add);

      assertThat(defects)
          .filteredOn(defect -> defect.what() == What.PAGE_CHECKSUM)
          .singleElement()
          .satisfies(
              defect -> assertThat(defect.effect()).contains("one turned bit at " + at + " "));
    }
  }

  @Test
  void theCopyOfTheHeaderIsReadWhereTheFirstIsGone() {
    var database = new JetDatabase(16384, 300);
    database.table("t").fixed("n", 4, 4).row().set("n", 1);
    byte[] file = database.toBytes();
    Arrays.fill(file, 0, 4096, (byte) 0);
    assertThat(EseDatabase.isEse(MappedFile.of(file))).isTrue();

    assertThat(Reading.of(file).rows().get("t")).hasSize(1);

    Arrays.fill(file, 16384, 20480, (byte) 0);
    assertThat(EseDatabase.isEse(MappedFile.of(file))).isFalse();
    Reading without = Reading.of(file);
    assertThat(without.rows().get("t")).hasSize(1);
    assertThat(without.defects()).extracting(Defect::what).containsExactly(What.FILE_HEADER);
  }

  @Test
  void theCopyOfTheCatalogIsReadWhereTheFirstIsGone() {
    var database = new JetDatabase(4096, 20);
    database.table("t").fixed("n", 4, 4).row().set("n", 1);
    byte[] file = database.toBytes();
    Arrays.fill(file, 5 * 4096, 6 * 4096, (byte) 0);

    Reading reading = Reading.of(file);

    assertThat(reading.rows().get("t")).hasSize(1);
    assertThat(reading.defects()).extracting(Defect::what).contains(What.ZEROED);
  }
}
