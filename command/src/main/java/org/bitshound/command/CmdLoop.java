package org.bitshound.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The `for` of cmd.exe over literals: a list, numbers (`/l`), words of a text or of what `echo`
/// and `where` write (`/f`).
final class CmdLoop {
  private static final int WORDS_OF_A_LINE = 26; // one a letter
  private final CmdRun run;
  private final CmdNode.For loop;

  CmdLoop(CmdRun run, CmdNode.For loop) {
    this.run = run;
    this.loop = loop;
  }

  void run(Way way) {
    Way inner = way.with(Trick.FOR_LOOP);
    String set = run.expanded(loop.set());
    switch (loop.kind()) {
      case 'l' -> numbers(set, inner);
      case 'f' -> lines(set.strip(), inner);
      default -> words(set).forEach(word -> turn(List.of(word), inner));
    }
  }

  private void turn(List<String> values, Way way) {
    if (run.budget().takesTurn()) {
      run.turn(loop.variable(), values, loop.body(), way);
    }
  }

  private static List<String> words(String set) {
    var words = new ArrayList<String>();
    int start = -1;
    boolean quoted = false;
    for (int i = 0; i <= set.length(); i++) {
      boolean ends = i == set.length() || (!quoted && CmdParser.isDelimiter(set.charAt(i)));
      if (ends && start >= 0) {
        words.add(set.substring(start, i));
        start = -1;
      } else if (!ends) {
        start = start < 0 ? i : start;
        quoted ^= set.charAt(i) == '"';
      }
    }
    return words;
  }

  private void numbers(String set, Way way) {
    List<String> bounds = words(set);
    if (bounds.size() != 3) {
      return;
    }
    int from = number(bounds.get(0));
    int step = number(bounds.get(1));
    int to = number(bounds.get(2));
    long turns = step == 0 ? 0 : Math.floorDiv((long) to - from, step) + 1;
    for (long i = 0; i < turns && run.budget().takesTurn(); i++) {
      String value = Long.toString(from + i * step);
      run.turn(loop.variable(), List.of(value), loop.body(), way);
    }
  }

  private static int number(String text) {
    return Numbers.parse(text).orElse(0);
  }

  private void lines(String set, Way way) {
    literal(set).ifPresent(text -> text.lines().forEach(line -> turn(split(line), way)));
  }

  private Optional<String> literal(String set) {
    boolean backQuotes = Letters.lower(loop.options()).contains("usebackq");
    char command = backQuotes ? '`' : '\'';
    char text = backQuotes ? '\'' : '"';
    if (isBetween(set, text)) {
      return Optional.of(set.substring(1, set.length() - 1));
    }
    return isBetween(set, command) ? written(set.substring(1, set.length() - 1)) : Optional.empty();
  }

  private Optional<String> written(String command) {
    String plain = command.strip();
    return plain.regionMatches(true, 0, "where ", 0, 6)
        ? Optional.of(plain.substring(6).strip())
        : run.outputOf(plain);
  }

  private static boolean isBetween(String set, char quote) {
    return set.length() > 1 && set.charAt(0) == quote && set.charAt(set.length() - 1) == quote;
  }

  private List<String> split(String line) {
    String delimiters = option("delims=").orElse(" \t");
    var tokens = new ArrayList<String>();
    for (String word : cut(line, delimiters)) {
      tokens.add(word);
    }
    return chosen(tokens, option("tokens=").orElse("1"), line);
  }

  private Optional<String> option(String name) {
    int at = Letters.lower(loop.options()).indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    int start = at + name.length();
    int end = loop.options().indexOf(' ', start + 1); // a blank may be the delimiter itself
    return Optional.of(loop.options().substring(start, end < 0 ? loop.options().length() : end));
  }

  private static List<String> cut(String line, String delimiters) {
    var words = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || delimiters.indexOf(line.charAt(i)) >= 0) {
        if (i > start) {
          words.add(line.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /// `tokens=1,3-5*`: the words of these numbers; a star takes what is left of the line.
  private static List<String> chosen(List<String> words, String numbers, String line) {
    if (numbers.startsWith("*")) {
      return List.of(line);
    }
    var chosen = new ArrayList<String>();
    for (String part : numbers.replace("*", ",*").split(",", -1)) {
      int dash = part.indexOf('-');
      int from = number(dash < 0 ? part : part.substring(0, dash));
      int to = dash < 0 ? from : number(part.substring(dash + 1));
      for (int i = from; i <= to && i <= words.size() && chosen.size() < WORDS_OF_A_LINE; i++) {
        chosen.add(i < 1 ? "" : words.get(i - 1));
      }
    }
    return chosen;
  }

  /// Puts values in the place of `%i`, `%%i` and `%~i`.
  static String replaced(String text, Map<Character, String> values) {
    int sign = text.indexOf('%');
    if (sign < 0) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    int from = 0;
    while (sign >= 0) {
      int letter = sign + 1;
      while (letter < text.length() && text.charAt(letter) == '%') {
        letter++;
      }
      boolean tilde = letter < text.length() && text.charAt(letter) == '~';
      letter += tilde ? 1 : 0;
      String value = letter < text.length() ? values.get(text.charAt(letter)) : null;
      plain.append(text, from, value == null ? letter : sign);
      plain.append(value == null ? "" : tilde ? unquoted(value) : value);
      from = Math.min(value == null ? letter : letter + 1, text.length());
      sign = text.indexOf('%', from);
    }
    return plain.append(text, from, text.length()).toString();
  }

  private static String unquoted(String text) {
    return isBetween(text, '"') ? text.substring(1, text.length() - 1) : text;
  }
}
