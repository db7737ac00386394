package org.bitshound.architecture;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Who may know whom: the import column of the design's table of modules.
final class Rooms {
  static final String ROOT = "org.bitshound.";

  private static final Set<String> READERS =
      Set.of(
          "archives",
          "bytes",
          "ese",
          "evtx",
          "exports",
          "files",
          "qmgr",
          "snapshots",
          "srum",
          "tables",
          "weblogs");

  /// Everything that `hunt` strings together.
  private static final Set<String> ENGINE =
      union(
          READERS,
          Set.of(
              "event",
              "observation",
              "translation",
              "intake",
              "command",
              "remote",
              "policy",
              "casefile",
              "correlation",
              "analytics",
              "playbook"));

  /// From each room to the rooms that it may import.
  static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("bytes", Set.of()),
          Map.entry("event", Set.of()),
          Map.entry("evtx", Set.of("bytes", "event")),
          Map.entry("ese", Set.of("bytes")),
          Map.entry("qmgr", Set.of("bytes", "event", "ese")),
          Map.entry("archives", Set.of("bytes")),
          Map.entry("snapshots", Set.of("bytes", "event")),
          Map.entry("srum", Set.of("bytes", "event", "ese")),
          Map.entry("tables", Set.of("bytes", "event", "exports")),
          Map.entry("exports", Set.of("bytes", "event")),
          Map.entry("files", Set.of("bytes")),
          Map.entry("weblogs", Set.of("bytes", "event", "exports")),
          Map.entry("observation", Set.of("event")),
          Map.entry("translation", Set.of("event", "observation")),
          Map.entry("intake", union(READERS, Set.of("event", "observation", "translation"))),
          Map.entry("command", Set.of()),
          Map.entry("remote", Set.of()),
          Map.entry("casefile", Set.of()),
          Map.entry("policy", Set.of("casefile", "remote")),
          Map.entry("correlation", Set.of("event", "observation", "command", "remote", "casefile")),
          Map.entry("analytics", Set.of("casefile", "policy", "remote")),
          Map.entry("playbook", Set.of("casefile", "policy")),
          Map.entry("hunt", ENGINE),
          Map.entry("report", Set.of("casefile")),
          Map.entry(
              "cli",
              union(READERS, Set.of("event", "hunt", "casefile", "playbook", "policy", "report"))));

  /// Packages of other projects, and the packages of ours that alone may use them.
  static final Map<String, String> LIBRARIES =
      Map.of(
          "tools.jackson",
          ROOT + "casefile.json",
          "picocli",
          ROOT + "cli",
          "org.snakeyaml",
          ROOT + "policy",
          "org.apache.commons.compress",
          ROOT + "archives",
          "org.tukaani",
          ROOT + "archives",
          "com.github.luben",
          ROOT + "archives");

  /// The rooms that a stream over a whole company will load: they run on Java 21, and hold no
  /// static state, start no thread and open no file.
  static final Set<String> SHARED =
      Set.of(
          "event",
          "observation",
          "translation",
          "command",
          "remote",
          "policy",
          "casefile",
          "correlation",
          "analytics",
          "playbook");

  private Rooms() {}

  /// {@return the room of a package: the first name below ours}
  static String of(String packageName) {
    String below = packageName.substring(ROOT.length());
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    var all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }
}
