package org.bitshound.policy;

import java.util.Locale;
import java.util.Optional;
import org.bitshound.remote.DestinationClass;
import org.bitshound.remote.RemoteName;

/// A pattern for remote names: `https://g.live.com/odclientsettings/**`, `\\fs01\**`. It is
/// compared with the host as it is contacted, whatever its spelling, with the port unless it is the
/// scheme's own, and with the path; user info and query do not count. A path that climbs (`..`)
/// agrees with nothing, since it does not lead where it seems to.
///
/// @param text as written
record RemotePattern(String text, Glob glob) {
  static RemotePattern of(String text) {
    return new RemotePattern(text, Glob.of(text));
  }

  /// {@return the name as patterns are compared with it; absent where no pattern agrees with it}
  static Optional<String> plain(RemoteName name) {
    return climbs(name) ? Optional.empty() : name.host().map(host -> plain(name, host));
  }

  private static String plain(RemoteName name, String host) {
    String port = name.is(DestinationClass.ODD_PORT) ? ":" + name.port().getAsInt() : "";
    String path = path(name.text());
    return switch (name.form()) {
      case WEB, FTP -> name.scheme().orElse("") + "://" + host + port + path;
      case UNC -> "\\\\" + host + port + path.replace('/', '\\');
      case LOCAL, OTHER -> "";
    };
  }

  /// What stands between authority and query.
  private static String path(String url) {
    int start = skip(url, 0, "/\\", false); // the scheme; nothing of a share
    start = skip(url, start, "/\\", true);
    start = skip(url, start, "/\\?#", false);
    int end = skip(url, start, "?#", false);
    return url.substring(start, end);
  }

  private static int skip(String text, int from, String set, boolean inSet) {
    int i = from;
    while (i < text.length() && set.indexOf(text.charAt(i)) >= 0 == inSet) {
      i++;
    }
    return i;
  }

  private static boolean climbs(RemoteName name) {
    String path = path(name.text()).toLowerCase(Locale.ROOT);
    return path.contains("..") || path.contains("%2e");
  }
}
