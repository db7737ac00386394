package org.bitshound.translation.bitsclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;
import java.util.UUID;
import org.bitshound.observation.JobCancelled;
import org.bitshound.observation.JobId;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;

class MisnamedCancelTest {

  private static final String USER = "NT AUTHORITY\\LOCAL SERVICE";
  private static final String JOB = "25a0485b-b00c-4d1e-9a2f-0123456789ab";

  @Test
  void valuesAreFoundAgainUnderTheWrongNames() {
    JobCancelled cancelled = cancelled(misnamed(USER, "Font Download", JOB, USER, 1, 1396));

    assertThat(cancelled.job().id()).contains(new JobId(JOB));
    assertThat(cancelled.job().title()).contains("Font Download");
    assertThat(cancelled.job().owner()).contains(USER);
    assertThat(cancelled.by().user()).contains(USER);
    assertThat(cancelled.by().sid()).contains("S-1-5-19");
    assertThat(cancelled.by().processId()).isEqualTo(OptionalLong.of(1396));
    assertThat(cancelled.by().startKey()).isEmpty();
    assertThat(cancelled.fileCount()).isEqualTo(OptionalLong.of(1));
  }

  @Test
  void mendedRecordSaysByWhichLayoutItWasRead() {
    JobCancelled cancelled = cancelled(misnamed(USER, "Font Download", JOB, USER, 1, 1396));

    assertThat(cancelled.source().layout())
        .contains("event 5 version 1 under the names of event 16384 version 1");
  }

  @Test
  void rightlyNamedRecordKeepsItsLayout() {
    FakeEvent event =
        FakeEvent.bits(
            5, "User", USER, "jobTitle", "t", "jobId", JOB, "jobOwner", USER, "fileCount", "1");

    assertThat(cancelled(event).source().layout()).isEmpty();
  }

  @Test
  void nameShorterThanTheIdIsFoundToo() {
    JobCancelled cancelled = cancelled(misnamed("PC\\ann", "update", JOB, "PC\\ann", 2, 88));

    assertThat(cancelled.by().user()).contains("PC\\ann");
    assertThat(cancelled.job().title()).contains("update");
    assertThat(cancelled.job().id()).contains(new JobId(JOB));
    assertThat(cancelled.job().owner()).contains("PC\\ann");
    assertThat(cancelled.fileCount()).isEqualTo(OptionalLong.of(2));
  }

  @Test
  void idThatLooksLikeAnUnpairedSurrogateIsFound() {
    String id = "25a0d85b-b00c-4d1e-9a2f-0123456789ab";

    assertThat(cancelled(misnamed(USER, "t", id, USER, 1, 1)).job().id()).contains(new JobId(id));
  }

  @Test
  void idThatAnExporterSpoiltIsAbsentAndTheRestStays() {
    FakeEvent event = misnamed(USER, "t", "25a0d85b-b00c-4d1e-9a2f-0123456789ab", USER, 1, 7);
    String spoilt = event.value("User").orElseThrow().replace('\uD85B', '\uFFFD');

    JobCancelled cancelled = cancelled(event.with("User", spoilt));

    assertThat(cancelled.job().id()).isEmpty();
    assertThat(cancelled.job().owner()).contains(USER);
    assertThat(cancelled.by().processId()).isEqualTo(OptionalLong.of(7));
  }

  @Test
  void zeroInTheIdLosesWhatFollowsAndInventsNothing() {
    JobCancelled cancelled =
        cancelled(misnamed(USER, "t", "25a0485b-0000-4d1e-9a2f-0123456789ab", USER, 1, 7));

    assertThat(cancelled.by().user()).contains(USER);
    assertThat(cancelled.job().title()).contains("t");
    assertThat(cancelled.job().id()).contains(new JobId("25a0485b-0000-4d1e-9a2f-0123456789ab"));
    assertThat(cancelled.job().owner()).isEmpty();
    assertThat(cancelled.by().processId()).isEmpty();
    assertThat(cancelled.fileCount()).isEmpty();
  }

  private static JobCancelled cancelled(FakeEvent event) {
    return (JobCancelled) new JobEvents().translate(event, event.source()).getFirst();
  }

  /// Writes the values as the long layout does and cuts them as the wrong names do: a 16-byte id,
  /// three texts, 4 and 8 bytes.
  private static FakeEvent misnamed(
      String user, String title, String jobId, String owner, long fileCount, int processId) {
    ByteBuffer bytes = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    put(bytes, user);
    put(bytes, title);
    UUID id = UUID.fromString(jobId);
    bytes.putInt((int) (id.getMostSignificantBits() >>> 32));
    bytes.putShort((short) (id.getMostSignificantBits() >>> 16));
    bytes.putShort((short) id.getMostSignificantBits());
    bytes.putLong(Long.reverseBytes(id.getLeastSignificantBits()));
    put(bytes, owner);
    bytes.putLong(fileCount).putInt(processId).putLong(0x0005_0000_0000_00D3L);
    bytes.flip();
    long head = (long) bytes.getInt() << 32;
    head |= (bytes.getShort() & 0xFFFFL) << 16;
    head |= bytes.getShort() & 0xFFFFL;
    UUID said = new UUID(head, Long.reverseBytes(bytes.getLong()));
    return FakeEvent.bits(
            5,
            "Id",
            "{" + said + "}",
            "Title",
            take(bytes),
            "Owner",
            take(bytes),
            "User",
            take(bytes),
            "processId",
            Integer.toUnsignedString(bytes.getInt()),
            "ClientProcessStartKey",
            Long.toUnsignedString(bytes.getLong()))
        .as("S-1-5-19");
  }

  private static void put(ByteBuffer bytes, String text) {
    text.chars().forEach(letter -> bytes.putChar((char) letter));
    bytes.putChar('\0');
  }

  private static String take(ByteBuffer bytes) {
    StringBuilder text = new StringBuilder();
    for (char letter = bytes.getChar(); letter != 0; letter = bytes.getChar()) {
      text.append(letter);
    }
    return text.toString();
  }
}
