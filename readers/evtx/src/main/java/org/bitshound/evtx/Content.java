package org.bitshound.evtx;

import java.util.Arrays;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect.What;

/// The content of one BinXML element tree, taken out of its chunk: names, which the chunk stores
/// once and shares by offset, stand where they are used. Two templates are the same exactly when
/// their contents are the same bytes, in whichever chunk or file they lie.
///
/// This is the only place that reads tokens from foreign bytes: all bounds and limits of BinXML are
/// checked here, and what is built from a content afterwards trusts it. A hot path: one instance
/// per thread, its buffer is reused.
///
/// Grammar of the bytes: `Element --> ELEMENT name (ATTRIBUTE name Part*)* (EMPTY | START (Part |
/// Element)* END)`, `Part --> (TEXT | CDATA | PI_DATA) text | CHARACTER unit | (ENTITY | PI_TARGET)
/// name | (VALUE | OPTIONAL) id type`, where `name` and `text` are a 16-bit count and UTF-16LE code
/// units, `unit` and `id` 16 bits, `type` 8 bits.
final class Content {
  static final int ELEMENT = Token.OPEN_START_ELEMENT;
  static final int START = Token.CLOSE_START_ELEMENT;
  static final int EMPTY = Token.CLOSE_EMPTY_ELEMENT;
  static final int END = Token.END_ELEMENT;
  static final int TEXT = Token.VALUE;
  static final int ATTRIBUTE = Token.ATTRIBUTE;
  static final int CDATA = Token.CDATA;
  static final int CHARACTER = Token.CHARACTER_REFERENCE;
  static final int ENTITY = Token.ENTITY_REFERENCE;
  static final int PI_TARGET = Token.PI_TARGET;
  static final int PI_DATA = Token.PI_DATA;
  static final int VALUE = Token.NORMAL_SUBSTITUTION;
  static final int OPTIONAL = Token.OPTIONAL_SUBSTITUTION;

  private static final int NAME_HEADER =
      8; // next name's offset u32, hash u16, count of code units u16
  private static final int NAME_END = 2; // a NUL that the count leaves out

  private byte[] bytes = new byte[4096];
  private int length;
  private int position; // in the chunk, behind what was read last

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /// {@return where the element tree ended in the chunk}
  int end() {
    return position;
  }

  /// Reads one element tree.
  ///
  /// @param start of its first token, or of a fragment header before it, from the start of the
  ///   chunk
  /// @param end where it must have ended
  /// @param dependencyIds whether elements carry one: those of templates do, those of records
  ///   without template do not
  void read(ByteView chunk, int start, int end, boolean dependencyIds) throws BinXmlException {
    length = 0;
    position = start;
    int depth = 0;
    boolean inTag = false;
    boolean inAttribute = false; // in a tag, behind the name of an attribute
    while (true) {
      int at = position;
      require(chunk, at, 1, end);
      int token = chunk.u8(at) & ~Token.MORE;
      position = at + 1;
      switch (token) {
        case Token.FRAGMENT_HEADER -> {
          inside(length == 0, at, token);
          position = at + 4;
        }
        case Token.OPEN_START_ELEMENT -> {
          inside(!inTag && (depth > 0 || length == 0), at, token);
          if (++depth > Limits.ELEMENT_DEPTH) {
            throw new BinXmlException(
                What.DEPTH_LIMIT,
                at,
                "at most " + Limits.ELEMENT_DEPTH + " elements within each other",
                "more");
          }
          openElement(chunk, at, end, dependencyIds);
          inTag = true;
          inAttribute = false;
        }
        case Token.ATTRIBUTE -> {
          inside(inTag, at, token);
          inAttribute = true;
          put(ATTRIBUTE);
          name(chunk, at + 1, end);
        }
        case Token.CLOSE_START_ELEMENT -> {
          inside(inTag, at, token);
          inTag = false;
          inAttribute = false;
          put(START);
        }
        case Token.CLOSE_EMPTY_ELEMENT -> {
          inside(inTag, at, token);
          inTag = false;
          inAttribute = false;
          put(EMPTY);
          depth--;
        }
        case Token.END_ELEMENT -> {
          inside(depth > 0 && !inTag, at, token);
          put(END);
          depth--;
        }
        case Token.VALUE -> {
          inside(depth > 0 && inTag == inAttribute, at, token);
          require(chunk, at, 4, end);
          if (chunk.u8(at + 1) != ValueType.STRING) {
            throw new BinXmlException(
                What.VALUE_TYPE, at + 1, "text (1)", "type " + chunk.u8(at + 1));
          }
          put(TEXT);
          text(chunk, at + 2, end);
        }
        case Token.CDATA, Token.PI_DATA -> {
          inside(depth > 0 && inTag == inAttribute, at, token);
          put(token);
          text(chunk, at + 1, end);
        }
        case Token.CHARACTER_REFERENCE -> {
          inside(depth > 0 && inTag == inAttribute, at, token);
          require(chunk, at, 3, end);
          put(CHARACTER);
          copy(chunk, at + 1, 2);
          position = at + 3;
        }
        case Token.ENTITY_REFERENCE, Token.PI_TARGET -> {
          inside(depth > 0 && inTag == inAttribute, at, token);
          put(token);
          name(chunk, at + 1, end);
        }
        case Token.NORMAL_SUBSTITUTION, Token.OPTIONAL_SUBSTITUTION -> {
          inside(depth > 0 && inTag == inAttribute, at, token);
          require(chunk, at, 4, end);
          put(token);
          copy(chunk, at + 1, 3);
          position = at + 4;
        }
        default -> inside(false, at, token);
      }
      if (depth == 0 && length > 0) {
        return;
      }
    }
  }

