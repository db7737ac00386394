package org.bitshound.exports.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.bitshound.exports.record.Coding;
import org.bitshound.exports.record.Fields;
import org.bitshound.exports.record.Search;
import org.bitshound.exports.record.Slot;
import org.bitshound.exports.record.Twins;
import org.bitshound.exports.record.Window;
import org.jspecify.annotations.Nullable;

/// Takes one JSON object apart that is a record: one pass over its strings, no text made. Hot path.
///
/// It asks of JSON only what finding the values needs: what is no JSON and can be read is read.
/// Reused; not thread-safe.
final class JsonObject {
  static final int CUT = -1;
  static final int BROKEN = -2;

  private static final int DEEPEST = 64;

  private static final byte[] DATA = "Data".getBytes(UTF_8);
  private static final byte[] ATTRIBUTES = "#attributes".getBytes(UTF_8);
  private static final List<byte[]> NAMES =
      List.of("@Name".getBytes(UTF_8), "Name".getBytes(UTF_8), "name".getBytes(UTF_8));

  /// What an object or array holds.
  private enum Role {
    ROOT,
    OTHER,
    DATA,
    /// A list of values.
    ITEMS,
    /// A value as an object: its name and its text.
    PAIR
  }

  private final Paths paths;
  private final Twins twins;
  private final long[] path = new long[DEEPEST];
  private final Role[] role = new Role[DEEPEST];
  private final boolean[] object = new boolean[DEEPEST];
  private int depth;

  private byte[] in = new byte[0];
  private int end;
  private Fields fields = new Fields();
  private boolean apart; // whether the data stands in an object of its own

  private int keyFrom;
  private int keyTo;
  private int listFrom; // the key of the list that is being read; empty where its items have none
  private int listTo;
  private int pairDepth;
  private int nameFrom;
  private int nameTo;
  private int valueFrom;
  private int valueTo;
  private Coding valueCoding = Coding.NULL;
  private final int[] eitherPlaces = new int[16];
  private final Slot[] eitherSlots = new Slot[8];
  private int either;

  JsonObject(Paths paths, Twins twins) {
    this.paths = paths;
    this.twins = twins;
  }

  /// Reads the object that begins at a place.
  ///
  /// @param to where it must end at the latest
  /// @param data whether it is the data of a record, and not a whole one
  /// @return where it ends; [#CUT], [#BROKEN]
  int read(Window from, int at, int to, Fields into, boolean data) {
    in = from.bytes();
    end = to;
    fields = into;
    apart = data;
    depth = 0;
    either = 0;
    pairDepth = 0;
    role[0] = data ? Role.DATA : Role.ROOT;
    path[0] = Paths.ROOT;
    object[0] = true;
    int ended = members(at + 1);
    if (ended >= 0 && apart) {
      settle();
    }
    return ended;
  }

  /// What might have been data is none: the data stands apart.
  private void settle() {
    for (int i = 0; i < either; i++) {
      fields.set(eitherSlots[i], 10_000, eitherPlaces[2 * i], eitherPlaces[2 * i + 1], Coding.JSON);
    }
  }

  private int members(int from) {
    boolean key = true;
    int at = from;
    while (at < end) {
      byte letter = in[at];
      switch (letter) {
        case '"' -> {
          int close = close(at + 1);
          if (close < 0) {
            return CUT;
          }
          if (key) {
            int colon = colon(close + 1);
            if (colon < 0) {
              return colon;
            }
            keyFrom = at + 1;
            keyTo = close;
            key = false;
            at = colon + 1;
          } else {
            value(at + 1, close, Coding.JSON);
            key = object[depth];
            at = close + 1;
          }
        }
        case '{', '[' -> {
          if ((key && object[depth]) || depth + 1 == DEEPEST) {
            return BROKEN;
          }
          begin(letter == '{');
          key = letter == '{';
          at++;
        }
        case '}', ']' -> {
          if (object[depth] != (letter == '}')) {
            return BROKEN;
          }
          if (depth == 0) {
            return at + 1;
          }
          leave();
          key = object[depth];
          at++;
        }
        case ',' -> {
          key = object[depth];
          at++;
        }
        case ' ', '\t', '\r', '\n' -> at++;
        default -> {
          if (key) {
            return BROKEN;
          }
          int stop = word(at);
          value(at, stop, in[at] == 'n' ? Coding.NULL : Coding.PLAIN);
          key = object[depth];
          at = Math.max(stop, at + 1);
        }
      }
    }
    return CUT;
  }

  /// {@return where a string ends; -1 where it does not}
  private int close(int from) {
    int at = Search.find(in, from, end, (byte) '"');
    while (at < end && in[at - 1] == '\\' && isEscaped(at, from)) {
      at = Search.find(in, at + 1, end, (byte) '"');
    }
    return at < end ? at : -1;
  }

  private boolean isEscaped(int quote, int from) {
    int at = quote;
    while (at > from && in[at - 1] == '\\') {
      at--;
    }
    return (quote - at) % 2 == 1;
  }

  private int colon(int from) {
    int at = from;
    while (at < end && isBlank(in[at])) {
      at++;
    }
    return at == end ? CUT : in[at] == ':' ? at : BROKEN;
  }

  private static boolean isBlank(byte letter) {
    return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
  }

  private int word(int from) {
    int at = from;
    while (at < end && in[at] != ',' && in[at] != '}' && in[at] != ']' && !isBlank(in[at])) {
      at++;
    }
    return at;
  }

