package org.bitshound.translation.bitsclient;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.bitshound.observation.Actor;
import org.bitshound.observation.JobCancelled;
import org.bitshound.observation.JobId;
import org.bitshound.observation.JobReference;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.Fields;

/// Event 5 version 1 as Windows 10 1809 writes it: the values are those of the long layout, their
/// names and types those of event 16384 version 1. So the same bytes were cut in the wrong places.
/// They are put together again and cut where the right layout does:
///
/// | said | `Id` 16 bytes | `Title` | `Owner` | `User` | `processId` 4 | `ClientProcessStartKey` 8 |
/// |---|---|---|---|---|---|---|
/// | meant | `User`, `jobTitle` as text | `jobId` 16 | `jobOwner` | `fileCount` 8 | `processId` 4 | start key 8 |
///
/// Both are one stream; texts end with a zero. The start key's bytes lie behind the stream and are
/// lost. Source: docs/formats/bits-client-events.md, "Event 5".
final class MisnamedCancel {

  private static final String LAYOUT = "event 5 version 1 under the names of event 16384 version 1";
  private static final int GUID_SIZE = 16;
  private static final char REPLACEMENT = '\uFFFD';

  private MisnamedCancel() {}

  /// {@return whether an event 5 is such a one: it calls its title `Title`}
  static boolean is(Fields f) {
    return f.text("Title").isPresent() && f.text("jobTitle").isEmpty();
  }

  static JobCancelled read(Fields f, Source source) {
    Stream bytes = new Stream(joined(f));
    Optional<String> user = bytes.text();
    Optional<String> title = bytes.text();
    Optional<JobId> id = bytes.guid();
    Optional<String> owner = bytes.text();
    OptionalLong fileCount = bytes.number(Long.BYTES);
    OptionalLong processId = bytes.number(Integer.BYTES);
    Actor by =
        new Actor(
            user,
            f.loggedAs(),
            OptionalLong.empty(),
            processId,
            OptionalLong.empty(),
            Optional.empty());
    return new JobCancelled(
        source.withLayout(LAYOUT), new JobReference(id, title, owner), by, fileCount);
  }

  /// The bytes of the record as they were before they were cut; ends where a value is missing.
  private static byte[] joined(Fields f) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Optional<String> id = f.guid("Id");
    if (id.isEmpty()) {
      return bytes.toByteArray();
    }
    bytes.writeBytes(guidBytes(UUID.fromString(id.get())));
    for (String name : new String[] {"Title", "Owner", "User"}) {
      Optional<String> text = f.text(name);
      if (text.isEmpty()) {
        return bytes.toByteArray();
      }
      bytes.writeBytes(textBytes(text.get()));
    }
    f.number("processId").ifPresent(number -> bytes.writeBytes(numberBytes(number, Integer.BYTES)));
    f.number("ClientProcessStartKey")
        .ifPresent(number -> bytes.writeBytes(numberBytes(number, Long.BYTES)));
    return bytes.toByteArray();
  }

  /// The first three groups of a GUID are little-endian, the rest stands in order.
  private static byte[] guidBytes(UUID guid) {
    long head = guid.getMostSignificantBits();
    return ByteBuffer.allocate(GUID_SIZE)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt((int) (head >>> 32))
        .putShort((short) (head >>> 16))
        .putShort((short) head)
        .order(ByteOrder.BIG_ENDIAN)
        .putLong(guid.getLeastSignificantBits())
        .array();
  }

  /// Letter by letter: an encoder would replace the unpaired surrogates that a job id can look
  /// like.
  private static byte[] textBytes(String text) {
    ByteBuffer bytes =
        ByteBuffer.allocate((text.length() + 1) * Character.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    text.chars().forEach(letter -> bytes.putChar((char) letter));
    return bytes.array();
  }

  private static byte[] numberBytes(long number, int size) {
    byte[] bytes =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array();
    return java.util.Arrays.copyOf(bytes, size);
  }

  /// Values in the order of the right layout; absent once the bytes are used up.
  private static final class Stream {

    private final ByteBuffer bytes;

    Stream(byte[] bytes) {
      this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// {@return the text up to its zero; absent where that is missing}
    Optional<String> text() {
      StringBuilder text = new StringBuilder();
      while (bytes.remaining() >= Character.BYTES) {
        char letter = bytes.getChar();
        if (letter == 0) {
          return Optional.of(text.toString());
        }
        text.append(letter);
      }
      bytes.position(bytes.limit());
      return Optional.empty();
    }

    /// {@return the job id; absent where an exporter has replaced a letter it took for broken}
    Optional<JobId> guid() {
      if (bytes.remaining() < GUID_SIZE) {
        bytes.position(bytes.limit());
        return Optional.empty();
      }
      boolean replaced = false;
      for (int at = 0; at < GUID_SIZE; at += Character.BYTES) {
        replaced |= bytes.getChar(bytes.position() + at) == REPLACEMENT;
      }
      long head = (long) bytes.getInt() << 32;
      head |= (bytes.getShort() & 0xFFFFL) << 16 | (bytes.getShort() & 0xFFFFL);
      long tail = Long.reverseBytes(bytes.getLong());
      return replaced ? Optional.empty() : JobId.parse(new UUID(head, tail).toString());
    }

    /// {@return a number without sign}
    OptionalLong number(int size) {
      if (bytes.remaining() < size) {
        bytes.position(bytes.limit());
        return OptionalLong.empty();
      }
      return OptionalLong.of(size == Long.BYTES ? bytes.getLong() : bytes.getInt() & 0xFFFF_FFFFL);
    }
  }
}
