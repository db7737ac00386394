package org.bitshound.remote;

import java.util.Set;

/// Finds user info and secret parameters of URLs, wherever in a text they stand: in the query, the
/// fragment, behind `;` in the path, percent-encoded once or more, in a URL inside a URL.
///
/// Sources: [RFC 3986] 3.2.1 User Information; the storage services' own pages on signed URLs.
final class UrlSecrets {
  private static final int LONGEST_NAME = 64;

  /// Parameters whose values open something, in lower case. `sig` is Azure's shared access
  /// signature.
  private static final Set<String> NAMES =
      Set.of(
          "access_token",
          "accesskey",
          "accesstoken",
          "apikey",
          "auth",
          "authorization",
          "awsaccesskeyid",
          "code",
          "googleaccessid",
          "jwt",
          "key",
          "ossaccesskeyid",
          "pass",
          "passphrase",
          "passwd",
          "password",
          "pw",
          "pwd",
          "sas",
          "secret",
          "session_id",
          "sessionid",
          "sig",
          "signature",
          "token",
          "x-amz-credential",
          "x-goog-credential");

  private static final String[] ENDINGS = {
    "-key", "_key", "-secret", "_secret", "-signature", "_signature", "token", "password"
  };

  private final Spans spans;
  private final String text;
  private int done; // up to here all parameters are found
  private int authorityEnd; // a URL does not begin within another's authority

  private UrlSecrets(Spans spans) {
    this.spans = spans;
    this.text = spans.text();
  }

  static void find(Spans spans) {
    String text = spans.text();
    boolean none = text.indexOf('@') < 0 && text.indexOf('=') < 0 && text.indexOf('%') < 0;
    if (!none) {
      new UrlSecrets(spans).urls();
    }
  }

  /// Finds the user info of `user:password@host:8080` where no scheme stands before it, as proxies
  /// are written: a list of them, parted by blanks or `;`, a scheme and `=` before each.
  static void findInProxies(Spans spans, int from, int to) {
    int start = from;
    while (start < to) {
      int end = start;
      while (end < to && " \t;\"'".indexOf(spans.text().charAt(end)) < 0) {
        end++;
      }
      proxy(spans, start, end);
      start = end + 1;
    }
  }

  private static void proxy(Spans spans, int from, int to) {
    String text = spans.text();
    int start = from;
    while (start < to && isLetter(text.charAt(start))) {
      start++;
    }
    start = start < to && text.charAt(start) == '=' ? start + 1 : from;
    boolean colon = false;
    int at = start;
    for (int i = start; i < to && !isSlash(text.charAt(i)); i++) {
      colon |= text.charAt(i) == ':';
      at = colon && text.charAt(i) == '@' ? i : at;
    }
    spans.add(start, at);
  }

  private void urls() {
    int colon = text.indexOf(':');
    while (colon >= 0) {
      int authority = colon < authorityEnd ? -1 : authorityBehind(colon);
      if (authority >= 0) {
        url(authority);
      }
      colon = text.indexOf(':', colon + 1);
    }
  }

  /// -1 where no URL's scheme ends at the colon. The slashes behind `http:` may be left out.
  private int authorityBehind(int colon) {
    int end = colon + 1;
    while (end < text.length() && isSlash(text.charAt(end))) {
      end++;
    }
    int start = colon;
    while (start > 0 && colon - start < 6 && isLetter(text.charAt(start - 1))) {
      start--;
    }
    boolean drive = colon - start == 1;
    boolean slashes = end - colon > 2 && start < colon && !drive;
    return slashes || isWebScheme(start, colon) ? end : -1;
  }

  private boolean isWebScheme(int start, int colon) {
    for (String scheme : new String[] {"http", "https", "ftp", "ftps"}) {
      if (colon - start == scheme.length()
          && text.regionMatches(true, start, scheme, 0, scheme.length())) {
        return true;
      }
    }
    return false;
  }

  private void url(int authority) {
    int end = authority;
    int at = -1;
    while (end < text.length()
        && !isUrlEnd(text.charAt(end))
        && "/\\?#".indexOf(text.charAt(end)) < 0) {
      at = text.charAt(end) == '@' ? end : at;
      end++;
    }
    authorityEnd = end;
    spans.add(authority, at);
    if (end >= done) {
      done = new Parameters(end).find();
    }
  }

  /// One way through what stands behind an authority.
  private final class Parameters {
    private final StringBuilder name = new StringBuilder();
    private int at;
    private int level; // how often the last character was encoded
    private boolean named; // since the last delimiter, a name may stand here
    private boolean inQuery;
    private int value = -1; // where a secret begins
    private int valueLevel;
    private int inner = -1; // where the authority of an encoded URL begins
    private int innerAt = -1;
    private int lastSlash = -1; // behind an encoded one

    Parameters(int at) {
      this.at = at;
    }

    int find() {
      while (at < text.length() && !isUrlEnd(text.charAt(at))) {
        int start = at;
        char c = next();
        boolean ends = "&;#".indexOf(c) >= 0 || (!inQuery && (c == '/' || c == '?'));
        if (value >= 0 && ends && level <= valueLevel) {
          spans.add(value, start);
          value = -1;
        }
        if (value < 0) {
          inEncodedUrl(c, start);
          inName(c);
        }
        inQuery |= c == '?' || c == '#';
      }
      if (value >= 0) {
        spans.add(value, at);
      }
      inEncodedUrl('/', at);
      return at;
    }

    /// Reads one character, percent-encoding undone however often it was done.
    private char next() {
      char c = text.charAt(at++);
      level = 0;
      if (c != '%') {
        return c;
      }
      int digits = at;
      while (text.startsWith("25", digits)) {
        digits += 2;
        level++;
      }
      int high = digits + 1 < text.length() ? Character.digit(text.charAt(digits), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(text.charAt(digits + 1), 16);
      if (low < 0) {
        level = 0;
        return c;
      }
      level++;
      at = digits + 2;
      return (char) (high * 16 + low);
    }

    private void inName(char c) {
      if ("?&;#".indexOf(c) >= 0) {
        named = true;
        name.setLength(0);
      } else if (c == '=' && named) {
        named = false;
        if (isSecret(name)) {
          value = at;
          valueLevel = level;
        }
      } else if (c == '/' && !inQuery) {
        named = false;
      } else if (named && name.length() < LONGEST_NAME) {
        name.append(Character.toLowerCase(c));
      }
    }

    /// `http%3A%2F%2Fuser%3Apassword%40host%2F`
    private void inEncodedUrl(char c, int start) {
      boolean ends = "/\\?#&".indexOf(c) >= 0;
      if (inner >= 0 && start > inner && ends) {
        spans.add(inner, innerAt);
        inner = -1;
      } else if (inner >= 0 && c == '@') {
        innerAt = start;
      } else if (c == '/' && level > 0 && lastSlash == start) {
        inner = at;
        innerAt = -1;
      }
      lastSlash = c == '/' && level > 0 ? at : -1;
    }
  }

  /// {@return whether a parameter of a URL holds a secret}
  ///
  /// @param name in lower case
  static boolean isSecret(CharSequence name) {
    String word = name.toString();
    if (NAMES.contains(word)) {
      return true;
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUrlEnd(char c) {
    return c <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>' || c == '`';
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
