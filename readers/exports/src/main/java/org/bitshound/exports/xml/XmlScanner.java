package org.bitshound.exports.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bitshound.exports.record.Fields;
import org.bitshound.exports.record.Scanner;
import org.bitshound.exports.record.Search;
import org.bitshound.exports.record.Twins;
import org.bitshound.exports.record.Window;

/// Records in a file of event XML: `Event` elements, whatever stands around them.
public final class XmlScanner implements Scanner {
  private static final byte[] EVENT = "<Event".getBytes(UTF_8);
  private static final byte[] COMMENT = "<!--".getBytes(UTF_8);
  private static final byte[] COMMENT_END = "-->".getBytes(UTF_8);
  private static final byte[] ELEMENT_END = "</Event>".getBytes(UTF_8);

  /// Looked through for its end: many that have none must not cost more.
  private static final int LONGEST_COMMENT = 1024;

  private final Twins twins = new Twins(false);
  private final XmlEvent event = new XmlEvent(twins);
  private int start;
  private int end;

  /// A scanner for one file.
  public XmlScanner() {}

  @Override
  public Found next(Window in, int from, Fields to) {
    to.begin(in);
    int found = resume(in, from);
    if (found < 0) {
      start = Math.max(from, in.length() - EVENT.length - 1);
      end = in.length();
      return in.isLast() ? Found.NOTHING : Found.CUT;
    }
    start = found;
    int laid = twins.read(in, start, to);
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
    int ended = event.read(in, start, in.length(), to);
    if (ended == XmlEvent.CUT && !in.isLast()) {
      return Found.CUT;
    }
    if (ended < 0) {
      end = behindBroken(in);
      return Found.BROKEN;
    }
    end = ended;
    twins.keep(in, start, end, to);
    return Found.RECORD;
  }

  /// {@return where the broken element ends, or the next one begins}
  private int behindBroken(Window in) {
    int next = resume(in, start + 1);
    int limit = next < 0 ? in.length() : next;
    for (int at = start; at < limit; at = Search.find(in.bytes(), at + 1, limit, (byte) '<')) {
      if (Search.stands(in.bytes(), at, limit, ELEMENT_END)) {
        return at + ELEMENT_END.length;
      }
    }
    return limit;
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
    byte[] bytes = in.bytes();
    int at = Search.find(bytes, from, in.length(), (byte) '<');
    while (at < in.length()) {
      if (Search.stands(bytes, at, in.length(), COMMENT)) {
        at = behindComment(in, at);
        continue;
      }
      if (Search.stands(bytes, at, in.length(), EVENT)) {
        byte behind = bytes[at + EVENT.length];
        boolean blank = behind >= 0 && behind <= ' ' && at + EVENT.length < in.length();
        if (behind == '>' || blank) {
          return at;
        }
      }
      at = Search.find(bytes, at + 1, in.length(), (byte) '<');
    }
    return -1;
  }

  /// {@return the next mark behind a comment, or in it where its end is not shown}
  private static int behindComment(Window in, int from) {
    int limit = Math.min(in.length(), from + LONGEST_COMMENT);
    int end = Search.find(in.bytes(), from, limit, (byte) '>');
    while (end < limit && !Search.stands(in.bytes(), end - 2, limit, COMMENT_END)) {
      end = Search.find(in.bytes(), end + 1, limit, (byte) '>');
    }
    int next = end < limit ? end : from + 1;
    return Search.find(in.bytes(), next, in.length(), (byte) '<');
  }
}