  private long pathOfKey() {
    return object[depth] ? Paths.below(path[depth], in, keyFrom, keyTo) : path[depth];
  }

  private void begin(boolean isObject) {
    Role outer = role[depth];
    long own = path[depth];
    Role inner = outer;
    switch (outer) {
      case ROOT, OTHER -> {
        own = pathOfKey();
        inner = ofHeader(isObject, paths.at(own));
        if ((inner == Role.ROOT && isObject) || (object[depth] && is(ATTRIBUTES))) {
          own = path[depth];
        }
      }
      case DATA -> inner = inData(isObject);
      case ITEMS -> {
        inner = isObject ? Role.PAIR : Role.ITEMS;
        if (isObject) {
          pair();
        }
      }
      case PAIR -> {
        if (!isObject) {
          inner = Role.ITEMS;
          list(0, 0);
        }
      }
    }
    depth++;
    role[depth] = inner;
    path[depth] = own;
    object[depth] = isObject;
  }

  private Role ofHeader(boolean isObject, Paths.@Nullable Entry entry) {
    Role outer = role[depth];
    if (object[depth] && is(ATTRIBUTES)) {
      return outer;
    }
    if (entry == null) {
      return isObject && object[depth] ? Role.OTHER : outer;
    }
    return switch (entry.sense()) {
      case WRAPPER -> outer;
      case DATA -> {
        stepAside();
        yield Role.DATA;
      }
      case LIST -> {
        stepAside();
        list(0, 0);
        yield Role.ITEMS;
      }
      case HEADER, HEADER_OR_DATA -> isObject ? Role.OTHER : outer;
    };
  }

  private Role inData(boolean isObject) {
    boolean unnamed = is(DATA);
    if (is(ATTRIBUTES)) {
      return Role.OTHER;
    }
    if (!isObject) {
      list(unnamed ? 0 : keyFrom, unnamed ? 0 : keyTo);
      return Role.ITEMS;
    }
    if (unnamed) {
      pair();
      return Role.PAIR;
    }
    return Role.DATA;
  }

  private boolean is(byte[] name) {
    return keyTo - keyFrom == name.length && Search.stands(in, keyFrom, keyTo, name);
  }

  private void list(int from, int to) {
    listFrom = from;
    listTo = to;
  }

  private void pair() {
    pairDepth = depth + 1;
    nameFrom = nameTo = 0;
    valueFrom = valueTo = 0;
    valueCoding = Coding.NULL;
  }

  private void leave() {
    if (role[depth] == Role.PAIR && depth == pairDepth) {
      if (valueCoding != Coding.NULL || nameFrom < nameTo) {
        fields.add(nameFrom, nameTo, valueFrom, valueTo, valueCoding);
      }
      pairDepth = 0;
    }
    depth--;
  }

  /// From here on data is what stands in its own object.
  private void stepAside() {
    if (!apart) {
      apart = true;
      fields.clear();
    }
  }

  private void value(int from, int to, Coding coding) {
    if (coding == Coding.JSON || Twins.isOfNumber(in[from])) {
      twins.value(from, to, role[depth] != Role.ROOT && role[depth] != Role.OTHER);
    }
    switch (role[depth]) {
      case ROOT, OTHER -> member(from, to, coding);
      case DATA -> {
        if (in[keyFrom] != '@' && in[keyFrom] != '#') { // attributes
          boolean unnamed = is(DATA);
          fields.add(unnamed ? 0 : keyFrom, unnamed ? 0 : keyTo, from, to, coding);
        }
      }
      case ITEMS -> fields.add(listFrom, listTo, from, to, coding);
      case PAIR -> part(from, to, coding);
    }
  }

  private void part(int from, int to, Coding coding) {
    for (byte[] name : NAMES) {
      if (is(name)) {
        nameFrom = from;
        nameTo = to;
        return;
      }
    }
    valueFrom = from;
    valueTo = to;
    valueCoding = coding;
  }

  private void member(int from, int to, Coding coding) {
    Paths.Entry entry = paths.at(pathOfKey());
    if (entry == null) {
      if (role[depth] == Role.ROOT) {
        plain(from, to, coding);
      }
      return;
    }
    switch (entry.sense()) {
      case HEADER -> {
        fields.set(entry.slot(), entry.rank(), from, to, coding);
        if (entry.stamp()) {
          fields.set(Slot.STAMP, 0, from, to, coding);
        }
      }
      case HEADER_OR_DATA -> {
        if (either < eitherSlots.length) {
          eitherPlaces[2 * either] = from;
          eitherPlaces[2 * either + 1] = to;
          eitherSlots[either++] = entry.slot();
        }
        if (!apart) {
          fields.add(keyFrom, keyTo, from, to, coding);
        }
      }
      case DATA -> fields.set(Slot.RAW, entry.rank(), from, to, coding); // as a text inside
      case WRAPPER, LIST -> {}
    }
  }

  /// A member of the record that no name of ours is: its data, in a flat shape.
  private void plain(int from, int to, Coding coding) {
    int name = Paths.dataName(in, keyFrom, keyTo);
    if (name > 0) {
      stepAside();
      fields.add(name, keyTo, from, to, coding);
    } else if (!apart) {
      fields.add(keyFrom, keyTo, from, to, coding);
    }
  }

  /// {@return whether the data stands in an object of its own}
  boolean isApart() {
    return apart;
  }
}
