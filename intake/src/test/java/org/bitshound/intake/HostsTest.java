package org.bitshound.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.testing.evidence.Damage;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.EventLog;
import org.bitshound.testing.evidence.Provider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whose records they are, what could be seen of each host, and in which order it is told.
class HostsTest {
  @TempDir Path folder;
  private Collection collection;

  @BeforeEach
  void begin() {
    collection = new Collection(folder);
  }

  private static EventLog numbered(EventLog log, int from, int to) {
    for (int id = from; id <= to; id++) {
      log.add(Collection.idle(Collection.MORNING.plusSeconds(id), id));
    }
    return log;
  }

  @Test
  void nameWithAndWithoutDomainIsOneHost() throws IOException {
    collection.with("a.evtx", numbered(new EventLog("WS-01"), 1, 3));
    collection.with("b.evtx", numbered(new EventLog("WS-01.corp.example", 4), 4, 6));

    var machines = collection.read().machines();
    assertThat(machines).extracting(Machine::name).containsExactly("ws-01");
    assertThat(machines.getFirst().domain()).contains("corp.example");
    assertThat(machines.getFirst().aliases())
        .extracting(Machine.Alias::name)
        .containsExactly("WS-01", "WS-01.corp.example");
  }

  @Test
  void machineWhoseLogIsNumberedOnUnderAnotherNameWasRenamed() throws IOException {
    var log = new EventLog("WIN-SETUP");
    numbered(log, 1, 5);
    for (int id = 6; id <= 10; id++) {
      var event = Collection.idle(Collection.MORNING.plusSeconds(id), id);
      log.add(event.time(), event.asLogged("ws-01", id));
    }
    collection.with("a.evtx", log);

    var machines = collection.read().machines();
    assertThat(machines).extracting(Machine::name).containsExactly("ws-01");
    assertThat(machines.getFirst().aliases())
        .extracting(Machine.Alias::name, Machine.Alias::last)
        .containsExactly(tuple("WIN-SETUP", Collection.MORNING.plusSeconds(5)));
  }

  @Test
  void hostsOfOneCollectorStayApart() throws IOException {
    var log = new EventLog("collector");
    for (int id = 1; id <= 6; id++) {
      var event = Collection.created(Collection.MORNING.plusSeconds(id), id);
      log.addForwarded(
          event, id % 2 == 0 ? "ws-02.corp.example" : "ws-01.corp.example", 100L * id, "job");
    }
    collection.with("forwarded.evtx", log);

    var told = collection.read();
    assertThat(told.machines()).extracting(Machine::name).containsExactly("ws-01", "ws-02");
    assertThat(told.observations())
        .extracting(text -> text.substring(0, 12))
        .containsExactly(
            "ws-01 3 #100",
            "ws-01 3 #300",
            "ws-01 3 #500",
            "ws-02 3 #200",
            "ws-02 3 #400",
            "ws-02 3 #600");
    assertThat(told.in("forwarded.evtx").hosts()).containsExactly("ws-01", "ws-02");
  }

  @Test
  void hostThatOnlyRemainsNameIsThereWithoutCoverage() throws IOException {
    byte[] log =
        new EventLog("ws-old")
            .add(Collection.created(Collection.MORNING, 1))
            .add(Collection.created(Collection.MORNING.plusSeconds(1), 2))
            .toBytes();
    Arrays.fill(log, 4096, 4096 + 512, (byte) 0); // the chunk's header
    collection.with("a.evtx", log).with("b.evtx", numbered(new EventLog("ws-new"), 1, 3));
    assertThat(collection.read().machines()).extracting(Machine::name).containsExactly("ws-new");

    collection.recover = true;
    var told = collection.read();
    assertThat(told.machines()).extracting(Machine::name).containsExactly("ws-new", "ws-old");
    assertThat(told.machines().get(1).covered()).isEmpty();
    assertThat(told.in("a.evtx").records()).isZero();
    assertThat(told.in("a.evtx").recovered()).isEqualTo(2);
    assertThat(told.observations())
        .containsExactly("ws-old 3 #1 in a.evtx recovered[]", "ws-old 3 #2 in a.evtx recovered[]");
  }

  @Test
  void ordinaryRecordStandsBeforeItsRecoveredCopyWhateverTheirPaths() throws IOException {
    var log = new EventLog("ws-01");
    log.add(Collection.created(Collection.MORNING, 1));
    log.add(Collection.created(Collection.MORNING.plusSeconds(1), 2));
    collection.with("a.evtx", Damage.STALE_RECORDS.of(log.toBytes(), 1)).with("b.evtx", log);
    collection.recover = true;

    assertThat(collection.read().observations())
        .containsExactly("ws-01 3 #1 in a.evtx[ and b.evtx]", "ws-01 3 #2 in b.evtx[ and a.evtx]");
  }

