package org.bitshound.evtx;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.evtx.Node.Element;
import org.jspecify.annotations.Nullable;

/// A compiled element tree, and where in it the parts lie that every event has. One serves all
/// records of all files whose template has the same [Content], on all threads; nothing changes but
/// that the tree is built when it is first asked for. A record without template has one of its own.
final class Template {
  private static final Node[] NOTHING = new Node[0];

  private final byte[] content;

  /// Elements, attributes and their parts: what it costs to write the tree once.
  final int nodes;

  // Those of System that every record is asked for; empty where the tree has none.
  final SystemField provider;
  final SystemField eventId;
  final SystemField channel;
  final SystemField computer;
  final SystemField timeCreated;
  final SystemField recordId;

  private @Nullable Whole whole;

  /// What only an event or a rendering asks for. Threads that race make the same twice.
  private static final class Whole {
    final Element root;
    final SystemField version;
    final SystemField processId;
    final SystemField userId;
    final SystemField activityId;
    final Field[] fields;

    Whole(byte[] content) {
      root = TemplateCompiler.compile(content);
      Element system = child(root, "System");
      version = new SystemField(children(child(system, "Version")));
      processId = new SystemField(attribute(child(system, "Execution"), "ProcessID"));
      userId = new SystemField(attribute(child(system, "Security"), "UserID"));
      activityId = new SystemField(attribute(child(system, "Correlation"), "ActivityID"));
      fields = dataOf(root).toArray(new Field[0]);
    }
  }

  /// A value of the event's data; its name is `""` for a `Data` without one.
  static final class Field {
    final String name;
    final Node[] parts;
    private final int hash;

    Field(String name, Node[] parts) {
      this.name = name;
      this.parts = parts;
      this.hash = name.hashCode();
    }

    boolean isNamed(String other) {
      return hash == other.hashCode() && name.equals(other);
    }
  }

  Template(byte[] content) {
    this.content = content;
    var head = new TemplateHead(content);
    nodes = head.nodes();
    provider = new SystemField(attribute(part(head, "Provider"), "Name"));
    eventId = new SystemField(children(part(head, "EventID")));
    channel = new SystemField(children(part(head, "Channel")));
    computer = new SystemField(children(part(head, "Computer")));
    timeCreated = new SystemField(attribute(part(head, "TimeCreated"), "SystemTime"));
    recordId = new SystemField(children(part(head, "EventRecordID")));
  }

  private @Nullable Element part(TemplateHead head, String name) {
    int start = head.start(name);
    return start < 0 ? null : TemplateCompiler.compile(content, start);
  }

  private Whole whole() {
    Whole known = whole;
    if (known == null) {
      known = new Whole(content);
      whole = known;
    }
    return known;
  }

  /// {@return the whole tree}
  Element root() {
    return whole().root;
  }

  SystemField version() {
    return whole().version;
  }

  SystemField processId() {
    return whole().processId;
  }

  SystemField userId() {
    return whole().userId;
  }

  SystemField activityId() {
    return whole().activityId;
  }

  /// {@return the values of `EventData`, or the innermost elements of any other data, that this
  /// tree itself holds; not to be changed}
  Field[] fields() {
    return whole().fields;
  }

  /// {@return bytes of the content that it was compiled from}
  int contentBytes() {
    return content.length;
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
