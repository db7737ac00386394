package org.bitshound.remote;

import java.util.Locale;
import java.util.Set;

/// Finds secrets by the name that stands before them, whatever else the text is: `?token=…` and
/// `&pw=…` behind what is no well-formed URL, `--token …`, `/password:…`.
final class NamedSecrets {
  private static final int LONGEST_NAME = 64;

  /// Switches whose values open something. What a parameter of a URL may be called means other
  /// things on a command line: `-Key` is one of the registry's.
  private static final Set<String> SWITCHES =
      Set.of(
          "access-token",
          "accesstoken",
          "api-key",
          "apikey",
          "auth-token",
          "authtoken",
          "client-secret",
          "clientsecret",
          "pass",
          "passwd",
          "password",
          "pwd",
          "secret",
          "token");

  private final Spans spans;
  private final Words words;
  private final String text;

  private NamedSecrets(Spans spans, Words words) {
    this.spans = spans;
    this.words = words;
    this.text = spans.text();
  }

  static void find(Spans spans, Words words) {
    var secrets = new NamedSecrets(spans, words);
    int at = 0;
    while (at < secrets.text.length()) {
      at =
          switch (secrets.text.charAt(at)) {
            case '?', '&' -> secrets.parameter(at);
            case '-', '/' -> secrets.option(at);
            default -> at + 1; // begins no name
          };
    }
  }

  /// {@return where to go on: behind a value that is found, so that none is gone through twice}
  private int parameter(int at) {
    int end = nameEnd(at + 1);
    if (is('=', end) && UrlSecrets.isSecret(name(at + 1, end))) {
      return found(end + 1, valueEnd(end + 1));
    }
    return at + 1;
  }

  private int found(int from, int to) {
    spans.add(from, to);
    return to;
  }

  private int valueEnd(int from) {
    int end = from;
    while (end < text.length() && "&#\"'`".indexOf(text.charAt(end)) < 0 && !isBlank(end)) {
      end++;
    }
    return end;
  }

  private int option(int at) {
    boolean begins = at == 0 || isBlank(at - 1) || "\"'(".indexOf(text.charAt(at - 1)) >= 0;
    if (!begins) {
      return at + 1;
    }
    boolean slash = text.charAt(at) == '/';
    int from = !slash && is('-', at + 1) ? at + 2 : at + 1;
    int end = nameEnd(from);
    if (!SWITCHES.contains(name(from, end))) {
      return Math.max(end, at + 1);
    }
    if (is('=', end) || is(':', end)) {
      return found(end + 1, words.wordEnd(end + 1));
    }
    boolean apart = !slash && end < text.length() && Words.isBlank(text.charAt(end));
    int value = apart ? words.skipBlanks(end) : text.length();
    return value < text.length() && isLiteral(value) ? found(value, words.wordEnd(value)) : end;
  }

  /// Another switch is no value; nor is a variable, or what is worked out.
  private boolean isLiteral(int at) {
    return "-$(@&|<>;".indexOf(text.charAt(at)) < 0;
  }

  private String name(int from, int end) {
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private int nameEnd(int from) {
    int end = from;
    while (end < text.length() && end - from < LONGEST_NAME && isNameLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNameLetter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  private boolean is(char wanted, int at) {
    return at < text.length() && text.charAt(at) == wanted;
  }

  private boolean isBlank(int at) {
    return text.charAt(at) <= ' ';
  }
}
