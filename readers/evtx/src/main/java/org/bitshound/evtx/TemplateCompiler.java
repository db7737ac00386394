package org.bitshound.evtx;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.evtx.Node.Attribute;
import org.bitshound.evtx.Node.Element;
import org.bitshound.evtx.Node.Literal;
import org.bitshound.evtx.Node.Substitution;
import org.jspecify.annotations.Nullable;

/// Builds the element tree of a [Content], whose structure has been checked when it was read.
final class TemplateCompiler {
  private final byte[] bytes;
  private int at;

  private TemplateCompiler(byte[] bytes) {
    this.bytes = bytes;
  }

  static Element compile(byte[] content) {
    return compile(content, 0);
  }

  /// {@return the element that begins at an offset, as if it were the root}
  static Element compile(byte[] content, int start) {
    var compiler = new TemplateCompiler(content);
    compiler.at = start + 1;
    return compiler.element(null, new ArrayList<>());
  }

  private Element element(@Nullable String parent, List<String> siblingKeys) {
    String name = text();
    var attributes = new ArrayList<Attribute>();
    while (bytes[at] == Content.ATTRIBUTE) {
      at++;
      String attribute = text();
      attributes.add(new Attribute(attribute, parts().toArray(Node[]::new)));
    }
    boolean closedEmpty = bytes[at++] == Content.EMPTY;
    var children = new ArrayList<Node>();
    var keys = new ArrayList<String>();
    while (!closedEmpty && bytes[at] != Content.END) {
      if (bytes[at] == Content.ELEMENT) {
        at++;
        children.add(element(name, keys));
      } else {
        children.addAll(parts());
      }
    }
    at += closedEmpty ? 0 : 1;
    return finish(name, attributes, children, closedEmpty, keys, parent, siblingKeys);
  }

  private static Element finish(
      String name,
      List<Attribute> attributes,
      List<Node> children,
      boolean closedEmpty,
      List<String> keys,
      @Nullable String parent,
      List<String> siblingKeys) {
    var plain = attributes.toArray(Attribute[]::new);
    var nodes = children.toArray(Node[]::new);
    boolean data = "EventData".equals(parent) && name.equals("Data");
    String key = name;
    if (data) {
      key =
          plain.length == 0
              ? null
              : new Element(name, plain, nodes, closedEmpty, false, name, 0, new String[0])
                  .literal("Name");
      data = key != null || plain.length == 0;
      key = data ? key : name;
    }
    String slotName = key == null ? name : key;
    int slot = siblingKeys.indexOf(slotName);
    if (slot < 0) {
      slot = siblingKeys.size();
      siblingKeys.add(slotName);
    }
    return new Element(
        name, plain, nodes, closedEmpty, data, key, slot, keys.toArray(String[]::new));
  }

  /// Text and values up to the next element, attribute or end.
  private List<Node> parts() {
    var parts = new ArrayList<Node>();
    while (true) {
      switch (bytes[at]) {
        case Content.TEXT -> {
          at++;
          String text = text();
          parts.add(new Literal(text, null));
        }
        case Content.CDATA -> {
          at++;
          String text = text();
          parts.add(new Literal(text, cdata(text)));
        }
        case Content.CHARACTER -> {
          int unit = u16(at + 1);
          at += 3;
          String character = String.valueOf((char) unit);
          boolean sayable = unit >= ' ' && unit < 0xfffe && !Character.isSurrogate((char) unit);
          parts.add(new Literal(character, sayable ? "&#" + unit + ";" : null));
        }
        case Content.ENTITY -> {
          at++;
          String entity = text();
          String replaced = replacement(entity);
          parts.add(new Literal(replaced, replaced.length() == 1 ? "&" + entity + ";" : null));
        }
        case Content.PI_TARGET -> {
          at++;
          String target = text();
          String data = "";
          if (bytes[at] == Content.PI_DATA) {
            at++;
            data = " " + text();
          }
          parts.add(new Literal("", instruction(target, data)));
        }
        case Content.PI_DATA -> {
          at++;
          text(); // without a target it stands for nothing
        }
        case Content.VALUE, Content.OPTIONAL -> {
          parts.add(new Substitution(u16(at + 1), bytes[at] == Content.OPTIONAL));
          at += 4;
        }
        default -> {
          return parts;
        }
      }
    }
  }

  /// The five entities of XML; an unknown one stays as it is written.
  private static String replacement(String entity) {
    return switch (entity) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> "&" + entity + ";";
    };
  }

  /// A section cannot hold its own end: it is closed and opened again there.
  private static String cdata(String text) {
    return "<![CDATA[" + sayable(text).replace("]]>", "]]]]><![CDATA[>") + "]]>";
  }

  private static String instruction(String target, String data) {
    return "<?" + Escapes.xmlSafe(target) + sayable(data).replace("?>", "? >") + "?>";
  }

  private static String sayable(String text) {
    var said = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean control = unit < ' ' && unit != '\t' && unit != '\n' && unit != '\r';
      if (control || unit >= 0xfffe) {
        said.setCharAt(i, '\ufffd');
      }
    }
    return said.toString();
  }

  private String text() {
    int units = u16(at);
    var chars = new char[units];
    for (int i = 0; i < units; i++) {
      chars[i] = (char) u16(at + 2 + 2 * i);
    }
    at += 2 + 2 * units;
    return new String(chars);
  }

  private int u16(int offset) {
    return (bytes[offset] & 0xff) | ((bytes[offset + 1] & 0xff) << 8);
  }
}
