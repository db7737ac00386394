package org.bitshound.weblogs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.bitshound.exports.record.Search;
import org.junit.jupiter.api.Test;

class MarksTest {
  private static final List<String> HOSTS =
      List.of("x.example", "a.b.c", "10.0.0.80", "srv", "::5");
  private static final List<String> PARTS =
      List.of(
          "x.example",
          "X.Example",
          "a.b.c",
          "b.c",
          "10.0.0.80",
          "10.0.0.8",
          "srv",
          "::5",
          "BITS/",
          "bits_post",
          "BITS",
          "bit",
          ".",
          "/",
          " ",
          ":",
          "http://",
          "ä",
          "B",
          "b.",
          "\t",
          "(",
          "-");

  private static boolean on(Marks marks, String line) {
    byte[] bytes = line.getBytes(UTF_8);
    return marks.on(Arrays.copyOf(bytes, bytes.length + Search.SLACK), 0, bytes.length);
  }

  /// The same, slowly.
  private static boolean expected(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    boolean host =
        Pattern.compile("[a-z0-9._\u0080-\uffff-]+")
            .matcher(lower)
            .results()
            .map(token ->
                token.group().endsWith(".")
                    ? token.group().substring(0, token.group().length() - 1)
                    : token.group())
            .anyMatch(HOSTS::contains);
    return host
        || lower.contains("srv")
        || lower.contains("::5")
        || Pattern.compile("bits[/\\\\%_]").matcher(lower).find();
  }

  @Test
  void whatHasAMarkIsFoundWhereverItStands() {
    var marks = new Marks(HOSTS);
    var random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      var line = new StringBuilder();
      for (int part = random.nextInt(9); part >= 0; part--) {
        line.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      assertThat(on(marks, line.toString()))
          .as(line.toString())
          .isEqualTo(expected(line.toString()));
    }
  }

  @Test
  void withoutHostsOnlyBitsItselfIsAMark() {
    var none = new Marks(List.of());

    assertThat(on(none, "GET http://x.example/ \"Microsoft BITS/7.8\"")).isTrue();
    assertThat(on(none, "GET http://x.example/ \"Mozilla\"")).isFalse();
    assertThat(on(none, "")).isFalse();
  }
}
