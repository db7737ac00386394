package org.bitshound.translation.relevance;

import java.util.List;
import java.util.Locale;

/// Which names can stand in the remote name of a job.
public final class Names {

  /// Questions for addresses' names, for proxies and for services.
  private static final List<String> ENDS = List.of(".arpa", ".arpa.", "._tcp.local", "._udp.local");

  private Names() {}

  /// {@return whether a URL can have this host; not the names of directory services
  /// (`_ldap._tcp…`), of addresses (`….in-addr.arpa`), or of proxies to be found (`wpad`)}
  public static boolean mayBeRemote(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !lower.startsWith("_")
        && !lower.equals("wpad")
        && !lower.startsWith("wpad.")
        && ENDS.stream().noneMatch(lower::endsWith);
  }
}
