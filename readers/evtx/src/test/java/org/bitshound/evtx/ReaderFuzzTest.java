package org.bitshound.evtx;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.MappedFile;
import org.bitshound.testing.evidence.EventLog;
import org.bitshound.testing.evidence.HostileLog;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes at all: nothing may throw, hang or fill the memory, and JSON must be JSON. An ordinary
/// run tries the seeds and every input that once broke the reader (kept below
/// `src/test/resources`); how to search for new ones stands in `docs/formats/evtx.md`.
class ReaderFuzzTest {

  @MethodSource("files")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsAFile(byte[] file) throws IOException {
    for (Format format : Format.values()) {
      var out = new ByteArrayOutputStream();
      Dump.write(MappedFile.of(file), format, out, defect -> {}, 1);
      check(format, out.toByteArray());
    }
    var evtx = EvtxFile.of(MappedFile.of(file), defect -> {});
    var chunk = new Chunk(new TemplateCache());
    for (int slot : evtx.slotsInOrder()) {
      if (evtx.open(slot, chunk, defect -> {})) {
        walk(chunk);
      }
      evtx.openRemains(slot, chunk);
      walk(chunk);
    }
  }

  static Stream<byte[]> files() {
    return Stream.concat(
        Stream.of(new EventLog("ws-01").toBytes()),
        Arrays.stream(HostileLog.values()).map(HostileLog::toBytes));
  }

  @MethodSource("chunks")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsAChunkWhoseChecksumsHold(byte[] bytes) {
    byte[] signed = signed(bytes);
    for (Format format : Format.values()) {
      var rendering = Rendering.of(format);
      var chunk = new Chunk(new TemplateCache());
      if (chunk.open(ByteView.of(signed), 4096, true, defect -> {})) {
        while (chunk.next()) {
          rendering.write(chunk);
        }
      }
      check(format, rendering.buffer().toArray());
    }
    var chunk = new Chunk(new TemplateCache());
    if (chunk.open(ByteView.of(signed), 4096, false, defect -> {})) {
      walk(chunk);
    }
  }

  static Stream<byte[]> chunks() {
    return files().filter(file -> file.length > 4096).map(file -> used(file));
  }

  /// {@return the first chunk of a file, up to where its records end}
  private static byte[] used(byte[] file) {
    int free = (int) ByteView.of(file).u32(4096 + 48);
    return Arrays.copyOfRange(file, 4096, 4096 + free);
  }

  private static byte[] signed(byte[] bytes) {
    byte[] chunk = Arrays.copyOf(bytes, Math.clamp(bytes.length, 512, ChunkHeader.CHUNK_SIZE));
    byte[] signature = "ElfChnk\0".getBytes(UTF_8);
    System.arraycopy(signature, 0, chunk, 0, 8);
    put(chunk, 48, chunk.length);
    var crc = new CRC32();
    crc.update(chunk, 512, chunk.length - 512);
    put(chunk, 52, crc.getValue());
    crc.reset();
    crc.update(chunk, 0, 120);
    crc.update(chunk, 128, 384);
    put(chunk, 124, crc.getValue());
    return chunk;
  }

  private static void put(byte[] chunk, int offset, long value) {
    for (int i = 0; i < 4; i++) {
      chunk[offset + i] = (byte) (value >>> (8 * i));
    }
  }

  private static void walk(Chunk chunk) {
    while (chunk.next()) {
      DamagePropertyTest.askForAll(chunk);
    }
  }

  private static void check(Format format, byte[] text) {
    if (format == Format.JSONL && text.length < 1 << 20) {
      new String(text, UTF_8).lines().forEach(Json::check);
    }
  }
}
