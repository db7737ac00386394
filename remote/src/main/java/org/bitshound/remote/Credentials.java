package org.bitshound.remote;

import java.util.Locale;
import java.util.Set;

/// Takes credentials out of text before it is shown or written; everything else stays letter for
/// letter. Redacting twice changes nothing more.
///
/// | where | what goes |
/// | --- | --- |
/// | URL | user info; values of query parameters that are known to be secrets |
/// | bitsadmin | user and password of `/setcredentials` |
/// | headers | values of `Authorization`, `Proxy-Authorization`, `Cookie`, `Set-Cookie` and names ending in `-key` |
/// | PowerShell | the literal of `ConvertTo-SecureString`, of `-Credential` and of `-Password` |
///
/// Source: the case file's conventions, row "path, URL, command line, title".
public final class Credentials {
  /// What stands in place of a credential.
  public static final String REDACTED = "‹redacted›";

  /// Query parameters whose values open something, in lower case. `sig` is Azure's shared access
  /// signature; the `x-amz-` and `x-goog-` ones belong to signed object-storage URLs.
  private static final Set<String> SECRET_PARAMETERS =
      Set.of(
          "access_token",
          "accesstoken",
          "api-key",
          "api_key",
          "apikey",
          "auth",
          "auth_token",
          "authtoken",
          "awsaccesskeyid",
          "client_secret",
          "id_token",
          "jwt",
          "pass",
          "passwd",
          "password",
          "pwd",
          "refresh_token",
          "secret",
          "session_token",
          "sig",
          "signature",
          "token",
          "x-amz-credential",
          "x-amz-security-token",
          "x-amz-signature",
          "x-goog-credential",
          "x-goog-signature");

  private static final Set<String> SECRET_HEADERS =
      Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");

  private static final int WORDS_BEFORE_USER = 3; // /setcredentials JOB TARGET SCHEME USER PASSWORD

  private Credentials() {}

  /// {@return the URL without user info and secret parameters}
  public static String redactUrl(String url) {
    return redactUrls(url);
  }

  /// {@return a command line, script or title without credentials}
  public static String redactText(String text) {
    String shown = redactUrls(text);
    shown = redactSetCredentials(shown);
    shown = redactHeaders(shown);
    for (String name : new String[] {"ConvertTo-SecureString", "-Credential", "-Password"}) {
      shown = redactLiteralAfter(shown, name);
    }
    return shown;
  }

  private static String redactUrls(String text) {
    String shown = text;
    int mark = shown.indexOf("://");
    while (mark >= 0) {
      int start = mark + 3;
      int end = urlEnd(shown, start);
      String written = shown.substring(start, end);
      if (written.indexOf('@') < 0 && written.indexOf('?') < 0) { // so are most
        mark = shown.indexOf("://", end);
        continue;
      }
      String clean = withoutUserInfo(written);
      int query = clean.indexOf('?');
      clean =
          query < 0
              ? clean
              : clean.substring(0, query + 1) + cleanQuery(clean.substring(query + 1));
      shown = shown.substring(0, start) + clean + shown.substring(end);
      mark = shown.indexOf("://", start + clean.length());
    }
    return shown;
  }