  @Test
  void missingNumbersAreAGapAndALogThatDoesNotBeginWithOneHasWrapped() throws IOException {
    collection.with("a.evtx", numbered(new EventLog("ws-01", 11), 11, 20));
    collection.with("b.evtx", numbered(new EventLog("ws-01", 31), 31, 40));

    var covered = collection.read().machines().getFirst().covered().getFirst();
    assertThat(covered.wrapped()).isTrue();
    assertThat(covered.gaps())
        .containsExactly(
            new Machine.Gap(
                21,
                30,
                Collection.MORNING.plusSeconds(20),
                Collection.MORNING.plusSeconds(31),
                false,
                false));
  }

  @Test
  void aChunkThatIsWipedIsAGapByDamage() throws IOException {
    byte[] log = numbered(new EventLog("ws-01"), 1, 1000).toBytes();
    Arrays.fill(log, 4096 + 65536, 4096 + 2 * 65536, (byte) 0);

    var gaps =
        collection.with("a.evtx", log).read().machines().getFirst().covered().getFirst().gaps();

    assertThat(gaps).hasSize(1);
    assertThat(gaps.getFirst().damaged()).isTrue();
  }

  @Test
  void anEndThatIsCutOffIsAGapByDamageBeforeTheNextLog() throws IOException {
    byte[] log = numbered(new EventLog("ws-01"), 1, 1000).toBytes();
    collection.with("a.evtx", Arrays.copyOf(log, 4096 + 65536 + 30_000));
    collection.with("b.evtx", numbered(new EventLog("ws-01", 1001), 1001, 1010));

    var gaps = collection.read().machines().getFirst().covered().getFirst().gaps();

    assertThat(gaps)
        .extracting(Machine.Gap::to, Machine.Gap::damaged)
        .containsExactly(tuple(1000L, true));
  }

  @Test
  void logThatBeginsWithOneHasNotWrapped() throws IOException {
    collection.with("a.evtx", numbered(new EventLog("ws-01"), 1, 10));

    assertThat(collection.read().machines().getFirst().covered().getFirst().wrapped()).isFalse();
  }

  @Test
  void gapStandsBetweenItsNeighboursTimesThoughTheClockWasSetBack() throws IOException {
    var log = new EventLog("ws-01");
    log.add(Collection.idle(Collection.MORNING.plus(Duration.ofDays(30)), 1));
    log.add(Collection.idle(Collection.MORNING, 2));
    collection.with("a.evtx", log);
    collection.with("b.evtx", numbered(new EventLog("ws-01", 10), 10, 11));

    var covered = collection.read().machines().getFirst().covered().getFirst();
    assertThat(covered.gaps().getFirst().first()).isEqualTo(Collection.MORNING);
    assertThat(covered.last()).isEqualTo(Collection.MORNING.plus(Duration.ofDays(30)));
  }

  @Test
  void toldIsInOrderOfTimeAndInOneInstantInOrderOfRecords() throws IOException {
    var log = new EventLog("ws-01");
    log.add(Collection.created(Collection.MORNING.plusSeconds(60), 1));
    log.add(Collection.created(Collection.MORNING, 2)); // the clock was set back
    log.add(Collection.created(Collection.MORNING, 3));
    collection.with("a.evtx", log);

    assertThat(collection.read().observations())
        .containsExactly(
            "ws-01 3 #2 in a.evtx[]", "ws-01 3 #3 in a.evtx[]", "ws-01 3 #1 in a.evtx[]");
  }

  @Test
  @Timeout(60)
  void twentyThousandHostsInOneFileCostTwentyThousandHosts() throws IOException {
    var log = new EventLog("collector");
    for (int id = 1; id <= 20_000; id++) {
      var event = Collection.idle(Collection.MORNING.plusSeconds(id), id);
      log.add(event.time(), event.asForwarded("h" + id, 1, ""));
    }
    collection.with("a.evtx", log);

    assertThat(collection.read().machines()).hasSize(20_000);
  }

  @Test
  @Timeout(60)
  void twentyThousandRenamingsAreOneHost() throws IOException {
    var log = new EventLog("x");
    for (int id = 1; id <= 20_000; id++) {
      var event = Collection.idle(Collection.MORNING.plusSeconds(id), id);
      log.add(event.time(), event.asForwarded("h" + id, id, ""));
    }
    collection.with("a.evtx", log);

    assertThat(collection.read().machines()).extracting(Machine::name).containsExactly("h20000");
  }

  @Test
  @Timeout(60)
  void twentyThousandChannelsAndEventIdsAreCounted() throws IOException {
    var log = new EventLog("x");
    for (int id = 1; id <= 20_000; id++) {
      var to = Provider.BITS_CLIENT.to("Microsoft-Windows-Bits-Client/" + id);
      var event = Event.of(to, id).at(Collection.MORNING.plusSeconds(id));
      log.add(event.time(), event.asForwarded("ws-01", 2L * id, ""));
    }
    collection.with("a.evtx", log);

    var covered = collection.read().machines().getFirst().covered().getFirst();
    assertThat(covered.events()).hasSize(20_000);
    assertThat(covered.records()).isEqualTo(20_000);
  }
}
