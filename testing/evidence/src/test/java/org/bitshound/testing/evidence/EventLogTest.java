package org.bitshound.testing.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/// Offsets and numbers here are counted out of the specification and of a real log, not taken from
/// the writer.
class EventLogTest {
  private static final Instant TIME = Instant.parse("2026-01-19T08:30:00Z");

  @Test
  void anEmptyLogIsOneHeaderBlock() {
    byte[] file = new EventLog("ws-01").toBytes();

    assertThat(file).hasSize(4096);
    assertThat(new String(file, 0, 8, US_ASCII)).isEqualTo("ElfFile\0");
    assertThat(at(file, 42, 2)).isZero();
    assertThat(at(file, 124, 4)).isEqualTo(crc(file, 0, 120));
  }

  @Test
  void theFileHeaderCountsChunksAndNamesTheNextRecord() {
    byte[] file = logOf(500).toBytes();

    int chunks = (file.length - 4096) / 65536;
    assertThat(chunks).isGreaterThan(2);
    assertThat(file).hasSize(4096 + chunks * 65536);
    assertThat(at(file, 8, 8)).isZero();
    assertThat(at(file, 16, 8)).isEqualTo(chunks - 1);
    assertThat(at(file, 24, 8)).isEqualTo(501);
    assertThat(at(file, 32, 4)).isEqualTo(128);
    assertThat(at(file, 36, 2)).isEqualTo(1);
    assertThat(at(file, 38, 2)).isEqualTo(3);
    assertThat(at(file, 40, 2)).isEqualTo(4096);
    assertThat(at(file, 42, 2)).isEqualTo(chunks);
  }

  @Test
  void bothChecksumsOfEachChunkCoverWhatTheSpecificationSays() {
    byte[] file = logOf(500).toBytes();

    for (int chunk = 4096; chunk < file.length; chunk += 65536) {
      int free = (int) at(file, chunk + 48, 4);
      assertThat(at(file, chunk + 52, 4)).isEqualTo(crc(file, chunk + 512, free - 512));
      assertThat(at(file, chunk + 124, 4)).isEqualTo(headerCrc(file, chunk));
    }
  }

  @Test
  void recordsFollowEachOtherToTheFreeSpace() {
    byte[] file = logOf(500).toBytes();

    long id = 1;
    for (int chunk = 4096; chunk < file.length; chunk += 65536) {
      assertThat(at(file, chunk + 24, 8)).isEqualTo(id);
      int free = (int) at(file, chunk + 48, 4);
      int offset = 512;
      int last = 0;
      while (offset < free) {
        assertThat(at(file, chunk + offset, 4)).isEqualTo(0x2a2a);
        assertThat(at(file, chunk + offset + 8, 8)).isEqualTo(id++);
        int size = (int) at(file, chunk + offset + 4, 4);
        assertThat(size % 8).isZero();
        assertThat(at(file, chunk + offset + size - 4, 4)).isEqualTo(size);
        last = offset;
        offset += size;
      }
      assertThat(offset).isEqualTo(free);
      assertThat(at(file, chunk + 44, 4)).isEqualTo(last);
      assertThat(at(file, chunk + 32, 8)).isEqualTo(id - 1);
    }
    assertThat(id).isEqualTo(501);
  }

  @Test
  void theFirstTokensLieWhereTheyLieInALogOfWindows10() {
    byte[] file = logOf(1).toBytes();
    int record = 4096 + 512;

    // fragment header, template instance, definition right behind it
    assertThat(hex(file, record + 24, 6)).isEqualTo("0f0101000c01");
    assertThat(at(file, record + 34, 4)).isEqualTo(0x226);
    assertThat(hex(file, record + 30, 4)).isEqualTo(hex(file, record + 42, 4));
    // Event: dependency 17, its name at 0x24d with hash 0x0cba and five letters
    assertThat(hex(file, record + 62, 7)).isEqualTo("0f010100411100");
    assertThat(at(file, record + 73, 4)).isEqualTo(0x24d);
    assertThat(hex(file, record + 81, 4)).isEqualTo("ba0c0500");
    // the size of Event reaches to the end of stream of the definition
    long end = 0x24d - 4 + at(file, record + 69, 4);
    assertThat(0x226 + 24 + at(file, record + 58, 4)).isEqualTo(end + 1);
  }

