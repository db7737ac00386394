package org.bitshound.exports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.Filetime;
import org.bitshound.event.Event;
import org.bitshound.exports.record.Fields;
import org.bitshound.exports.record.Scanner;
import org.bitshound.exports.record.Scanner.Found;
import org.bitshound.exports.record.Search;
import org.bitshound.exports.record.Slot;
import org.bitshound.exports.record.TimeText;
import org.bitshound.exports.record.Window;
import org.jspecify.annotations.Nullable;

/// Walks the records of an export. What a record says of itself is read where it stands; texts are
/// made for those alone that are asked for. Hot path; not thread-safe.
public final class ExportCursor {
  /// An id that no record has: it stands for the contents of a record without one.
  private static final long UNNUMBERED = Long.MIN_VALUE;

  private final Export export;
  private final Window window;
  private final Scanner scanner;
  private final Fields fields = new Fields();
  private final TimeText time = new TimeText();
  private final TimeText other = new TimeText();
  private final Map<Key, Origin> origins = new HashMap<>();
  private @Nullable Key lastKey;
  private Origin origin = new Origin("", "", "");

  private int at;
  private Consumer<Defect> defects = none -> {};

  private record Key(long provider, long channel, long computer, boolean audit) {
    /// A record's own comparing is slow until it is compiled to the end.
    boolean is(long provider, long channel, long computer, boolean audit) {
      return this.provider == provider
          && this.channel == channel
          && this.computer == computer
          && this.audit == audit;
    }
  }

  ExportCursor(Export export, Window window, Scanner scanner) {
    this.export = export;
    this.window = window;
    this.scanner = scanner;
    time.monthFirst(export.monthFirst());
  }

  /// Stands before the first record that begins at an offset or behind it.
  ///
  /// @param told what cannot be read from there on
  public void from(long offset, Consumer<Defect> told) {
    defects = told;
    long start = Math.max(offset, export.start());
    window.moveTo(start == export.start() ? start : start - export.unit());
    at = 0;
    if (start > export.start()) {
      resume(1);
    }
  }

  /// Reads the record at an offset that was told before.
  ///
  /// @return whether it stands there
  public boolean at(long offset) {
    defects = none -> {};
    int shown = window.place(offset);
    if (shown < 0) {
      window.moveTo(offset);
      shown = 0;
    }
    at = shown;
    return next() && offset() == offset;
  }

  /// Goes on where the next record may begin.
  private boolean resume(int from) {
    int next = scanner.resume(window, from);
    while (next < 0) {
      if (window.isLast()) {
        at = window.length();
        return false;
      }
      window.moveTo(window.offset(Math.max(1, window.length() - Export.OVERLAP)));
      next = scanner.resume(window, 1);
    }
    at = next;
    return true;
  }

  /// Goes to the next record that can be read as one.
  ///
  /// @return whether there is one
  public boolean next() {
    while (true) {
      Found found = scanner.next(window, at, fields);
      switch (found) {
        case RECORD -> {
          at = scanner.end();
          if (isEvent()) {
            if (fields.isOverfull()) {
              overfull();
            }
            return true;
          }
          noEvent();
        }
        case BROKEN -> {
          broken();
          at = scanner.end();
        }
        case CUT -> {
          if (!more()) {
            return false;
          }
        }
        case NOTHING -> {
          if (!window.showMore(window.length())) {
            return false;
          }
          at = 0;
        }
      }
    }
  }

  /// Shows more of a record that is cut by the window's end.
  private boolean more() {
    if (window.showMore(scanner.start())) {
      at = 0;
      return true;
    }
    long offset = window.offset(scanner.start());
    tell(
        offset,
        What.SIZE_LIMIT,
        Severity.LIMIT,
        "a record of at most " + Window.MOST + " characters",
        "a longer one",
        "it is passed over");
    return resume(scanner.start() + 1);
  }

  /// Data is read where somebody asks for it.
  private void whole() {
    if (fields.isBrief()) {
      scanner.again(window, fields);
    }
  }

