package org.bitshound.tables;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;
import org.bitshound.tables.Table.Kind;
import org.bitshound.testing.evidence.ArtifactTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
  private static final Instant MADE = Instant.parse("2021-03-15T18:43:41.1234567Z");

  private final List<Defect> defects = new ArrayList<>();

  private List<String> column(String text, String name) {
    var cells = new ArrayList<String>();
    Table.of(MappedFile.of(text.getBytes(UTF_8)))
        .orElseThrow()
        .rows(row -> cells.add(row.text(name).orElse("-")), defects::add);
    return cells;
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of(
            Kind.MFT,
            ArtifactTables.table(
                ArtifactTables.MFT,
                ArtifactTables.file(9, true, ".\\Users\\Public", "a, b.exe", 7, MADE, MADE)),
            "FileName",
            "a, b.exe"),
        Arguments.of(
            Kind.USN,
            ArtifactTables.table(
                ArtifactTables.USN,
                ArtifactTables.change("BIT1.tmp", 9, "", 5, MADE, "RenameOldName")),
            "UpdateTimestamp",
            "2021-03-15 18:43:41.1234567"),
        Arguments.of(
            Kind.USN_LISTING,
            ArtifactTables.LISTED_JOURNAL
                + ArtifactTables.listedChange(
                    "a, b.exe", 9, 5, "15.03.2021 18:43:41", 0x200, "File delete"),
            "File name",
            "a, b.exe"),
        Arguments.of( // by findstr: no header
            Kind.USN_LISTING,
            ArtifactTables.listedChange("a", 9, 5, "15.03.2021 18:43:41", 0x200, "File delete"),
            "Time stamp",
            "15.03.2021 18:43:41"),
        Arguments.of( // names of columns in another language, which stand in the same order
            Kind.USN_LISTING,
            "Journal : 1, 2\r\n\r\nUsn,Name,Laenge,Grund #,Grund,Zeit,Attr #,Attr,ID,UID,Q #,Q,S,M,m,L\r\n"
                + ArtifactTables.listedChange(
                    "a", 9, 5, "15.03.2021 18:43:41", 0x200, "Datei geloescht"),
            "Reason #",
            "0x00000200"),
        Arguments.of(
            Kind.PREFETCH,
            ArtifactTables.table(
                ArtifactTables.PREFETCH,
                ArtifactTables.prefetch("A.EXE", 2, List.of(MADE), "\\X\\A.EXE, \\X\\B.DLL")),
            "FilesLoaded",
            "\\X\\A.EXE, \\X\\B.DLL"),
        Arguments.of(
            Kind.AMCACHE,
            ArtifactTables.table(
                ArtifactTables.AMCACHE,
                ArtifactTables.program(MADE, "ab".repeat(20), "c:\\users\\a.exe", 7)),
            "sha1",
            "ab".repeat(20)),
        Arguments.of(
            Kind.NETWORK_USAGE,
            ArtifactTables.table(
                ArtifactTables.NETWORK_USAGE,
                ArtifactTables.usage(1, MADE, "BITS", "S-1-5-18", 10, 20)),
            "BytesSent",
            "20"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void tableIsToldByItsColumnsAndItsCellsAreRead(
      Kind kind, String text, String column, String cell) {
    byte[] bytes = text.getBytes(UTF_8);

    assertThat(Table.kindOf(ByteView.of(bytes))).contains(kind);
    assertThat(column(text, column)).containsExactly(cell);
    assertThat(defects).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void codingOfPowerShellAndMarksChangeNothing(
      Kind kind, String marked, String column, String cell) {
    String text = marked.replace("\ufeff", "");
    for (byte[] bytes :
        List.of(
            ("\ufeff" + text).getBytes(UTF_16LE),
            ("\ufeff" + text).getBytes(UTF_16BE),
            text.getBytes(UTF_16LE),
            ("\ufeff" + text).getBytes(UTF_8))) {
      var cells = new ArrayList<String>();
      assertThat(Table.kindOf(ByteView.of(bytes))).contains(kind);
      Table.of(MappedFile.of(bytes))
          .orElseThrow()
          .rows(row -> cells.add(row.text(column).orElse("-")), defects::add);
      assertThat(cells).containsExactly(cell);
      assertThat(defects).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void anotherDelimiterIsFound(String delimiter) {
    String text =
        "SHA1,FullPath,FileKeyLastWriteTimestamp\r\nab,c:\\a,2021-03-15 18:43:41\r\n"
            .replace(",", delimiter);

    assertThat(column(text, "FullPath")).containsExactly("c:\\a");
  }

  @Test
  void quotesLineEndsAndEmptyCellsAreRead() {
    String text =
        "\"SHA1\",\"FullPath\",\"FileKeyLastWriteTimestamp\"\n"
            + "\"a\",\"say \"\"hi\"\", and\r\ngo\",\"\"\n\r\n,x,\nlast,y,z";

    assertThat(column(text, "FullPath")).containsExactly("say \"hi\", and\r\ngo", "x", "y");
    assertThat(column(text, "SHA1")).containsExactly("a", "-", "last");
    assertThat(column(text, "FileKeyLastWriteTimestamp")).containsExactly("-", "-", "z");
  }

  @Test
  void rowWithoutTheColumnsThatMatterIsADefectAndTheNextIsRead() {
    String text = "SHA1,FullPath,FileKeyLastWriteTimestamp\nab\nab,c:\\a,t\nab,c:\\b\n";

    assertThat(column(text, "FullPath")).containsExactly("c:\\a");
    assertThat(defects).extracting(Defect::offset).containsExactly(40L, 53L);
  }

  @Test
  void ofManyBadRowsTheFirstAreToldAndTheOthersCounted() {
    String text = "SHA1,FullPath,FileKeyLastWriteTimestamp\n" + "ab\n".repeat(25) + "ab,c:\\a,t\n";

    assertThat(column(text, "FullPath")).containsExactly("c:\\a");
    assertThat(defects).hasSize(21);
    assertThat(defects.getLast().found()).isEqualTo("5 more that are none, the first of them here");
    assertThat(defects.getLast().offset()).isEqualTo(40 + 20 * 3);
  }

  @Test
  void quoteThatNeverEndsCostsItsLineAlone() {
    String text =
        "SHA1,FullPath,FileKeyLastWriteTimestamp\n\"ab,c:\\a,t\n" + "ab,c:\\b,t\n".repeat(3);

    assertThat(column(text, "FullPath")).containsExactly("c:\\b", "c:\\b", "c:\\b");
    assertThat(defects).hasSize(1);
  }

  @Test
  void rowsAcrossTheWindowsEdgeAreWholeAndKnowTheirPlaces() {
    var text = new StringBuilder("SHA1,FullPath,FileKeyLastWriteTimestamp\n");
    var expected = new ArrayList<String>();
    var places = new ArrayList<Long>();
    for (int i = 0; i < 30_000; i++) {
      expected.add("path " + i + ", " + "x".repeat(i % 61));
      places.add((long) text.length());
      text.append("h,\"").append(expected.getLast()).append("\",t\n");
    }
    var offsets = new ArrayList<Long>();
    Table.of(MappedFile.of(text.toString().getBytes(UTF_8)))
        .orElseThrow()
        .rows(row -> offsets.add(row.offset()), defects::add);

    assertThat(column(text.toString(), "FullPath")).isEqualTo(expected);
    assertThat(offsets).isEqualTo(places);
  }

  @Test
  void rowLongerThanTheWindowIsRead() {
    String files = "\\X\\A.DLL, ".repeat(40_000);
    String text =
        "ExecutableName,RunCount,LastRun,FilesLoaded\nA.EXE,1,t,\"" + files + "\"\nB,2,t,";

    assertThat(column(text, "FilesLoaded").getFirst()).hasSize(files.length());
    assertThat(column(text, "ExecutableName")).containsExactly("A.EXE", "B");
  }

  @Test
  void otherTextsAreNoTable() {
    assertThat(Table.kindOf(ByteView.of("Name,Id,Time\na,b,c\n".getBytes(UTF_8)))).isEmpty();
    assertThat(Table.kindOf(ByteView.of("SHA1,FullPath".getBytes(UTF_8)))).isEmpty();
    assertThat(Table.of(MappedFile.of(new byte[0]))).isEqualTo(Optional.empty());
  }
}
