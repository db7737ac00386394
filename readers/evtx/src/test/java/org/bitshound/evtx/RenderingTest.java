package org.bitshound.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.evtx.Written.TIME;
import static org.bitshound.evtx.Written.json;
import static org.bitshound.evtx.Written.logOf;
import static org.bitshound.evtx.Written.xml;

import java.util.Collections;
import java.util.List;
import org.bitshound.event.Event;
import org.bitshound.testing.evidence.BinXml;
import org.bitshound.testing.evidence.EventLog;
import org.bitshound.testing.evidence.Provider;
import org.bitshound.testing.evidence.Value;
import org.junit.jupiter.api.Test;

/// What each part of BinXML becomes, by the smallest record that has it.
class RenderingTest {

  @Test
  void aWholeEventOfABitsJobHasItsSystemFieldsAndData() {
    Event event = only(log(bits()));

    assertThat(event.provider()).isEqualTo("Microsoft-Windows-Bits-Client");
    assertThat(event.id()).isEqualTo(59);
    assertThat(event.version()).hasValue(1);
    assertThat(event.channel()).isEqualTo("Microsoft-Windows-Bits-Client/Operational");
    assertThat(event.computer()).isEqualTo("ws-01");
    assertThat(event.time()).isEqualTo(TIME);
    assertThat(event.recordId()).isEqualTo(1);
    assertThat(event.processId()).hasValue(4711);
    assertThat(event.userId()).contains("S-1-5-18");
    assertThat(event.activityId()).contains("01234567-89AB-CDEF-0123-456789ABCDEF");
    assertThat(event.names()).containsExactly("name", "Id", "url", "fileLength");
    assertThat(event.value("name")).contains("Font Download");
    assertThat(event.value("Id")).contains("01234567-89AB-CDEF-0123-456789ABCDEF");
    assertThat(event.value("fileLength")).contains("18446744073709551615");
    assertThat(event.value(2)).contains("https://example.test/a?b=c&d=e");
  }

  @Test
  void theCursorAnswersForTheSystemFieldsWithoutAnEvent() {
    var evtx = EvtxFile.of(org.bitshound.bytes.MappedFile.of(log(bits())), defect -> {});
    var chunk = new Chunk(new TemplateCache());

    assertThat(evtx.open(0, chunk, defect -> {}) && chunk.next() && chunk.decode()).isTrue();
    assertThat(chunk.origin().provider()).isEqualTo("Microsoft-Windows-Bits-Client");
    assertThat(chunk.origin().channel()).isEqualTo("Microsoft-Windows-Bits-Client/Operational");
    assertThat(chunk.origin().computer()).isEqualTo("ws-01");
    assertThat(chunk.eventId()).isEqualTo(59);
    assertThat(chunk.eventRecordId()).isEqualTo(1);
    assertThat(chunk.timeCreated()).isEqualTo(org.bitshound.bytes.Filetime.of(TIME));
    assertThat(chunk.next()).isFalse();
    assertThat(chunk.records()).isEqualTo(1);
  }

  @Test
  void anOriginIsTheSameObjectForTheSameTextsAndAnotherForOthers() {
    BinXml xml = BinXml.inTemplate().fragment().open("Event").closeStart();
    xml.open("System").closeStart();
    xml.open("Provider").attribute("Name").text("p-").substitution(0, 1).closeEmpty();
    xml.open("Channel").closeStart().substitution(1, 1).close();
    xml.open("Computer").closeStart().text("c").close().close().close().end();
    var origins = new java.util.ArrayList<Origin>();
    var evtx =
        EvtxFile.of(
            org.bitshound.bytes.MappedFile.of(
                Written.log(
                    Written.instance("t", xml, Value.string("1"), Value.string("x")),
                    Written.instance("t", xml, Value.string("2"), Value.string("x")),
                    Written.instance("t", xml, Value.string("1"), Value.string("x")),
                    Written.instance("t", xml, Value.string("1"), Value.string("y")))),
            defect -> {});
    var chunk = new Chunk(new TemplateCache());
    assertThat(evtx.open(0, chunk, defect -> {})).isTrue();
    while (chunk.next() && chunk.decode()) {
      origins.add(chunk.origin());
    }

    assertThat(origins)
        .extracting(one -> one.provider() + one.channel() + one.computer())
        .containsExactly("p-1xc", "p-2xc", "p-1xc", "p-1yc");
    assertThat(origins.get(2)).isSameAs(origins.get(0));
  }

