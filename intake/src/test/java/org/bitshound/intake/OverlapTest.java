package org.bitshound.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bitshound.testing.evidence.EventLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same record in several files counts once.
class OverlapTest {
  @TempDir Path folder;
  private Collection collection;

  @BeforeEach
  void begin() {
    collection = new Collection(folder);
  }

  @ParameterizedTest(name = "{0} places in memory at once")
  @ValueSource(ints = {1, 7, 1_000_000})
  void overlapOfTwoExportsIsCountedInTheLater(int atOnce) throws IOException {
    collection.with("a.evtx", Collection.log("ws-01", 1, 40));
    collection.with("b.evtx", Collection.log("WS-01.corp.example", 31, 60));
    collection.atOnce = atOnce;

    var told = collection.read();
    assertThat(told.in("a.evtx").duplicates()).isZero();
    assertThat(told.in("b.evtx").duplicates()).isEqualTo(10);
    assertThat(told.records()).isEqualTo(60);
    assertThat(told.machines()).hasSize(1);
    var covered = told.machines().getFirst().covered().getFirst();
    assertThat(covered.records()).isEqualTo(60);
    assertThat(covered.events()).containsEntry(3, 12L).containsEntry(7777, 48L);
    assertThat(covered.gaps()).isEmpty();
    assertThat(told.observations())
        .hasSize(12)
        .contains(
            "ws-01 3 #30 in a.evtx[]",
            "ws-01 3 #35 in a.evtx[ and b.evtx]",
            "ws-01 3 #40 in a.evtx[ and b.evtx]",
            "ws-01 3 #45 in b.evtx[]");
    assertThat(told.defects()).isEmpty();
  }

  @Test
  void recordInThreeFilesIsCountedTwiceAsCopy() throws IOException {
    for (String name : List.of("a.evtx", "b.evtx", "c.evtx")) {
      collection.with(name, Collection.log("ws-01", 1, 10 + name.charAt(0)));
    }

    var told = collection.read();
    assertThat(told.in("b.evtx").duplicates()).isEqualTo(10 + 'a');
    assertThat(told.in("c.evtx").duplicates()).isEqualTo(10 + 'b');
    assertThat(told.records()).isEqualTo(10 + 'c');
    assertThat(told.observations().getFirst())
        .isEqualTo("ws-01 3 #5 in a.evtx[ and b.evtx,  and c.evtx]");
  }

  @Test
  void sameNumbersAtAnotherTimeAreOtherRecords() throws IOException {
    collection.with("a.evtx", Collection.log("ws-01", 1, 10));
    var later = new EventLog("ws-01");
    for (int id = 1; id <= 10; id++) {
      later.add(Collection.idle(Collection.MORNING.plusSeconds(3600 + id), id));
    }
    collection.with("b.evtx", later);

    assertThat(collection.read().records()).isEqualTo(20);
  }

  @Test
  void sameNumbersOfAnotherHostAreOtherRecords() throws IOException {
    collection.with("a.evtx", Collection.log("ws-01", 1, 10));
    collection.with("b.evtx", Collection.log("ws-02", 1, 10));

    assertThat(collection.read().records()).isEqualTo(20);
  }

  @Test
  void chunkThatStandsTwiceInOneFileCountsOnce() throws IOException {
    var log = new EventLog("ws-01");
    for (int id = 1; id <= 10; id++) {
      log.add(Collection.idle(Collection.MORNING.plusSeconds(id), id));
    }
    byte[] one = log.toBytes();
    byte[] both = Arrays.copyOf(one, one.length + 65_536);
    System.arraycopy(one, 4096, both, one.length, 65_536);
    collection.with("a.evtx", both);

    assertThat(collection.read().in("a.evtx").duplicates()).isEqualTo(10);
  }

  @Test
  void recordOfOtherContentIsKeptBesideAndTold() throws IOException {
    collection.with("a.evtx", new EventLog("ws-01").add(Collection.created(Collection.MORNING, 1)));
    collection.with("b.evtx", new EventLog("ws-01").add(Collection.created(Collection.MORNING, 2)));
    collection.with(
        "c.evtx",
        new EventLog("ws-01")
            .add(Collection.created(Collection.MORNING, 2))
            .add(Collection.idle(Collection.MORNING.plusSeconds(1), 1)));

    var told = collection.read();
    assertThat(told.observations())
        .containsExactly("ws-01 3 #1 in a.evtx[]", "ws-01 3 #1 in b.evtx[ and c.evtx]");
    assertThat(told.defectWords()).containsExactly("b.evtx content-differs");
  }

  @Test
  void forwardedCopyOfARecordIsTheSameRecord() throws IOException {
    var event = Collection.created(Collection.MORNING, 1);
    collection.with("a.evtx", new EventLog("ws-01.corp.example").add(event));
    collection.with(
        "collector.evtx",
        new EventLog("collector").addForwarded(event, "ws-01.corp.example", 1, "a job"));

    var told = collection.read();
    assertThat(told.observations()).containsExactly("ws-01 3 #1 in a.evtx[ and collector.evtx]");
    assertThat(told.in("collector.evtx").duplicates()).isEqualTo(1);
    assertThat(told.defects()).isEmpty();
  }

  @Test
  void recordThatStandsTwelveHundredTimesCostsLittleAndIsTold() throws IOException {
    byte[] one = new EventLog("ws-01").add(Collection.created(Collection.MORNING, 1)).toBytes();
    byte[] many = Arrays.copyOf(one, 4096 + 1200 * 65_536);
    for (int chunk = 1; chunk < 1200; chunk++) {
      System.arraycopy(one, 4096, many, 4096 + chunk * 65_536, 65_536);
    }
    collection.with("a.evtx", many);

    var told = collection.read();
    assertThat(told.in("a.evtx").duplicates()).isEqualTo(1199);
    assertThat(told.observations()).hasSize(1);
    assertThat(told.onlyDefect().what().word()).isEqualTo("size-limit");
  }

  @ParameterizedTest(name = "{0} places in memory at once")
  @ValueSource(ints = {1, 3, 50})
  void whatDoesNotFitIntoMemoryIsToldInTheSameOrder(int atOnce) throws IOException {
    for (int host = 1; host <= 4; host++) {
      collection.with(host + "a.evtx", Collection.log("ws-0" + host, 1, 700));
      collection.with(host + "b.evtx", Collection.log("ws-0" + host, 701, 900));
    }
    var inMemory = collection.read();
    collection.atOnce = atOnce;
    collection.threads = 3;
    var spilled = collection.read();

    assertThat(inMemory.observations()).hasSize(4 * 180);
    assertThat(spilled.observations()).isEqualTo(inMemory.observations());
    assertThat(spilled.machines()).isEqualTo(inMemory.machines());
    try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("bitshound-sightings-"));
    }
  }
}