  @Test
  void aTemplateIsDefinedOnceInAChunk() {
    EventLog two = logOf(2);
    byte[] file = two.toBytes();
    int first = (int) at(file, 4096 + 512 + 4, 4);
    int second = 4096 + 512 + first;

    assertThat(at(file, second + 34, 4)).isEqualTo(0x226);
    assertThat(at(file, second + 4, 4)).isLessThan(first / 2);
    // 18 values follow at once
    assertThat(at(file, second + 38, 4)).isEqualTo(18);
    assertThat(occurrences(file, "RelatedActivityID")).isOne();
  }

  @Test
  void eachNameHangsInTheBucketOfItsHash() {
    byte[] file = logOf(3).toBytes();
    int names = 0;
    for (int bucket = 0; bucket < 64; bucket++) {
      int offset = (int) at(file, 4096 + 128 + 4 * bucket, 4);
      while (offset != 0) {
        names++;
        assertThat(at(file, 4096 + offset + 4, 2) % 64).isEqualTo(bucket);
        int next = (int) at(file, 4096 + offset, 4);
        assertThat(next).isLessThan(offset);
        offset = next;
      }
    }
    // Event .. UserID, and EventData, Data
    assertThat(names).isEqualTo(28);
  }

  @Test
  void aRecordThatDoesNotFitLeavesNoTraceInTheChunk() {
    var chunk = new EvtxChunk();
    Event small = bits(1);
    assertThat(chunk.add(1, TIME, small.asLogged("ws-01", 1))).isTrue();
    byte[] before = chunk.toBytes(1);

    Event large = Event.of(Provider.SYSMON, 1).data("Huge", Value.string("x".repeat(30_000)));
    assertThat(chunk.add(2, TIME, large.asLogged("ws-01", 2))).isTrue();
    byte[] filled = chunk.toBytes(1);
    Event other = Event.of(Provider.SYSMON, 2).data("Other", Value.string("x".repeat(30_000)));
    assertThat(chunk.add(3, TIME, other.asLogged("ws-01", 3))).isFalse();

    assertThat(chunk.toBytes(1)).isEqualTo(filled).isNotEqualTo(before);
  }

  @Test
  void valuesHaveTheBytesOfTheirType() {
    assertThat(bytesOf(Value.guid(UUID.fromString("ef1cc15b-46c1-414e-bb95-e76b077bd51e"))))
        .isEqualTo("5bc11cefc1464e41bb95e76b077bd51e");
    assertThat(bytesOf(Value.sid("S-1-5-18"))).isEqualTo("010100000000000512000000");
    assertThat(bytesOf(Value.fileTime(Instant.EPOCH))).isEqualTo("00803ed5deb19d01");
    assertThat(bytesOf(Value.uint64(-1))).isEqualTo("ffffffffffffffff");
    assertThat(bytesOf(Value.bool(true))).isEqualTo("01000000");
    assertThat(bytesOf(Value.strings(List.of("a", "b")))).isEqualTo("6100000062000000");
    assertThat(bytesOf(Value.array(List.of(Value.uint16(1), Value.uint16(2)))))
        .isEqualTo("01000200");
    assertThat(Value.array(List.of(Value.uint16(1))).type()).isEqualTo(0x86);
  }

  @Test
  void theSameEventsGiveTheSameBytes() {
    assertThat(logOf(500).toBytes()).isEqualTo(logOf(500).toBytes());
  }

