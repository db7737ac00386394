package org.bitshound.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lists of hosts that give a destination a class: file hosts, paste sites, shorteners, tunnels,
/// rare suffixes. Each list is a file of `content/remote` with its sources and date. Unchanging
/// once made.
public final class HostLists {
  private final List<HostList> lists;

  private HostLists(List<HostList> lists) {
    this.lists = List.copyOf(lists);
  }

  /// A class that a list gave to a host.
  ///
  /// @param clazz the class
  /// @param list the list's name: it tells a paste site from a shortener, which are of one class
  /// @param date when the list was last gone through, `2026-11-24`
  /// @param entry the entry that the host lies under
  public record Listed(DestinationClass clazz, String list, String date, String entry) {}

  /// {@return the lists that come with this version}
  public static HostLists builtIn() {
    return new HostLists(
        List.of(
            HostList.of("file-host", DestinationClass.FILE_HOST),
            HostList.of("paste", DestinationClass.FILE_HOST),
            HostList.of("rare-suffix", DestinationClass.RARE_SUFFIX),
            HostList.of("shortener", DestinationClass.FILE_HOST),
            HostList.of("tunnel", DestinationClass.TUNNEL)));
  }

  /// {@return what the lists say of the name's host, one row a list; empty for addresses, paths and
  /// names inside, which no list holds, and for hosts that are on none}
  public List<Listed> of(RemoteName name) {
    boolean named = name.host().isPresent() && name.address().isEmpty();
    if (!named || name.is(DestinationClass.INTERNAL)) {
      return List.of();
    }
    String host = name.host().get();
    var found = new ArrayList<Listed>(1);
    for (HostList list : lists) {
      list.entryOver(host).map(list::listed).ifPresent(found::add);
    }
    return found;
  }

  /// One list: an entry stands for itself and for every name below it.
  private record HostList(
      DestinationClass clazz, String name, String date, int longest, Set<String> entries) {
    static HostList of(String name, DestinationClass clazz) {
      ContentList list = ContentList.named(name);
      int longest = 0;
      for (String entry : list.entries()) {
        longest = Math.max(longest, entry.length());
      }
      return new HostList(clazz, name, list.date(), longest, Set.copyOf(list.entries()));
    }

    /// Begins at the first name that is short enough, so that a host of a million labels costs no
    /// more than its length.
    Optional<String> entryOver(String host) {
      int tooLong = host.length() - longest - 1;
      int start = tooLong < 0 ? 0 : host.indexOf('.', tooLong) + 1;
      if (tooLong >= 0 && start == 0) {
        return Optional.empty();
      }
      String rest = host.substring(start);
      while (!entries.contains(rest)) {
        int dot = rest.indexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        rest = rest.substring(dot + 1);
      }
      return Optional.of(rest);
    }

    Listed listed(String entry) {
      return new Listed(clazz, name, date, entry);
    }
  }
}
