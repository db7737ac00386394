package org.bitshound.intake.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.table.TableRow;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;
import org.junit.jupiter.api.Test;

class AskedFilesTest {
  private final AskedFiles asked = new AskedFiles(Set.of("a.exe"), AskedFilesTest::source);

  private static Source source(TableRow row) {
    return Source.ofPlace(
        new Place("j.csv", row.offset()), "h", Instant.EPOCH, Optional.empty(), Optional.empty());
  }

  private record Row(long offset, Map<String, String> values) implements TableRow {
    @Override
    public Optional<String> text(String column) {
      return Optional.ofNullable(values.get(column));
    }
  }

  private void take(int number, String name) {
    asked.takeChange(
        new Row(
            number,
            Map.of(
                "Name", name,
                "UpdateReasons", "FileCreate",
                "UpdateTimestamp", "2021-03-15 18:43:41.0000000")));
  }

  @Test
  void rowsBeyondTheLimitAreSaidWithTheirNumberAndTheFirstOfThem() {
    for (int i = 0; i < 100_003; i++) {
      take(i, "a.exe");
      take(i, "b.exe");
    }

    assertThat(asked.found()).hasSize(100_000);
    assertThat(asked.tooMany())
        .get()
        .matches(defect -> defect.what() == What.SIZE_LIMIT)
        .matches(defect -> defect.offset() == 100_000)
        .matches(defect -> defect.found().equals("100003"));
  }

  @Test
  void nothingIsSaidWhereAllRowsAreKept() {
    take(1, "A.EXE");
    take(2, "BIT12.tmp");
    take(3, "b.exe");

    assertThat(asked.found()).hasSize(2);
    assertThat(asked.tooMany()).isEmpty();
  }
}