  private boolean isEvent() {
    return (fields.has(Slot.EVENT_ID) && fields.has(Slot.TIME)) || export.isDefender();
  }

  private void overfull() {
    tell(
        offset(),
        What.SIZE_LIMIT,
        Severity.LIMIT,
        "a record of at most " + Fields.MOST + " values",
        "more in " + describe(),
        "the values behind are not read");
  }

  private void noEvent() {
    tell(
        offset(),
        What.RECORD_SIGNATURE,
        Severity.DOUBTFUL,
        "an event: its id and its time",
        "neither is in " + describe(),
        "the record is passed over");
  }

  private void broken() {
    long start = window.offset(scanner.start());
    boolean atEnd = window.isLast() && scanner.end() >= window.length();
    tell(
        start,
        What.RECORD_TRUNCATED,
        Severity.LOST,
        "a whole record",
        describe() + (atEnd ? ", then the file ends" : ""),
        "the record is missing; reading goes on behind it");
  }

  /// {@return the first letters of what was found, for a person}
  private String describe() {
    int from = scanner.start();
    int to = Math.min(Math.min(scanner.end(), from + 40), window.length());
    return "\"" + window.text(from, Math.max(from, to)).replaceAll("\\s+", " ") + "\"";
  }

  private void tell(
      long offset, What what, Severity severity, String expected, String found, String effect) {
    defects.accept(new Defect(offset, what, severity, expected, found, effect));
  }

  /// {@return where the record begins, in bytes from the start of the file}
  public long offset() {
    return window.offset(scanner.start());
  }

  /// {@return up to where the file was read}
  public long position() {
    return window.offset(at);
  }

  /// {@return the event's id, without what a classic event adds to it}
  public int eventId() {
    return (int) Math.max(0, fields.number(Slot.EVENT_ID)) & 0xffff;
  }

  /// {@return when the record was written, a FILETIME, by the clock of the export: see
  /// [#timeIsUtc()]; -1 for no time at all}
  public long time() {
    return fields.time(Slot.TIME, time) ? time.ticks() : -1;
  }

  /// {@return whether the record itself says that its time is UTC or how far from it; known after
  /// [#time()]}
  public boolean timeIsUtc() {
    return time.isZoned() || export.isUtc();
  }

  /// {@return the smallest step of its time, in 100 ns; known after [#time()]}
  public long timeStep() {
    return time.step();
  }

  /// {@return a second time that the record bears, of UTC, mostly when it was collected; -1 for
  /// none}
  public long stamp() {
    return fields.time(Slot.STAMP, other) && other.isZoned() ? other.ticks() : -1;
  }

  /// {@return a time among the data, in UTC by the meaning of its name; -1 for none}
  public long timeNamed(String name) {
    if (fields.isBrief() && name.equals("UtcTime") && fields.has(Slot.UTC)) {
      return fields.time(Slot.UTC, other) ? other.ticks() : -1;
    }
    whole();
    int value = fields.find(name);
    return value >= 0 && fields.time(value, other) ? other.ticks() : -1;
  }

  /// {@return the record's number in its log; of a record that has none a negative one, made of its
  /// contents: two records with the same text have the same}
  public long recordId() {
    long id = fields.number(Slot.RECORD_ID);
    return id >= 0 ? id : UNNUMBERED | Search.hash(window.bytes(), scanner.start(), scanner.end());
  }

  /// {@return who wrote the record}
  public Origin origin() {
    long provider = fields.spelling(Slot.PROVIDER);
    long channel = fields.spelling(Slot.CHANNEL);
    long computer = fields.spelling(Slot.COMPUTER);
    boolean audit = eventId() >= 4608;
    Key key = lastKey;
    if (key == null || !key.is(provider, channel, computer, audit)) {
      key = new Key(provider, channel, computer, audit);
      lastKey = key;
      origin =
          origins.computeIfAbsent(
              key,
              met ->
                  export.originOf(
                      fields.text(Slot.PROVIDER),
                      fields.text(Slot.CHANNEL),
                      fields.text(Slot.COMPUTER),
                      eventId()));
    }
    return origin;
  }

