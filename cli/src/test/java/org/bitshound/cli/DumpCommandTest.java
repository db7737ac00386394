package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.EventLog;
import org.bitshound.testing.evidence.Provider;
import org.bitshound.testing.evidence.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpCommandTest {
  private static final int HEADER_CHECKSUM = 124;

  private final Spoken spoken = new Spoken();
  @TempDir private Path folder;
  private Path log;

  @BeforeEach
  void logTwoEvents() throws IOException {
    var time = Instant.parse("2024-05-01T12:00:00Z");
    byte[] bytes =
        new EventLog("host.example")
            .add(Event.of(Provider.BITS_CLIENT, 3).at(time).data("title", Value.string("first")))
            .add(Event.of(Provider.BITS_CLIENT, 4).at(time).data("title", Value.string("second")))
            .toBytes();
    log = Files.write(folder.resolve("bits.evtx"), bytes);
  }

  @Test
  void everyRecordIsALineOfJson() {
    assertThat(spoken.run("dump", log.toString())).isZero();
    assertThat(spoken.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
    assertThat(spoken.out().lines().toList().getLast()).contains("\"title\":\"second\"");
    assertThat(spoken.err()).isEmpty();
  }

  @Test
  void whatRemainsOfOlderRecordsIsWrittenOnlyWhenAskedAndSaysSo() throws IOException {
    byte[] bytes = Files.readAllBytes(log);
    int firstRecord = 4096 + 512;
    int size = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(firstRecord + 4);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4096 + 48, 512 + size);
    Files.write(log, bytes);

    spoken.run("dump", log.toString());
    assertThat(spoken.out()).hasLineCount(1);
    var recovering = new Spoken();
    recovering.run("dump", "--recover", log.toString());
    assertThat(recovering.out().lines().toList().getLast())
        .startsWith("{\"recovered\":\"slack\",\"Event\":")
        .contains("\"title\":\"second\"");
  }

  @Test
  void xmlIsWhatWasAskedFor() {
    assertThat(spoken.run("dump", "--format", "xml", log.toString())).isZero();
    assertThat(spoken.out()).startsWith("<Event ").contains("'title'>first</Data>");
  }

  @Test
  void aDefectIsALineOfStandardErrorAndChangesTheCodeOnlyWhenStrict() throws IOException {
    byte[] bytes = Files.readAllBytes(log);
    bytes[HEADER_CHECKSUM]++;
    Files.write(log, bytes);

    assertThat(spoken.run("dump", log.toString())).isZero();
    assertThat(spoken.out()).hasLineCount(2);
    assertThat(spoken.err())
        .hasLineCount(1)
        .startsWith("bitshound: " + log + " at 124: file-header (doubtful): expected CRC32");
    assertThat(Spoken.codeOf("dump", "--strict", log.toString())).isEqualTo(3);
  }

  @Test
  void whatIsNoLogIsRefusedBeforeAnythingIsWritten() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no log");

    assertThat(spoken.run("dump", log.toString(), text.toString())).isEqualTo(3);
    assertThat(spoken.out()).isEmpty();
    assertThat(spoken.err()).startsWith("bitshound: not an event log: '" + text).hasLineCount(1);
    assertThat(Spoken.codeOf("dump", folder.toString())).isEqualTo(3);
  }
}
