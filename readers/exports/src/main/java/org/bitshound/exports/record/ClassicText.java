package org.bitshound.exports.record;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;

/// An event as Splunk's forwarder writes it where it does not render XML: the local time, a line
/// `Name=value` for each thing that the event says of itself, and its text behind `Message=`, to the
/// end. The data stands in the text alone.
public final class ClassicText {
  private static final byte[] MESSAGE = "Message=".getBytes(US_ASCII);
  private static final List<Line> LINES =
      List.of(
          new Line("LogName=", Slot.CHANNEL),
          new Line("EventCode=", Slot.EVENT_ID),
          new Line("ComputerName=", Slot.COMPUTER),
          new Line("SourceName=", Slot.PROVIDER),
          new Line("RecordNumber=", Slot.RECORD_ID));

  /// What the search says of the time has its zone, and counts before this.
  private static final int LAST = 10_000;

  /// What a line begins with, and what it says.
  private record Line(byte[] name, Slot slot) {
    Line(String name, Slot slot) {
      this(name.getBytes(US_ASCII), slot);
    }
  }

  private ClassicText() {}

  /// {@return whether a text is such an event}
  public static boolean is(String text) {
    return text.contains("\nLogName=") && text.contains("\nEventCode=");
  }

  /// Reads one; fields that the search took out of it are its own text again, and are let go.
  public static void read(Window text, Fields to) {
    to.clear();
    byte[] bytes = text.bytes();
    int end = text.length();
    for (int at = 0; at < end; ) {
      int lineEnd = Search.find(bytes, at, end, (byte) '\n');
      int valueEnd = lineEnd > at && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
      if (Search.stands(bytes, at, end, MESSAGE)) {
        to.set(Slot.MESSAGE, 0, at + MESSAGE.length, end, Coding.PLAIN);
        return;
      }
      if (at == 0) {
        to.set(Slot.TIME, LAST, at, valueEnd, Coding.PLAIN);
      }
      line(bytes, at, valueEnd, to);
      at = lineEnd + 1;
    }
  }

  private static void line(byte[] bytes, int from, int end, Fields to) {
    for (Line line : LINES) {
      if (Search.stands(bytes, from, end, line.name())) {
        to.set(line.slot(), 0, from + line.name().length, end, Coding.PLAIN);
      }
    }
  }
}
