package org.bitshound.evtx;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A part of a compiled element tree. What is the same for every record is kept ready as bytes of
/// both output formats.
abstract sealed class Node {

  /// Text that the template itself holds: characters, CDATA, references, processing instructions.
  static final class Literal extends Node {
    final String text; // "" for a processing instruction, which is no text
    private final @Nullable String markup; // how XML writes it, where that is not the text escaped
    private @Nullable Ready json;
    private @Nullable Ready xml;

    Literal(String text, @Nullable String markup) {
      this.text = text;
      this.markup = markup;
    }

    Ready json() {
      Ready ready = json;
      if (ready == null) {
        ready = Escapes.json(text);
        json = ready;
      }
      return ready;
    }

    Ready xml() {
      Ready ready = xml;
      if (ready == null) {
        ready =
            markup == null ? Escapes.xml(text) : new Ready(markup.getBytes(StandardCharsets.UTF_8));
        xml = ready;
      }
      return ready;
    }
  }

  /// A name and its bytes in both formats, made when they are first asked for: a hunt never asks.
  /// Threads that race make the same bytes twice.
  static final class Name {
    final String text;
    private @Nullable Ready member;
    private @Nullable Ready inQuotes;
    private @Nullable Ready xml;

    Name(String text) {
      this.text = text;
    }

    /// {@return the name in quotes and a colon}
    Ready member() {
      Ready ready = member;
      if (ready == null) {
        ready = Escapes.key(text);
        member = ready;
      }
      return ready;
    }

    /// {@return the name as it stands between the quotes}
    Ready inQuotes() {
      Ready ready = inQuotes;
      if (ready == null) {
        ready = Escapes.jsonName(text);
        inQuotes = ready;
      }
      return ready;
    }

    Ready xml() {
      Ready ready = xml;
      if (ready == null) {
        ready = Escapes.xmlName(text);
        xml = ready;
      }
      return ready;
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
    final Name name;
    final Node[] parts;

    Attribute(String name, Node[] parts) {
      this.name = new Name(name);
      this.parts = parts;
    }
  }

  /// An element.
  static final class Element extends Node {
    final String name;
    final Name tag;
    final Attribute[] attributes;
    final Node[] children;
    final boolean closedEmpty; // written as <x/>
    final boolean hasElements;

    /// Name of the member that this element is in its parent's JSON object: its own, or for a
    /// `Data` with a literal `Name` that name. `null`: a `Data` without a name.
    final @Nullable String key;

    final Name member; // the key as JSON writes it

    /// Whether it is a `Data` of `EventData`, of which JSON shows the value alone.
    final boolean data;

    /// Which of the parent's keys this is, so that a key met again is numbered.
    final int keySlot;

    final String[] keys; // those of the children, by slot

    /// How it was written for records that were met before, where that can be said.
    @Nullable Stencil stencil;

    /// Whether no more stencils are cut of it: its text depends on more than one can say, or there
    /// are enough.
    boolean walked;

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
      this.tag = new Name(name);
      this.attributes = attributes;
      this.children = children;
      this.closedEmpty = closedEmpty;
      this.data = data;
      this.key = key;
      this.member = key == null || key.equals(name) ? tag : new Name(key);
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
        if (one.name.text.equals(attribute)) {
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
