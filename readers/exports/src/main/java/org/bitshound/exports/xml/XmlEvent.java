package org.bitshound.exports.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bitshound.exports.record.Coding;
import org.bitshound.exports.record.Fields;
import org.bitshound.exports.record.Search;
import org.bitshound.exports.record.Slot;
import org.bitshound.exports.record.Twins;
import org.bitshound.exports.record.Window;

/// Takes one `Event` element apart: one pass over its tags, no text made. Hot path.
///
/// Not an XML parser: no declaration, entity or name space of a document changes what is read, so
/// nothing can be included or expanded. Source: [EventSchema], "Event". Reused; not thread-safe.
public final class XmlEvent {
  static final int CUT = -1;
  static final int BROKEN = -2;

  private static final int DEEPEST = 64;

  private static final byte[] CDATA = "<![CDATA[".getBytes(UTF_8);
  private static final byte[] CDATA_END = "]]>".getBytes(UTF_8);
  private static final byte[] COMMENT = "<!--".getBytes(UTF_8);
  private static final byte[] COMMENT_END = "-->".getBytes(UTF_8);

  /// Where in an event an element stands.
  private enum Part {
    EVENT,
    SYSTEM,
    DATA,
    /// Texts in the reader's language, and what failed: nothing that the record itself says.
    ASIDE
  }

  private final Twins twins;
  private byte[] in = new byte[0];
  private int end;
  private Fields fields = new Fields();

  private final int[] from = new int[DEEPEST]; // names of the open elements
  private final int[] to = new int[DEEPEST];
  private final Part[] part = new Part[DEEPEST];
  private final int[] text = new int[DEEPEST]; // where their text begins
  private final boolean[] leaf = new boolean[DEEPEST];
  private final int[] nameFrom = new int[DEEPEST]; // of `Data`: the attribute `Name`
  private final int[] nameTo = new int[DEEPEST];
  private int depth;

  /// A reader for any number of events.
  public XmlEvent() {
    this(new Twins(false));
  }

  /// @param twins told the values of each
  XmlEvent(Twins twins) {
    this.twins = twins;
  }

  /// Reads an event, or a part of one, out of a text that holds nothing else.
  ///
  /// @return whether it is whole
  public boolean readAny(Window text, Fields to) {
    int at = Search.find(text.bytes(), 0, text.length(), (byte) '<');
    while (at < text.length() && isAside(text.bytes(), at + 1)) {
      at = Search.find(text.bytes(), at + 1, text.length(), (byte) '<');
    }
    return at < text.length() && read(text, at, text.length(), to) >= 0;
  }

  private static boolean isAside(byte[] bytes, int at) {
    return bytes[at] == '?' || bytes[at] == '!';
  }

  /// Reads the element that begins at a place.
  ///
  /// @return where it ends; [#CUT], [#BROKEN]
  int read(Window window, int at, int limit, Fields into) {
    in = window.bytes();
    end = limit;
    fields = into;
    depth = -1;
    int next = at;
    while (next < end) {
      int after = markup(next);
      if (after < 0 || depth < 0) {
        return after;
      }
      next = Search.find(in, after, end, (byte) '<');
    }
    return CUT;
  }

  private int markup(int at) {
    if (at + 1 >= end) {
      return CUT;
    }
    byte kind = in[at + 1];
    if (kind == '/') {
      return depth < 0 ? BROKEN : close(at);
    }
    if (kind == '!') {
      return Search.stands(in, at, end, CDATA)
          ? behind(at + CDATA.length, CDATA_END)
          : Search.stands(in, at, end, COMMENT)
              ? behind(at + COMMENT.length, COMMENT_END)
              : behindTag(at);
    }
    return kind == '?' ? behindTag(at) : open(at);
  }

  private int behind(int at, byte[] mark) {
    int found = Search.find(in, at, end, (byte) '>');
    while (found < end && !(found >= at + 2 && Search.stands(in, found - 2, end, mark))) {
      found = Search.find(in, found + 1, end, (byte) '>');
    }
    return found < end ? found + 1 : CUT;
  }

  private int behindTag(int at) {
    int found = Search.find(in, at, end, (byte) '>');
    return found < end ? found + 1 : CUT;
  }

  private int open(int at) {
    int name = at + 1;
    int stop = name;
    while (stop < end && in[stop] > ' ' && in[stop] != '>' && in[stop] != '/') {
      if (in[stop] == ':') {
        name = stop + 1; // a name space's prefix
      }
      stop++;
    }
    if (name == stop || depth + 1 == DEEPEST) {
      return stop == end ? CUT : BROKEN;
    }
    if (depth >= 0) {
      leaf[depth] = false;
    }
    depth++;
    from[depth] = name;
    to[depth] = stop;
    leaf[depth] = true;
    nameFrom[depth] = nameTo[depth] = 0;
    part[depth] = partOf();
    int tail = attributes(stop);
    if (tail < 0) {
      return tail;
    }
    boolean empty = in[tail] == '/';
    int after = empty ? tail + 2 : tail + 1;
    text[depth] = after;
    if (empty) {
      leave(after, after);
    }
    return after;
  }

  private Part partOf() {
    if (depth > 0 && part[depth - 1] != Part.EVENT) {
      return part[depth - 1];
    }
    if (is(depth, "System")) {
      return Part.SYSTEM;
    }
    if (is(depth, "EventData") || is(depth, "UserData")) {
      fields.clear();
      return Part.DATA;
    }
    // What Log Analytics keeps of an event is its data, in a wrapper of another name.
    return is(depth, "Event") || is(depth, "DataItem") ? Part.EVENT : Part.ASIDE;
  }

