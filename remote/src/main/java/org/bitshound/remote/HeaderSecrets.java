package org.bitshound.remote;

import java.util.Locale;
import java.util.Set;

/// Finds the values of headers that carry secrets, as HTTP writes them (`Name: value`) and as
/// scripts do (`"Name"="value"`).
///
/// Sources: [RFC 9110] 11.6.2 Authorization, 11.7.2 Proxy-Authorization; RFC 6265, 4.2.1 Cookie.
final class HeaderSecrets {
  private static final int LONGEST_NAME = 64;
  private static final Set<String> NAMES =
      Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");
  private static final String[] ENDINGS = {"-authorization", "-key", "-token", "-secret"};

  private final Spans spans;
  private final String text;
  private final Words words;

  private HeaderSecrets(Spans spans, Words words) {
    this.spans = spans;
    this.text = spans.text();
    this.words = words;
  }

  static void find(Spans spans, Words words) {
    var secrets = new HeaderSecrets(spans, words);
    for (int i = secrets.separator(0); i >= 0; ) {
      i = secrets.separator(Math.max(i + 1, secrets.value(i)));
    }
  }

  private int separator(int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '=') {
        return i;
      }
    }
    return -1;
  }

  /// {@return where the value ends that the separator stands before, 0 where it is no secret}
  private int value(int separator) {
    int nameEnd = nameEnd(separator);
    int nameStart = nameStart(nameEnd);
    if (!isSecret(text.substring(nameStart, nameEnd))) {
      return 0;
    }
    int start = words.skipBlanks(separator + 1);
    int value = start;
    while (value < text.length() && value - start < 2 && isQuote(text.charAt(value))) {
      value++;
    }
    boolean quoted = value > start;
    if (!quoted && text.charAt(separator) == '=') {
      return 0; // a parameter of a URL
    }
    int opener = quoted ? value - 1 : nameStart - 1;
    int end = words.valueEnd(value, opener);
    spans.add(value, end);
    return end;
  }

  /// Between a name and its separator quotes, blanks and brackets may stand.
  private int nameEnd(int separator) {
    int end = separator;
    while (end > 0 && separator - end < 4 && "\"'\\`] ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private int nameStart(int nameEnd) {
    int start = nameEnd;
    while (start > 0 && nameEnd - start < LONGEST_NAME && isOfName(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isSecret(String written) {
    String name = written.toLowerCase(Locale.ROOT);
    return NAMES.contains(name) || hasSecretEnding(name);
  }

  private static boolean hasSecretEnding(String name) {
    for (String ending : ENDINGS) {
      if (name.length() > ending.length() && name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '\\' || c == '`';
  }
}
