package org.bitshound.remote;

import java.util.Locale;

/// Finds literals that stand for credentials in PowerShell: of `-Credential`, `-ProxyCredential`
/// and `-Password`, of `ConvertTo-SecureString`, and of the objects made of user and password. A
/// variable, a sub-expression or the next parameter is no literal.
///
/// Source: Microsoft, *about_Parameters*; PSCredential and NetworkCredential classes.
final class LiteralSecrets {
  private static final String DASHES = "-–—―/"; // PowerShell takes each; cmd's tools take `/`
  private static final String CONVERT = "convertto";

  /// What takes a credential, and how many of its letters are enough.
  private enum Parameter {
    CREDENTIAL(4),
    PROXYCREDENTIAL(6),
    PASSWORD(8);

    private final String word = name().toLowerCase(Locale.ROOT);
    private final int enough;

    Parameter(int enough) {
      this.enough = enough;
    }
  }

  private final Spans spans;
  private final String text;
  private final Words words;

  private LiteralSecrets(Spans spans, Words words) {
    this.spans = spans;
    this.text = spans.text();
    this.words = words;
  }

  static void find(Spans spans, Words words) {
    var secrets = new LiteralSecrets(spans, words);
    String text = spans.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        secrets.object(i);
      } else if (DASHES.indexOf(c) >= 0) {
        secrets.dash(i);
      }
    }
  }

  private void dash(int dash) {
    int secure = words.endOf("securestring", dash + 1);
    if (secure >= 0) {
      boolean made =
          dash >= CONVERT.length()
              && text.regionMatches(true, dash - CONVERT.length(), CONVERT, 0, CONVERT.length());
      if (made) {
        piped(dash - CONVERT.length());
        secureString(secure);
      }
      return;
    }
    for (Parameter each : Parameter.values()) {
      int end = parameterEnd(each, dash + 1);
      if (end >= 0) {
        literal(end);
      }
    }
  }

  /// -1 where another parameter stands here.
  private int parameterEnd(Parameter parameter, int from) {
    int end = words.endOf(parameter.word.substring(0, parameter.enough), from);
    int i = parameter.enough;
    while (end >= 0 && i < parameter.word.length() && end < text.length()) {
      char c = Character.toLowerCase(text.charAt(end));
      if (c != parameter.word.charAt(i) && c != '`') {
        break;
      }
      i += c == '`' ? 0 : 1;
      end++;
    }
    boolean parted =
        end >= 0
            && end < text.length()
            && (Words.isBlank(text.charAt(end)) || text.charAt(end) == ':');
    return parted ? end + 1 : -1;
  }

  private void literal(int from) {
    int value = words.skipBlanks(from);
    if (value < text.length() && "$(@-–—―/|;&)".indexOf(text.charAt(value)) < 0) {
      spans.add(value, words.wordEnd(value));
    }
  }

  /// `ConvertTo-SecureString [-String] 'secret' [-AsPlainText] [-Force]`, in any order.
  private void secureString(int from) {
    int at = words.skipBlanks(from);
    while (at > from && at < text.length() && DASHES.indexOf(text.charAt(at)) >= 0) {
      int end = words.wordEnd(at);
      int colon = text.indexOf(':', at, end);
      if (colon >= 0) {
        literal(colon + 1); // -String:'secret'
        return;
      }
      from = end;
      at = words.skipBlanks(end);
    }
    if (at > from) {
      literal(at);
    }
  }

  /// `'secret' | ConvertTo-SecureString`
  private void piped(int command) {
    int at = skipBlanksBack(command);
    if (at == 0 || text.charAt(at - 1) != '|') {
      return;
    }
    int end = skipBlanksBack(at - 1);
    char quote = end > 0 ? text.charAt(end - 1) : 0;
    if (quote == '"' || quote == '\'') {
      while (end > 0
          && (text.charAt(end - 1) == quote || "\\`".indexOf(text.charAt(end - 1)) >= 0)) {
        end--;
      }
      int start = end;
      while (start > 0 && text.charAt(start - 1) != quote && text.charAt(start - 1) != '\n') {
        start--;
      }
      spans.add(start, end);
    }
  }

  private int skipBlanksBack(int from) {
    int i = from;
    while (i > 0 && Words.isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /// `NetworkCredential('user','secret')`, `[PSCredential]::new("user", …)`
  private void object(int parenthesis) {
    if (!isCredentialBefore(parenthesis)) {
      return;
    }
    int i = parenthesis + 1;
    while (i < text.length() && "()\r\n".indexOf(text.charAt(i)) < 0) {
      int end = "\"'\\`".indexOf(text.charAt(i)) < 0 ? i : words.wordEnd(i);
      spans.add(i, end);
      i = Math.max(i + 1, end);
    }
  }

  private boolean isCredentialBefore(int parenthesis) {
    for (String before : new String[] {"]::new", ""}) {
      int end = parenthesis - before.length();
      for (String type : new String[] {"networkcredential", "pscredential"}) {
        int start = end - type.length();
        if (start >= 0
            && text.regionMatches(true, start, type, 0, type.length())
            && text.regionMatches(true, end, before, 0, before.length())) {
          return true;
        }
      }
    }
    return false;
  }
}
