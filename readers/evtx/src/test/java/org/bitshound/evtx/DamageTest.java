package org.bitshound.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.evtx.Written.TIME;
import static org.bitshound.evtx.Written.with;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.EventLog;
import org.bitshound.testing.evidence.EvtxChunk;
import org.bitshound.testing.evidence.EvtxFile;
import org.bitshound.testing.evidence.Provider;
import org.bitshound.testing.evidence.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong with a log is said with offset, expected and found, and costs no more than it
/// must.
class DamageTest {
  private static final int CHUNK = 4096;
  private static final int FIRST = CHUNK + 512;

  @Test
  void aSoundLogHasNoDefectAndAllItsRecords() {
    assertThat(read(three())).containsExactly(1L, 2L, 3L);
    assertThat(Written.defects(three())).isEmpty();
  }

  @Test
  void aWrongChecksumOfTheFileHeaderCostsNoRecord() {
    byte[] file = with(three(), 124, 0, 4);

    Defect defect = only(file);
    assertThat(defect.what()).isEqualTo(What.FILE_HEADER);
    assertThat(defect.severity()).isEqualTo(Severity.DOUBTFUL);
    assertThat(defect.offset()).isEqualTo(124);
    assertThat(defect.expected()).isEqualTo("CRC32 0x00000000 of the file's header");
    assertThat(defect.found()).isEqualTo(hex(crc(file, 0, 120)));
    assertThat(read(file)).hasSize(3);
  }

  @Test
  void aFileHeaderWithoutSignatureCostsNoRecord() {
    byte[] file = with(three(), 0, 0x2121, 8);

    Defect defect = only(file);
    assertThat(defect.what()).isEqualTo(What.FILE_HEADER);
    assertThat(defect.offset()).isZero();
    assertThat(defect.found()).isEqualTo("0x2121");
    assertThat(read(file)).hasSize(3);
    assertThat(org.bitshound.evtx.EvtxFile.isEvtx(ByteView.of(file))).isTrue();
  }

  @Test
  void aFileThatIsNoLogIsNotTakenForOne() {
    assertThat(org.bitshound.evtx.EvtxFile.isEvtx(ByteView.of(new byte[0]))).isFalse();
    assertThat(org.bitshound.evtx.EvtxFile.isEvtx(ByteView.of(new byte[10_000]))).isFalse();
    assertThat(org.bitshound.evtx.EvtxFile.isEvtx(ByteView.of(three()))).isTrue();
  }

  @Test
  void anEmptyFileIsADefectAndNoMore() {
    assertThat(only(new byte[0]).found()).isEqualTo("0 bytes");
    assertThat(only(new byte[5]).found()).isEqualTo("5 bytes");
    assertThat(Written.defects(new EventLog("ws-01").toBytes())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 7, 0xffff})
  void aWrongNumberOfChunksCostsNoRecord(int count) {
    byte[] file = with(three(), 42, count, 2);
    file = with(file, 124, crc(file, 0, 120), 4);

    assertThat(read(file)).hasSize(3);
  }

  @Test
  void aWrongChecksumOfTheChunksHeaderIsDoubtful() {
    byte[] file = with(three(), CHUNK + 124, 0x12345678, 4);

    Defect defect = only(file);
    assertThat(defect.what()).isEqualTo(What.CHUNK_CHECKSUM);
    assertThat(defect.severity()).isEqualTo(Severity.DOUBTFUL);
    assertThat(defect.offset()).isEqualTo(CHUNK + 124);
    assertThat(defect.expected()).isEqualTo("CRC32 0x12345678 of the chunk's header");
    assertThat(read(file)).hasSize(3);
  }

  @Test
  void aWrongChecksumOfTheRecordsIsDoubtful() {
    byte[] sound = three();
    byte[] file = resigned(with(sound, CHUNK + 52, 0, 4));

    Defect defect = only(file);
    assertThat(defect.what()).isEqualTo(What.CHUNK_CHECKSUM);
    assertThat(defect.offset()).isEqualTo(CHUNK + 52);
    assertThat(defect.expected()).isEqualTo("CRC32 0x00000000 of the chunk's records");
    assertThat(defect.found()).isEqualTo(hex(number(sound, CHUNK + 52, 4)));
    assertThat(read(file)).hasSize(3);
  }