  /// {@return the event, to look at until the cursor moves on}
  public Event glance() {
    whole();
    return new Glance();
  }

  /// {@return the event, to be kept}
  ///
  /// @param written when, by the host's clock
  public Event event(Instant written) {
    whole();
    var names = new ArrayList<String>(fields.count());
    var values = new ArrayList<String>(fields.count());
    for (int i = 0; i < fields.count(); i++) {
      names.add(fields.name(i));
      values.add(fields.value(i));
    }
    boolean lacks = fields.count() == 0 || MessageText.says(origin().provider(), eventId());
    if (lacks && fields.has(Slot.MESSAGE)) {
      MessageText.read(origin().provider(), eventId(), fields.text(Slot.MESSAGE), names, values);
    }
    if (!names.isEmpty() && names.getFirst().isEmpty()) {
      export.layouts().name(origin().provider(), eventId(), names);
    }
    return new ExportedEvent(
        origin(), eventId(), header(written), names, values, fields.isInOrder());
  }

  private ExportedEvent.Header header(Instant written) {
    return new ExportedEvent.Header(
        number(Slot.VERSION),
        written,
        recordId(),
        number(Slot.PROCESS_ID),
        text(Slot.USER_ID).filter(sid -> sid.startsWith("S-")),
        text(Slot.ACTIVITY_ID));
  }

  private OptionalLong number(Slot slot) {
    long number = fields.number(slot);
    return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }

  private Optional<String> text(Slot slot) {
    return Optional.of(fields.text(slot)).filter(text -> !text.isEmpty());
  }

  /// The record on which the cursor stands.
  private final class Glance implements Event {
    private @Nullable Event whole;

    /// What has its names from elsewhere is made whole before it is asked.
    private @Nullable Event whole() {
      boolean unnamed =
          (fields.count() > 0 && !MessageText.says(provider(), id()))
              ? fields.name(0).isEmpty()
              : fields.has(Slot.MESSAGE);
      if (whole == null && unnamed) {
        whole = event(time());
      }
      return whole;
    }

    @Override
    public String provider() {
      return origin().provider();
    }

    @Override
    public int id() {
      return eventId();
    }

    @Override
    public OptionalLong version() {
      return number(Slot.VERSION);
    }

    @Override
    public String channel() {
      return origin().channel();
    }

    @Override
    public String computer() {
      return origin().computer();
    }

    @Override
    public Instant time() {
      return Filetime.toInstant(Math.max(0, ExportCursor.this.time()));
    }

    @Override
    public long recordId() {
      return ExportCursor.this.recordId();
    }

    @Override
    public OptionalLong processId() {
      return number(Slot.PROCESS_ID);
    }

    @Override
    public Optional<String> userId() {
      return text(Slot.USER_ID);
    }

    @Override
    public Optional<String> activityId() {
      return text(Slot.ACTIVITY_ID);
    }

    @Override
    public Optional<String> value(String name) {
      Event made = whole();
      if (made != null) {
        return made.value(name);
      }
      int value = name.equals("EventType") ? fields.findLoosely(ExportedEvent.PUSHED_ASIDE) : -1;
      value = value >= 0 ? value : fields.find(name);
      value = value >= 0 ? value : fields.findLoosely(name);
      return value >= 0 ? Optional.of(fields.value(value)) : Optional.empty();
    }

    @Override
    public Optional<String> value(int position) {
      Event made = whole();
      if (made != null) {
        return made.value(position);
      }
      int value = fields.find(ExportedEvent.unnamed(position));
      boolean counts =
          value < 0 && fields.isInOrder() && position >= 0 && position < fields.count();
      value = counts ? position : value;
      return value >= 0 ? Optional.of(fields.value(value)) : Optional.empty();
    }

    @Override
    public List<String> names() {
      Event made = whole();
      if (made != null) {
        return made.names();
      }
      var names = new ArrayList<String>(fields.count());
      for (int i = 0; i < fields.count(); i++) {
        names.add(fields.name(i));
      }
      return names;
    }
  }
}
