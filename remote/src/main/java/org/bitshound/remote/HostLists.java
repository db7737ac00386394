package org.bitshound.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Lists of hosts that give a destination a class: file hosts, tunnels, rare suffixes. Each list is
/// a data file beside this class with its sources and the date it was made. Unchanging once made.
public final class HostLists {
  private final List<HostList> lists;

  private HostLists(List<HostList> lists) {
    this.lists = List.copyOf(lists);
  }

  /// A class that a list gave to a host.
  ///
  /// @param clazz the class
  /// @param list the list's name
  /// @param date when the list was made, `2026-11-24`
  /// @param entry the entry that the host lies under
  public record Listed(DestinationClass clazz, String list, String date, String entry) {}

  /// {@return the lists that come with this version}
  public static HostLists builtIn() {
    return new HostLists(
        List.of(
            HostList.read("file-host.txt", DestinationClass.FILE_HOST),
            HostList.read("rare-suffix.txt", DestinationClass.RARE_SUFFIX),
            HostList.read("tunnel.txt", DestinationClass.TUNNEL)));
  }

  /// {@return what the lists say of the name's host, one row a list; empty for addresses, shares
  /// and paths, which no list holds, and for hosts that are on none}
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
  private record HostList(DestinationClass clazz, String name, String date, Set<String> entries) {
    static HostList read(String resource, DestinationClass clazz) {
      var entries = new HashSet<String>();
      String date = "";
      for (String line : text(resource).lines().toList()) {
        if (line.startsWith("# date: ")) {
          date = line.substring("# date: ".length()).strip();
        } else if (!line.isBlank() && !line.startsWith("#") && !entries.add(line.strip())) {
          throw new IllegalStateException(resource + " lists " + line + " twice");
        }
      }
      if (date.isEmpty()) {
        throw new IllegalStateException(resource + " has no date");
      }
      return new HostList(clazz, clazz.word(), date, Set.copyOf(entries));
    }

    Optional<String> entryOver(String host) {
      String rest = host;
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

    private static String text(String resource) {
      try (InputStream in =
          Objects.requireNonNull(HostLists.class.getResourceAsStream(resource), resource)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(resource, e);
      }
    }
  }
}
