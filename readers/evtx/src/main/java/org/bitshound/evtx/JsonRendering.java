package org.bitshound.evtx;

import java.util.Arrays;
import java.util.List;
import org.bitshound.evtx.Node.Attribute;
import org.bitshound.evtx.Node.Element;
import org.bitshound.evtx.Node.Literal;
import org.bitshound.evtx.Node.Name;
import org.bitshound.evtx.Node.Substitution;
import org.jspecify.annotations.Nullable;

/// Records as JSON, in the shape that `docs/formats/evtx.md` describes.
final class JsonRendering extends Rendering {
  private static final Ready ATTRIBUTES = Escapes.key("#attributes");
  private static final Ready TEXT = Escapes.key("#text");
  private static final Ready RECOVERED = Escapes.key("recovered");

  // How often each key of the objects that are being written was met: a frame for each.
  private int[] met = new int[256];
  private @Nullable String[] strangers = new @Nullable String[256];
  private int top;

  JsonRendering() {
    super(Format.JSONL, Utf8Buffer.json(1 << 20));
  }

  @Override
  void root(Instance record) throws BinXmlException {
    top = 0;
    Element root = record.template().root();
    out.put('{');
    if (!recovered().isEmpty()) {
      out.put(RECOVERED);
      out.put('"');
      out.ascii(recovered());
      out.put('"');
      out.put(',');
    }
    key(root.member, 0);
    element(root, record, 0);
    out.put('}');
  }

  @Override
  void walk(Element element, Instance in, int depth) throws BinXmlException {
    boolean attributes = !element.data && attributes(element, in);
    if (element.hasElements || embeds(element, in)) {
      object(element, in, depth, attributes);
      return;
    }
    if (!attributes) {
      if (!typed(element.children, in)) {
        out.ascii(element.data ? "\"\"" : "null");
      }
      return;
    }
    int mark = out.length();
    out.put(',');
    out.put(TEXT);
    if (!typed(element.children, in)) {
      out.truncate(mark);
    }
    out.put('}');
  }

  /// Opens the element's object with its attributes.
  ///
  /// @return false where it has none, and nothing was written
  private boolean attributes(Element element, Instance in) throws BinXmlException {
    boolean any = false;
    for (Attribute attribute : element.attributes) {
      if (isOmitted(attribute, in)) {
        continue;
      }
      if (any) {
        out.put(',');
      } else {
        out.put('{');
        out.put(ATTRIBUTES);
        out.put('{');
        any = true;
      }
      out.put(attribute.name.member());
      if (!typed(attribute.parts, in)) {
        out.ascii("\"\"");
      }
    }
    if (any) {
      out.put('}');
    }
    return any;
  }

  private void object(Element element, Instance in, int depth, boolean attributes)
      throws BinXmlException {
    out.put(attributes ? ',' : '{');
    int frame = top;
    top += element.keys.length;
    if (top > met.length) {
      grow(top);
    }
    Arrays.fill(met, frame, top, 0);
    boolean first = true;
    boolean mixed = false;
    boolean listed = false;
    for (Node child : element.children) {
      if (child instanceof Element inner) {
        if (inner.key == null) {
          if (!listed) {
            comma(first);
            key(inner.member, met[frame + inner.keySlot]++);
            unnamed(element, in, depth);
            listed = true;
          }
        } else {
          comma(first);
          members(inner, in, depth, frame + inner.keySlot);
        }
        first = false;
      } else if (child instanceof Substitution value && in.isBinXml(value.id)) {
        first = fragments(element, value.id, in, depth, frame, first);
      } else {
        mixed = true;
      }
    }
    if (mixed) {
      mixedText(element, in, first);
    }
    top = frame;
    out.put('}');
  }

  private void comma(boolean first) {
    if (!first) {
      out.put(',');
    }
  }

  private void key(Name name, int again) {
    if (again == 0) {
      out.put(name.member());
      return;
    }
    out.put('"');
    out.put(name.inQuotes());
    out.put('_');
    out.decimal(again, true);
    out.put('"');
    out.put(':');
  }