  @Test
  void aWholeEventIsAJsonLine() {
    assertThat(json(log(bits())))
        .isEqualTo(
            """
            {"Event":{"#attributes":{"xmlns":"http://schemas.microsoft.com/win/2004/08/events/event"},\
            "System":{"Provider":{"#attributes":{"Name":"Microsoft-Windows-Bits-Client",\
            "Guid":"EF1CC15B-46C1-414E-BB95-E76B077BD51E"}},"EventID":59,"Version":1,"Level":4,\
            "Task":0,"Opcode":0,"Keywords":"0x4000000000000000",\
            "TimeCreated":{"#attributes":{"SystemTime":"2026-02-03T04:05:06.7891234Z"}},\
            "EventRecordID":1,\
            "Correlation":{"#attributes":{"ActivityID":"01234567-89AB-CDEF-0123-456789ABCDEF"}},\
            "Execution":{"#attributes":{"ProcessID":4711,"ThreadID":8}},\
            "Channel":"Microsoft-Windows-Bits-Client/Operational","Computer":"ws-01",\
            "Security":{"#attributes":{"UserID":"S-1-5-18"}}},\
            "EventData":{"name":"Font Download","Id":"01234567-89AB-CDEF-0123-456789ABCDEF",\
            "url":"https://example.test/a?b=c&d=e","fileLength":18446744073709551615}}}\
            """);
  }

  @Test
  void aWholeEventIsXmlAsWindowsSpellsIt() {
    assertThat(xml(log(bits())))
        .isEqualTo(
            """
            <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>\
            <Provider Name='Microsoft-Windows-Bits-Client' \
            Guid='{EF1CC15B-46C1-414E-BB95-E76B077BD51E}'/><EventID>59</EventID>\
            <Version>1</Version><Level>4</Level><Task>0</Task><Opcode>0</Opcode>\
            <Keywords>0x4000000000000000</Keywords>\
            <TimeCreated SystemTime='2026-02-03T04:05:06.7891234Z'/>\
            <EventRecordID>1</EventRecordID>\
            <Correlation ActivityID='{01234567-89AB-CDEF-0123-456789ABCDEF}'/>\
            <Execution ProcessID='4711' ThreadID='8'/>\
            <Channel>Microsoft-Windows-Bits-Client/Operational</Channel>\
            <Computer>ws-01</Computer><Security UserID='S-1-5-18'/></System>\
            <EventData><Data Name='name'>Font Download</Data>\
            <Data Name='Id'>{01234567-89AB-CDEF-0123-456789ABCDEF}</Data>\
            <Data Name='url'>https://example.test/a?b=c&amp;d=e</Data>\
            <Data Name='fileLength'>18446744073709551615</Data></EventData></Event>\
            """);
  }

  @Test
  void aNameMetAgainIsNumbered() {
    BinXml data = named("x", 0).then(named("x", 1)).then(named("x", 2));
    byte[] file =
        logOf(Written.event(data), Value.string("a"), Value.string("b"), Value.string("c"));

    assertThat(json(file))
        .isEqualTo("{\"Event\":{\"EventData\":{\"x\":\"a\",\"x_1\":\"b\",\"x_2\":\"c\"}}}");
    assertThat(only(file).value("x")).contains("a");
    assertThat(only(file).value(1)).contains("b");
    assertThat(only(file).names()).containsExactly("x", "x", "x");
  }

  @Test
  void dataWithoutNamesIsOneListInOrder() {
    BinXml data = unnamed(0).then(unnamed(1)).then(unnamed(2));
    byte[] file = logOf(Written.event(data), Value.string("a"), Value.nothing(), Value.uint16(7));

    assertThat(json(file))
        .isEqualTo("{\"Event\":{\"EventData\":{\"Data\":{\"#text\":[\"a\",\"\",7]}}}}");
    assertThat(xml(file))
        .isEqualTo(
            "<Event><EventData><Data>a</Data><Data></Data><Data>7</Data></EventData></Event>");
    assertThat(only(file).names()).containsExactly("", "", "");
    assertThat(only(file).value(2)).contains("7");
  }

