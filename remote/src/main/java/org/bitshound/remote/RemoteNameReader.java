package org.bitshound.remote;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bitshound.remote.RemoteName.Form;

/// Reads remote names. What Windows takes for the same address is read as the same; nothing is
/// thrown, and each character is looked at a few times at most.
///
/// Sources: [RFC 3986] 3 Syntax Components; [MS-DTYP] 2.2.57 UNC; Microsoft, *File path formats on
/// Windows systems*.
final class RemoteNameReader {
  private static final int HIGHEST_PORT = 65_535;

  /// What stands before `host\share` where a share is named as a device.
  private static final String[] SHARE_DEVICES = {
    "\\\\?\\UNC\\",
    "\\\\.\\UNC\\",
    "\\??\\UNC\\",
    "\\\\?\\GLOBALROOT\\Device\\Mup\\",
    "\\\\.\\GLOBALROOT\\Device\\Mup\\",
    "\\Device\\Mup\\"
  };

  private final String text;

  private RemoteNameReader(String text) {
    this.text = text;
  }

  static RemoteName read(String text) {
    return new RemoteNameReader(text).name(text.strip());
  }

  private RemoteName name(String name) {
    if (isDrivePath(name)) {
      return local(Optional.empty());
    }
    if (isSlash(first(name))) {
      return slashed(name);
    }
    int colon = schemeEnd(name);
    if (colon < 0) {
      return first(name) == '%' ? local(Optional.empty()) : other(Optional.empty());
    }
    String scheme = name.substring(0, colon).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "http", "https" -> withAuthority(name, colon, scheme, Form.WEB);
      case "ftp", "ftps" -> withAuthority(name, colon, scheme, Form.FTP);
      case "file" -> file(name.substring(colon + 1));
      default -> other(Optional.of(scheme));
    };
  }

  private RemoteName slashed(String name) {
    for (String device : SHARE_DEVICES) {
      if (startsWith(name, device)) {
        return share(name.substring(device.length()), Optional.empty());
      }
    }
    boolean twice = name.length() > 2 && isSlash(name.charAt(1));
    if (twice && !isDevice(name)) {
      return share(name.substring(2), Optional.empty());
    }
    return twice || first(name) == '\\' ? local(Optional.empty()) : other(Optional.empty());
  }

  /// `\\?\` and `\\.\`: no share has such a host.
  private static boolean isDevice(String name) {
    boolean mark = name.charAt(2) == '?' || name.charAt(2) == '.';
    return mark && name.length() > 3 && isSlash(name.charAt(3));
  }

  /// `file://host/share` and `file:////host/share` lead to a share, `file:///C:/…` does not.
  private RemoteName file(String rest) {
    var scheme = Optional.of("file");
    int start = skipSlashes(rest, 0);
    String path = rest.substring(start);
    boolean oldDrive = path.length() >= 2 && path.charAt(1) == '|'; // file:///C|/…
    if (oldDrive || isDrivePath(path) || (start != 2 && start < 4) || isOwnHost(path)) {
      return local(scheme);
    }
    return share(path, scheme);
  }

  private static boolean isOwnHost(String path) {
    int end = endOf(path, 0, "/\\");
    return path.substring(0, end).equalsIgnoreCase("localhost");
  }

  /// `host[@SSL][@port]\share\…`, the slashes before it cut off.
  private RemoteName share(String path, Optional<String> scheme) {
    int end = endOf(path, 0, "/\\");
    String server = path.substring(0, end);
    int at = server.indexOf('@');
    String mark = at < 0 ? "" : server.substring(at).toLowerCase(Locale.ROOT);
    boolean tls = mark.equals("@ssl") || mark.startsWith("@ssl@");
    OptionalInt marked = port(mark, mark.lastIndexOf('@') + 1);
    boolean webdav = at >= 0 || isWebDavRoot(path, end + 1);
    OptionalInt usual = webdav ? OptionalInt.of(tls ? 443 : 80) : OptionalInt.empty();
    var classes = EnumSet.of(DestinationClass.UNC);
    if (webdav) {
      classes.add(DestinationClass.WEBDAV);
    }
    if (marked.isPresent() && !marked.equals(usual)) {
      classes.add(DestinationClass.ODD_PORT);
    }
    String written = at < 0 ? server : server.substring(0, at);
    return withHost(Form.UNC, scheme, written, marked.isPresent() ? marked : usual, classes);
  }

  private static boolean isWebDavRoot(String path, int from) {
    int end = endOf(path, Math.min(from, path.length()), "/\\");
    return end - from == 10 && path.regionMatches(true, from, "DavWWWRoot", 0, 10);
  }

  private RemoteName withAuthority(String name, int colon, String scheme, Form form) {
    int start = skipSlashes(name, colon + 1);
    int end = endOf(name, start, "/\\?#");
    int hostStart = name.lastIndexOf('@', end - 1) + 1;
    String hostAndPort = name.substring(Math.max(start, hostStart), end);
    int portColon = portColon(hostAndPort);
    OptionalInt usual = usualPort(scheme);
    OptionalInt port = usual;
    if (portColon >= 0 && portColon + 1 < hostAndPort.length()) {
      port = port(hostAndPort, portColon + 1);
    }
    var classes = EnumSet.noneOf(DestinationClass.class);
    if (port.isPresent() && !port.equals(usual)) {
      classes.add(DestinationClass.ODD_PORT);
    }
    String written = portColon < 0 ? hostAndPort : hostAndPort.substring(0, portColon);
    return withHost(form, Optional.of(scheme), written, port, classes);
  }

  private RemoteName withHost(
      Form form,
      Optional<String> scheme,
      String written,
      OptionalInt port,
      EnumSet<DestinationClass> classes) {
    Optional<HostName> host = HostName.of(written);
    if (host.isEmpty()) {
      return other(scheme);
    }
    Optional<IpAddress> address = host.get().address();
    if (address.isPresent()) {
      classes.add(DestinationClass.IP_LITERAL);
    }
    if (host.get().isObscured()) {
      classes.add(DestinationClass.OBSCURED_ADDRESS);
    }
    if (host.get().isInternal()) {
      classes.add(DestinationClass.INTERNAL);
    }
    var known = Optional.of(host.get().text());
    return new RemoteName(text, form, scheme, known, port, address, classes);
  }

  private RemoteName local(Optional<String> scheme) {
    return withoutHost(Form.LOCAL, scheme, Set.of(DestinationClass.LOCAL));
  }

  private RemoteName other(Optional<String> scheme) {
    return withoutHost(Form.OTHER, scheme, Set.of());
  }

  private RemoteName withoutHost(
      Form form, Optional<String> scheme, Set<DestinationClass> classes) {
    return new RemoteName(
        text, form, scheme, Optional.empty(), OptionalInt.empty(), Optional.empty(), classes);
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

  /// The number from here to the end; absent where it is none, or no port.
  private static OptionalInt port(String text, int from) {
    int value = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      value = value * 10 + c - '0';
      if (c < '0' || c > '9' || value > HIGHEST_PORT) {
        return OptionalInt.empty();
      }
    }
    return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /// Where the port begins; IPv6 has colons of its own, whether or not it stands in brackets.
  private static int portColon(String hostAndPort) {
    if (hostAndPort.startsWith("[")) {
      int closed = hostAndPort.indexOf(']');
      return closed < 0 ? -1 : hostAndPort.indexOf(':', closed);
    }
    int colon = hostAndPort.indexOf(':');
    boolean several = colon >= 0 && hostAndPort.indexOf(':', colon + 1) >= 0;
    return several && IpAddress.ofIpv6(hostAndPort).isPresent() ? -1 : colon;
  }

  private static boolean isDrivePath(String name) {
    return name.length() >= 2 && name.charAt(1) == ':' && isLetter(name.charAt(0));
  }

  private static boolean startsWith(String name, String prefix) {
    if (name.length() < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      char wanted = prefix.charAt(i);
      char found = name.charAt(i);
      boolean same =
          wanted == '\\' ? isSlash(found) : Character.toLowerCase(wanted) == lower(found);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
  }

  private static char first(String text) {
    return text.isEmpty() ? 0 : text.charAt(0);
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
}
