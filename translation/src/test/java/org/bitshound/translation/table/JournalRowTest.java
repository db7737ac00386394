package org.bitshound.translation.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.event.table.TableRow;
import org.bitshound.observation.FileChanged.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalRowTest {

  private record Row(Map<String, String> values) implements TableRow {
    @Override
    public long offset() {
      return 0;
    }

    @Override
    public Optional<String> text(String column) {
      return Optional.ofNullable(values.get(column));
    }
  }

  private static Row row(String number, String words, String id) {
    return new Row(
        Map.of("File name", "a.exe", "Reason #", number, "Reason", words, "File ID", id));
  }

  @ParameterizedTest
  @CsvSource({
    "0x00000100, CREATED",
    "0x80000200, DELETED",
    "0x80000300, DELETED",
    "0x00001100, RENAMED_FROM",
    "0x80002002, RENAMED_TO"
  })
  void bitsOfTheReasonSayWhatHappenedInAnyLanguage(String number, What what) {
    assertThat(JournalRow.ofFsutil(row(number, "Datei", "1"))).map(JournalRow::what).contains(what);
  }

  @Test
  void otherChangesLeaveTheFileWhereItIs() {
    assertThat(JournalRow.ofFsutil(row("0x80000002", "Data extend | Close", "1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "File create, CREATED",
    "Data extend | File delete| Close, DELETED",
    "Rename: old name, RENAMED_FROM",
    "0x00002000, RENAMED_TO"
  })
  void withoutANumberOfItsOwnTheReasonIsReadAsItIs(String reason, What what) {
    var row = new Row(Map.of("File name", "a.exe", "Reason", reason));

    assertThat(JournalRow.ofFsutil(row)).map(JournalRow::what).contains(what);
    assertThat(JournalRow.isUnderstood(row)).isTrue();
  }

  @Test
  void reasonThatIsNoNumberWhereOneBelongsIsNotUnderstood() {
    assertThat(JournalRow.isUnderstood(row("Datei", "0x100", "1"))).isFalse();
  }

  @Test
  void fileIdIsSequenceAndEntryWhetherOf64BitsOr128() {
    JournalRow of64 = JournalRow.ofFsutil(row("0x100", "", "002e00000001ed0b")).orElseThrow();
    JournalRow of128 =
        JournalRow.ofFsutil(row("0x100", "", "0000000000000000002e00000001ed0b")).orElseThrow();

    assertThat(of64).isEqualTo(of128);
    assertThat(of64.entry()).hasValue(0x1ed0b);
    assertThat(of64.sequence()).hasValue(0x2e);
  }

  @Test
  void fileIdOfReFsIsNone() {
    assertThat(JournalRow.ofFsutil(row("0x100", "", "00000000000007010000000000000001")))
        .map(JournalRow::entry)
        .contains(OptionalLong.empty());
  }
}
