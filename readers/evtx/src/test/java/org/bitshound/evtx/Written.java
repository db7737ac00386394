package org.bitshound.evtx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;
import org.bitshound.event.Event;
import org.bitshound.testing.evidence.BinXml;
import org.bitshound.testing.evidence.EventLog;
import org.bitshound.testing.evidence.Template;
import org.bitshound.testing.evidence.Value;

/// Small logs for the tests of this room, made by the foreign writer, and the reader's way through
/// them.
final class Written {
  static final Instant TIME = Instant.parse("2026-02-03T04:05:06.7891234Z");
  static final UUID ID = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");

  private Written() {}

  /// {@return a log whose records have these contents, and the ids 1, 2, …}
  static byte[] log(BinXml... records) {
    var log = new EventLog("ws-01");
    for (BinXml record : records) {
      log.add(TIME, record);
    }
    return log.toBytes();
  }

  /// {@return a log of one record, the instance of one template}
  static byte[] logOf(BinXml template, Value... values) {
    return log(instance("the only one", template, values));
  }

  static BinXml instance(String name, BinXml template, Value... values) {
    return BinXml.instance(Template.named(name, template), List.of(values)).end();
  }

  /// {@return a template's content: `<Event><System>…</System><EventData>` and what is given,
  /// closed again}
  static BinXml event(BinXml data) {
    BinXml xml = BinXml.inTemplate().fragment().open("Event").closeStart();
    return xml.open("EventData").closeStart().then(data).close().close().end();
  }

  static BinXml inside() {
    return BinXml.inTemplate();
  }

  /// {@return the only line of a dump}
  static String json(byte[] file) {
    return only(file, Format.JSONL);
  }

  static String xml(byte[] file) {
    return only(file, Format.XML);
  }

  private static String only(byte[] file, Format format) {
    Dumped dumped = Dumped.of(file, format);
    if (dumped.records() != 1 || !dumped.defects().isEmpty()) {
      throw new AssertionError(dumped.toString());
    }
    return dumped.text().strip();
  }

  static List<Defect> defects(byte[] file) {
    return Dumped.of(file, Format.JSONL).defects();
  }

  /// A record as a walk meets it.
  record Met(int slot, long recordId, Optional<Event> event) {}

  /// {@return the records of a file in order of its slots; events can be asked until another chunk
  /// is opened}
  static List<Met> walk(byte[] file) {
    var met = new ArrayList<Met>();
    EvtxFile evtx = EvtxFile.of(MappedFile.of(file), defect -> {});
    for (int slot : evtx.slotsInOrder()) {
      var chunk = new Chunk(new TemplateCache());
      if (evtx.open(slot, chunk, defect -> {})) {
        while (chunk.next()) {
          met.add(
              new Met(slot, chunk.recordId(), chunk.decode() ? chunk.event() : Optional.empty()));
        }
      }
    }
    return met;
  }

  /// Writes a little-endian number into a file.
  static byte[] with(byte[] file, int offset, long value, int width) {
    byte[] changed = file.clone();
    for (int i = 0; i < width; i++) {
      changed[offset + i] = (byte) (value >>> (8 * i));
    }
    return changed;
  }
}
