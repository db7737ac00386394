package org.bitshound.evtx;

import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect.What;
import org.bitshound.evtx.Node.Attribute;
import org.bitshound.evtx.Node.Element;
import org.bitshound.evtx.Node.Literal;
import org.bitshound.evtx.Node.Substitution;

/// Writes whole records as text, straight from the bytes of their values. Hot path: one instance
/// per thread.
abstract sealed class Rendering permits JsonRendering, XmlRendering {
  private final Instance[] embedded = new Instance[Limits.FRAGMENT_DEPTH];
  final Utf8Buffer out;
  final Cutter cutter;
  private final Format format;
  private int mark;
  private long count;
  private String recovered = "";
  private Fragments fragments = new Fragments(new TemplateCache());

  Rendering(Format format, Utf8Buffer out) {
    this.format = format;
    this.out = out;
    this.cutter = new Cutter(out, format);
    for (int i = 0; i < embedded.length; i++) {
      embedded[i] = new Instance();
    }
  }

  /// {@return a rendering of a format into a buffer of its own}
  static Rendering of(Format format) {
    return switch (format) {
      case JSONL -> new JsonRendering();
      case XML -> new XmlRendering();
    };
  }

  Utf8Buffer buffer() {
    return out;
  }

  /// Writes the record on which the chunk stands, and a line feed; nothing where it cannot be read.
  final void write(Chunk chunk) {
    if (!chunk.decode()) {
      return;
    }
    mark = out.length();
    fragments = chunk.fragments();
    try {
      root(chunk.record());
      out.put('\n');
      count++;
      fragments.spend(out.length() - mark);
    } catch (BinXmlException damaged) {
      cutter.leave();
      fragments.spend(out.length() - mark);
      out.truncate(mark);
      chunk.undecodable(damaged);
    }
  }

  /// {@return how many records were written since this was asked last}
  final long takeCount() {
    long taken = count;
    count = 0;
    return taken;
  }

  /// Writes a record that was dug out of the remains of others, and says out of what.
  final void writeRecovered(Chunk chunk, String from) {
    recovered = from;
    write(chunk);
    recovered = "";
  }

  /// {@return what the record was dug out of; `""` for an ordinary one}
  final String recovered() {
    return recovered;
  }

  abstract void root(Instance record) throws BinXmlException;

  /// Writes an element by the stencil that was cut of it when a record like this one was met; of
  /// the first such record one is cut.
  final void element(Element element, Instance in, int depth) throws BinXmlException {
    if (cutter.isCutting() || !element.hasElements || embeds(element, in)) {
      walk(element, in, depth);
      return;
    }
    Stencil known = Stencil.fitting(element.stencil, format, in);
    if (known != null) {
      known.fill(this, in);
    } else if (element.walked) {
      walk(element, in, depth);
    } else {
      cut(element, in, depth);
    }
  }

  private void cut(Element element, Instance in, int depth) throws BinXmlException {
    cutter.begin();
    walk(element, in, depth);
    Stencil cut = cutter.cut(in, element.stencil);
    if (cut != null && fragments.keeps(cut)) {
      element.stencil = cut;
    } else {
      element.walked = true;
    }
  }

  /// Writes an element part by part.
  abstract void walk(Element element, Instance in, int depth) throws BinXmlException;

  /// Writes an element whose only content is an array of texts, at least one: once for each.
  final void array(Element element, Instance in) throws BinXmlException {
    int from = out.length();
    int mark = cutter.mark();
    int id = arrayIn(element, in);
    eachItem(element, each(id, in), in);
    if (in.type(id) == (ValueType.STRING | ValueType.ARRAY)) {
      cutter.array(element, from, mark);
    } else {
      cutter.spoil(); // whether there is any
    }
  }

  /// Writes an element once for each item of the array that is its only content.
  abstract void eachItem(Element element, ArrayItems items, Instance in) throws BinXmlException;

  static boolean embeds(Element element, Instance in) {
    for (Node child : element.children) {
      if (child instanceof Substitution value && in.isBinXml(value.id)) {
        return true;
      }
    }
    return false;
  }

  final ByteView chunk() {
    return fragments.chunk();
  }

  /// Reads the next fragment of an embedded value.
  ///
  /// @param depth of the fragment, 0 for the first within the record's own
  /// @return where it ends
  final int embedded(int offset, int end, int depth) throws BinXmlException {
    if (depth >= Limits.FRAGMENT_DEPTH) {
      throw new BinXmlException(
          What.DEPTH_LIMIT,
          offset,
          "at most " + Limits.FRAGMENT_DEPTH + " fragments within each other",
          "more");
    }
    bound(offset);
    return fragments.read(offset, end, embedded[depth]);
  }

  final Instance embedded(int depth) {
    return embedded[depth];
  }

  /// {@return whether another fragment stands at an offset of an embedded value; behind the last
  /// there may be padding}
  final boolean isFragment(int offset, int end) {
    cutter.spoil(); // whether there is one
    return offset < end && chunk().u8(offset) != Token.END_OF_FRAGMENT;
  }

  /// Stops a record that multiplies its values.
  final void bound(int offset) throws BinXmlException {
    if (out.length() - mark > Limits.RENDERED_BYTES) {
      throw new BinXmlException(
          What.SIZE_LIMIT, offset, "at most " + Limits.RENDERED_BYTES + " bytes of text", "more");
    }
  }

  /// {@return whether an attribute is left out: its only part is an optional value that is empty}
  static boolean isOmitted(Attribute attribute, Instance in) {
    return attribute.parts.length == 1
        && attribute.parts[0] instanceof Substitution value
        && in.isEmpty(value.id);
  }

  /// {@return the value of an element that has no other content and is an array; -1 for all others}
  static int arrayIn(Element element, Instance in) {
    if (element.children.length == 1
        && element.children[0] instanceof Substitution value
        && (in.type(value.id) & ValueType.ARRAY) != 0) {
      return value.id;
    }
    return -1;
  }

  final int items(int id, Instance in) {
    return ArrayItems.count(chunk(), in.offset(id), in.size(id), in.type(id));
  }

  final ArrayItems each(int id, Instance in) {
    return new ArrayItems(chunk(), in.offset(id), in.size(id), in.type(id));
  }

  final void item(ArrayItems items) {
    scalar(items.offset(), items.size(), items.type());
  }

  /// Writes literals and values one behind the other; items of an array with a comma and a blank
  /// between.
  final void text(Node[] parts, Instance in) throws BinXmlException {
    for (Node part : parts) {
      if (part instanceof Literal literal) {
        literal(literal);
      } else if (part instanceof Substitution value) {
        value(value.id, in);
      }
    }
  }

  abstract void literal(Literal literal);

  final void value(int id, Instance in) throws BinXmlException {
    bound(in.offset(id));
    int type = in.type(id);
    if (in.isEmpty(id) || type == ValueType.BINXML) {
      return;
    }
    if ((type & ValueType.ARRAY) == 0) {
      int from = out.length();
      scalar(in.offset(id), in.size(id), type);
      cutter.hole(id, from);
      return;
    }
    ArrayItems items = each(id, in);
    cutter.spoil(); // how many items there are
    for (String before = ""; items.next(); before = ", ") {
      out.ascii(before);
      item(items);
    }
  }

  void scalar(int offset, int size, int type) {
    ValueText.write(out, chunk(), offset, size, type);
  }
}