  @Test
  void aWrappedLogBeginsInTheMiddle() {
    EvtxFile file = logOf(500).file();
    byte[] wrapped = file.wrappedAt(2).toBytes();

    assertThat(at(wrapped, 8, 8)).isEqualTo(2);
    assertThat(at(wrapped, 16, 8)).isEqualTo(1);
    assertThat(at(wrapped, 4096 + 2 * 65536 + 24, 8)).isOne();
    assertThat(at(wrapped, 4096 + 24, 8)).isGreaterThan(1);
  }

  @Test
  void userDataStandsInTheOuterTemplateAndHasTwentyValues() {
    Event cleared =
        Event.of(Provider.EVENTLOG, 104)
            .at(TIME)
            .inUserData("LogFileCleared", "http://manifests.example/eventlog")
            .data("Channel", Value.string("System"));
    byte[] file = new EventLog("dc-01").add(cleared).add(cleared).toBytes();
    int second = 4096 + 512 + (int) at(file, 4096 + 512 + 4, 4);

    assertThat(at(file, second + 38, 4)).isEqualTo(20);
    // the last value is embedded BinXML, the one before it nothing at all
    assertThat(hex(file, second + 42 + 18 * 4, 4)).isEqualTo("00000000");
    assertThat(file[second + 42 + 19 * 4 + 2]).isEqualTo((byte) 0x21);
    assertThat(occurrences(file, "UserData")).isOne();
  }

  @Test
  void noRecordEndsWithItsChunk() {
    var chunk = new EvtxChunk();
    int rest = EvtxChunk.SIZE - EvtxChunk.FIRST_RECORD - 24 - 4;

    assertThat(chunk.add(1, TIME, BinXml.inRecord().raw(new byte[rest]))).isFalse();
    assertThat(chunk.add(1, TIME, BinXml.inRecord().raw(new byte[rest - 8]))).isTrue();
  }

  @Test
  void aForwardedRecordHasNoTemplateAndNoDependencyIds() {
    byte[] file = new EventLog("collector").addForwarded(bits(1), "ws-01", 77, "made").toBytes();
    int record = 4096 + 512;

    assertThat(hex(file, record + 24, 5)).isEqualTo("0f01010041");
    // the name follows the size, and reaches to the end of stream
    assertThat(at(file, record + 33, 4)).isEqualTo(512 + 37);
    assertThat(occurrences(file, "ws-01")).isOne();
    assertThat(occurrences(file, "collector")).isZero();
  }

  private static EventLog logOf(int events) {
    var log = new EventLog("ws-01");
    for (int i = 0; i < events; i++) {
      log.add(bits(i));
    }
    return log;
  }

  private static Event bits(int number) {
    return Event.of(Provider.BITS_CLIENT, 209)
        .at(TIME.plusSeconds(number))
        .process(1234, 8)
        .user("S-1-5-18")
        .data("jobName", Value.string("job " + number))
        .data("jobId", Value.guid(new UUID(0, number)))
        .data("isRoaming", Value.uint32(1));
  }

  private static String bytesOf(Value value) {
    var out = new LittleEndian(16);
    value.content().writeTo(new Emission(out, new ChunkTable(64), new ChunkTable(32)));
    return HexFormat.of().formatHex(out.toBytes());
  }

  private static long at(byte[] bytes, int offset, int width) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value |= (bytes[offset + i] & 0xffL) << (8 * i);
    }
    return value;
  }

  private static String hex(byte[] bytes, int offset, int length) {
    return HexFormat.of().formatHex(bytes, offset, offset + length);
  }

  private static long crc(byte[] bytes, int from, int length) {
    var crc = new CRC32();
    crc.update(bytes, from, length);
    return crc.getValue();
  }

  private static long headerCrc(byte[] file, int chunk) {
    var crc = new CRC32();
    crc.update(Arrays.copyOfRange(file, chunk, chunk + 120));
    crc.update(Arrays.copyOfRange(file, chunk + 128, chunk + 512));
    return crc.getValue();
  }

  private static int occurrences(byte[] file, String text) {
    String all = new String(file, UTF_16LE) + new String(file, 1, file.length - 1, UTF_16LE);
    return all.split(text, -1).length - 1;
  }
}