  @Test
  void aChunkWithoutSignatureIsLostAndSaysWhereAndWhat() {
    byte[] file = with(chunks(3), CHUNK + 65_536, 0x4142, 8);

    Defect defect = only(file);
    assertThat(defect.what()).isEqualTo(What.CHUNK_HEADER);
    assertThat(defect.severity()).isEqualTo(Severity.LOST);
    assertThat(defect.offset()).isEqualTo(CHUNK + 65_536);
    assertThat(defect.found()).isEqualTo("0x4142");
    assertThat(read(file)).containsExactly(1L, 3L);
  }

  @Test
  void aZeroFilledSlotBehindTheLastChunkIsOrdinary() {
    byte[] file = Arrays.copyOf(three(), CHUNK + 3 * 65_536);

    assertThat(Written.defects(file)).isEmpty();
    assertThat(read(file)).hasSize(3);
  }

  @Test
  void aZeroFilledSlotAmongTheChunksIsLost() {
    byte[] file = chunks(3);
    Arrays.fill(file, CHUNK + 65_536, CHUNK + 2 * 65_536, (byte) 0);

    Defect defect = only(file);
    assertThat(defect.what()).isEqualTo(What.ZEROED);
    assertThat(defect.offset()).isEqualTo(CHUNK + 65_536);
    assertThat(defect.found()).isEqualTo("65536 zero bytes");
    assertThat(read(file)).containsExactly(1L, 3L);
  }

  @Test
  void aFileCutBehindTheLastRecordOfItsLastChunkIsWhole() {
    byte[] sound = three();
    int free = (int) number(sound, CHUNK + 48, 4);

    assertThat(read(Arrays.copyOf(sound, CHUNK + free))).hasSize(3);
    assertThat(Written.defects(Arrays.copyOf(sound, CHUNK + free))).isEmpty();
  }

  @Test
  void aFileCutInsideARecordLosesThatRecordAndSaysSo() {
    byte[] sound = three();
    int free = (int) number(sound, CHUNK + 48, 4);
    byte[] file = Arrays.copyOf(sound, CHUNK + free - 10);

    assertThat(read(file)).containsExactly(1L, 2L);
    assertThat(Written.defects(file))
        .extracting(Defect::what)
        .containsExactly(What.FILE_TRUNCATED, What.RECORD_TRUNCATED);
    Defect cut = Written.defects(file).getFirst();
    assertThat(cut.offset()).isEqualTo(CHUNK + free - 10);
    assertThat(cut.expected()).isEqualTo(free + " bytes of chunk");
    assertThat(cut.found()).isEqualTo(free - 10 + " bytes");
  }

  @Test
  void aFileCutInsideTheHeaderOfAChunkSaysSo() {
    byte[] file = Arrays.copyOf(three(), CHUNK + 300);

    assertThat(only(file).what()).isEqualTo(What.FILE_TRUNCATED);
    assertThat(only(file).offset()).isEqualTo(CHUNK + 300);
    assertThat(read(file)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 511, 65_537, 0xffff_ffffL})
  void anImpossibleFreeSpaceOffsetIsDoubtfulAndRecordsAreReadAsFarAsTheyFollow(long free) {
    byte[] file = resigned(with(three(), CHUNK + 48, free, 4));

    assertThat(read(file)).containsExactly(1L, 2L, 3L);
    Defect defect = Written.defects(file).getFirst();
    assertThat(defect.what()).isEqualTo(What.CHUNK_HEADER);
    assertThat(defect.offset()).isEqualTo(CHUNK + 48);
    assertThat(defect.found()).isEqualTo(Long.toString(free));
  }

  @Test
  void aBadSignatureInTheMiddleCostsThatRecordAlone() {
    byte[] sound = three();
    int second = FIRST + size(sound, FIRST);
    byte[] file = with(sound, second, 0x5a5a, 4);

    assertThat(read(file)).containsExactly(1L, 3L);
    Defect defect = besidesChecksum(file);
    assertThat(defect.what()).isEqualTo(What.RECORD_SIGNATURE);
    assertThat(defect.severity()).isEqualTo(Severity.LOST);
    assertThat(defect.offset()).isEqualTo(second);
    assertThat(defect.found()).isEqualTo("0x00005a5a");
    assertThat(defect.effect()).isEqualTo("records after 1 and before 3 are missing");
  }

