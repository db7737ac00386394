package org.bitshound.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Filetime;
import org.bitshound.bytes.MappedFile;
import org.bitshound.event.Event;

/// An export, read to its end.
final class Read {
  final List<Event> events = new ArrayList<>();
  final List<Long> offsets = new ArrayList<>();
  final List<Boolean> utc = new ArrayList<>();
  final List<Defect> defects = new ArrayList<>();
  final Export export;

  private Read(byte[] file) {
    export = Export.of(MappedFile.of(file)).orElseThrow();
    ExportCursor cursor = export.cursor();
    cursor.from(export.start(), defects::add);
    while (cursor.next()) {
      long time = cursor.time();
      utc.add(cursor.timeIsUtc());
      events.add(cursor.event(Filetime.toInstant(Math.max(0, time))));
      offsets.add(cursor.offset());
    }
  }

  static Read of(byte[] file) {
    return new Read(file);
  }

  static Read of(String file) {
    return new Read(file.getBytes(UTF_8));
  }

  static boolean isExport(String start) {
    return Export.formOf(ByteView.of(start.getBytes(UTF_8))).isPresent();
  }

  List<Long> recordIds() {
    return events.stream().map(Event::recordId).toList();
  }
}
