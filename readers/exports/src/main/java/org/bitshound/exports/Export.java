package org.bitshound.exports;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.FileBytes;
import org.bitshound.bytes.MappedFile;
import org.bitshound.exports.csv.CsvColumns;
import org.bitshound.exports.csv.CsvColumns.Table;
import org.bitshound.exports.csv.CsvScanner;
import org.bitshound.exports.json.JsonScanner;
import org.bitshound.exports.json.JsonScanner.Layout;
import org.bitshound.exports.record.Fields;
import org.bitshound.exports.record.Scanner;
import org.bitshound.exports.record.Scanner.Found;
import org.bitshound.exports.record.Syslog;
import org.bitshound.exports.record.Window;
import org.bitshound.exports.record.Window.Encoding;
import org.bitshound.exports.xml.XmlScanner;
import org.jspecify.annotations.Nullable;

/// A text file of events, opened: what form it has is known, no record is read. Safe for several
/// threads, each with a [#cursor] of its own.
public final class Export {

  /// In which form events stand in a file.
  public enum Form {
    XML,
    JSON,
    CSV
  }

  /// What is looked at again at a window's edge: longer than any mark of any form.
  static final int OVERLAP = 16;

  /// What stands in place of a provider in rows that are no Windows events.
  private static final String DEFENDER = "Microsoft Defender for Endpoint";

  private static final int SHOWN = 1 << 18; // what fits into a processor's second cache
  private static final int GLANCE = 1 << 16;

  /// What an object says early that is an event.
  private static final List<String> KEYS =
      List.of(
          "\"EventID\"",
          "\"EventId\"",
          "\"event_id\"",
          "\"EventCode\"",
          "\"EventRecordID\"",
          "\"event.code\"",
          "\"winlog",
          "\"ProviderName\"",
          "\"@timestamp\"",
          "\"_raw\"",
          "\"eventID\"");

  private final FileBytes file;
  private final Form form;
  private final Encoding encoding;
  private final Optional<CsvColumns> columns;
  private final Layout layout;
  private final long start;
  private final Supplier<Layouts> layouts;

  /// Read when the first record asks for it: few exports lack names.
  private static final class Lazy implements Supplier<Layouts> {
    private @Nullable Layouts known;

    @Override
    public synchronized Layouts get() {
      Layouts made = known;
      if (made == null) {
        made = new Layouts();
        known = made;
      }
      return made;
    }
  }

  private Export(
      FileBytes file,
      Form form,
      Encoding encoding,
      Optional<CsvColumns> columns,
      Layout layout,
      long start) {
    this(file, form, encoding, columns, layout, start, new Lazy());
  }

  private Export(
      FileBytes file,
      Form form,
      Encoding encoding,
      Optional<CsvColumns> columns,
      Layout layout,
      long start,
      Supplier<Layouts> layouts) {
    this.layouts = layouts;
    this.file = file;
    this.form = form;
    this.encoding = encoding;
    this.columns = columns;
    this.layout = layout;
    this.start = start;
  }

  /// {@return in which form a file holds events, by its first bytes; empty for no such file}
  ///
  /// @param beginning of the file, some thousand bytes where it has them
  public static Optional<Form> formOf(ByteView beginning) {
    byte[] bytes = beginning.copy(0, beginning.size());
    var file = MappedFile.of(bytes);
    var window = new Window(file, Window.encodingOf(file), Math.max(1, bytes.length));
    window.moveTo(0);
    return formOf(window);
  }

  private static Optional<Form> formOf(Window beginning) {
    String text = beginning.text(0, beginning.length());
    if (isJson(text)) {
      return Optional.of(Form.JSON);
    }
    if (CsvColumns.of(beginning).isPresent()) {
      return Optional.of(Form.CSV);
    }
    int plain = text.indexOf("<Event>");
    int event = plain >= 0 ? plain : text.indexOf("<Event ");
    boolean xml =
        event >= 0
            && (text.indexOf("schemas.microsoft.com/win/2004/08/events") >= 0
                || text.indexOf("<System>", event) >= 0);
    return xml ? Optional.of(Form.XML) : Optional.empty();
  }

  private static boolean isJson(String text) {
    int first = 0;
    while (first < text.length() && isSpace(text.charAt(first))) {
      first++;
    }
    boolean begins =
        text.startsWith("{", first)
            || text.startsWith("Record ", first)
            || isRelayed(text, first)
            || text.indexOf("\n{\"", first) >= 0; // the first line is the rest of one
    return begins && firstKey(text) >= 0;
  }

  /// {@return whether the first line is an object behind what syslog puts before it}
  private static boolean isRelayed(String text, int first) {
    int end = text.indexOf('\n', first);
    String line = text.substring(first, end < 0 ? text.length() : end);
    String message = Syslog.message(line);
    return message.length() < line.length()
        && (message.startsWith("{") || message.startsWith("@cee:"));
  }

