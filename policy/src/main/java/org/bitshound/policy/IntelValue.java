package org.bitshound.policy;

import java.util.Locale;
import java.util.Optional;
import org.bitshound.remote.IpAddress;
import org.bitshound.remote.RemoteName;

/// What entries of lists and values of cases are compared by: hashes in lower case, hosts as they
/// are contacted, URLs by host, port, path and, where the entry has one, query.
final class IntelValue {
  private static final int LONGEST_NAME = 253; // characters of a name in DNS

  private IntelValue() {}

  /// {@return the key of an entry, which may be defanged (`hxxps://evil[.]example`); empty where it
  /// is none}
  static Optional<String> key(String value) {
    String plain = refanged(value);
    if (isHash(plain)) {
      return Optional.of(plain.toLowerCase(Locale.ROOT));
    }
    if (plain.contains("://") || plain.startsWith("\\\\")) {
      RemoteName name = RemoteName.of(plain);
      return url(name).map(url -> url + query(name).orElse(""));
    }
    return host(plain);
  }

  private static String refanged(String value) {
    String plain = value.replace("[.]", ".").replace("(.)", ".").replace("[:]", ":");
    return plain.regionMatches(true, 0, "hxxp", 0, 4) ? "http" + plain.substring(4) : plain;
  }

  private static boolean isHash(String text) {
    boolean long_ = text.length() == 32 || text.length() == 40 || text.length() == 64;
    return long_ && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
  }

  /// A name without a dot is a machine inside, and no list knows it.
  private static Optional<String> host(String text) {
    if (text.length() > LONGEST_NAME || text.chars().anyMatch(c -> "/\\?#@%, ".indexOf(c) >= 0)) {
      return Optional.empty();
    }
    if (text.indexOf(':') >= 0) {
      return IpAddress.ofIpv6(text).map(IpAddress::text);
    }
    String name = text.startsWith("*.") ? text.substring(2) : text;
    return name.indexOf('.') <= 0 ? Optional.empty() : RemoteName.of("http://" + name + "/").host();
  }

  /// {@return a URL without its query}
  static Optional<String> url(RemoteName name) {
    return RemotePattern.plain(name).filter(plain -> !plain.isEmpty());
  }

  /// {@return a URL's query with its question mark}
  static Optional<String> query(RemoteName name) {
    int start = name.text().indexOf('?');
    int end = name.text().indexOf('#');
    return start < 0 || (end >= 0 && end < start)
        ? Optional.empty()
        : Optional.of(name.text().substring(start, end < 0 ? name.text().length() : end));
  }
}
