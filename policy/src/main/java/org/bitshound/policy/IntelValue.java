package org.bitshound.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bitshound.remote.IpAddress;
import org.bitshound.remote.RemoteName;

/// What entries of lists and values of cases are compared by: hashes in lower case, hosts as they
/// are contacted, URLs by host, port, path and, where the entry has one, query.
final class IntelValue {
  /// In front of a domain: the names below it, and not the domain.
  static final String BELOW = "*.";

  private static final int LONGEST_NAME = 253; // characters of a name in DNS
  private static final String NO_URL = "\"<>"; // RFC 3986, 2: none of these is in a URL
  private static final Pattern HASH =
      Pattern.compile("(\\p{XDigit}{32}|\\p{XDigit}{40}|\\p{XDigit}{64})");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
  private static final Pattern NO_NAME = Pattern.compile(".*\\.[0-9]+"); // but for an address
  private static final Pattern NETWORK = Pattern.compile("[0-9a-fA-F.:]+/[0-9]{1,3}");
  private static final Pattern PORT = Pattern.compile(".*:[0-9]+");

  private IntelValue() {}

  /// {@return the key of an entry, which may be defanged (`hxxps://evil[.]example`); empty where it
  /// is none}
  static Optional<String> key(String value) {
    String plain = refanged(value);
    if (HASH.matcher(plain).matches()) {
      return Optional.of(plain.toLowerCase(Locale.ROOT));
    }
    if (plain.chars().anyMatch(IntelValue::isStrange)) {
      return Optional.empty();
    }
    if (isUrl(plain)) {
      RemoteName name = RemoteName.of(plain);
      boolean isOne = name.host().filter(host -> isContacted(name, host)).isPresent();
      return isOne && !endsAsPattern(plain)
          ? url(name).map(url -> url + query(name).orElse(""))
          : Optional.empty();
    }
    return plain.startsWith(BELOW)
        ? host(plain.substring(BELOW.length()))
            .filter(host -> NAME.matcher(host).matches() && !isAddress(host))
            .map(BELOW::concat)
        : host(plain);
  }

  /// {@return why a value has no [#key]}
  static String lack(String value) {
    String plain = refanged(value);
    if (plain.chars().anyMatch(IntelValue::isStrange)) {
      return "a blank, a quote or the like within; a comment needs a line of its own, and a blank in"
          + " a URL is %20";
    }
    if (plain.indexOf('*') >= 0) {
      return "a star within; only '*.' in front of a domain stands for something, the names below it";
    }
    if (isUrl(plain)) {
      return "no http, https, ftp or \\\\server\\share with a host, or '..' in its path";
    }
    if (NETWORK.matcher(plain).matches()) {
      return "a network; name each address";
    }
    if (plain.indexOf('/') >= 0 || PORT.matcher(plain).matches()) {
      return "a path or a port without a scheme; write http:// or https:// in front";
    }
    return plain.indexOf('.') < 0
        ? "no dot in it, and not the 32, 40 or 64 hex digits of a hash"
        : "characters or parts that no name in DNS has";
  }

  private static String refanged(String value) {
    String plain = value.replace("[.]", ".").replace("(.)", ".").replace("[:]", ":");
    if (plain.regionMatches(true, 0, "fxp", 0, 3)) {
      return "ftp" + plain.substring(3);
    }
    return plain.regionMatches(true, 0, "hxxp", 0, 4) ? "http" + plain.substring(4) : plain;
  }

  private static boolean isStrange(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || NO_URL.indexOf(c) >= 0;
  }

  private static boolean isUrl(String text) {
    return text.contains("://") || text.startsWith("\\\\");
  }

  private static boolean endsAsPattern(String url) {
    return url.endsWith("/*") || url.endsWith("\\*");
  }

  /// A name without a dot is a machine inside, and no list knows it.
  private static Optional<String> host(String text) {
    if (text.length() > LONGEST_NAME || text.chars().anyMatch(c -> "/\\?#@%,".indexOf(c) >= 0)) {
      return Optional.empty();
    }
    if (text.indexOf(':') >= 0) {
      return IpAddress.ofIpv6(text).map(IpAddress::text);
    }
    RemoteName name = RemoteName.of("http://" + text + "/");
    return text.indexOf('.') <= 0
        ? Optional.empty()
        : name.host().filter(host -> isContacted(name, host));
  }

  private static boolean isContacted(RemoteName name, String host) {
    return name.address().isPresent()
        || (host.length() <= LONGEST_NAME
            && NAME.matcher(host).matches()
            && !NO_NAME.matcher(host).matches());
  }

  private static boolean isAddress(String host) {
    return RemoteName.of("http://" + host + "/").address().isPresent();
  }

  /// {@return a URL without its query; a blank is compared as it is sent}
  static Optional<String> url(RemoteName name) {
    return RemotePattern.plain(name).filter(plain -> !plain.isEmpty()).map(IntelValue::sent);
  }

  /// {@return a URL's query with its question mark}
  static Optional<String> query(RemoteName name) {
    int start = name.text().indexOf('?');
    int end = name.text().indexOf('#');
    return start < 0 || (end >= 0 && end < start)
        ? Optional.empty()
        : Optional.of(sent(name.text().substring(start, end < 0 ? name.text().length() : end)));
  }

  private static String sent(String url) {
    return url.replace(" ", "%20");
  }
}
