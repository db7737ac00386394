package org.bitshound.exports.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bitshound.exports.record.ClassicText;
import org.bitshound.exports.record.Fields;
import org.bitshound.exports.record.Scanner;
import org.bitshound.exports.record.Search;
import org.bitshound.exports.record.Slot;
import org.bitshound.exports.record.Syslog;
import org.bitshound.exports.record.Twins;
import org.bitshound.exports.record.Window;
import org.bitshound.exports.xml.XmlEvent;

/// Records in a JSON file: each line an object, or objects one behind the other in whatever layout,
/// with or without the brackets and commas of an array around them.
public final class JsonScanner implements Scanner {

  /// How records stand in the file.
  public enum Layout {
    /// Each line is a record: a line that is none costs itself alone, and a file can be read from
    /// any line on.
    LINES,
    /// A record ends where its braces do.
    OBJECTS
  }

  private static final byte[] RECORD = "Record ".getBytes(UTF_8);

  private static final int LONGEST_COOKIE = 8; // `@cee: ` and an object

  private final Layout layout;
  private final Twins twins = new Twins(true);
  private final JsonObject object;
  private final JsonObject inside;
  private final XmlEvent xml = new XmlEvent();
  private int start;
  private int begin; // of the object: behind what syslog puts before it
  private int end;

  /// A scanner for one file.
  public JsonScanner(Layout layout) {
    this.layout = layout;
    var paths = new Paths();
    this.object = new JsonObject(paths, twins);
    this.inside = new JsonObject(paths, new Twins(true));
  }

  /// A reader of JSON inside of another form.
  public static JsonScanner ofParts() {
    return new JsonScanner(Layout.OBJECTS);
  }

  @Override
  public Found next(Window in, int from, Fields to) {
    to.begin(in);
    start = between(in, from);
    end = start;
    if (start == in.length()) {
      return Found.NOTHING;
    }
    begin = in.bytes()[start] == '{' ? start : behindPrefix(in, in.length());
    int laid = layout == Layout.LINES ? twins.read(in, begin, to) : -1;
    if (laid >= 0) {
      end = laid;
      return Found.RECORD;
    }
    twins.begin();
    return apart(in, to);
  }

  @Override
  public void again(Window in, Fields to) {
    to.begin(in);
    twins.ignore();
    apart(in, to);
  }

  private Found apart(Window in, Fields to) {
    int limit = layout == Layout.LINES ? endOfLine(in, start) : in.length();
    if (in.bytes()[begin] != '{') {
      return notAnObject(in);
    }
    if (layout == Layout.LINES && limit == in.length() && !in.isLast()) {
      return Found.CUT;
    }
    int ended = object.read(in, begin, limit, to, false);
    if (ended == JsonObject.CUT && layout == Layout.OBJECTS && !in.isLast()) {
      return Found.CUT;
    }
    if (ended < 0) {
      return broken(in, limit);
    }
    end = ended;
    if (!object.isApart()) {
      to.mix();
    }
    readRaw(to);
    if (layout == Layout.LINES) {
      twins.keep(in, begin, end, to);
    }
    return Found.RECORD;
  }

  private Found broken(Window in, int limit) {
    int again = layout == Layout.LINES ? limit : resume(in, start + 1);
    end = again < 0 ? in.length() : again;
    return Found.BROKEN;
  }

  /// {@return where, in a line that came through syslog, its message begins, or the object in it:
  /// `@cee: {`}
  private int behindPrefix(Window in, int limit) {
    int message = layout == Layout.LINES ? Syslog.end(in.bytes(), start, limit) : start;
    int object =
        Search.find(in.bytes(), message, Math.min(limit, message + LONGEST_COOKIE), (byte) '{');
    return message > start && object < limit ? object : start;
  }

  /// What stands between two objects and is none: `Record 7` of evtx_dump is passed over, all else
  /// is said.
  private Found notAnObject(Window in) {
    int line = endOfLine(in, start);
    if (line == in.length() && !in.isLast()) {
      return Found.CUT;
    }
    end = line;
    return Found.BROKEN;
  }

  /// {@return where, at a place or behind it, something stands that is no space between records}
  private int between(Window in, int from) {
    byte[] bytes = in.bytes();
    int at = from;
    while (at < in.length()) {
      byte letter = bytes[at];
      boolean space = (letter >= 0 && letter <= ' ') || letter == ',';
      if (space || isBracket(letter) || isMark(bytes, at)) {
        at++;
      } else if (letter == 'R' && Search.stands(bytes, at, in.length(), RECORD)) {
        at = endOfLine(in, at);
      } else {
        return at;
      }
    }
    return at;
  }

  /// Of the array around the records, or of the object around the array.
  private boolean isBracket(byte letter) {
    return letter == '[' || letter == ']' || (letter == '}' && layout == Layout.OBJECTS);
  }

  /// A byte-order mark, which stands wherever files were put together.
  private static boolean isMark(byte[] bytes, int at) {
    return bytes[at] == (byte) 0xef
        || bytes[at] == (byte) 0xbb
        || bytes[at] == (byte) 0xbf
        || bytes[at] == (byte) 0xff;
  }

  private static int endOfLine(Window in, int from) {
    return Search.find(in.bytes(), from, in.length(), (byte) '\n');
  }

  /// Reads the event that stands as text in the record: there it is whole.
  private void readRaw(Fields to) {
    if (to.has(Slot.RAW)) {
      readInside(to.text(Slot.RAW), to, object.isApart());
    }
  }

  /// Reads an event, or its data, out of a text.
  ///
  /// @param apart whether data was met already, which an inner text that holds none leaves alone
  /// @return whether the text is whole
  public boolean readInside(String text, Fields to, boolean apart) {
    String stripped = text.strip();
    Window window = Window.of(stripped.getBytes(UTF_8));
    boolean whole = true;
    to.enter(window);
    if (stripped.startsWith("<")) {
      whole = xml.readAny(window, to);
    } else if (stripped.startsWith("{")) {
      if (!apart) {
        to.clear();
      }
      boolean dataAlone = !stripped.contains("\"System\"");
      whole = inside.read(window, 0, window.length(), to, dataAlone) >= 0;
    } else if (ClassicText.is(stripped)) {
      ClassicText.read(window, to);
    }
    to.leave();
    return whole;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public int resume(Window in, int from) {
    if (layout == Layout.LINES) {
      int line = from == 0 ? -1 : endOfLine(in, from - 1);
      return line == in.length() ? -1 : line + 1;
    }
    byte[] bytes = in.bytes();
    for (int at = endOfLine(in, from); at < in.length(); at = endOfLine(in, at + 1)) {
      int next = at + 1;
      while (next < in.length() && (bytes[next] == ' ' || bytes[next] == '\t')) {
        next++;
      }
      if (next < in.length() && bytes[next] == '{') {
        return next;
      }
    }
    return -1;
  }
}