  private void openElement(ByteView chunk, int at, int end, boolean dependencyIds)
      throws BinXmlException {
    // Some collectors write elements without a dependency id where others have one: the other
    // layout is tried where
    // the expected one leads nowhere.
    int name = at + (dependencyIds ? 7 : 5);
    if (!leadsToName(chunk, name, end)) {
      int other = at + (dependencyIds ? 5 : 7);
      name = leadsToName(chunk, other, end) ? other : name;
    }
    boolean attributes = (chunk.u8(at) & Token.MORE) != 0;
    put(ELEMENT);
    name(chunk, name, end);
    if (attributes) {
      require(chunk, position, 4, end);
      position += 4; // the attribute list's size, which its tokens tell again
    }
  }

  private static boolean leadsToName(ByteView chunk, int at, int end) {
    if (!need(chunk, at, 4, end)) {
      return false;
    }
    long name = chunk.u32(at);
    long size = chunk.u32(at - 4); // the element's, counted from behind this field
    return name >= 0x80
        && name <= at + 4
        && chunk.holds(name, NAME_HEADER)
        && chunk.holds(name + NAME_HEADER, 2L * chunk.u16((int) name + 6) + NAME_END)
        && size <= chunk.size();
  }

  /// Copies the name that an offset leads to; where it leads right behind itself the name stands
  /// there.
  private void name(ByteView chunk, int at, int end) throws BinXmlException {
    require(chunk, at, 4, end);
    long offset = chunk.u32(at);
    if (!chunk.holds(offset, NAME_HEADER)) {
      throw new BinXmlException(
          What.RECORD_TRUNCATED, at, "a name inside the chunk", "offset " + offset);
    }
    int name = (int) offset;
    int units = chunk.u16(name + 6);
    if (!chunk.holds(name + NAME_HEADER, 2L * units)) {
      throw new BinXmlException(
          What.RECORD_TRUNCATED, name, "a name inside the chunk", units + " characters");
    }
    copy(chunk, name + 6, 2 + 2 * units);
    position = at + 4;
    if (name == position) {
      position += NAME_HEADER + 2 * units + NAME_END;
    }
  }

  private void text(ByteView chunk, int at, int end) throws BinXmlException {
    require(chunk, at, 2, end);
    int size = 2 + 2 * chunk.u16(at);
    require(chunk, at, size, end);
    copy(chunk, at, size);
    position = at + size;
  }

  private void put(int op) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) op;
  }

  private void copy(ByteView chunk, int at, int size) throws BinXmlException {
    if (length + size > bytes.length) {
      if (length + size > Limits.TEMPLATE_BYTES) {
        throw new BinXmlException(
            What.SIZE_LIMIT, at, "at most " + Limits.TEMPLATE_BYTES + " bytes of XML", "more");
      }
      bytes = Arrays.copyOf(bytes, Math.max(2 * length, length + size));
    }
    chunk.copy(at, bytes, length, size);
    length += size;
  }

  private static boolean need(ByteView chunk, int at, int size, int end) {
    return at >= 0 && size <= end - at && chunk.holds(at, size);
  }

  private static void require(ByteView chunk, int at, int size, int end) throws BinXmlException {
    if (!need(chunk, at, size, end)) {
      throw new BinXmlException(
          What.RECORD_TRUNCATED, at, size + " bytes", Math.max(0, end - at) + " bytes");
    }
  }

  private static void inside(boolean allowed, int at, int token) throws BinXmlException {
    if (!allowed) {
      throw new BinXmlException(
          What.VALUE_TYPE,
          at,
          "a token that may stand here",
          "token 0x" + Integer.toHexString(token));
    }
  }
}
