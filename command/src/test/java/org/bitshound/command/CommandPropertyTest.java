package org.bitshound.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds for every text: nothing throws, the gate is never wrong in the negative, and time
/// grows with length.
class CommandPropertyTest {
  private static final int RUNS = 2_000;
  private static final int HALF_A_MEBIBYTE = 512 << 10;
  private static final int ATTEMPTS = 24;
  private static final long GRAIN = 8_000_000; // nanoseconds; below, the clock decides

  static final String[] PIECES = {
    "bitsadmin",
    " /transfer ",
    "cmd /c ",
    "cmd /v:on /c ",
    "powershell -enc ",
    "powershell -c ",
    "set a=b",
    "&",
    "&&",
    "|",
    "(",
    ")",
    "\"",
    "'",
    "^",
    "%",
    "!",
    "%a%",
    "!a:~1,2!",
    "for %i in (",
    ") do ",
    "if a==b ",
    "Start-BitsTransfer",
    " -So ",
    "$a",
    "='",
    "@{",
    "}",
    "{",
    "[char]",
    "`",
    "-f ",
    "-replace ",
    "-join ",
    "[",
    "]",
    "..",
    ",",
    ";",
    "\n",
    "@\"",
    "\"@",
    "<#",
    "#>",
    "iex ",
    "%{",
    "function x{",
    "\u200b",
    "\ud83d",
    "\u00a0",
    "\\",
    "/",
    "http://h/a",
    "C:\\a",
    "0x41",
    "UwB0AA==",
    "call ",
    "start ",
    "echo ",
    "schtasks /create /tr ",
    "wmic process call create ",
    "sal x ",
    "&(",
    ".Replace(",
    "::",
    "--%",
    "$(",
    "foreach($i in 1..9)"
  };

  @Test
  void noMixOfPiecesThrows() {
    var random = new SplittableRandom(7);
    for (int run = 0; run < RUNS; run++) {
      String text = mixed(random);
      assertThatCode(() -> readAll(text)).as("run %d: %s", run, text).doesNotThrowAnyException();
    }
  }

  @Test
  void noCutOfTheTableThrows() throws IOException {
    for (Row row : Row.all()) {
      String text = row.plain();
      for (int cut = 0; cut < Math.min(text.length(), 120); cut++) {
        readAll(text.substring(0, cut));
      }
    }
  }

  @Test
  void whateverIsReadPassesTheGate() {
    var random = new SplittableRandom(11);
    for (int run = 0; run < RUNS; run++) {
      String text = mixed(random);
      var unwrapping = new Unwrapping(text);
      new StartedImage(Optional.empty(), Optional.empty()).read(text, unwrapping);

      boolean passes = CommandReader.mightMatter(Optional.empty(), Optional.empty(), text);
      assertThat(passes || unwrapping.understood().readings().isEmpty()).as(text).isTrue();
    }
  }

  @Test
  void everySecretIsToldBesideTheText() throws IOException {
    for (Row row : Row.all()) {
      boolean holdsSecret = row.text().contains("s3cret");
      boolean tells = row.read().stream().allMatch(reading -> reading.secrets().contains("s3cret"));
      assertThat(!holdsSecret || tells).as(row.text()).isTrue();
    }
  }