  /// Writes an element as a member of its parent's object; one whose only content is an array once
  /// for each item.
  private void members(Element element, Instance in, int depth, int slot) throws BinXmlException {
    int array = arrayIn(element, in);
    if (array < 0 || items(array, in) == 0) {
      key(element.member, met[slot]++);
      element(element, in, depth);
      return;
    }
    ArrayItems items = each(array, in);
    cutter.spoil(); // how many members there are
    for (boolean first = true; items.next(); first = false) {
      bound(items.offset());
      comma(first);
      key(element.member, met[slot]++);
      boolean attributes = !element.data && attributes(element, in);
      if (attributes) {
        out.put(',');
        out.put(TEXT);
      }
      quoted(items);
      if (attributes) {
        out.put('}');
      }
    }
  }

  private void quoted(ArrayItems items) {
    boolean quoted = !ValueText.isJsonLiteral(chunk(), items.offset(), items.size(), items.type());
    quote(quoted);
    item(items);
    quote(quoted);
  }

  private void quote(boolean quoted) {
    if (quoted) {
      out.put('"');
    }
  }

  /// Writes all `Data` without a name, in order, as one list.
  private void unnamed(Element eventData, Instance in, int depth) throws BinXmlException {
    out.put('{');
    out.put(TEXT);
    out.put('[');
    boolean first = true;
    for (Node child : eventData.children) {
      if (child instanceof Element data && data.key == null) {
        int array = arrayIn(data, in);
        if (array < 0 || items(array, in) == 0) {
          comma(first);
          first = false;
          element(data, in, depth);
          continue;
        }
        comma(first);
        first = false;
        array(data, in);
      }
    }
    out.put(']');
    out.put('}');
  }

  @Override
  void eachItem(Element unnamed, ArrayItems items, Instance in) throws BinXmlException {
    for (boolean first = true; items.next(); first = false) {
      bound(items.offset());
      comma(first);
      quoted(items);
    }
  }

  /// Writes the root elements of an embedded value as members.
  private boolean fragments(
      Element parent, int id, Instance in, int depth, int frame, boolean first)
      throws BinXmlException {
    int at = in.offset(id);
    int end = at + in.size(id);
    List<String> keys = List.of(parent.keys);
    while (isFragment(at, end)) {
      at = embedded(at, end, depth);
      Instance inner = embedded(depth);
      Element root = inner.template().root();
      comma(first);
      first = false;
      int slot = keys.indexOf(root.name);
      members(
          root,
          inner,
          depth + 1,
          slot < 0 ? stranger(root.name, frame + keys.size()) : frame + slot);
    }
    return first;
  }

  /// {@return the place where an embedded root element is counted whose name no child of the object
  /// has}
  private int stranger(String name, int from) {
    for (int slot = from; slot < top; slot++) {
      if (name.equals(strangers[slot])) {
        return slot;
      }
    }
    if (top == met.length) {
      grow(top + 1);
    }
    strangers[top] = name;
    met[top] = 0;
    return top++;
  }

  private void grow(int slots) {
    met = Arrays.copyOf(met, 2 * slots);
    strangers = Arrays.copyOf(strangers, 2 * slots);
  }

  private void mixedText(Element element, Instance in, boolean first) throws BinXmlException {
    int mark = out.length();
    comma(first);
    out.put(TEXT);
    out.put('"');
    int empty = out.length();
    cutter.spoil(); // whether there is any text
    text(element.children, in);
    if (out.length() == empty) {
      out.truncate(mark);
    } else {
      out.put('"');
    }
  }

  /// Writes parts as one value: a number or boolean where it is the only one, else text.
  ///
  /// @return false where there is no text, and nothing was written
  private boolean typed(Node[] parts, Instance in) throws BinXmlException {
    if (parts.length == 0) {
      return false;
    }
    if (parts.length == 1 && parts[0] instanceof Substitution only) {
      if (in.isEmpty(only.id) && in.type(only.id) != ValueType.STRING) {
        return false;
      }
      int type = in.type(only.id);
      boolean quoted =
          !ValueText.isJsonLiteral(chunk(), in.offset(only.id), in.size(only.id), type);
      if (ValueText.isReal(type)) {
        cutter.spoil(); // whether it is quoted
      }
      quote(quoted);
      value(only.id, in);
      quote(quoted);
      return true;
    }
    int mark = out.length();
    out.put('"');
    if (!hasText(parts)) {
      cutter.spoil(); // whether there is any text
    }
    text(parts, in);
    if (out.length() == mark + 1) {
      out.truncate(mark);
      return false;
    }
    out.put('"');
    return true;
  }

  private static boolean hasText(Node[] parts) {
    for (Node part : parts) {
      if (part instanceof Literal literal && !literal.text.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  @Override
  void literal(Literal literal) {
    out.put(literal.json());
  }
}
