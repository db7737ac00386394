package org.bitshound.evtx;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.evtx.Node.Element;
import org.jspecify.annotations.Nullable;

/// A compiled element tree, and where in it the parts lie that every event has. Immutable; one
/// serves all records of all files whose template has the same [Content]. A record without template
/// has one of its own.
final class Template {
  private static final Node[] NOTHING = new Node[0];

  final Element root;

  /// Bytes of the content that it was compiled from.
  final int contentBytes;

  /// Elements, attributes and their parts: what it costs to write the tree once.
  final int nodes;

  // Those of System; empty where the tree has none.
  final SystemField provider;
  final SystemField eventId;
  final SystemField version;
  final SystemField channel;
  final SystemField computer;
  final SystemField timeCreated;
  final SystemField recordId;
  final SystemField processId;
  final SystemField userId;
  final SystemField activityId;

  /// The values of `EventData`, or the innermost elements of any other data, that this tree itself
  /// holds.
  final List<Field> fields;

  /// A value of the event's data; its name is `""` for a `Data` without one.
  static final class Field {
    final String name;
    final Node[] parts;

    Field(String name, Node[] parts) {
      this.name = name;
      this.parts = parts;
    }
  }

  Template(byte[] content) {
    contentBytes = content.length;
    root = TemplateCompiler.compile(content);
    nodes = count(root);
    Element system = child(root, "System");
    provider = new SystemField(attribute(child(system, "Provider"), "Name"));
    eventId = new SystemField(children(child(system, "EventID")));
    version = new SystemField(children(child(system, "Version")));
    channel = new SystemField(children(child(system, "Channel")));
    computer = new SystemField(children(child(system, "Computer")));
    timeCreated = new SystemField(attribute(child(system, "TimeCreated"), "SystemTime"));
    recordId = new SystemField(children(child(system, "EventRecordID")));
    processId = new SystemField(attribute(child(system, "Execution"), "ProcessID"));
    userId = new SystemField(attribute(child(system, "Security"), "UserID"));
    activityId = new SystemField(attribute(child(system, "Correlation"), "ActivityID"));
    fields = List.copyOf(dataOf(root));
  }

  private static int count(Element element) {
    int nodes = 1 + element.children.length;
    for (Node.Attribute attribute : element.attributes) {
      nodes += 1 + attribute.parts.length;
    }
    for (Node child : element.children) {
      nodes += child instanceof Element inner ? count(inner) : 0;
    }
    return nodes;
  }

  private static @Nullable Element child(@Nullable Element parent, String name) {
    if (parent != null) {
      for (Node child : parent.children) {
        if (child instanceof Element element && element.name.equals(name)) {
          return element;
        }
      }
    }
    return null;
  }

  private static Node[] children(@Nullable Element element) {
    return element == null ? NOTHING : element.children;
  }

  private static Node[] attribute(@Nullable Element element, String name) {
    if (element != null) {
      for (Node.Attribute attribute : element.attributes) {
        if (attribute.name.text.equals(name)) {
          return attribute.parts;
        }
      }
    }
    return NOTHING;
  }

  private static List<Field> dataOf(Element root) {
    var fields = new ArrayList<Field>();
    if (root.name.equals("Event")) {
      for (Node child : root.children) {
        if (child instanceof Element part
            && !part.name.equals("System")
            && !part.name.equals("RenderingInfo")) {
          collect(part, fields);
        }
      }
    } else if (!root.name.equals("RenderingInfo")) {
      collect(root, fields);
    }
    return fields;
  }

  private static void collect(Element element, List<Field> fields) {
    if (element.data) {
      fields.add(new Field(element.key == null ? "" : element.key, element.children));
    } else if (element.hasElements) {
      for (Node child : element.children) {
        if (child instanceof Element inner) {
          collect(inner, fields);
        }
      }
    } else if (element.children.length > 0) {
      fields.add(new Field(element.name, element.children));
    }
  }
}
