package org.bitshound.testing.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/// BinXML on its way into a chunk: offsets count from the start of the chunk, sizes are filled in
/// when they are known, names and templates are written where they are met first.
///
/// Source: [MS-EVEN6] 2.2.12 for the tokens, [libevtx] "Binary XML" for what a file adds to them.
final class Emission {
  private static final int MORE = 0x40;
  private static final int NOTHING = -1;

  private final LittleEndian out;
  private final ChunkTable names;
  private final ChunkTable templates;
  private Deque<OpenElement> open = new ArrayDeque<>();
  private int textBefore = NOTHING;

  Emission(LittleEndian out, ChunkTable names, ChunkTable templates) {
    this.out = out;
    this.names = names;
    this.templates = templates;
  }

  /// Bytes of a caller who knows what they do; the position in the chunk is the sink's size.
  LittleEndian raw() {
    textBefore = NOTHING;
    return out;
  }

  /// @param dependencyId -1 where elements have none, as outside of templates
  void openElement(String name, int dependencyId) {
    var element = new OpenElement(raw().size());
    out.u8(0x01);
    if (dependencyId >= 0) {
      out.u16(dependencyId);
    }
    element.sizeAt = out.size();
    out.u32(0);
    name(name);
    open.push(element);
  }

  void attribute(String name) {
    int at = raw().size();
    OpenElement element = open.getFirst();
    if (element.attributesAt == NOTHING) {
      out.setU8(element.tokenAt, 0x01 | MORE);
      element.attributesAt = at;
      out.u32(0);
    } else {
      out.setU8(element.lastAttributeAt, 0x06 | MORE);
    }
    element.lastAttributeAt = out.size();
    out.u8(0x06);
    name(name);
  }

  void closeStart() {
    endAttributes(open.getFirst());
    raw().u8(0x02);
  }

  void closeEmpty() {
    OpenElement element = open.pop();
    endAttributes(element);
    raw().u8(0x03);
    endElement(element);
  }

  void close() {
    raw().u8(0x04);
    endElement(open.pop());
  }

  /// From here on the innermost open element says that it has this size.
  void claimSize(long size) {
    open.getFirst().claimed = size;
  }

  /// A token that may stand beside others of its kind: each but the last has the "more" bit.
  LittleEndian text(int token) {
    if (textBefore != NOTHING) {
      out.setU8(textBefore, out.u8At(textBefore) | MORE);
    }
    textBefore = out.size();
    return out.u8(token);
  }

  /// The offset of a name, and behind it the name itself if this chunk has it not yet.
  void name(String name) {
    var known = names.offsetOf(name);
    if (known.isPresent()) {
      out.u32(known.getAsInt());
      return;
    }
    int hash = nameHash(name);
    int at = out.size() + 4;
    out.u32(at).u32(names.newestOf(hash)).u16(hash).u16(name.length()).utf16(name).u16(0);
    names.add(name, hash, at);
  }

  void template(Template template, List<Value> values) {
    byte[] guid = Value.guidBytes(template.guid());
    raw().u8(0x0c).u8(0x01).bytes(idOf(guid));
    var known = templates.offsetOf(template.guid().toString());
    if (known.isPresent()) {
      out.u32(known.getAsInt());
    } else {
      out.u32(out.size() + 4L);
      define(template.guid(), guid, template.content());
    }
    values(values);
  }

  /// An instance that points where the caller says, with nothing defined on the spot.
  void templateAt(UUID guid, long offset, List<Value> values) {
    raw().u8(0x0c).u8(0x01).bytes(idOf(Value.guidBytes(guid))).u32(offset);
    values(values);
  }

  void values(List<Value> values) {
    raw().u32(values.size());
    int descriptors = out.size();
    out.zerosTo(descriptors + 4 * values.size());
    for (int i = 0; i < values.size(); i++) {
      int start = out.size();
      inside(values.get(i).content());
      int size = out.size() - start;
      if (size > 0xffff) {
        throw new IllegalArgumentException("a value has at most 65535 bytes, not " + size);
      }
      out.setU16(descriptors + 4 * i, size);
      out.setU8(descriptors + 4 * i + 2, values.get(i).type());
    }
  }

  private void define(UUID guid, byte[] guidBytes, BinXml content) {
    long hash = guidHash(guidBytes);
    int at = out.size();
    out.u32(templates.newestOf(hash)).bytes(guidBytes);
    templates.add(guid.toString(), hash, at);
    int sizeAt = out.size();
    out.u32(0);
    inside(content);
    out.setU32(sizeAt, out.size() - sizeAt - 4L);
  }

  /// Writes a fragment whose elements do not belong to those that are open here.
  void inside(BinXml content) {
    Deque<OpenElement> outer = open;
    open = new ArrayDeque<>();
    content.writeTo(this);
    open = outer;
    textBefore = NOTHING;
  }

  private void endAttributes(OpenElement element) {
    if (element.attributesAt != NOTHING) {
      out.setU32(element.attributesAt, out.size() - element.attributesAt - 4L);
    }
  }

  private void endElement(OpenElement element) {
    out.setU32(
        element.sizeAt,
        element.claimed == NOTHING ? out.size() - element.sizeAt - 4L : element.claimed);
  }

  private static byte[] idOf(byte[] guid) {
    return new byte[] {guid[0], guid[1], guid[2], guid[3]};
  }

  /// Source: [libevtx] "Name"; the low half of a sum over UTF-16 code units.
  static int nameHash(String name) {
    int hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = hash * 65599 + name.charAt(i);
    }
    return hash & 0xffff;
  }

  /// The same sum over the eight 16-bit words of the GUID, whole: so Windows fills the template
  /// table (seen in 96 of 100 chains of real chunks; the rest was overwritten).
  static long guidHash(byte[] guid) {
    int hash = 0;
    for (int i = 0; i < 16; i += 2) {
      hash = hash * 65599 + (int) LittleEndian.get(guid, i, 2);
    }
    return Integer.toUnsignedLong(hash);
  }

  private static final class OpenElement {
    final int tokenAt;
    int sizeAt = NOTHING;
    int attributesAt = NOTHING;
    int lastAttributeAt = NOTHING;
    long claimed = NOTHING;

    OpenElement(int tokenAt) {
      this.tokenAt = tokenAt;
    }
  }
}