  private static int urlEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !isUrlEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isUrlEnd(char c) {
    return c <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>' || c == '`';
  }

  private static String withoutUserInfo(String behindScheme) {
    int authorityEnd = 0;
    while (authorityEnd < behindScheme.length()
        && "/\\?#".indexOf(behindScheme.charAt(authorityEnd)) < 0) {
      authorityEnd++;
    }
    int at = behindScheme.lastIndexOf('@', authorityEnd - 1);
    return at < 0 ? behindScheme : REDACTED + behindScheme.substring(at);
  }

  private static String cleanQuery(String query) {
    var clean = new StringBuilder(query.length());
    int start = 0;
    while (start < query.length()) {
      int end = parameterEnd(query, start);
      int equals = query.indexOf('=', start);
      boolean named = equals >= 0 && equals < end;
      if (named && isSecretParameter(query.substring(start, equals)) && equals + 1 < end) {
        clean.append(query, start, equals + 1).append(REDACTED);
      } else {
        clean.append(query, start, end);
      }
      if (end < query.length()) {
        clean.append(query.charAt(end));
      }
      start = end + 1;
    }
    return clean.toString();
  }

  private static int parameterEnd(String query, int from) {
    int end = from;
    while (end < query.length() && "&;#".indexOf(query.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean isSecretParameter(String name) {
    return SECRET_PARAMETERS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static String redactSetCredentials(String text) {
    int verb = indexOfIgnoreCase(text, "/setcredentials", 0);
    if (verb < 0) {
      return text;
    }
    int position = wordEnd(text, verb);
    for (int i = 0; i < WORDS_BEFORE_USER; i++) {
      position = wordEnd(text, skipBlanks(text, position));
    }
    int user = skipBlanks(text, position);
    int userEnd = wordEnd(text, user);
    int password = skipBlanks(text, userEnd);
    int passwordEnd = wordEnd(text, password);
    if (user == userEnd) {
      return text;
    }
    String gap = password < passwordEnd ? text.substring(userEnd, password) + REDACTED : "";
    String rest = password < passwordEnd ? text.substring(passwordEnd) : text.substring(userEnd);
    return text.substring(0, user) + REDACTED + gap + rest;
  }

  /// A header stands as `Name: value`; its value ends with the quotation or the line, since values
  /// hold blanks.
  private static String redactHeaders(String text) {
    String shown = text;
    int colon = shown.indexOf(':');
    while (colon >= 0) {
      if (isSecretHeader(headerBefore(shown, colon))) {
        int value = skipBlanks(shown, colon + 1);
        int end = quotedEnd(shown, value);
        boolean clean = shown.startsWith(REDACTED, value);
        shown =
            clean || end == value
                ? shown
                : shown.substring(0, value) + REDACTED + shown.substring(end);
      }
      colon = shown.indexOf(':', colon + 1);
    }
    return shown;
  }

  private static String headerBefore(String text, int colon) {
    int start = colon;
    while (start > 0
        && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
      start--;
    }
    return text.substring(start, colon).toLowerCase(Locale.ROOT);
  }

  private static boolean isSecretHeader(String name) {
    return SECRET_HEADERS.contains(name) || (name.endsWith("-key") && name.length() > 4);
  }

  private static int quotedEnd(String text, int from) {
    int end = from;
    while (end < text.length() && "\"'\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /// A literal is quoted or a word; a variable, a sub-expression or the next switch is none.
  private static String redactLiteralAfter(String text, String name) {
    String shown = text;
    int found = indexOfIgnoreCase(shown, name, 0);
    while (found >= 0) {
      int value = skipBlanks(shown, found + name.length());
      if (value > found + name.length() && shown.regionMatches(true, value, "-String ", 0, 8)) {
        value = skipBlanks(shown, value + 8);
      }
      int end = wordEnd(shown, value);
      boolean literal =
          value > found + name.length() && end > value && "$(-|;)".indexOf(shown.charAt(value)) < 0;
      if (literal && !shown.startsWith(REDACTED, value)) {
        shown = shown.substring(0, value) + REDACTED + shown.substring(end);
      }
      found = indexOfIgnoreCase(shown, name, found + name.length());
    }
    return shown;
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /// The end of the word that begins here, quotations taken whole.
  private static int wordEnd(String text, int from) {
    char quote = 0;
    int i = from;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c <= ' ') {
        break;
      }
    }
    return i;
  }

  /// @param wanted begins with a letter or sign of ASCII that no other letter folds to
  private static int indexOfIgnoreCase(String text, String wanted, int from) {
    char lower = Character.toLowerCase(wanted.charAt(0));
    char upper = Character.toUpperCase(wanted.charAt(0));
    for (int i = from; i + wanted.length() <= text.length(); i++) {
      char c = text.charAt(i);
      if ((c == lower || c == upper) && text.regionMatches(true, i, wanted, 0, wanted.length())) {
        return i;
      }
    }
    return -1;
  }
}
