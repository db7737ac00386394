package org.bitshound.report.words;

import java.util.List;

/// Text for people in which no address can be clicked or fetched by a program that reads along:
/// `hxxp://203[.]0[.]113[.]47:8080/a`. Only what leads to a host is changed: the scheme, and the
/// dots of the host behind it; a host or IPv4 address that stands alone loses its dots likewise
/// where it is one for certain.
///
/// The way back is to read `[.]` as `.`, and `hxxp` and `fxp` as `http` and `ftp`.
public final class Defanged {
  private static final String DOT = "[.]";
  private static final int OCTETS = 4;
  private static final List<String> SCHEMES = List.of("https", "http", "ftps", "ftp");

  private Defanged() {}

  /// {@return the text with the addresses in it defanged}
  public static String text(String raw) {
    int found = next(raw, 0);
    if (found == raw.length()) {
      return raw;
    }
    var shown = new StringBuilder(raw.length() + 16);
    int plain = 0;
    while (found < raw.length()) {
      shown.append(raw, plain, found);
      plain = address(raw, found, shown);
      found = next(raw, plain);
    }
    return shown.append(raw, plain, raw.length()).toString();
  }

  /// {@return where the next address begins; the text's end where there is none}
  private static int next(String raw, int from) {
    int at = from;
    while (at < raw.length() && !(canBegin(raw, at) && begins(raw, at))) {
      at++;
    }
    return at;
  }

  /// The next letter rules out nearly every word, and the letter before nearly every number: this
  /// is asked of every character of a report.
  private static boolean canBegin(String raw, int at) {
    char one = raw.charAt(at);
    if (one > 'w' || (one > '9' && one < 'F')) {
      return false;
    }
    return switch (one) {
      case 'h', 'H', 'f', 'F' -> isNext(raw, at, 't');
      case 'w', 'W' -> isNext(raw, at, 'w');
      default -> one >= '0' && one <= '9' && isShortNumber(raw, at);
    };
  }

  private static boolean isNext(String raw, int at, char small) {
    return at + 1 < raw.length() && (raw.charAt(at + 1) | ' ') == small;
  }

  /// {@return whether a dot stands where it would behind an address' first number}
  private static boolean isShortNumber(String raw, int at) {
    int end = at + 1;
    while (isDigit(raw, end) && end < at + 3) {
      end++;
    }
    return end < raw.length() && raw.charAt(end) == '.';
  }

  /// {@return a name that is a host or an address for certain, defanged}
  public static String host(String name) {
    return name.replace(".", DOT);
  }

  private static boolean begins(String raw, int at) {
    return isDigit(raw, at)
        ? isNumberStart(raw, at) && addressEnd(raw, at) > at
        : isWww(raw, at) || !scheme(raw, at).isEmpty();
  }

  /// Some programs take such a name for a link.
  private static boolean isWww(String raw, int at) {
    return raw.regionMatches(true, at, "www.", 0, 4) && (at == 0 || !isPart(raw.charAt(at - 1)));
  }

  /// {@return where the address that begins here ends}
  private static int address(String raw, int at, StringBuilder shown) {
    String scheme = scheme(raw, at);
    if (!scheme.isEmpty()) {
      shown.append(harmless(scheme)).append("://");
      return authority(raw, at + scheme.length() + 3, shown);
    }
    if (isWww(raw, at)) {
      return authority(raw, at, shown);
    }
    int end = addressEnd(raw, at);
    shown.append(host(raw.substring(at, end)));
    return end;
  }

  /// {@return the scheme that begins here with `://` behind it, or nothing}
  private static String scheme(String raw, int at) {
    for (String scheme : SCHEMES) {
      if (raw.regionMatches(true, at, scheme, 0, scheme.length())
          && raw.startsWith("://", at + scheme.length())) {
        return scheme;
      }
    }
    return "";
  }

  private static String harmless(String scheme) {
    return switch (scheme) {
      case "https" -> "hxxps";
      case "http" -> "hxxp";
      case "ftps" -> "fxps";
      default -> "fxp";
    };
  }

  private static int authority(String raw, int from, StringBuilder shown) {
    int at = from;
    while (at < raw.length() && " /\\?#\"'<>\u201d)".indexOf(raw.charAt(at)) < 0) {
      shown.append(isDotInside(raw, at) ? DOT : raw.substring(at, at + 1));
      at++;
    }
    return at;
  }

  /// A dot before a space or the end closes a sentence.
  private static boolean isDotInside(String raw, int at) {
    return raw.charAt(at) == '.' && at + 1 < raw.length() && raw.charAt(at + 1) != ' ';
  }

  private static boolean isNumberStart(String raw, int at) {
    return isDigit(raw, at) && (at == 0 || !isPart(raw.charAt(at - 1)));
  }

  /// {@return where the IPv4 address that begins here ends; the beginning where it is none}
  private static int addressEnd(String raw, int from) {
    int at = from;
    for (int octet = 0; octet < OCTETS; octet++) {
      int start = at;
      int value = 0;
      while (isDigit(raw, at) && at - start < 3) {
        value = value * 10 + raw.charAt(at++) - '0';
      }
      boolean dot = octet < OCTETS - 1;
      if (at == start || value > 255 || (dot && (at == raw.length() || raw.charAt(at++) != '.'))) {
        return from;
      }
    }
    boolean goesOn =
        at < raw.length()
            && (isWordPart(raw.charAt(at)) || (raw.charAt(at) == '.' && isDigit(raw, at + 1)));
    return goesOn ? from : at;
  }

  private static boolean isDigit(String raw, int at) {
    return at < raw.length() && raw.charAt(at) >= '0' && raw.charAt(at) <= '9';
  }

  private static boolean isPart(char one) {
    return one == '.' || isWordPart(one);
  }

  private static boolean isWordPart(char one) {
    return one == '_' || one == '-' || Character.isLetterOrDigit(one);
  }
}
