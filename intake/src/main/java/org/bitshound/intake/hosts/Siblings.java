package org.bitshound.intake.hosts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells which host a file without a name of its own belongs to: the one host of the event logs in
/// the nearest folder above it that has any, within what was collected together. Where these logs
/// are of several hosts, nobody can know.
///
/// Collected together is what lies in one archive, or below one image of a drive (`C`, `C%3A` …, as
/// triage tools write it), and else below one of the paths given.
public final class Siblings {
  private static final String IN_ARCHIVE = "!/";

  /// The drive of a collected tree: `uploads/auto/C%3A/Windows`, `HOST/C/Windows`.
  private static final Pattern DRIVE =
      Pattern.compile("(?:^|/)((?:[A-Z](?:_|:|%3A)?|[a-z](?:_|:|%3A)|%5C%5C\\.%5C[A-Za-z]%3A)/)");

  private final List<String> given;
  private final List<Machine> hosts;

  /// Makes one.
  ///
  /// @param given the files and folders given
  /// @param hosts with the paths of their files
  public Siblings(List<String> given, List<Machine> hosts) {
    this.given = given.stream().map(Siblings::folder).toList();
    this.hosts = hosts;
  }

  private static String folder(String given) {
    String path = given.replace('\\', '/');
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    if (path.isEmpty() || path.equals(".")) {
      return "";
    }
    return path.endsWith("/") ? path : path + "/";
  }

  /// {@return the host's name}
  public Optional<String> hostOf(String path) {
    String collection = collectionOf(path);
    String folder = path;
    while (!folder.isEmpty()) {
      folder = above(folder);
      if (!folder.startsWith(collection)) {
        return Optional.empty();
      }
      Set<String> below = hostsBelow(folder, collection);
      if (!below.isEmpty()) {
        return below.size() == 1 ? below.stream().findFirst() : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String above(String path) {
    return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
  }

  /// {@return the folder or archive with which a file was collected, as a beginning of its path}
  private String collectionOf(String path) {
    int archive = path.indexOf(IN_ARCHIVE);
    String outer =
        archive >= 0 ? path.substring(0, archive + IN_ARCHIVE.length()) : givenFolderOf(path);
    Matcher drive = DRIVE.matcher(path).region(Math.max(0, outer.length() - 1), path.length());
    return drive.find() ? path.substring(0, drive.start(1)) : outer;
  }

  /// {@return the innermost folder given that holds a file; of a file that was given itself, as by
  /// `case/*`, the folder it lies in}
  private String givenFolderOf(String path) {
    return given.stream()
        .filter(path::startsWith)
        .max(Comparator.comparingInt(String::length))
        .orElseGet(() -> above(path));
  }

  /// Logs below that were collected with something else say nothing.
  private Set<String> hostsBelow(String folder, String collection) {
    var names = new TreeSet<String>();
    for (Machine host : hosts) {
      boolean beside =
          host.files().stream()
              .anyMatch(file -> file.startsWith(folder) && collectionOf(file).equals(collection));
      if (beside) {
        names.add(host.name());
      }
    }
    return names;
  }
}