  private boolean is(int element, String name) {
    return is(from[element], to[element], name);
  }

  private boolean is(int first, int last, String name) {
    if (last - first != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (in[first + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// {@return the place of the `>` or `/>` that ends a start tag}
  private int attributes(int at) {
    int next = at;
    while (true) {
      while (next < end && in[next] <= ' ' && in[next] >= 0) {
        next++;
      }
      if (next == end || (in[next] == '/' && next + 1 == end)) {
        return CUT;
      }
      if (in[next] == '>') {
        return next;
      }
      if (in[next] == '/') {
        return in[next + 1] == '>' ? next : BROKEN;
      }
      next = attribute(next);
      if (next < 0) {
        return next;
      }
    }
  }

  private int attribute(int at) {
    int equals = at;
    while (equals < end && in[equals] != '=') {
      if (in[equals] == '<' || in[equals] == '>') {
        return BROKEN;
      }
      equals++;
    }
    int quote = equals + 1;
    while (quote < end && in[quote] <= ' ' && in[quote] >= 0) {
      quote++;
    }
    if (quote >= end) {
      return CUT;
    }
    if (in[quote] != '"' && in[quote] != '\'') {
      return BROKEN;
    }
    int stop = Search.find(in, quote + 1, end, in[quote]);
    if (stop == end) {
      return CUT;
    }
    int nameEnd = equals;
    while (nameEnd > at && in[nameEnd - 1] <= ' ') {
      nameEnd--;
    }
    take(at, nameEnd, quote + 1, stop);
    return stop + 1;
  }

  private void take(int first, int last, int valueFrom, int valueTo) {
    if (part[depth] != Part.DATA) { // names of data tell it apart
      twins.value(valueFrom, valueTo, false);
    }
    switch (part[depth]) {
      case SYSTEM -> system(first, last, valueFrom, valueTo);
      case DATA -> {
        if (is(first, last, "Name")) {
          nameFrom[depth] = valueFrom;
          nameTo[depth] = valueTo;
        }
      }
      case EVENT, ASIDE -> {}
    }
  }

  private void system(int first, int last, int valueFrom, int valueTo) {
    if (is(depth, "Provider") && is(first, last, "Name")) {
      fields.set(Slot.PROVIDER, -2, valueFrom, valueTo, Coding.XML);
    } else if (is(depth, "Provider") && is(first, last, "EventSourceName")) {
      fields.set(Slot.PROVIDER, -1, valueFrom, valueTo, Coding.XML);
    } else if (is(depth, "TimeCreated") && is(first, last, "SystemTime")) {
      fields.set(Slot.TIME, -1, valueFrom, valueTo, Coding.XML);
    } else if (is(depth, "Execution") && is(first, last, "ProcessID")) {
      fields.set(Slot.PROCESS_ID, -1, valueFrom, valueTo, Coding.XML);
    } else if (is(depth, "Security") && is(first, last, "UserID")) {
      fields.set(Slot.USER_ID, -1, valueFrom, valueTo, Coding.XML);
    } else if (is(depth, "Correlation") && is(first, last, "ActivityID")) {
      fields.set(Slot.ACTIVITY_ID, -1, valueFrom, valueTo, Coding.XML);
    }
  }

  private int close(int at) {
    int name = at + 2;
    int stop = Search.find(in, name, end, (byte) '>');
    if (stop == end) {
      return CUT;
    }
    int nameEnd = stop;
    while (nameEnd > name && in[nameEnd - 1] <= ' ') {
      nameEnd--;
    }
    int length = to[depth] - from[depth];
    if (nameEnd - length < name || !same(nameEnd - length, from[depth], length)) {
      return BROKEN;
    }
    leave(text[depth], at);
    return stop + 1;
  }

  private boolean same(int one, int other, int length) {
    for (int i = 0; i < length; i++) {
      if (in[one + i] != in[other + i]) {
        return false;
      }
    }
    return true;
  }

  private void leave(int textFrom, int textTo) {
    if (leaf[depth]) {
      if (textFrom == textTo || in[textFrom] != '<') {
        twins.value(textFrom, textTo, part[depth] == Part.DATA);
      }
      if (part[depth] == Part.SYSTEM && depth > 0) {
        text(textFrom, textTo);
      } else if (part[depth] == Part.DATA && depth > 0 && part[depth - 1] == Part.DATA) {
        boolean data = is(depth, "Data");
        int first = data ? nameFrom[depth] : from[depth];
        fields.add(first, data ? nameTo[depth] : to[depth], textFrom, textTo, Coding.XML);
      }
    }
    depth--;
  }

  private void text(int textFrom, int textTo) {
    if (is(depth, "EventID")) {
      fields.set(Slot.EVENT_ID, -1, textFrom, textTo, Coding.XML);
    } else if (is(depth, "Version")) {
      fields.set(Slot.VERSION, -1, textFrom, textTo, Coding.XML);
    } else if (is(depth, "EventRecordID")) {
      fields.set(Slot.RECORD_ID, -1, textFrom, textTo, Coding.XML);
    } else if (is(depth, "Channel")) {
      fields.set(Slot.CHANNEL, -1, textFrom, textTo, Coding.XML);
    } else if (is(depth, "Computer")) {
      fields.set(Slot.COMPUTER, -1, textFrom, textTo, Coding.XML);
    }
  }
}
