package org.bitshound.testing.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A log of one machine, or of a collector, that is filled event by event. A chunk is closed when
/// the next record does not fit.
///
/// ```java
/// byte[] file = new EventLog("ws-01.corp.example").add(event).add(another).toBytes();
/// ```
public final class EventLog {
  /// From the event's own time to the time at which its record is written.
  public static final Duration LATENCY = Duration.ofNanos(15_625_000);

  private final String computer;
  private final List<byte[]> closed = new ArrayList<>();
  private EvtxChunk current = new EvtxChunk();
  private long numbers = 1;
  private long nextRecordId;

  /// A log whose first record has the id 1.
  public EventLog(String computer) {
    this(computer, 1);
  }

  /// A log that begins with a later record, as one that has rolled.
  public EventLog(String computer, long firstRecordId) {
    this.computer = computer;
    this.nextRecordId = firstRecordId;
  }

  /// Adds an event of this machine.
  public EventLog add(Event event) {
    return add(event.time().plus(LATENCY), event.asLogged(computer, nextRecordId));
  }

  /// Adds an event that another machine forwarded.
  ///
  /// @param origin the other machine
  /// @param originalId the id that the record has there
  public EventLog addForwarded(Event event, String origin, long originalId, String message) {
    return add(event.time().plusSeconds(30), event.asForwarded(origin, originalId, message));
  }

  /// Adds a record of any content.
  ///
  /// @throws IllegalArgumentException where it does not fit into an empty chunk
  public EventLog add(Instant writtenAt, BinXml content) {
    if (!current.add(nextRecordId, writtenAt, content)) {
      closeChunk();
      if (!current.add(nextRecordId, writtenAt, content)) {
        throw new IllegalArgumentException("the record is larger than a chunk");
      }
    }
    nextRecordId++;
    return this;
  }

  /// Closes the current chunk, though it has room left: the next record begins another.
  public EventLog closeChunk() {
    closed.add(current.toBytes(numbers));
    numbers += current.records();
    current = new EvtxChunk();
    return this;
  }

  /// {@return the log so far}
  public EvtxFile file() {
    var chunks = new ArrayList<>(closed);
    if (!current.isEmpty()) {
      chunks.add(current.toBytes(numbers));
    }
    return EvtxFile.of(chunks, nextRecordId);
  }

  /// {@return the bytes of the log so far}
  public byte[] toBytes() {
    return file().toBytes();
  }
}