  @Test
  void aRecordWhoseEndWasNeverWrittenIsReadAndDoubtful() {
    byte[] sound = three();
    int end = FIRST + size(sound, FIRST) - 4;
    byte[] file = with(sound, end, 0, 4);

    assertThat(read(file)).containsExactly(1L, 2L, 3L);
    Defect defect = besidesChecksum(file);
    assertThat(defect.what()).isEqualTo(What.RECORD_TRUNCATED);
    assertThat(defect.severity()).isEqualTo(Severity.DOUBTFUL);
    assertThat(defect.offset()).isEqualTo(end);
    assertThat(defect.expected()).startsWith("size " + size(sound, FIRST));
    assertThat(defect.found()).isEqualTo("0");
  }

  @Test
  void zerosWhereARecordWasAreCountedAndWhatFollowsIsRead() {
    byte[] sound = three();
    int second = FIRST + size(sound, FIRST);
    int length = size(sound, second);
    byte[] file = sound.clone();
    Arrays.fill(file, second, second + length, (byte) 0);

    assertThat(read(file)).containsExactly(1L, 3L);
    Defect defect = besidesChecksum(file);
    assertThat(defect.what()).isEqualTo(What.ZEROED);
    assertThat(defect.offset()).isEqualTo(second);
    assertThat(defect.found()).isEqualTo(length + " zero bytes");
  }

  @Test
  void aRecordWhoseTemplateIsGoneIsLostAndTheOthersAreRead() {
    byte[] sound = new EventLog("ws-01").add(event(1)).add(other(2)).add(event(3)).toBytes();
    int second = FIRST + size(sound, FIRST);
    // the second template of the second record: its instance stands among the values
    byte[] file = with(sound, second + 24 + 6, 0xdead, 4);

    assertThat(Dumped.of(file, Format.JSONL).records()).isEqualTo(2);
    Defect defect = besidesChecksum(file);
    assertThat(defect.what()).isEqualTo(What.TEMPLATE_MISSING);
    assertThat(defect.effect()).isEqualTo("record 2 is not read");
  }