  @Test
  void dataWithoutNamesAndADataWithOtherAttributesAreTwoMembers() {
    BinXml other = Written.inside().open("Data").attribute("Kind").text("k").closeEmpty();

    assertThat(json(logOf(Written.event(unnamed(0).then(other)), Value.string("a"))))
        .isEqualTo(
            "{\"Event\":{\"EventData\":{\"Data\":{\"#text\":[\"a\"]},"
                + "\"Data_1\":{\"#attributes\":{\"Kind\":\"k\"}}}}}");
  }

  @Test
  void anArrayInDataWithoutANameIsPartOfTheList() {
    BinXml data = Written.inside().open("Data").closeStart().substitution(0, 0x81).close();
    byte[] file =
        logOf(
            Written.event(data.then(unnamed(1))),
            Value.strings(List.of("a", "b")),
            Value.string("c"));

    assertThat(json(file))
        .isEqualTo("{\"Event\":{\"EventData\":{\"Data\":{\"#text\":[\"a\",\"b\",\"c\"]}}}}");
    assertThat(only(file).names()).containsExactly("", "", "");
    assertThat(only(file).value(0)).contains("a");
    assertThat(only(file).value(1)).contains("b");
    assertThat(only(file).value(2)).contains("c");
    assertThat(only(file).value(3)).isEmpty();
  }

  @Test
  void longArrayInDataCountsUpToALimitSoThatNoPlaceIsFarToWalk() {
    BinXml data = Written.inside().open("Data").closeStart().substitution(0, 0x81).close();
    byte[] file = logOf(Written.event(data), Value.strings(Collections.nCopies(20_000, "")));

    assertThat(only(file).names()).hasSize(Limits.EVENT_ITEMS);
  }

  @Test
  void dataWithOtherAttributesIsAnElementLikeAnyOther() {
    BinXml data = Written.inside().open("Data").attribute("Kind").text("k").closeStart();

    assertThat(json(logOf(Written.event(data.text("v").close()))))
        .isEqualTo(
            "{\"Event\":{\"EventData\":{\"Data\":{\"#attributes\":{\"Kind\":\"k\"},"
                + "\"#text\":\"v\"}}}}");
  }

  @Test
  void valuesOfUserDataAreFoundByTheNamesOfTheirElements() {
    var event =
        org.bitshound.testing.evidence.Event.of(Provider.EVENTLOG, 104)
            .at(TIME)
            .data("SubjectUserName", Value.string("admmig"))
            .data("Channel", Value.string("System"))
            .inUserData("LogFileCleared", "http://example.test/log");

    byte[] file = log(event);

    assertThat(only(file).value("SubjectUserName")).contains("admmig");
    assertThat(only(file).value(1)).contains("System");
    assertThat(only(file).names()).containsExactly("SubjectUserName", "Channel");
    assertThat(json(file))
        .contains(
            "\"UserData\":{\"LogFileCleared\":{\"#attributes\":{\"xmlns\":"
                + "\"http://example.test/log\"},\"SubjectUserName\":\"admmig\","
                + "\"Channel\":\"System\"}}");
  }

  @Test
  void processingErrorDataIsReadLikeOtherData() {
    BinXml xml = BinXml.inTemplate().fragment().open("Event").closeStart();
    xml.open("ProcessingErrorData").closeStart();
    xml.open("ErrorCode").closeStart().substitution(0, 0x08).close();
    xml.open("DataItemName").closeStart().substitution(1, 0x01).close();
    xml.open("EventPayload").closeStart().substitution(2, 0x0e).close();
    byte[] file =
        logOf(
            xml.close().close().end(),
            Value.uint32(15_005),
            Value.string("x"),
            Value.binary(new byte[] {1, (byte) 0xff}));

    assertThat(json(file))
        .isEqualTo(
            "{\"Event\":{\"ProcessingErrorData\":{\"ErrorCode\":15005,\"DataItemName\":\"x\","
                + "\"EventPayload\":\"01FF\"}}}");
    assertThat(only(file).value("ErrorCode")).contains("15005");
  }

