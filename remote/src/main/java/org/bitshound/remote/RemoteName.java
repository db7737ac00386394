package org.bitshound.remote;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// BITS' remote name, read: what a job asked to fetch from or send to. Reading never fails and
/// never asks a name server; what cannot be read is of form `OTHER` and has no host.
///
/// The host is written in one way for all spellings: lower case, without user info, brackets and
/// closing dot, percent-encoding undone, an address as [IpAddress#text] writes it.
///
/// Sources: [RFC 3986] 3 Syntax Components; [MS-DTYP] 2.2.57 UNC.
///
/// @param text the name letter for letter, credentials included: show [Credentials#redactUrl] of it
/// @param form what kind of name this is
/// @param scheme `http`, `https`, `ftp`, `file` … in lower case; absent where none is written
/// @param host absent for paths of the machine itself and for what cannot be read
/// @param port the port as written, else the scheme's own; absent where neither is known
/// @param address where the host is an address and not a name
/// @param classes what the spelling alone tells; lists are asked through [HostLists]
public record RemoteName(
    String text,
    Form form,
    Optional<String> scheme,
    Optional<String> host,
    OptionalInt port,
    Optional<IpAddress> address,
    Set<DestinationClass> classes) {

  /// The kinds of remote names.
  public enum Form {
    /// `http://…`, `https://…`
    WEB,
    /// `ftp://…`, `ftps://…`: BITS refuses them, people try them.
    FTP,
    /// `\\host\share\…`, `file://host/share/…`
    UNC,
    /// `C:\…`, `\\?\C:\…`, `file:///C:/…`: a path of the machine itself.
    LOCAL,
    /// Anything else.
    OTHER
  }

  private static final int HIGHEST_PORT = 65_535;
  private static final String IPV6_LITERAL = ".ipv6-literal.net";

  /// Names that never lead outside, by RFC 6761, RFC 6762, RFC 8375, ICANN's reservation of
  /// `internal`, and custom (`lan`).
  private static final Set<String> PRIVATE_SUFFIXES =
      Set.of("localhost", "local", "internal", "home.arpa", "lan");

  public RemoteName {
    classes = Collections.unmodifiableSet(copy(classes));
  }

  /// {@return the name, read}
  public static RemoteName of(String text) {
    String name = text.strip();
    if (isDrivePath(name)) {
      return local(text, Optional.empty());
    }
    if (startsWithTwoSlashes(name)) {
      return share(text, name);
    }
    int colon = schemeEnd(name);
    if (colon < 0) {
      boolean path = name.startsWith("\\") || name.startsWith("%");
      return path ? local(text, Optional.empty()) : other(text, Optional.empty());
    }
    String scheme = name.substring(0, colon).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "http", "https" -> withAuthority(text, name, colon, scheme, Form.WEB);
      case "ftp", "ftps" -> withAuthority(text, name, colon, scheme, Form.FTP);
      case "file" -> file(text, name.substring(colon + 1));
      default -> other(text, Optional.of(scheme));
    };
  }

  /// {@return whether the spelling gives the name this class}
  public boolean is(DestinationClass one) {
    return classes.contains(one);
  }

  /// {@return the host with its punycode labels decoded; absent where there are none, or they
  /// cannot be decoded}
  public Optional<String> hostUnicode() {
    return host.filter(name -> name.contains("xn--"))
        .map(name -> IDN.toUnicode(name, IDN.ALLOW_UNASSIGNED))
        .filter(decoded -> !decoded.equals(host.get()));
  }

  private static RemoteName local(String text, Optional<String> scheme) {
    return new RemoteName(
        text,
        Form.LOCAL,
        scheme,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Set.of(DestinationClass.LOCAL));
  }

  private static RemoteName other(String text, Optional<String> scheme) {
    return new RemoteName(
        text,
        Form.OTHER,
        scheme,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Set.of());
  }

  private static RemoteName file(String text, String rest) {
    var scheme = Optional.of("file");
    int start = skipSlashes(rest, 0);
    String path = rest.substring(start);
    if (isDrivePath(path) || (start != 2 && start < 4) || ofLocalhost(path)) {
      return local(text, scheme);
    }
    return ofShare(text, path, scheme);
  }

  private static boolean ofLocalhost(String path) {
    int end = endOf(path, 0, "/\\");
    return path.substring(0, end).equalsIgnoreCase("localhost");
  }

  private static RemoteName share(String text, String name) {
    String rest = name.substring(2);
    if (rest.startsWith("?\\")
        || rest.startsWith(".\\")) { // \\?\ and \\.\: [MS-DTYP] has no such host
      String behind = rest.substring(2);
      return behind.regionMatches(true, 0, "UNC\\", 0, 4)
          ? ofShare(text, behind.substring(4), Optional.empty())
          : local(text, Optional.empty());
    }
    return ofShare(text, rest, Optional.empty());
  }

  /// `host[@SSL][@port]\share\…`, the slashes before it cut off.
  private static RemoteName ofShare(String text, String path, Optional<String> scheme) {
    int end = endOf(path, 0, "/\\");
    String server = path.substring(0, end);
    int at = server.indexOf('@');
    String written = at < 0 ? server : server.substring(0, at);
    if (written.isEmpty()) {
      return other(text, scheme);
    }
    String mark = at < 0 ? "" : server.substring(at).toLowerCase(Locale.ROOT);
    boolean ssl = mark.startsWith("@ssl");
    OptionalInt marked = port(mark.substring(ssl ? 4 : 0).replace("@", ""));
    boolean webdav = at >= 0 || path.regionMatches(true, end + 1, "DavWWWRoot", 0, 10);
    OptionalInt usual = webdav ? OptionalInt.of(ssl ? 443 : 80) : OptionalInt.empty();
    var classes = EnumSet.of(DestinationClass.UNC);
    if (webdav) {
      classes.add(DestinationClass.WEBDAV);
    }
    if (marked.isPresent() && !marked.equals(usual)) {
      classes.add(DestinationClass.ODD_PORT);
    }
    OptionalInt port = marked.isPresent() ? marked : usual;
    return withHost(text, Form.UNC, scheme, written, port, classes);
  }

  private static RemoteName withAuthority(
      String text, String name, int colon, String scheme, Form form) {
    int start = skipSlashes(name, colon + 1);
    int end = endOf(name, start, "/\\?#");
    String authority = name.substring(start, end);
    String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
    int portColon = portColon(hostAndPort);
    String written = portColon < 0 ? hostAndPort : hostAndPort.substring(0, portColon);
    if (written.isEmpty()) {
      return other(text, Optional.of(scheme));
    }
    OptionalInt usual = usualPort(scheme);
    String digits = portColon < 0 ? "" : hostAndPort.substring(portColon + 1);
    OptionalInt port = digits.isEmpty() ? usual : port(digits);
    var classes = EnumSet.noneOf(DestinationClass.class);
    if (port.isPresent() && !port.equals(usual)) {
      classes.add(DestinationClass.ODD_PORT);
    }
    return withHost(text, form, Optional.of(scheme), written, port, classes);
  }

  private static RemoteName withHost(
      String text,
      Form form,
      Optional<String> scheme,
      String written,
      OptionalInt port,
      EnumSet<DestinationClass> classes) {
    String plain = withoutClosingDot(plain(written));
    Optional<IpAddress> address = addressOf(plain);
    address.ifPresent(found -> {
      classes.add(DestinationClass.IP_LITERAL);
      if (isObscured(found, written)) {
        classes.add(DestinationClass.OBSCURED_ADDRESS);
      }
    });
    String host = address.map(IpAddress::text).orElse(plain);
    if (address.map(IpAddress::isInternal).orElseGet(() -> isPrivateName(host))) {
      classes.add(DestinationClass.INTERNAL);
    }
    return new RemoteName(text, form, scheme, Optional.of(host), port, address, classes);
  }

  private static Optional<IpAddress> addressOf(String host) {
    if (host.startsWith("[") && host.endsWith("]")) {
      return IpAddress.ofIpv6(host.substring(1, host.length() - 1));
    }
    if (host.endsWith(IPV6_LITERAL)) {
      String spelled = host.substring(0, host.length() - IPV6_LITERAL.length());
      return IpAddress.ofIpv6(spelled.replace('-', ':').replace('s', '%'));
    }
    return IpAddress.ofIpv4(host);
  }

  /// IPv6 has many honest spellings; only an IPv4 address inside one is hidden by it.
  private static boolean isObscured(IpAddress address, String written) {
    return address.version() == 4
        ? !withoutClosingDot(written).equals(address.text())
        : written.indexOf('%') >= 0 && !written.startsWith("[");
  }

  private static boolean isPrivateName(String host) {
    int dot = host.indexOf('.');
    if (dot < 0) {
      return true;
    }
    String last = host.substring(host.lastIndexOf('.') + 1);
    return PRIVATE_SUFFIXES.contains(last) || host.endsWith(".home.arpa");
  }

  /// Lower case, percent-encoding undone, look-alike letters and dots folded.
  private static String plain(String host) {
    String decoded = host.indexOf('%') >= 0 && !host.startsWith("[") ? percentDecoded(host) : host;
    String folded =
        isAscii(decoded)
            ? decoded
            : Normalizer.normalize(decoded, Normalizer.Form.NFKC).replace('\u3002', '.');
    return folded.toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /// Only octets of ASCII are undone; a host in other letters is punycode or stands as it is.
  private static String percentDecoded(String text) {
    var decoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int octet = octet(text, i);
      if (octet < 0) {
        decoded.append(text.charAt(i));
      } else {
        decoded.append((char) octet);
        i += 2;
      }
    }
    return decoded.toString();
  }

  private static int octet(String text, int at) {
    if (text.charAt(at) != '%' || at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || high > 7 || low < 0 ? -1 : high * 16 + low;
  }

  private static String withoutClosingDot(String host) {
    int end = host.length();
    while (end > 1 && host.charAt(end - 1) == '.') {
      end--;
    }
    return host.substring(0, end);
  }

  private static OptionalInt usualPort(String scheme) {
    return switch (scheme) {
      case "http" -> OptionalInt.of(80);
      case "https" -> OptionalInt.of(443);
      case "ftp" -> OptionalInt.of(21);
      case "ftps" -> OptionalInt.of(990);
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt port(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return OptionalInt.empty();
      }
      value = value * 10 + c - '0';
      if (value > HIGHEST_PORT) {
        return OptionalInt.empty();
      }
    }
    return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /// Where the port begins; an IPv6 address in brackets has colons of its own.
  private static int portColon(String hostAndPort) {
    int from = hostAndPort.startsWith("[") ? hostAndPort.indexOf(']') : 0;
    return from < 0 ? -1 : hostAndPort.indexOf(':', from);
  }

  private static boolean isDrivePath(String name) {
    return name.length() >= 2 && name.charAt(1) == ':' && isLetter(name.charAt(0));
  }

  private static boolean startsWithTwoSlashes(String name) {
    return name.length() > 2 && isSlash(name.charAt(0)) && isSlash(name.charAt(1));
  }

  private static int skipSlashes(String text, int from) {
    int i = from;
    while (i < text.length() && isSlash(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int endOf(String text, int from, String ends) {
    int i = from;
    while (i < text.length() && ends.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static int schemeEnd(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == ':') {
        return i == 0 ? -1 : i;
      }
      boolean inScheme = isLetter(c) || (i > 0 && (isDigit(c) || "+-.".indexOf(c) >= 0));
      if (!inScheme) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static EnumSet<DestinationClass> copy(Set<DestinationClass> classes) {
    return classes.isEmpty() ? EnumSet.noneOf(DestinationClass.class) : EnumSet.copyOf(classes);
  }
}
