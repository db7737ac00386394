package org.bitshound.evtx;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.bitshound.bytes.ByteView;
import org.junit.jupiter.api.Test;

class Utf8BufferTest {
  private static final String INTERESTING =
      "\0\t\n\r\u0001\u001f !\"#$%&'()<=>?@[\\]^~\u007f\u0080\u00a0\u00e9\u07ff\u0800\u20ac"
          + "\ud7ff\ue000\ufffd\ufffe\uffff\ud800\udbff\udc00\udfff";

  @Test
  void allLengthsAndPlacesOfASpecialCharacterGiveTheSameAsOneByOne() {
    for (int length = 0; length < 14; length++) {
      for (int at = 0; at < length; at++) {
        for (int i = 0; i < INTERESTING.length(); i++) {
          String text = "a".repeat(at) + INTERESTING.charAt(i) + "b".repeat(length - at - 1);
          assertSame(text);
        }
      }
    }
  }

  /// The way through four characters at a time against the one that takes a `String` apart.
  @Test
  void randomTextGivesTheSameFourByFourAsOneByOne() {
    var random = new SplittableRandom(7);
    for (int run = 0; run < 20_000; run++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(
            switch (random.nextInt(8)) {
              case 0 -> INTERESTING.charAt(random.nextInt(INTERESTING.length()));
              case 1 -> (char) random.nextInt(0x1_0000);
              default -> (char) (' ' + random.nextInt(0x5f));
            });
      }
      assertSame(text.toString());
    }
  }

  private static void assertSame(String text) {
    byte[] units = utf16(text);
    String untilNul = text.indexOf('\0') < 0 ? text : text.substring(0, text.indexOf('\0'));
    for (int format = 0; format < 3; format++) {
      Utf8Buffer fast = buffer(format);
      fast.text(ByteView.of(units), 0, text.length());
      Utf8Buffer slow = buffer(format);
      slow.text(untilNul);
      assertThat(fast.toArray()).as("format " + format + ": " + text).isEqualTo(slow.toArray());
    }
    Utf8Buffer json = buffer(0);
    json.put('"');
    json.text(untilNul);
    json.put('"');
    assertThat(Json.parse(string(json))).isEqualTo(untilNul);
  }

  private static byte[] utf16(String text) {
    byte[] units = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) { // `getBytes` would replace unpaired surrogates
      units[2 * i] = (byte) text.charAt(i);
      units[2 * i + 1] = (byte) (text.charAt(i) >> 8);
    }
    return units;
  }

  private static Utf8Buffer buffer(int format) {
    return switch (format) {
      case 0 -> Utf8Buffer.json(0);
      case 1 -> Utf8Buffer.xml(0);
      default -> Utf8Buffer.plain(0);
    };
  }

  @Test
  void surrogatesInPairsAreOneCharacterAndAloneAreShownAsTheyWere() {
    assertThat(json("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    assertThat(json("a\ud83d")).isEqualTo("a\\ud83d");
    assertThat(json("\ude00\ud83d")).isEqualTo("\\ude00\\ud83d");
    assertThat(xml("a\ud83db")).isEqualTo("a\ufffdb");
  }

  @Test
  void markupAndControlsAreEscapedForTheirFormat() {
    assertThat(json("\"\\/\b\u0000")).isEqualTo("\\\"\\\\/\\u0008");
    assertThat(json("<&>'")).isEqualTo("<&>'");
    assertThat(xml("<&>'\"")).isEqualTo("&lt;&amp;&gt;&apos;&quot;");
    assertThat(xml("\u0001\ufffe\r\n\t")).isEqualTo("\ufffd\ufffd&#13;\n\t");
  }

  @Test
  void numbersOfAllSizesAreWrittenWhole() {
    for (long value :
        new long[] {
          0, 1, 9, 10, 99, 100, 1L << 31, 1L << 32, Long.MAX_VALUE, -1, -10, Long.MIN_VALUE
        }) {
      Utf8Buffer out = Utf8Buffer.plain(0);
      out.decimal(value, false);
      out.put(' ');
      out.decimal(value, true);
      out.put(' ');
      out.hex(value);
      assertThat(string(out))
          .isEqualTo(value + " " + Long.toUnsignedString(value) + " 0x" + Long.toHexString(value));
    }
  }

  @Test
  void whatWasWrittenBehindAMarkCanBeTakenBack() {
    Utf8Buffer out = Utf8Buffer.plain(2);
    out.ascii("kept");
    int mark = out.length();
    out.ascii(" and taken back");
    out.truncate(mark);

    assertThat(string(out)).isEqualTo("kept");
  }

  private static String json(String text) {
    Utf8Buffer out = Utf8Buffer.json(0);
    out.text(ByteView.of(utf16(text)), 0, text.length());
    return string(out);
  }

  private static String xml(String text) {
    Utf8Buffer out = Utf8Buffer.xml(0);
    out.text(ByteView.of(utf16(text)), 0, text.length());
    return string(out);
  }

  private static String string(Utf8Buffer out) {
    return new String(out.toArray(), UTF_8);
  }

  @Test
  void textStopsWhereItsUnitsEnd() {
    Utf8Buffer out = Utf8Buffer.json(0);
    out.text(ByteView.of("abcdefgh".getBytes(UTF_16LE)), 2, 5);

    assertThat(string(out)).isEqualTo("bcdef");
  }
}