  /// Each repeats its piece; what begins or ends the whole is not repeated.
  enum Generator {
    LETTERS("bitsadmin /transfer n ", "a"),
    WORDS("bitsadmin /transfer n ", "http://h/a C:\\a "),
    BACKSLASHES("bitsadmin ", "\\"),
    QUOTES("bitsadmin ", "\""),
    SLASHES("cmd", "/"),
    CARETS("cmd /c ", "^b"),
    CHAINS("cmd /c ", "bitsadmin /list&"),
    PIPES("cmd /c ", "echo a|"),
    SHELLS("", "cmd /c "),
    BRACKETS("cmd /c ", "("),
    CLOSING_BRACKETS("cmd /c ", ")"),
    PERCENTS("cmd /c ", "%"),
    VARIABLES("cmd /c set a=bb&", "call set a=%a%%a%&"),
    REPLACEMENTS("cmd /v:on /c set a=bb&", "set a=!a:b=bb!&"),
    LOOPS("cmd /c ", "for %i in (a b c) do "),
    NUMBERS("cmd /c ", "for /l %i in (1,1,9999) do echo %i&"),
    CONDITIONS("cmd /c ", "if a==a "),
    LAUNCHERS("", "conhost "),
    MENTIONS("mshta ", "bitsadmin "),
    STATEMENTS("powershell -c ", "Start-BitsTransfer a b;"),
    SUMS("powershell -c &(", "'a'+"),
    PRODUCTS("powershell -c $a='a'*999;", "$a=$a*999;"),
    DOUBLINGS("powershell -c $a='a';", "$a=$a+$a;"),
    EXPANSIONS("powershell -c $a='aa';", "$a='aa'+\\\"$a$a\\\";"),
    RANGES("powershell -c ", "1..99999;"),
    NESTS("powershell -c ", "("),
    BLOCKS("powershell -c ", "{"),
    TABLES("powershell -c ", "@{a="),
    TYPES("powershell -c ", "["),
    CASTS("powershell -c ", "[a]"),
    MEMBERS("powershell -c $a", ".b($a"),
    PLACES("powershell -c $a", "[0]"),
    UNARY("powershell -c ", "!"),
    MINUS("powershell -c ", "- -"),
    COMMAS("powershell -c ", ",a"),
    SUBEXPRESSIONS("powershell -c \\\"", "$("),
    COMMENTS("powershell -c ", "<#"),
    HERE_STRINGS("powershell -c ", "@'\n"),
    BACKTICKS("powershell -c ", "`"),
    FUNCTIONS("powershell -c ", "function f{f};f;"),
    EACH("powershell -c ", "foreach($i in 1..99){"),
    INVOCATIONS("powershell -c ", "iex "),
    REPLACES("powershell -c $a='a'", ".Replace('a','aa')"),
    PATTERNS("powershell -c 'a'", "-replace'a','aa'"),
    BASE64("powershell -e ", "YQBh"),
    ASSIGNMENTS("powershell -c ", "$a=");

    private final String begin;
    private final String piece;

    Generator(String begin, String piece) {
      this.begin = begin;
      this.piece = piece;
    }

    String text(int length) {
      return begin + piece.repeat(length / piece.length());
    }
  }

  @ParameterizedTest
  @EnumSource
  void twiceTheTextTakesLittleMoreThanTwiceTheTime(Generator generator) {
    String half = generator.text(HALF_A_MEBIBYTE);
    String whole = generator.text(2 * HALF_A_MEBIBYTE);
    processorTime(half, half); // the compiler's turn

    // Other work on the machine spoils single measurements, never to the better: the least of
    // several is what the text costs. Two halves are measured against the whole, since what takes
    // longer is spoilt more often.
    long least = Long.MAX_VALUE;
    long leastOfHalves = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS && least > limit(leastOfHalves); i++) {
      leastOfHalves = Math.min(leastOfHalves, processorTime(half, half));
      least = Math.min(least, processorTime(whole));
    }
    assertThat(least).isLessThanOrEqualTo(limit(leastOfHalves));
  }

  /// {@return 2.5 times what one half takes}
  private static long limit(long ofTwoHalves) {
    return ofTwoHalves == Long.MAX_VALUE ? 0 : ofTwoHalves + ofTwoHalves / 4 + GRAIN;
  }

  private static long processorTime(String... texts) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (String text : texts) {
      readProcess(text);
    }
    return threads.getCurrentThreadCpuTime() - before;
  }

  private static String mixed(SplittableRandom random) {
    var text = new StringBuilder();
    int pieces = 1 + random.nextInt(24);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static void readAll(String text) {
    for (String name : List.of("Cmd.Exe", "PowerShell.EXE", "bitsadmin.exe")) {
      new CommandReader().ofProcess(Optional.empty(), Optional.of(name), text);
    }
    readProcess(text);
    new CommandReader().ofScript(text);
  }

  private static void readProcess(String text) {
    new CommandReader().ofProcess(Optional.empty(), Optional.empty(), text);
  }
}
