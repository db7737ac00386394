package org.bitshound.ese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitshound.bytes.MappedFile;
import org.bitshound.testing.evidence.JetDatabase;
import org.bitshound.testing.evidence.JetLog;
import org.junit.jupiter.api.Test;

class LoggedChangesTest {
  private final EseDatabase database = database();
  private final int page = database.table("t").orElseThrow().tree().root();
  private final long dbtime = database.page(page).dbtime();

  private static EseDatabase database() {
    var written = new JetDatabase(16384, 300).dirty();
    written.table("t").fixed("n", 4, 4).row().set("n", 1);
    return EseDatabase.of(MappedFile.of(written.toBytes()), defect -> {});
  }

  private static LogFile log(JetLog written) {
    return LogFile.of(MappedFile.of(written.toBytes())).orElseThrow();
  }

  @Test
  void changesThatGoOnFromWhatThePageHasAreStillToBeDone() {
    var newer = new JetLog(9).insert(page, dbtime + 10, dbtime + 20);
    var older = new JetLog(8).insert(page, dbtime, dbtime + 10);

    LoggedChanges changes = LoggedChanges.of(database, List.of(log(newer), log(older)));

    assertThat(changes.byTable()).containsOnlyKeys("t").containsEntry("t", 2L);
    assertThat(changes.present()).containsExactly(8L, 9L);
    assertThat(changes.missing()).containsExactly(7L);
    assertThat(changes.words()).contains("lacks: 2 of t").contains("missing: 7");
  }

  @Test
  void changesThatThePageHasAlreadyAreNot() {
    var log = new JetLog(9).insert(page, dbtime - 10, dbtime).insert(5000, 1, 2);

    LoggedChanges changes = LoggedChanges.of(database, List.of(log(log)));

    assertThat(changes.byTable()).isEmpty();
    assertThat(changes.words()).endsWith("they hold no change that the database lacks");
  }

  @Test
  void aLogOfAnotherDatabaseIsLeftOut() {
    var log = new JetLog(9).insert(page, dbtime, dbtime + 10).ofAnotherDatabase();

    assertThat(LoggedChanges.of(database, List.of(log(log))).present()).isEmpty();
  }

  @Test
  void whatIsNoLogIsNone() {
    assertThat(LogFile.of(MappedFile.of(new byte[8192]))).isEmpty();
    assertThat(LogFile.of(MappedFile.of(new byte[10]))).isEmpty();
  }
}
