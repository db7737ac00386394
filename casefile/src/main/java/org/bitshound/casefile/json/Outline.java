package org.bitshound.casefile.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Where the cases of a document and the runs of its playbooks lie, and the document without them,
/// which is small. Only brackets and quotes are looked at here: what lies between is read when it
/// is asked for, and is refused then if it is no JSON.
final class Outline {
  private static final int DEPTH_OF_FIELDS = 1;
  private static final int DEPTH_OF_PLAYBOOKS = 2;
  private static final int DEPTH_OF_PLAYBOOK_FIELDS = 3;

  private final Window window;
  private final Places cases = new Places();
  private final List<Places> runs = new ArrayList<>();
  private final ByteArrayOutputStream frame = new ByteArrayOutputStream(1 << 16);
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean inPlaybooks;

  private Outline(Window window) {
    this.window = window;
  }

  /// @throws Odd where the document is laid out as none of ours: who reads it in order knows more
  static Outline of(CaseFileBytes bytes) throws IOException, Odd {
    var outline = new Outline(new Window(bytes));
    outline.scan();
    return outline;
  }

  /// Not to be read in parts.
  static final class Odd extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /// {@return where the cases lie}
  Places cases() {
    return cases;
  }

  /// {@return where the runs of each playbook lie}
  List<Places> runs() {
    return runs;
  }

  /// {@return the document with these lists empty}
  byte[] frame() {
    return frame.toByteArray();
  }

  private void scan() throws IOException, Odd {
    for (int one = window.next(); one >= 0; one = window.next()) {
      frame.write(one);
      switch (one) {
        case '"' -> text();
        case '{' -> openObject();
        case '[' -> openList();
        case '}', ']' -> close();
        default -> {}
      }
    }
  }

  /// The last text before a list opens is the list's name.
  private void text() throws IOException, Odd {
    text.setLength(0);
    for (int one = window.next(); one != '"'; one = window.next()) {
      expect(one >= 0);
      frame.write(one);
      text.append((char) one);
      if (one == '\\') {
        frame.write(window.next());
      }
    }
    frame.write('"');
  }

  private void openObject() {
    if (inPlaybooks && depth == DEPTH_OF_PLAYBOOKS) {
      runs.add(new Places());
    }
    depth++;
  }

  private void openList() throws IOException, Odd {
    if (depth == DEPTH_OF_FIELDS && isCalled("cases")) {
      cut(cases, "\"id\"");
    } else if (inPlaybooks && depth == DEPTH_OF_PLAYBOOK_FIELDS && isCalled("runs")) {
      cut(runs.getLast(), "\"case\"");
    } else {
      inPlaybooks |= depth == DEPTH_OF_FIELDS && isCalled("playbooks");
      depth++;
    }
  }

  private boolean isCalled(String name) {
    return name.contentEquals(text);
  }

  private void close() {
    depth--;
    inPlaybooks &= depth > DEPTH_OF_FIELDS;
  }

  /// Leaves the members of a list out.
  private void cut(Places places, String idField) throws IOException, Odd {
    expect(places.size() == 0);
    int one = afterBlanks();
    while (one == '{') {
      member(places, idField);
      one = afterBlanks();
      if (one == ',') {
        one = afterBlanks();
        expect(one == '{');
      }
    }
    expect(one == ']');
    frame.write(']');
  }

  private int afterBlanks() throws IOException {
    int one = window.next();
    while (one == ' ' || one == '\n' || one == '\r' || one == '\t') {
      one = window.next();
    }
    return one;
  }

  private void member(Places places, String idField) throws IOException, Odd {
    expect(window.passObject());
    places.add(window.objectStart(), window.objectLength(), id(idField));
  }

  /// {@return the object's first field's text where it has that name, as ours have; else `""`}
  private String id(String field) {
    String head = window.objectHead();
    int colon = head.indexOf(':');
    if (colon < 0 || !head.substring(1, colon).strip().equals(field)) {
      return "";
    }
    int open = head.indexOf('"', colon);
    int close = head.indexOf('"', open + 1);
    boolean plain = open >= 0 && close >= 0 && head.substring(colon + 1, open).isBlank();
    String id = plain ? head.substring(open + 1, close) : "";
    return id.indexOf('\\') < 0 ? id : "";
  }

  private static void expect(boolean so) throws Odd {
    if (!so) {
      throw new Odd();
    }
  }

  /// A part of the document, in which an object that is passed over stands whole.
  private static final class Window {
    private static final int USUAL = 1 << 20;
    private static final int LONGEST_OBJECT = 256 << 20;

    /// An id is far shorter.
    private static final int HEAD = 120;

    private final CaseFileBytes bytes;
    private final long size;
    private byte[] some = new byte[0];
    private long start; // of the window in the document
    private int at;
    private int object; // where the last one begins
    private boolean inText;
    private int depth;

    Window(CaseFileBytes bytes) throws IOException {
      this.bytes = bytes;
      this.size = bytes.size();
    }

    /// {@return the next byte; -1 behind the last}
    int next() throws IOException {
      if (at >= some.length && !fill(at, USUAL)) {
        return -1;
      }
      return some[at++] & 0xff;
    }

    /// @param from what of the window need not be kept
    private boolean fill(int from, int length) throws IOException {
      long begin = start + from;
      int most = (int) Math.min(length, size - begin);
      if (begin + most <= start + some.length) {
        return false; // nothing comes behind it
      }
      some = bytes.read(begin, most);
      start = begin;
      at -= from;
      return at < some.length;
    }

    /// Passes over an object whose bracket was just met.
    ///
    /// @return false where the document ends before it does, or it is larger than any case
    boolean passObject() throws IOException {
      object = at - 1;
      inText = false;
      depth = 1;
      while (!passed()) {
        int length = Math.max(USUAL, (some.length - object) * 2);
        if (length > LONGEST_OBJECT || !fill(object, length)) {
          return false;
        }
        object = 0;
      }
      return true;
    }

    /// Every byte of a case file goes through here.
    private boolean passed() {
      byte[] bytes = some;
      int here = at;
      int level = depth;
      boolean quoted = inText;
      while (here < bytes.length && level > 0) {
        if (quoted) {
          here = closingQuote(bytes, here);
          quoted = here >= bytes.length;
          here += quoted ? 0 : 1;
        } else {
          switch (bytes[here++]) {
            case '"' -> quoted = true;
            case '{', '[' -> level++;
            case '}', ']' -> level--;
            default -> {}
          }
        }
      }
      at = here;
      depth = level;
      inText = quoted;
      return level == 0;
    }

    /// {@return where the text ends; behind the window where it does not, by one more where what
    /// comes next is escaped}
    private static int closingQuote(byte[] bytes, int from) {
      int here = from;
      while (here < bytes.length && bytes[here] != '"') {
        here += bytes[here] == '\\' ? 2 : 1;
      }
      return here;
    }

    long objectStart() {
      return start + object;
    }

    int objectLength() {
      return at - object;
    }

    String objectHead() {
      int length = Math.min(HEAD, objectLength());
      return new String(some, object, length, StandardCharsets.UTF_8);
    }
  }
}
