package org.bitshound.evtx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;
import org.bitshound.testing.evidence.BinXml;
import org.bitshound.testing.evidence.Damage;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.EventLog;
import org.bitshound.testing.evidence.HostileLog;
import org.bitshound.testing.evidence.Provider;
import org.bitshound.testing.evidence.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds for every damage. 300 damages by default; all 10,000 with
/// `-Dbitshound.damages=10000`. A failure names the log and the seed.
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagePropertyTest {
  private static final int RUNS = Integer.getInteger("bitshound.damages", 300);
  private static final List<Damage> DAMAGES = List.of(Damage.values());
  private static final Duration SLOW = Duration.ofSeconds(10); // a log of at most 2 MiB

  @Test
  void whatIsUntouchedIsReadAsBeforeAndNothingThrowsOrHangs() {
    for (int run = 0; run < RUNS; run++) {
      holds("a written log", written(), run, run);
    }
  }

  @Test
  void theSameHoldsForRealLogs() throws IOException {
    List<Path> logs = realLogs(Evidence.unpacked());
    for (int run = 0; run < RUNS; run++) {
      Path log = logs.get(run % logs.size());
      holds(log.toString(), Files.readAllBytes(log), run, run);
    }
  }

  /// Small logs of two chunks and more, dirty and wrapped ones among them.
  private static List<Path> realLogs(Path evidence) throws IOException {
    var logs = new ArrayList<Path>();
    for (String[] row : Evidence.table(evidence.resolve("oracle/index.tsv"))) {
      Path log = evidence.resolve(row[0]);
      long size = Files.size(log);
      if (size >= 4096 + 2 * 65_536 && size <= 2 << 20) {
        logs.add(log);
      }
    }
    assertThat(logs).hasSizeGreaterThan(10);
    return logs;
  }

  private static void holds(String name, byte[] sound, long seed, int run) {
    Format format = run % 2 == 0 ? Format.JSONL : Format.XML;
    byte[] damaged = damaged(sound, seed);
    String as = name + ", seed " + seed;
    Map<Integer, List<String>> before = read(sound, format);

    long start = System.nanoTime();
    Map<Integer, List<String>> after = read(damaged, format);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).as(as).isLessThan(SLOW);

    for (int slot : Damage.untouchedChunks(sound, damaged)) {
      List<String> records = before.getOrDefault(slot, List.of());
      // A damaged file header may call the log dirty: more may then be read behind the others.
      assertThat(after.getOrDefault(slot, List.of()))
          .as(as + ", chunk " + slot)
          .startsWith(records.toArray(String[]::new));
    }
    if (format == Format.JSONL) {
      after.values().forEach(records -> records.forEach(Json::check));
    }
  }

  private static byte[] damaged(byte[] sound, long seed) {
    var random = new SplittableRandom(seed);
    byte[] damaged = sound;
    for (int i = random.nextInt(3); i >= 0; i--) {
      if (damaged.length >= 4096 + 65_536) {
        Damage damage = DAMAGES.get(random.nextInt(DAMAGES.size()));
        damaged = damage.of(damaged, random.nextLong());
      }
    }
    return damaged;
  }

  /// Asks for everything: text, events and each of their values, remains.
  private static Map<Integer, List<String>> read(byte[] file, Format format) {
    var read = new HashMap<Integer, List<String>>();
    var defects = new ArrayList<Defect>();
    var rendering = Rendering.of(format);
    EvtxFile evtx = EvtxFile.of(MappedFile.of(file), defects::add);
    var chunk = new Chunk(new TemplateCache());
    for (int slot : evtx.slotsInOrder()) {
      var records = new ArrayList<String>();
      if (evtx.open(slot, chunk, defects::add)) {
        while (chunk.next()) {
          rendering.write(chunk);
          String text = new String(rendering.buffer().toArray(), UTF_8);
          rendering.buffer().truncate(0);
          if (!text.isEmpty()) {
            records.add(text);
          }
          askForAll(chunk);
        }
      }
      read.put(slot, records);
      evtx.openRemains(slot, chunk);
      while (chunk.next()) {
        askForAll(chunk);
      }
    }
    assertThat(defects)
        .allSatisfy(defect -> assertThat(defect.offset()).isBetween(0L, (long) file.length));
    return read;
  }

  static void askForAll(Chunk chunk) {
    if (!chunk.decode()) {
      return;
    }
    Origin origin = chunk.origin();
    chunk
        .event()
        .ifPresent(event -> {
          assertThat(event.time()).isNotNull();
          assertThat(event.provider()).isEqualTo(origin.provider());
          assertThat(event.channel()).isEqualTo(origin.channel());
          assertThat(event.computer()).isEqualTo(origin.computer());
          event.version();
          event.processId();
          event.userId();
          event.activityId();
          List<String> names = event.names();
          for (int i = 0; i < names.size(); i++) {
            assertThat(event.value(i)).isPresent();
            assertThat(event.value(names.get(i))).isPresent();
          }
        });
  }

  @ParameterizedTest
  @EnumSource(HostileLog.class)
  @Timeout(60)
  void recordsBesideAHostileOneAreRead(HostileLog hostile) {
    for (Format format : Format.values()) {
      Dumped dumped = Dumped.of(hostile.toBytes(), format);

      assertThat(dumped.text()).contains(format == Format.XML ? "ID>1</" : "RecordID\":1,");
      assertThat(dumped.text()).contains(format == Format.XML ? "ID>3</" : "RecordID\":3,");
      assertThat(dumped.text().chars()).doesNotContain(0x1b, 0x07, 0);
    }
    assertThat(
            read(hostile.toBytes(), Format.JSONL).getOrDefault(0, List.of()).stream()
                .map(Json::parse))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void anyNumberOfThreadsGivesTheSameText(Format format) {
    byte[] sound = written();
    for (byte[] file : List.of(sound, damaged(sound, 3), damaged(sound, 4), damaged(sound, 5))) {
      Dumped alone = Dumped.of(file, format, 1);
      for (int threads : new int[] {2, 3, 8, 64}) {
        assertThat(Dumped.of(file, format, threads)).isEqualTo(alone);
      }
    }
  }

  @Test
  void whatTheOutputRefusesIsToldOnceAllThreadsHaveEnded() {
    var full =
        new java.io.OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("full");
          }
        };
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Dump.write(MappedFile.of(written()), Format.XML, full, defect -> {}, 4))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
  }

  /// {@return a log of some thirty chunks that wrapped, with many templates and shapes of data}
  private static byte[] written() {
    return WRITTEN.clone();
  }

  private static final byte[] WRITTEN = write();

  private static byte[] write() {
    var log = new EventLog("ws-01.corp.test", 500);
    for (int i = 0; i < 600; i++) {
      Event event =
          Event.of(i % 3 == 0 ? Provider.SYSMON : Provider.BITS_CLIENT, i % 40)
              .at(Written.TIME.plusSeconds(i))
              .user("S-1-5-21-1-2-3-" + i)
              .data("text", Value.string("number " + i + " <&> \u20ac"))
              .data("id" + i % 7, Value.guid(Written.ID))
              .unnamed(Value.uint64(-i))
              .data("list", Value.strings(List.of("a", "b" + i)));
      log.add(i % 5 == 0 ? event.inUserData("Own", "http://example.test/own") : event);
      if (i % 11 == 0) {
        log.addForwarded(event, "ws-02.corp.test", i, "a message");
      }
      if (i % 20 == 19) {
        log.closeChunk();
      }
    }
    BinXml odd = BinXml.inTemplate().fragment().open("Event").closeStart().cdata("x").close();
    return log.add(Written.TIME, Written.instance("odd", odd.end())).file().wrappedAt(5).toBytes();
  }
}
