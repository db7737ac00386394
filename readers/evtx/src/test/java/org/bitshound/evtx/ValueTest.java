package org.bitshound.evtx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.bitshound.event.Event;
import org.bitshound.testing.evidence.BinXml;
import org.bitshound.testing.evidence.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each type of value, as the foreign writer writes it: in JSON, in XML, and asked for by name.
class ValueTest {
  private static final String GUID = "01234567-89AB-CDEF-0123-456789ABCDEF";
  private static final String TIME = "2026-02-03T04:05:06.7891234Z";

  static Stream<Arguments> values() {
    return Stream.of(
        arguments("no value", Value.nothing(), "\"\"", ""),
        arguments("no text", Value.string(""), "\"\"", ""),
        arguments("text", Value.string("Straße 京"), "\"Straße 京\"", "Straße 京"),
        arguments(
            "a pair of surrogates",
            Value.string("a\ud83d\ude00"),
            "\"a\ud83d\ude00\"",
            "a\ud83d\ude00"),
        arguments("text ends at a NUL", Value.string("before\0after"), "\"before\"", "before"),
        arguments(
            "markup", Value.string("<a&\"b'>"), "\"<a&\\\"b'>\"", "&lt;a&amp;&quot;b&apos;&gt;"),
        arguments(
            "controls",
            Value.string("\t\r\n\u0007\\"),
            "\"\\t\\r\\n\\u0007\\\\\"",
            "\t&#13;\n\ufffd\\"),
        arguments("bytes of a code page", Value.ansi("caf\u00e9", ISO_8859_1), "\"café\"", "café"),
        arguments("the smallest int8", Value.int8(-128), "-128", "-128"),
        arguments("the largest uint8", Value.uint8(255), "255", "255"),
        arguments("the smallest int16", Value.int16(-32_768), "-32768", "-32768"),
        arguments("the largest uint16", Value.uint16(65_535), "65535", "65535"),
        arguments(
            "the smallest int32", Value.int32(Integer.MIN_VALUE), "-2147483648", "-2147483648"),
        arguments("the largest uint32", Value.uint32(0xffff_ffffL), "4294967295", "4294967295"),
        arguments(
            "the smallest int64",
            Value.int64(Long.MIN_VALUE),
            "-9223372036854775808",
            "-9223372036854775808"),
        arguments(
            "the size that BITS does not know",
            Value.uint64(-1),
            "18446744073709551615",
            "18446744073709551615"),
        arguments("a short float", Value.float32(-1.5f), "-1.5", "-1.5"),
        arguments("a float", Value.float64(0.1), "0.1", "0.1"),
        arguments(
            "JSON has no infinity",
            Value.float64(Double.NEGATIVE_INFINITY),
            "\"-Infinity\"",
            "-Infinity"),
        arguments("JSON has no NaN", Value.float32(Float.NaN), "\"NaN\"", "NaN"),
        arguments("true", Value.bool(true), "true", "true"),
        arguments("false", Value.bool(false), "false", "false"),
        arguments("any other number is true", Value.of(0x0d, bytes(0, 1, 0, 0)), "true", "true"),
        arguments("bytes", Value.binary(bytes(0x00, 0xab, 0x7f)), "\"00AB7F\"", "00AB7F"),
        arguments("a GUID", Value.guid(Written.ID), "\"" + GUID + "\"", "{" + GUID + "}"),
        arguments("a size of 32 bits", Value.size32(0xab0), "\"0xab0\"", "0xab0"),
        arguments(
            "a size of 64 bits", Value.size64(1L << 40), "\"0x10000000000\"", "0x10000000000"),
        arguments("a time", Value.fileTime(Instant.parse(TIME)), "\"" + TIME + "\"", TIME),
        arguments(
            "the time that is not known",
            Value.fileTime(0),
            "\"1601-01-01T00:00:00.0000000Z\"",
            "1601-01-01T00:00:00.0000000Z"),
        arguments(
            "the last time of all",
            Value.fileTime(-1),
            "\"60056-05-28T05:36:10.9551615Z\"",
            "60056-05-28T05:36:10.9551615Z"),
        arguments(
            "a leap day",
            Value.fileTime(Instant.parse("2024-02-29T23:59:59Z")),
            "\"2024-02-29T23:59:59.0000000Z\"",
            "2024-02-29T23:59:59.0000000Z"),
        arguments(
            "a time in numbers",
            Value.systemTime(LocalDateTime.parse("2026-12-31T23:59:58.007")),
            "\"2026-12-31T23:59:58.0070000Z\"",
            "2026-12-31T23:59:58.0070000Z"),
        arguments(
            "numbers that are no time",
            Value.of(0x12, bytes(0, 0, 200, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
            "\"0000C800000000000000000000000000\"",
            "0000C800000000000000000000000000"),
        arguments(
            "a SID",
            Value.sid("S-1-5-21-1-4294967295-3-500"),
            "\"S-1-5-21-1-4294967295-3-500\"",
            "S-1-5-21-1-4294967295-3-500"),
        arguments(
            "a SID of a wide authority",
            Value.sid("S-1-281474976710655-1"),
            "\"S-1-281474976710655-1\"",
            "S-1-281474976710655-1"),
        arguments("hexadecimal, 32 bits", Value.hex32(0x8007_2ee7), "\"0x80072ee7\"", "0x80072ee7"),
        arguments(
            "hexadecimal, 64 bits",
            Value.hex64(Long.MIN_VALUE),
            "\"0x8000000000000000\"",
            "0x8000000000000000"),
        arguments("hexadecimal zero", Value.hex64(0), "\"0x0\"", "0x0"),
        arguments(
            "a GUID of another size is its bytes", Value.of(0x0f, bytes(1, 2)), "\"0102\"", "0102"),
        arguments(
            "a time of another size is its bytes", Value.of(0x11, bytes(1, 2)), "\"0102\"", "0102"),
        arguments(
            "a SID cut short is its bytes",
            Value.of(0x13, bytes(1, 2, 0, 0, 0, 0, 0, 5)),
            "\"0102000000000005\"",
            "0102000000000005"),
        arguments(
            "a float of another size is its bytes",
            Value.of(0x0c, bytes(1, 2)),
            "\"0102\"",
            "0102"),
        arguments(
            "a number of another size is what is there",
            Value.of(0x08, bytes(1, 2, 0)),
            "513",
            "513"),
        arguments(
            "a type that nobody knows is its bytes", Value.of(0x16, bytes(0xfe)), "\"FE\"", "FE"));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void isWrittenInJson(String why, Value value, String json, String xml) {
    assertThat(Written.json(named(value)))
        .as(why + ", not " + xml)
        .isEqualTo("{\"Event\":{\"EventData\":{\"v\":" + json + "}}}");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void isWrittenInXml(String why, Value value, String json, String xml) {
    assertThat(Written.xml(named(value)))
        .as(why + ", not " + json)
        .isEqualTo("<Event><EventData><Data Name='v'>" + xml + "</Data></EventData></Event>");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void isAskedForByName(String why, Value value, String json, String xml) {
    Event event = Written.walk(named(value)).getFirst().event().orElseThrow();
    Object parsed = Json.parse(json);

    // A text's NUL, controls and unpaired surrogates are as they are; all else is as in JSON.
    assertThat(event.value("v")).as(why + ", not " + xml).contains(String.valueOf(parsed));
    assertThat(event.value(0)).isEqualTo(event.value("v"));
    assertThat(event.names()).containsExactly("v");
    assertThat(event.value("V")).isEmpty();
    assertThat(event.value(1)).isEmpty();
  }

  private static byte[] named(Value value) {
    BinXml data = Written.inside().open("Data").attribute("Name").text("v").closeStart();
    return Written.logOf(Written.event(data.substitution(0, value.type()).close()), value);
  }

  static Stream<Arguments> arrays() {
    return Stream.of(
        arguments(Value.strings(List.of("a", "", "c")), "\"a\" \"\" \"c\""),
        arguments(Value.of(0x81, bytes('a', 0, 0, 0, 'b', 0)), "\"a\" \"b\""),
        arguments(Value.array(List.of(Value.int8(-1), Value.int8(2))), "-1 2"),
        arguments(Value.array(List.of(Value.uint8(255), Value.uint8(2))), "255 2"),
        arguments(Value.array(List.of(Value.int16(-1), Value.int16(2))), "-1 2"),
        arguments(Value.array(List.of(Value.uint16(1), Value.uint16(2))), "1 2"),
        arguments(Value.array(List.of(Value.int32(-1), Value.int32(2))), "-1 2"),
        arguments(Value.array(List.of(Value.uint32(1), Value.uint32(2))), "1 2"),
        arguments(Value.array(List.of(Value.int64(-1), Value.int64(2))), "-1 2"),
        arguments(
            Value.array(List.of(Value.uint64(-1), Value.uint64(2))), "18446744073709551615 2"),
        arguments(
            Value.array(List.of(Value.float32(0.5f), Value.float32(Float.NaN))), "0.5 \"NaN\""),
        arguments(Value.array(List.of(Value.float64(0.5), Value.float64(-2))), "0.5 -2.0"),
        arguments(Value.array(List.of(Value.bool(true), Value.bool(false))), "true false"),
        arguments(
            Value.array(List.of(Value.guid(Written.ID), Value.guid(Written.ID))),
            "\"" + GUID + "\" \"" + GUID + "\""),
        arguments(
            Value.array(List.of(Value.fileTime(Instant.parse(TIME)), Value.fileTime(0))),
            "\"" + TIME + "\" \"1601-01-01T00:00:00.0000000Z\""),
        arguments(
            Value.array(
                List.of(
                    Value.systemTime(LocalDateTime.parse("2026-01-02T03:04:05")),
                    Value.systemTime(LocalDateTime.parse("2026-01-02T03:04:06")))),
            "\"2026-01-02T03:04:05.0000000Z\" \"2026-01-02T03:04:06.0000000Z\""),
        arguments(
            Value.array(List.of(Value.sid("S-1-5-18"), Value.sid("S-1-5-32-544"))),
            "\"S-1-5-18\" \"S-1-5-32-544\""),
        arguments(Value.array(List.of(Value.hex32(1), Value.hex32(-1))), "\"0x1\" \"0xffffffff\""),
        arguments(Value.array(List.of(Value.hex64(1), Value.hex64(255))), "\"0x1\" \"0xff\""));
  }

  @ParameterizedTest
  @MethodSource("arrays")
  void anElementThatHoldsAnArrayIsRepeatedForEachItem(Value array, String items) {
    BinXml data = Written.inside().open("Item").closeStart();
    byte[] file = Written.logOf(Written.event(data.substitution(0, array.type()).close()), array);
    var members = new StringBuilder();
    var elements = new StringBuilder();
    int number = 0;
    for (String item : items.split(" ", -1)) {
      String bare = item.replace("\"", "");
      members.append(number == 0 ? "\"Item\":" : ",\"Item_" + number + "\":").append(item);
      boolean guid = bare.equals(GUID);
      elements.append("<Item>").append(guid ? "{" + bare + "}" : bare).append("</Item>");
      number++;
    }

    assertThat(Written.json(file)).isEqualTo("{\"Event\":{\"EventData\":{" + members + "}}}");
    assertThat(Written.xml(file))
        .isEqualTo("<Event><EventData>" + elements + "</EventData></Event>");
    assertThat(Written.walk(file).getFirst().event().orElseThrow().value("Item"))
        .contains(items.replace("\"", "").replace(" ", ", "));
  }

  @Test
  void anArrayInAnAttributeOrBesideTextIsWrittenWithCommas() {
    Value array = Value.array(List.of(Value.uint16(1), Value.uint16(2)));
    BinXml xml = BinXml.inTemplate().fragment().open("a").attribute("b").substitution(0, 0x86);
    xml.closeStart().text("are: ").substitution(0, 0x86).close().end();

    assertThat(Written.xml(Written.logOf(xml, array))).isEqualTo("<a b='1, 2'>are: 1, 2</a>");
    assertThat(Written.json(Written.logOf(xml, array)))
        .isEqualTo("{\"a\":{\"#attributes\":{\"b\":\"1, 2\"},\"#text\":\"are: 1, 2\"}}");
  }

  @Test
  void anEmptyArrayLeavesItsElementEmpty() {
    BinXml data = Written.inside().open("Item").closeStart().substitution(0, 0x81).close();
    byte[] file = Written.logOf(Written.event(data), Value.of(0x81, new byte[0]));

    assertThat(Written.json(file)).isEqualTo("{\"Event\":{\"EventData\":{\"Item\":null}}}");
  }

  @Test
  void aSubstitutionBeyondTheValuesOfTheRecordIsEmpty() {
    BinXml data = Written.inside().open("Item").closeStart().substitution(7, 0x01).close();

    assertThat(Written.json(Written.logOf(Written.event(data), Value.uint8(1))))
        .isEqualTo("{\"Event\":{\"EventData\":{\"Item\":null}}}");
  }
}
