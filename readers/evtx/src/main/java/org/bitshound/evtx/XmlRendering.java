package org.bitshound.evtx;

import org.bitshound.evtx.Node.Attribute;
import org.bitshound.evtx.Node.Element;
import org.bitshound.evtx.Node.Literal;
import org.bitshound.evtx.Node.Substitution;

/// Records as XML, spelt as Windows' own tools do: apostrophes around attributes, GUIDs in braces,
/// no line breaks.
final class XmlRendering extends Rendering {
  XmlRendering() {
    super(Format.XML, Utf8Buffer.xml(1 << 20));
  }

  @Override
  void root(Instance record) throws BinXmlException {
    if (!recovered().isEmpty()) {
      out.ascii("<!-- recovered: " + recovered() + " -->");
    }
    element(record.template().root(), record, 0);
  }

  @Override
  void walk(Element element, Instance in, int depth) throws BinXmlException {
    int array = arrayIn(element, in);
    if (array < 0 || items(array, in) == 0) {
      open(element, in);
      if (!element.closedEmpty) {
        content(element, in, depth);
        close(element);
      }
      return;
    }
    array(element, in);
  }

  @Override
  void eachItem(Element element, ArrayItems items, Instance in) throws BinXmlException {
    while (items.next()) {
      bound(items.offset());
      open(element, in);
      item(items);
      close(element);
    }
  }

  private void open(Element element, Instance in) throws BinXmlException {
    out.put('<');
    out.put(element.tag.xml());
    for (Attribute attribute : element.attributes) {
      if (!isOmitted(attribute, in)) {
        out.put(' ');
        out.put(attribute.name.xml());
        out.ascii("='");
        text(attribute.parts, in);
        out.put('\'');
      }
    }
    out.ascii(element.closedEmpty ? "/>" : ">");
  }

  private void close(Element element) {
    out.ascii("</");
    out.put(element.tag.xml());
    out.put('>');
  }

  private void content(Element element, Instance in, int depth) throws BinXmlException {
    for (Node child : element.children) {
      switch (child) {
        case Element inner -> element(inner, in, depth);
        case Literal literal -> literal(literal);
        case Substitution value when in.isBinXml(value.id) -> fragments(value.id, in, depth);
        case Substitution value -> value(value.id, in);
      }
    }
  }

  private void fragments(int id, Instance in, int depth) throws BinXmlException {
    int at = in.offset(id);
    int end = at + in.size(id);
    while (isFragment(at, end)) {
      at = embedded(at, end, depth);
      Instance inner = embedded(depth);
      element(inner.template().root(), inner, depth + 1);
    }
  }

  @Override
  void literal(Literal literal) {
    out.put(literal.xml());
  }

  @Override
  void scalar(int offset, int size, int type) {
    boolean braces = type == ValueType.GUID && size == 16;
    if (braces) {
      out.put('{');
    }
    super.scalar(offset, size, type);
    if (braces) {
      out.put('}');
    }
  }
}
