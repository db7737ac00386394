package org.bitshound.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.bitshound.event.Event;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// What well-kept libraries write or read, ours reads as they do: jackson for JSON, the JDK's StAX
/// for XML, FastCSV for CSV. Values are random, the same ones in each run.
class OtherReadersTest {
  private static final String[] PIECES = {
    "a",
    "Z",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\"",
    "'",
    "\\",
    "/",
    ",",
    ";",
    "|",
    "{",
    "}",
    "[",
    "]",
    ":",
    "<",
    ">",
    "&",
    "&amp;",
    "]]>",
    "<!--",
    "é",
    "ß",
    "日本",
    "\ud83d\ude00",
    "\u2028",
    "\ufeff",
    "%",
    "\\u0041",
    "http://198.51.100.7/a?b=c&d",
    "C:\\Users\\ann",
    "null",
    "0",
    "-",
    "=",
    "\u00a0"
  };

  @RepeatedTest(200)
  void jsonThatJacksonWritesHasItsValues(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    List<Map<String, String>> events = events(random, "\b\f\u0001\u001f".split(""));
    JsonFactory factory =
        JsonFactory.builder()
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII, random.nextBoolean())
            .build();
    var text = new StringWriter();
    for (Map<String, String> event : events) {
      try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
        writeFlat(json, event);
      }
      text.append(random.nextBoolean() ? "\n" : "\r\n");
    }

    assertRead(text.toString(), events);
  }

  private static void writeFlat(JsonGenerator json, Map<String, String> event) {
    json.writeStartObject();
    json.writeStringProperty("EventTime", "2021-06-13 06:17:18");
    json.writeStringProperty("Hostname", "ws-01");
    json.writeNumberProperty("EventID", 209);
    json.writeStringProperty("SourceName", "P");
    json.writeStringProperty("Channel", "C");
    event.forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  /// But for line ends: a reader of XML makes one letter of two, ours keeps what the log had, so
  /// that a script is the same text in each form.
  @RepeatedTest(200)
  void xmlIsReadAsStaxReadsIt(RepetitionInfo repetition) throws XMLStreamException {
    var random = new Random(repetition.getCurrentRepetition());
    List<Map<String, String>> events = events(random);
    events.forEach(event -> event.replaceAll((name, value) -> value.replace("\r", "")));
    var text = new StringWriter();
    XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    xml.writeStartDocument();
    xml.writeStartElement("Events");
    for (Map<String, String> event : events) {
      write(xml, event, random);
    }
    xml.writeEndElement();
    xml.close();

    assertRead(text.toString(), staxValues(text.toString()));
  }

  private static void write(XMLStreamWriter xml, Map<String, String> event, Random random)
      throws XMLStreamException {
    xml.writeStartElement("Event");
    xml.writeDefaultNamespace("http://schemas.microsoft.com/win/2004/08/events/event");
    xml.writeStartElement("System");
    xml.writeEmptyElement("Provider");
    xml.writeAttribute("Name", "P");
    xml.writeStartElement("EventID");
    xml.writeCharacters("209");
    xml.writeEndElement();
    xml.writeEmptyElement("TimeCreated");
    xml.writeAttribute("SystemTime", "2021-06-13T06:17:18.0000000Z");
    xml.writeStartElement("Channel");
    xml.writeCharacters("C");
    xml.writeEndElement();
    xml.writeStartElement("Computer");
    xml.writeCharacters("ws-01");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement("EventData");
    for (Map.Entry<String, String> value : event.entrySet()) {
      xml.writeStartElement("Data");
      xml.writeAttribute("Name", value.getKey());
      if (random.nextInt(4) == 0 && !value.getValue().contains("]]>")) {
        xml.writeCData(value.getValue());
      } else {
        xml.writeCharacters(value.getValue());
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static List<Map<String, String>> staxValues(String text) throws XMLStreamException {
    XMLStreamReader xml =
        XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(text));
    var events = new ArrayList<Map<String, String>>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "Event" -> events.add(new HashMap<>());
          case "Data" -> {
            String name = xml.getAttributeValue(null, "Name");
            events.getLast().put(name, xml.getElementText());
          }
          default -> {}
        }
      }
    }
    return events;
  }

  @RepeatedTest(200)
  void csvThatFastCsvWritesHasItsValues(RepetitionInfo repetition) throws Exception {
    var random = new Random(repetition.getCurrentRepetition());
    List<Map<String, String>> events = events(random);
    var text = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(",;\t".charAt(random.nextInt(3)))
            .lineDelimiter(random.nextBoolean() ? LineDelimiter.LF : LineDelimiter.CRLF)
            .quoteStrategy(random.nextBoolean() ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
            .build(text)) {
      csv.writeRecord(
          "EventRecordId", "TimeCreated", "EventId", "Provider", "Channel", "Computer", "Payload");
      for (Map<String, String> event : events) {
        csv.writeRecord("7", "2021-06-13 06:17:18", "209", "P", "C", "ws-01", payload(event));
      }
    }

    assertRead(text.toString(), events);
  }

  private static String payload(Map<String, String> event) {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeObjectPropertyStart("EventData");
      json.writeArrayPropertyStart("Data");
      event.forEach((name, value) -> {
        json.writeStartObject();
        json.writeStringProperty("@Name", name);
        json.writeStringProperty("#text", value);
        json.writeEndObject();
      });
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static List<Map<String, String>> events(Random random, String... more) {
    var events = new ArrayList<Map<String, String>>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      var event = new HashMap<String, String>();
      for (int j = random.nextInt(5); j >= 0; j--) {
        event.put("value" + j, value(random, more));
      }
      events.add(event);
    }
    return events;
  }

  private static String value(Random random, String[] more) {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      int piece = random.nextInt(PIECES.length + more.length);
      text.append(piece < PIECES.length ? PIECES[piece] : more[piece - PIECES.length]);
    }
    return text.toString();
  }

  private static void assertRead(String file, List<Map<String, String>> expected) {
    Read read = Read.of(file.getBytes(UTF_8));
    assertThat(read.defects).as(file).isEmpty();
    assertThat(read.events).as(file).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      Event event = read.events.get(i);
      expected
          .get(i)
          .forEach((name, value) ->
              assertThat(event.value(name).orElse("")).as(name + " of " + file).isEqualTo(value));
    }
  }
}
