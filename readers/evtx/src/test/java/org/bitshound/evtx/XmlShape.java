package org.bitshound.evtx;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Brings an event in XML, read by the JDK's own parser, into the shape of the JSON, so that both
/// can be compared: all values are text, since XML knows no other.
final class XmlShape {
  private static final XMLInputFactory FACTORY = hardened();

  private final XMLStreamReader xml;

  private XmlShape(XMLStreamReader xml) {
    this.xml = xml;
  }

  private static XMLInputFactory hardened() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  static Map<String, @Nullable Object> of(String event) {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(event));
      reader.nextTag();
      var shape = new LinkedHashMap<String, @Nullable Object>();
      shape.put(reader.getLocalName(), new XmlShape(reader).element());
      reader.next();
      if (reader.getEventType() != XMLStreamConstants.END_DOCUMENT) {
        throw new IllegalArgumentException("more than one root");
      }
      return shape;
    } catch (XMLStreamException noXml) {
      throw new IllegalArgumentException(event, noXml);
    }
  }

  /// Reads the element whose start tag is current, to its end tag.
  private @Nullable Object element() throws XMLStreamException {
    boolean eventData = xml.getLocalName().equals("EventData");
    var members = new LinkedHashMap<String, @Nullable Object>();
    var unnamed = new ArrayList<@Nullable Object>();
    if (xml.getAttributeCount() > 0) {
      members.put("#attributes", attributes());
    }
    var text = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        String name = xml.getLocalName();
        if (eventData && name.equals("Data")) {
          data(members, unnamed);
        } else {
          put(members, name, element());
        }
      } else if (xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
    }
    if (members.isEmpty() && !eventData) {
      return text.isEmpty() ? null : text.toString();
    }
    if (!text.isEmpty()) {
      members.put("#text", text.toString());
    }
    return members.isEmpty() ? null : members;
  }

  private void data(Map<String, @Nullable Object> members, List<@Nullable Object> unnamed)
      throws XMLStreamException {
    String name = xml.getAttributeValue(null, "Name");
    boolean other = name == null && xml.getAttributeCount() > 0;
    Object value = element();
    if (other) {
      put(members, "Data", value);
      return;
    }
    Object alone = value instanceof Map<?, ?> object ? object.get("#text") : value;
    if (name != null) {
      put(members, name, alone == null ? "" : alone);
      return;
    }
    if (unnamed.isEmpty()) {
      var list = new LinkedHashMap<String, @Nullable Object>();
      list.put("#text", unnamed);
      put(members, "Data", list);
    }
    unnamed.add(alone == null ? "" : alone);
  }

  private static void put(
      Map<String, @Nullable Object> members, String name, @Nullable Object value) {
    String key = name;
    for (int again = 1; members.containsKey(key); again++) {
      key = name + "_" + again;
    }
    members.put(key, value);
  }

  private Map<String, @Nullable Object> attributes() {
    var attributes = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = xml.getAttributePrefix(i);
      String name = xml.getAttributeLocalName(i);
      attributes.put(
          prefix == null || prefix.isEmpty() ? name : prefix + ":" + name,
          xml.getAttributeValue(i));
    }
    return attributes;
  }
}
