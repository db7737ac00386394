package org.bitshound.weblogs;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.FileBytes;
import org.bitshound.event.network.NetworkRecord;
import org.bitshound.event.network.Stamp;
import org.bitshound.exports.record.Window;
import org.bitshound.weblogs.WebLog.Met;
import org.bitshound.weblogs.WebLog.Read;

/// One way through a log. Not thread-safe.
final class Reading {
  private static final long SAMPLE = 1 << 20; // bytes from one line whose time is read to the next

  private final Lines lines;
  private final Layout layout;
  private final Marks marks;
  private final Consumer<Met> found;
  private final Consumer<Defect> defects;
  private final Stamps stamps;
  private long count;
  private long sampled = -SAMPLE;
  private long last = -1;
  private Instant earliest = Instant.MAX;
  private Instant latest = Instant.MIN;
  private boolean unzoned;
  private long unread;
  private long firstUnread;

  Reading(
      FileBytes file, Layout layout, Marks marks, Consumer<Met> found, Consumer<Defect> defects) {
    this.lines = new Lines(file, marks, offset -> defects.accept(tooLong(offset)));
    this.layout = layout;
    this.marks = marks;
    this.found = found;
    this.defects = defects;
    this.stamps = new Stamps(layout.isUtc());
  }

  private static Defect tooLong(long offset) {
    return new Defect(
        offset,
        What.SIZE_LIMIT,
        Severity.LIMIT,
        "a line of at most " + Window.MOST + " characters",
        "a longer one",
        "the line is passed over");
  }

  Read run() {
    while (next()) {
      if (!lines.isEmpty()) {
        if (layout.isHead(lines.bytes(), lines.from(), lines.to())) {
          layout.head(lines.text());
        } else {
          line();
        }
      }
    }
    sampleLast();
    tellUnread();
    return new Read(
        count,
        Optional.of(earliest).filter(time -> !time.equals(Instant.MAX)),
        Optional.of(latest).filter(time -> !time.equals(Instant.MIN)),
        !unzoned,
        stamps.offsets());
  }

  /// A value that is open where its line ends goes on in the next ones, unless it never ends.
  private boolean next() {
    boolean any = lines.next();
    boolean open = any && layout.isOpen(lines.bytes(), lines.from(), lines.to(), false);
    while (open) {
      int read = lines.to() - lines.from();
      if (lines.goOn()) {
        open = layout.isOpen(lines.bytes(), lines.from() + read, lines.to(), true);
      } else {
        lines.alone();
        open = false;
      }
    }
    return any;
  }

  private void line() {
    count++;
    long offset = lines.offset();
    if (isMarked()) {
      read();
    } else if (offset - sampled >= SAMPLE) {
      sampled = offset;
      layout.row(lines.text()).ifPresent(row -> note(stamps.of(row)));
    }
    last = offset;
  }

  private boolean isMarked() {
    return layout.writesLabels()
        ? lines.text().lastIndexOf('(') > 0 && marks.onLabels(labels(lines.text()))
        : lines.isMarked();
  }

  private static String labels(String line) {
    return DnsServer.name(line.substring(line.lastIndexOf(' ') + 1));
  }

  private void read() {
    Optional<Row> row = layout.row(lines.text());
    if (row.isEmpty()) {
      unreadable();
      return;
    }
    Stamp stamp = stamps.of(row.get());
    note(stamp);
    Optional<NetworkRecord> record = Records.of(row.get(), stamp);
    record.ifPresent(each -> found.accept(new Met(each, lines.offset(), WebLog.isOfBits(each))));
  }

  private void note(Stamp stamp) {
    unzoned |= stamp.local().isPresent();
    stamp
        .time()
        .ifPresent(time -> {
          earliest = time.isBefore(earliest) ? time : earliest;
          latest = time.isAfter(latest) ? time : latest;
        });
  }

  private void unreadable() {
    if (layout.writesLabels()) {
      return; // what the server asked of others
    }
    firstUnread = unread == 0 ? lines.offset() : firstUnread;
    unread++;
  }

  private void tellUnread() {
    if (unread > 0) {
      defects.accept(
          new Defect(
              firstUnread,
              What.RECORD_TRUNCATED,
              Severity.LOST,
              "lines with all their columns",
              unread + (unread == 1 ? " line" : " lines") + " that matter and lack some",
              unread == 1 ? "the line is not read" : "these lines are not read"));
    }
  }

  private void sampleLast() {
    if (last >= 0) {
      lines.begin(last);
      if (next()) {
        layout.row(lines.text()).ifPresent(row -> note(stamps.of(row)));
      }
    }
  }
}
