package org.bitshound.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Tells which host a file without a name of its own belongs to: the one host of the event logs in
/// the nearest folder above it that has any, within what was given as one collection. Where these
/// logs are of several hosts, nobody can know.
final class Siblings {
  private final List<String> collections;
  private final List<Machine> hosts;

  /// @param collections the files and folders given
  /// @param hosts with the paths of their files
  Siblings(List<String> collections, List<Machine> hosts) {
    this.collections = collections.stream().map(Siblings::folder).toList();
    this.hosts = hosts;
  }

  private static String folder(String given) {
    String path = given.replace('\\', '/');
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    return path.isEmpty() || path.equals(".") ? "" : path.endsWith("/") ? path : path + "/";
  }

  /// {@return the host's name}
  Optional<String> hostOf(String path) {
    String folder = path;
    while (!folder.isEmpty()) {
      int slash = folder.lastIndexOf('/', folder.length() - 2);
      folder = slash < 0 ? "" : folder.substring(0, slash + 1);
      if (!isInOneCollection(folder)) {
        return Optional.empty();
      }
      Set<String> below = hostsBelow(folder);
      if (!below.isEmpty()) {
        return below.size() == 1 ? below.stream().findFirst() : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isInOneCollection(String folder) {
    return collections.stream().anyMatch(folder::startsWith);
  }

  private Set<String> hostsBelow(String folder) {
    var names = new TreeSet<String>();
    for (Machine host : hosts) {
      if (host.files().stream().anyMatch(file -> file.startsWith(folder))) {
        names.add(host.name());
      }
    }
    return names;
  }
}
