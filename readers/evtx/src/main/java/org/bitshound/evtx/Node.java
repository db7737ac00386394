package org.bitshound.evtx;

import org.jspecify.annotations.Nullable;

/// A part of a compiled element tree. What is the same for every record is kept ready as bytes of
/// both output formats.
abstract sealed class Node {

  /// Text that the template itself holds: characters, CDATA, references, processing instructions.
  static final class Literal extends Node {
    final String text; // "" for a processing instruction, which is no text
    final byte[] json;
    final byte[] xml;

    Literal(String text, byte[] xml) {
      this.text = text;
      this.json = Escapes.json(text);
      this.xml = xml;
    }
  }

  /// The place of a value of the record.
  static final class Substitution extends Node {
    final int id;
    final boolean optional;

    Substitution(int id, boolean optional) {
      this.id = id;
      this.optional = optional;
    }
  }

  /// An attribute and the parts of its value.
  static final class Attribute {
    final String name;
    final byte[] json; // the name in quotes and a colon
    final byte[] xml;
    final Node[] parts;

    Attribute(String name, Node[] parts) {
      this.name = name;
      this.json = Escapes.key(name);
      this.xml = Escapes.xmlName(name);
      this.parts = parts;
    }
  }

  /// An element.
  static final class Element extends Node {
    final String name;
    final byte[] xml;
    final Attribute[] attributes;
    final Node[] children;
    final boolean closedEmpty; // written as <x/>
    final boolean hasElements;

    /// Name of the member that this element is in its parent's JSON object: its own, or for a
    /// `Data` with a literal `Name` that name. `null`: a `Data` without a name.
    final @Nullable String key;

    final byte[] jsonKey; // the key, escaped, without quotes

    /// Whether it is a `Data` of `EventData`, of which JSON shows the value alone.
    final boolean data;

    /// Which of the parent's keys this is, so that a key met again is numbered.
    final int keySlot;

    final String[] keys; // those of the children, by slot

    Element(
        String name,
        Attribute[] attributes,
        Node[] children,
        boolean closedEmpty,
        boolean data,
        @Nullable String key,
        int keySlot,
        String[] keys) {
      this.name = name;
      this.xml = Escapes.xmlName(name);
      this.attributes = attributes;
      this.children = children;
      this.closedEmpty = closedEmpty;
      this.data = data;
      this.key = key;
      this.jsonKey = Escapes.jsonName(key == null ? name : key);
      this.keySlot = keySlot;
      this.keys = keys;
      boolean elements = false;
      for (Node child : children) {
        elements |= child instanceof Element;
      }
      this.hasElements = elements;
    }

    /// {@return the text of an attribute that holds nothing but literals; `null` where there is
    /// none such}
    @Nullable String literal(String attribute) {
      for (Attribute one : attributes) {
        if (one.name.equals(attribute)) {
          return literal(one.parts);
        }
      }
      return null;
    }

    private static @Nullable String literal(Node[] parts) {
      var text = new StringBuilder();
      for (Node part : parts) {
        if (!(part instanceof Literal one)) {
          return null;
        }
        text.append(one.text);
      }
      return text.toString();
    }
  }
}