  @Test
  void aForwardedEventHasItsTextAsItStandsAndItsRenderingInfo() {
    byte[] file =
        new EventLog("collector")
            .addForwarded(bits(), "ws-07.corp.test", 99, "BITS started the job.")
            .toBytes();

    Event event = only(file);
    assertThat(event.computer()).isEqualTo("ws-07.corp.test");
    assertThat(event.recordId()).isEqualTo(99);
    assertThat(event.time()).isEqualTo(TIME);
    assertThat(event.id()).isEqualTo(59);
    assertThat(event.value("Id")).contains("{01234567-89ab-cdef-0123-456789abcdef}");
    assertThat(event.names()).containsExactly("name", "Id", "url", "fileLength");
    assertThat(json(file))
        .contains("\"EventID\":\"59\"")
        .contains("\"fileLength\":\"18446744073709551615\"")
        .contains("\"RenderingInfo\":{\"#attributes\":{\"Culture\":\"en-US\"},\"Message\":\"BITS")
        .contains("\"Task\":null,");
    assertThat(xml(file)).contains("<Message>BITS started the job.</Message>");
  }

  @Test
  void textCdataAndReferencesAreOneText() {
    BinXml xml = BinXml.inTemplate().fragment().open("a").closeStart().text("x<");
    xml.cdata("<b>&").characterReference(0x41).entityReference("amp").entityReference("lt");
    byte[] file = logOf(xml.text("!").close().end());

    assertThat(json(file)).isEqualTo("{\"a\":\"x<<b>&A&<!\"}");
    assertThat(xml(file)).isEqualTo("<a>x&lt;<![CDATA[<b>&]]>&#65;&amp;&lt;!</a>");
    assertThat(XmlShape.of(xml(file))).isEqualTo(java.util.Map.of("a", "x<<b>&A&<!"));
  }

  @Test
  void referencesInAttributesAreText() {
    BinXml xml = BinXml.inTemplate().fragment().open("a").attribute("b").text("1");
    byte[] file = logOf(xml.entityReference("quot").characterReference(0x20ac).closeEmpty().end());

    assertThat(json(file)).isEqualTo("{\"a\":{\"#attributes\":{\"b\":\"1\\\"€\"}}}");
    assertThat(xml(file)).isEqualTo("<a b='1&quot;&#8364;'/>");
  }

  @Test
  void processingInstructionsStandInXmlAndAreNoTextInJson() {
    BinXml xml = BinXml.inTemplate().fragment().open("a").closeStart().text("x");
    byte[] file = logOf(xml.processingInstruction("target", "data").text("y").close().end());

    assertThat(json(file)).isEqualTo("{\"a\":\"xy\"}");
    assertThat(xml(file)).isEqualTo("<a>x<?target data?>y</a>");
  }

  @Test
  void textAroundElementsIsKept() {
    BinXml xml = BinXml.inTemplate().fragment().open("a").closeStart().text("x");
    byte[] file = logOf(xml.open("b").closeEmpty().text("y").close().end());

    assertThat(json(file)).isEqualTo("{\"a\":{\"b\":null,\"#text\":\"xy\"}}");
    assertThat(xml(file)).isEqualTo("<a>x<b/>y</a>");
  }

  @Test
  void anAttributeWhoseOnlyValueIsEmptyIsLeftOut() {
    BinXml xml = BinXml.inTemplate().fragment().open("a");
    xml.attribute("gone").optionalSubstitution(0, 1).attribute("kept").text("").closeEmpty();
    byte[] file = logOf(xml.end(), Value.nothing());

    assertThat(json(file)).isEqualTo("{\"a\":{\"#attributes\":{\"kept\":\"\"}}}");
    assertThat(xml(file)).isEqualTo("<a kept=''/>");
  }

