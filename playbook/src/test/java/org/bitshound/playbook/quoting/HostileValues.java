package org.bitshound.playbook.quoting;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Values that somebody might choose so that a pasted line does more than it says: known tricks,
/// each alone and inside others, and texts drawn from the characters that such tricks need.
final class HostileValues {
  private static final int DRAWN = 20_000;
  private static final int LONGEST = 24;

  static final List<String> TRICKS =
      List.of(
          "\" & calc.exe & \"",
          "\"; calc.exe; \"",
          "' ; Start-Process calc ; '",
          "\u2018 ; calc ; \u2019",
          "\u201a;calc\u201b",
          "'\u2019;calc;'",
          "$(Start-Process calc)",
          "`$(calc)`",
          "`ncalc",
          "%COMSPEC% /c calc",
          "%PATH:~0,1%",
          "!COMSPEC!",
          "a^&calc",
          "a&calc",
          "a|calc",
          "a>C:\\x",
          "a<C:\\x",
          "a\ncalc\n",
          "a\r\ncalc",
          "a\u0085calc",
          "a\u2028calc",
          "a\u0000b",
          "a\u001b[2J",
          "a\u0008\u0008",
          "\u202egnp.exe",
          "a\u200bb",
          "\ud800",
          "-Recurse",
          "\u2013Recurse",
          "/reset",
          "/allusers",
          "@C:\\x.rsp",
          "=cmd|' /C calc'!A0",
          "a' or 'a'='a",
          "*[System]",
          "*",
          "?",
          "C:\\x\\",
          "C:\\x\\\\",
          "\\\"calc",
          "\uff02 & calc",
          "\u201c & calc \u201d",
          "\u00a5",
          "</Select><Select>*",
          "#{calc}",
          "{calc}",
          "@(calc)",
          "");

  private static final String ALPHABET =
      "\"'\u2018\u2019\u201a\u201b\u201c\u201d`$%!^&|<>()[]{}@#;,=+*?~-/\\ \t\n\r\0\u001b\u202e\u200f"
          + "\u2028\ufeff\ud83d\ude00\ud800aZ09._:\u00e9\u4e2d\u05d0\uff02\u00a0";

  private HostileValues() {}

  static Stream<String> all() {
    return Stream.of(TRICKS.stream(), framed(), drawn()).flatMap(each -> each);
  }

  private static Stream<String> framed() {
    return TRICKS.stream()
        .flatMap(trick ->
            Stream.of("C:\\Users\\" + trick + "\\x.exe", "http://h/" + trick, trick + trick));
  }

  private static Stream<String> drawn() {
    var random = new Random(1197);
    return IntStream.range(0, DRAWN).mapToObj(n -> draw(random));
  }

  private static String draw(Random random) {
    var value = new StringBuilder();
    for (int left = random.nextInt(LONGEST); left > 0; left--) {
      value.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return value.toString();
  }
}