  private static boolean isSpace(char letter) {
    return letter <= ' ' || letter == '\ufeff' || letter == '[';
  }

  private static int firstKey(String text) {
    return KEYS.stream().mapToInt(text::indexOf).filter(at -> at >= 0).min().orElse(-1);
  }

  /// {@return a file of events; empty where it is none}
  public static Optional<Export> of(FileBytes file) {
    Encoding encoding = Window.encodingOf(file);
    var window = new Window(file, encoding, GLANCE);
    window.moveTo(0);
    return formOf(window)
        .map(form ->
            switch (form) {
              case XML -> new Export(file, form, encoding, Optional.empty(), Layout.OBJECTS, 0);
              case JSON -> json(file, encoding, window);
              case CSV -> {
                CsvColumns columns = CsvColumns.of(window).orElseThrow();
                long rows = window.offset(columns.rowsFrom());
                yield new Export(file, form, encoding, Optional.of(columns), Layout.OBJECTS, rows);
              }
            });
  }

  /// {@return the same file, whose bytes are got at in another way}
  public Export over(FileBytes bytes) {
    return new Export(bytes, form, encoding, columns, layout, start, layouts);
  }

  private static Export json(FileBytes file, Encoding encoding, Window window) {
    String text = window.text(0, window.length());
    int list = listBefore(text, firstKey(text));
    // Places in the text are places in the window only as long as both count units.
    boolean same = text.length() == window.length();
    long start = list > 0 && same ? window.offset(list) : 0;
    Layout layout = start > 0 ? Layout.OBJECTS : layoutOf(window);
    return new Export(file, Form.JSON, encoding, Optional.empty(), layout, start);
  }

  /// {@return where the list of records begins that stands as a member of one object around all; 0
  /// for none}
  private static int listBefore(String text, int key) {
    for (int at = text.indexOf('{') + 1; at > 0 && at < key; at++) {
      if (text.charAt(at) == '[' && text.substring(at + 1, key).stripLeading().startsWith("{")) {
        return at;
      }
    }
    return 0;
  }

  /// The first record tells: where its line ends with it, lines are records.
  private static Layout layoutOf(Window window) {
    var scanner = new JsonScanner(Layout.OBJECTS);
    var fields = new Fields();
    Found found = scanner.next(window, 0, fields);
    while (found == Found.CUT && window.showMore(scanner.start())) {
      found = scanner.next(window, 0, fields);
    }
    if (found != Found.RECORD) {
      return Layout.LINES;
    }
    byte[] bytes = window.bytes();
    for (int at = scanner.start(); at < scanner.end(); at++) {
      if (bytes[at] == '\n') {
        return Layout.OBJECTS;
      }
    }
    int at = scanner.end();
    while (at < window.length() && (bytes[at] == ',' || bytes[at] == ' ' || bytes[at] == '\r')) {
      at++;
    }
    return at < window.length() && bytes[at] == '\n' ? Layout.LINES : Layout.OBJECTS;
  }

  /// {@return in which form it holds events}
  public Form form() {
    return form;
  }

  /// {@return where records begin, in bytes}
  public long start() {
    return start;
  }

  /// {@return whether records can be found from any place on}
  public boolean canBeParted() {
    return form == Form.XML || (form == Form.JSON && layout == Layout.LINES);
  }

  /// {@return bytes of a unit of its text}
  int unit() {
    return encoding == Encoding.UTF_8 ? 1 : 2;
  }

  /// {@return whether times without a zone are UTC by what the form promises}
  boolean isUtc() {
    return form == Form.XML
        || columns.filter(one -> one.utc() || one.table() == Table.EVTX_E_CMD).isPresent();
  }

  /// {@return whether `1/2/2019` is the second of January}
  boolean monthFirst() {
    return false;
  }

  /// {@return whether it is one of Defender's tables}
  boolean isDefender() {
    return columns.filter(one -> one.table() == Table.DEFENDER).isPresent();
  }

  Layouts layouts() {
    return layouts.get();
  }

  Origin originOf(String provider, String channel, String computer, int eventId) {
    return isDefender()
        ? new Origin(DEFENDER, "", computer)
        : Origin.of(provider, channel, computer, eventId);
  }

  /// {@return a cursor over its records}
  public ExportCursor cursor() {
    return new ExportCursor(this, new Window(file, encoding, SHOWN), scanner());
  }

  /// {@return a cursor for records here and there}
  public ExportCursor pointer() {
    return new ExportCursor(this, new Window(file, encoding, GLANCE), scanner());
  }

  private Scanner scanner() {
    return switch (form) {
      case XML -> new XmlScanner();
      case JSON -> new JsonScanner(layout);
      case CSV -> new CsvScanner(columns.orElseThrow());
    };
  }
}
