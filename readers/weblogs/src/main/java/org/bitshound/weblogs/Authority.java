package org.bitshound.weblogs;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Host and port of an address as logs write it. Source: [RFC 3986] 3.2.
///
/// @param host in lower case, without brackets; absent for a path alone
/// @param port as written, or that of the scheme
record Authority(Optional<String> host, OptionalLong port) {
  private static final Authority NONE = new Authority(Optional.empty(), OptionalLong.empty());
  private static final int LONGEST = 5; // digits of a port

  static Authority of(String url) {
    int scheme = url.indexOf("//");
    boolean named = scheme == 0 || (scheme > 0 && url.charAt(scheme - 1) == ':');
    if (!named && (url.startsWith("/") || url.isEmpty() || url.indexOf(':') < 0)) {
      return NONE;
    }
    String behind = named ? url.substring(scheme + 2) : url;
    String authority = behind.substring(0, endOf(behind));
    String place = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = place.lastIndexOf(':');
    boolean bracketed = place.startsWith("[") && place.indexOf(']') > 0;
    boolean ported =
        colon >= 0 && colon > place.indexOf(']') && (bracketed || place.indexOf(':') == colon);
    String host = ported ? place.substring(0, colon) : place;
    if (bracketed) {
      host = host.substring(1, host.indexOf(']'));
    }
    if (host.isEmpty()) {
      return NONE;
    }
    OptionalLong port = ported ? number(place.substring(colon + 1)) : OptionalLong.empty();
    return new Authority(
        Optional.of(host.toLowerCase(Locale.ROOT)),
        port.isPresent() ? port : ofScheme(named ? url.substring(0, scheme) : ""));
  }

  private static int endOf(String authority) {
    for (int i = 0; i < authority.length(); i++) {
      if ("/?#".indexOf(authority.charAt(i)) >= 0) {
        return i;
      }
    }
    return authority.length();
  }

  private static OptionalLong number(String digits) {
    boolean fits =
        !digits.isEmpty()
            && digits.length() <= LONGEST
            && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    return fits ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
  }

  private static OptionalLong ofScheme(String scheme) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "http:" -> OptionalLong.of(80);
      case "https:" -> OptionalLong.of(443);
      default -> OptionalLong.empty();
    };
  }
}
