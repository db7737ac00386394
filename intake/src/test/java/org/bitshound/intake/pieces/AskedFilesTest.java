package org.bitshound.intake.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.table.TableRow;
import org.bitshound.intake.collected.Asked;
import org.bitshound.observation.FileChanged;
import org.bitshound.observation.FileListed;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;
import org.bitshound.translation.table.JournalRow;
import org.junit.jupiter.api.Test;

class AskedFilesTest {
  private static final int MILLION = 1_000_000;

  private final Asked asked = new Asked(Set.of("a.exe"), "\\Temp\\a.exe"::equals);
  private final AskedFiles files = new AskedFiles(asked, AskedFilesTest::source);
  private final AskedChanges changes = new AskedChanges(asked);

  private static Source source(TableRow row) {
    return source(row.offset());
  }

  private static Source source(long offset) {
    return Source.ofPlace(
        new Place("j.csv", offset), "h", Instant.EPOCH, Optional.empty(), Optional.empty());
  }

  private record Row(long offset, Map<String, String> values) implements TableRow {
    @Override
    public Optional<String> text(String column) {
      return Optional.ofNullable(values.get(column));
    }
  }

  private static Row file(int number, String folder, boolean inUse, String changed) {
    return new Row(
        number,
        Map.of(
            "ParentPath",
            folder,
            "FileName",
            "a.exe",
            "InUse",
            inUse ? "True" : "False",
            "LastRecordChange0x10",
            changed));
  }

  private static JournalRow change(
      FileChanged.What what, String name, Optional<String> folder, long entry) {
    return new JournalRow(what, name, folder, OptionalLong.of(entry), OptionalLong.of(1));
  }

  private void take(long offset, JournalRow row) {
    if (changes.isOurs(row)) {
      changes.take(row, source(offset), Instant.EPOCH);
    }
  }

  @Test
  void lastOfAMillionFilesOfOneNameIsTheOneOfThePlaceThatIsAskedFor() {
    for (int i = 0; i < MILLION; i++) {
      files.take(file(i, ".\\Other" + i, true, "2021-03-15 18:43:41"));
    }
    files.take(file(MILLION, ".\\Temp", true, "2021-03-15 18:43:41"));

    assertThat(files.found())
        .extracting(Observation::source)
        .extracting(each -> each.place().offset())
        .containsExactly((long) MILLION);
  }

  @Test
  void ofOnePlaceTheFileThatIsThereCountsAndElseTheLastOne() {
    files.take(file(1, ".\\Temp", false, "2021-03-15 18:43:42"));
    files.take(file(2, ".\\TEMP", false, "2021-03-15 18:43:41"));
    assertThat(files.found())
        .isEqualTo(files.found().stream().filter(one -> one instanceof FileListed).toList())
        .hasSize(1);
    assertThat(files.found().getFirst().source().place().offset()).isEqualTo(1);

    files.take(file(3, ".\\Temp", true, "2021-03-15 18:43:40"));
    assertThat(files.found().getFirst().source().place().offset()).isEqualTo(3);
  }

  @Test
  void ofAJournalWithoutFoldersTheFilesThatBitsNamedAreTaken() {
    var none = Optional.<String>empty();
    var rows =
        new JournalRow[] {
          change(FileChanged.What.CREATED, "BIT1.tmp", none, 7),
          change(FileChanged.What.RENAMED_FROM, "BIT1.tmp", none, 7),
          change(FileChanged.What.RENAMED_TO, "A.EXE", none, 7),
          change(FileChanged.What.DELETED, "A.EXE", none, 7),
          change(FileChanged.What.RENAMED_FROM, "BIT2.tmp", none, 8),
          change(FileChanged.What.RENAMED_TO, "b.exe", none, 8),
          change(FileChanged.What.RENAMED_FROM, "x.tmp", none, 9),
          change(FileChanged.What.RENAMED_TO, "a.exe", none, 9),
          change(FileChanged.What.DELETED, "a.exe", none, 10),
        };
    for (int i = 0; i < rows.length; i++) {
      changes.look(i, rows[i]);
    }
    for (int i = 0; i < rows.length; i++) {
      take(i, rows[i]);
    }

    assertThat(changes.found())
        .extracting(one -> one.source().place().offset())
        .containsExactly(0L, 1L, 2L, 3L);
    assertThat(changes.tooMany()).isEmpty();
  }

  @Test
  void fileAtThePlaceIsFollowedToItsNextName() {
    var there = Optional.of("\\Temp");
    var rows =
        new JournalRow[] {
          change(FileChanged.What.CREATED, "a.exe", there, 7),
          change(FileChanged.What.RENAMED_FROM, "a.exe", there, 7),
          change(FileChanged.What.RENAMED_TO, "c.exe", there, 7),
          change(FileChanged.What.DELETED, "a.exe", Optional.of("\\Other"), 8),
        };
    for (int i = 0; i < rows.length; i++) {
      changes.look(i, rows[i]);
    }
    assertThat(changes.isWorthASecondWay()).isTrue();
    for (int i = 0; i < rows.length; i++) {
      take(i, rows[i]);
    }

    assertThat(changes.found())
        .extracting(one -> one.source().place().offset())
        .containsExactly(1L, 2L);
  }

  @Test
  void changesBeyondTheLimitAreSaidWithTheirNumberAndTheFirstOfThem() {
    JournalRow row = change(FileChanged.What.DELETED, "a.exe", Optional.of("\\Temp"), 7);
    changes.look(0, row);
    for (int i = 0; i < 100_003; i++) {
      take(i, row);
    }

    assertThat(changes.found()).hasSize(100_000);
    assertThat(changes.tooMany())
        .get()
        .matches(defect -> defect.what() == What.SIZE_LIMIT)
        .matches(defect -> defect.offset() == 100_000)
        .matches(defect -> defect.found().equals("3 more"));
  }
}