  @Test
  void embeddedFragmentsStandWhereTheyAreEmbeddedAndCountTheirNames() {
    BinXml inner = BinXml.inTemplate().fragment().open("b").closeStart();
    inner.substitution(0, 1).close().end();
    BinXml outer = BinXml.inTemplate().fragment().open("a").closeStart();
    outer.open("b").closeStart().text("0").close();
    outer.optionalSubstitution(0, 0x21).optionalSubstitution(1, 0x21).close().end();
    byte[] file =
        logOf(
            outer,
            Value.binXml(Written.instance("in", inner, Value.string("1"))),
            Value.binXml(Written.instance("in", inner, Value.string("2"))));

    assertThat(json(file)).isEqualTo("{\"a\":{\"b\":\"0\",\"b_1\":\"1\",\"b_2\":\"2\"}}");
    assertThat(xml(file)).isEqualTo("<a><b>0</b><b>1</b><b>2</b></a>");
  }

  @Test
  void aRecordWithoutTemplateIsReadWithAndWithoutDependencyIds() {
    for (BinXml xml : List.of(BinXml.inRecord(), BinXml.inTemplate())) {
      xml.fragment().open("Event").closeStart().open("System").closeStart();
      xml.open("EventID").closeStart().text("7").close().close().close().end();

      assertThat(json(Written.log(xml))).isEqualTo("{\"Event\":{\"System\":{\"EventID\":\"7\"}}}");
      assertThat(only(Written.log(xml)).id()).isEqualTo(7);
    }
  }

  @Test
  void aTemplateMayStandBehindTheRecordThatUsesIt() {
    BinXml shape = BinXml.inTemplate().fragment().open("a").closeStart().substitution(0, 1);
    shape.close().end();
    var template = org.bitshound.testing.evidence.Template.named("late", shape);
    long second = 512 + 64; // the first record: 24 + 4 + 10 + 4 + 4 + 2 bytes and the size again
    long definition = second + 24 + 14;
    BinXml early =
        BinXml.inRecord()
            .fragment()
            .templateAt(template.guid(), definition, List.of(Value.string("1")))
            .end()
            .bytes(new int[7]);

    byte[] file = Written.log(early, BinXml.instance(template, List.of(Value.string("2"))).end());

    assertThat(Dumped.of(file, Format.JSONL).lines())
        .containsExactly("{\"a\":\"1\"}", "{\"a\":\"2\"}");
    assertThat(Written.defects(file)).isEmpty();
  }

  @Test
  void theSameTemplateInAnotherChunkOrFileIsCompiledOnce() {
    var cache = new TemplateCache();
    var compiled = new java.util.HashSet<Object>();
    for (int file = 0; file < 2; file++) {
      byte[] bytes = new EventLog("ws-01").add(bits()).closeChunk().add(bits()).toBytes();
      var evtx = EvtxFile.of(org.bitshound.bytes.MappedFile.of(bytes), defect -> {});
      for (int slot = 0; slot < evtx.slots(); slot++) {
        var chunk = new Chunk(cache);
        assertThat(evtx.open(slot, chunk, defect -> {}) && chunk.next() && chunk.decode()).isTrue();
        compiled.add(chunk.record().template());
      }
    }

    assertThat(compiled).hasSize(1);
  }

  private static BinXml named(String name, int value) {
    BinXml data = Written.inside().open("Data").attribute("Name").text(name).closeStart();
    return data.substitution(value, 1).close();
  }

  private static BinXml unnamed(int value) {
    return Written.inside().open("Data").closeStart().substitution(value, 1).close();
  }

  private static byte[] log(org.bitshound.testing.evidence.Event event) {
    return new EventLog("ws-01").add(event).toBytes();
  }

  private static Event only(byte[] file) {
    return Written.walk(file).getFirst().event().orElseThrow();
  }

  private static org.bitshound.testing.evidence.Event bits() {
    return org.bitshound.testing.evidence.Event.of(Provider.BITS_CLIENT, 59)
        .version(1)
        .at(TIME)
        .process(4711, 8)
        .user("S-1-5-18")
        .activity(Written.ID)
        .data("name", Value.string("Font Download"))
        .data("Id", Value.guid(Written.ID))
        .data("url", Value.string("https://example.test/a?b=c&d=e"))
        .data("fileLength", Value.uint64(-1));
  }
}