  @Test
  void aWrappedLogIsReadFromItsOldestRecord() {
    var log = new EventLog("ws-01");
    for (int i = 1; i <= 5; i++) {
      log.add(event(i)).closeChunk();
    }
    byte[] wrapped = log.file().wrappedAt(2).toBytes();

    assertThat(read(wrapped)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(Written.walk(wrapped)).extracting(Written.Met::slot).containsExactly(2, 3, 4, 0, 1);
    assertThat(Dumped.of(wrapped, Format.JSONL).lines())
        .isEqualTo(Dumped.of(log.toBytes(), Format.JSONL).lines());
  }

  @Test
  void aDirtyLogWhoseHeaderIsOlderThanItsRecordsIsReadToTheEnd() {
    byte[] file = olderHeader(3, 5);

    assertThat(read(file)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(Written.defects(file)).isEmpty();
  }

  @Test
  void withoutTheDirtyFlagWhatLiesBehindTheFreeSpaceOffsetIsNoRecord() {
    byte[] file = olderHeader(3, 5);
    file = with(file, 120, 0, 4);
    file = with(file, 124, crc(file, 0, 120), 4);

    assertThat(read(file)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void remainsOfAnEarlierUseOfAChunkAreNotAppendedToADirtyLog() {
    // Records 3 and 4 follow on; behind them lies what the chunk held before it was used again.
    byte[] old = chunk(LongStream.rangeClosed(101, 110));
    byte[] now = chunk(LongStream.rangeClosed(201, 204));
    byte[] header = chunk(LongStream.rangeClosed(201, 202));
    int free = (int) number(now, 48, 4);
    byte[] mixed = old.clone();
    System.arraycopy(now, 512, mixed, 512, free - 512);
    System.arraycopy(header, 0, mixed, 0, 512);
    byte[] file = new EvtxFile(List.of(mixed), 0, 203, EvtxFile.DIRTY).toBytes();

    assertThat(read(file)).containsExactly(201L, 202L, 203L, 204L);
    assertThat(Written.defects(file)).isEmpty();
  }

  @Test
  void remainsBehindTheRecordsAreFoundWhenAskedFor() {
    byte[] old = chunk(LongStream.rangeClosed(101, 110));
    byte[] now = chunk(LongStream.rangeClosed(201, 204));
    int free = (int) number(now, 48, 4);
    byte[] mixed = now.clone();
    System.arraycopy(old, free, mixed, free, old.length - free);
    byte[] file = EvtxFile.of(List.of(mixed), 205).toBytes();

    var evtx =
        org.bitshound.evtx.EvtxFile.of(org.bitshound.bytes.MappedFile.of(file), defect -> {});
    var chunk = new Chunk(new TemplateCache());
    evtx.openRemains(0, chunk);
    var ids = new java.util.ArrayList<Long>();
    while (chunk.next()) {
      ids.add(chunk.recordId());
    }

    assertThat(ids)
        .isNotEmpty()
        .isSubsetOf(List.of(102L, 103L, 104L, 105L, 106L, 107L, 108L, 109L, 110L));
    assertThat(read(file)).containsExactly(201L, 202L, 203L, 204L);
  }

  /// {@return a dirty log whose chunk holds so many records, but whose header knows fewer}
  private static byte[] olderHeader(int known, int written) {
    byte[] chunk = chunk(LongStream.rangeClosed(1, written));
    System.arraycopy(chunk(LongStream.rangeClosed(1, known)), 0, chunk, 0, 512);
    return new EvtxFile(List.of(chunk), 0, known + 1, EvtxFile.DIRTY).toBytes();
  }

  private static byte[] chunk(LongStream ids) {
    var chunk = new EvtxChunk();
    ids.forEach(id -> chunk.add(id, TIME, event(id).asLogged("ws-01", id)));
    return chunk.toBytes(1);
  }

  private static byte[] three() {
    return new EventLog("ws-01").add(event(1)).add(event(2)).add(event(3)).toBytes();
  }

  private static byte[] chunks(int count) {
    var log = new EventLog("ws-01");
    for (int i = 1; i <= count; i++) {
      log.add(event(i)).closeChunk();
    }
    return log.toBytes();
  }

  private static Event event(long number) {
    return Event.of(Provider.BITS_CLIENT, 3).at(TIME).data("jobTitle", Value.uint64(number));
  }

  private static Event other(long number) {
    return Event.of(Provider.BITS_CLIENT, 4).at(TIME).data("other", Value.uint32(number));
  }

  private static List<Long> read(byte[] file) {
    return Written.walk(file).stream().map(Written.Met::recordId).toList();
  }

  private static Defect only(byte[] file) {
    List<Defect> defects = Written.defects(file);
    assertThat(defects).hasSize(1);
    return defects.getFirst();
  }

  private static Defect besidesChecksum(byte[] file) {
    List<Defect> defects = Written.defects(file);
    assertThat(defects).hasSize(2);
    assertThat(defects.getFirst().what()).isEqualTo(What.CHUNK_CHECKSUM);
    return defects.getLast();
  }

  private static int size(byte[] file, int record) {
    return (int) number(file, record + 4, 4);
  }

  private static long number(byte[] bytes, int offset, int width) {
    long value = 0;
    for (int i = width - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[offset + i] & 0xff);
    }
    return value;
  }

  /// {@return the file with the checksum of its first chunk's header made right}
  private static byte[] resigned(byte[] file) {
    var crc = new CRC32();
    crc.update(file, CHUNK, 120);
    crc.update(file, CHUNK + 128, 384);
    return with(file, CHUNK + 124, crc.getValue(), 4);
  }

  private static long crc(byte[] bytes, int offset, int length) {
    var crc = new CRC32();
    crc.update(bytes, offset, length);
    return crc.getValue();
  }

  private static String hex(long value) {
    return String.format("0x%08x", value);
  }
}
