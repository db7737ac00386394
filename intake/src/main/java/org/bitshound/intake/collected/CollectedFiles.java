package org.bitshound.intake.collected;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.intake.evidence.FileDefect;
import org.bitshound.intake.evidence.Unreadable;
import org.bitshound.intake.hosts.HostLabel;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.intake.hosts.Siblings;

/// The files themselves, as somebody collected them: mounted images, and what collectors copied.
/// Nothing below the roots is run, changed or followed to a place outside of them.
///
/// Whose a root is, its user says, or the logs do: of one host alone, or of the one host whose logs
/// were collected with it. Nobody guesses.
public final class CollectedFiles {

  /// A root.
  ///
  /// @param host whose it is; absent where the user does not say
  /// @param path as given
  public record Root(Optional<String> host, String path) {

    /// {@return the root that `HOST=PATH` or `PATH` names}
    public static Root of(String given) {
      int equals = given.indexOf('=');
      boolean named = equals > 0 && given.substring(0, equals).matches("[\\w.-]+");
      return named
          ? new Root(Optional.of(given.substring(0, equals)), given.substring(equals + 1))
          : new Root(Optional.empty(), given);
    }
  }

  private final Map<String, FilesOfHost> byHost = new LinkedHashMap<>();
  private final List<FileDefect> defects = new ArrayList<>();
  private final List<Machine> machines;
  private final Siblings siblings;
  private final FileReading reading;

  /// Opens the roots.
  ///
  /// @param machines the hosts of the evidence
  /// @param given the evidence's paths, as the user wrote them
  /// @param hashes whether what is found is to be hashed
  public CollectedFiles(
      List<Root> roots, List<Machine> machines, List<String> given, boolean hashes) {
    this.machines = machines;
    this.siblings = new Siblings(given, machines);
    this.reading = new FileReading(hashes);
    roots.forEach(this::add);
  }

  private void add(Root root) {
    Optional<String> host = hostOf(root);
    if (host.isEmpty()) {
      defects.add(
          defect(
              root,
              "a root of one host of the evidence",
              root.host()
                  .map(name -> "host " + name + ", of which there is no evidence")
                  .orElse("a root that may be of several hosts"),
              "no file below it is looked for; --files HOST=ROOT says whose it is"));
      return;
    }
    try {
      byHost
          .computeIfAbsent(host.get(), name -> new FilesOfHost(reading))
          .add(Path.of(root.path()).toRealPath(), shown(root.path()));
    } catch (IOException | InvalidPathException cannot) {
      defects.add(
          defect(
              root,
              "a folder that can be read",
              Unreadable.words(cannot),
              "no file below it is looked for"));
    }
  }

  private static FileDefect defect(Root root, String expected, String found, String effect) {
    return new FileDefect(
        shown(root.path()), new Defect(0, What.READ_ERROR, Severity.LOST, expected, found, effect));
  }

  private static String shown(String given) {
    String path = given.replace(File.separatorChar, '/');
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private Optional<String> hostOf(Root root) {
    if (root.host().isPresent()) {
      return named(HostLabel.of(root.host().get()));
    }
    if (machines.size() == 1) {
      return Optional.of(machines.getFirst().name());
    }
    List<String> below =
        machines.stream()
            .filter(host -> host.files().stream().anyMatch(file -> isBelow(root, file)))
            .map(Machine::name)
            .toList();
    return below.size() == 1
        ? Optional.of(below.getFirst())
        : below.isEmpty() ? siblings.hostOf(shown(root.path()) + "/") : Optional.empty();
  }

  private Optional<String> named(String label) {
    return machines.stream()
        .filter(host ->
            host.name().equals(label)
                || host.aliases().stream()
                    .anyMatch(alias -> HostLabel.of(alias.name()).equals(label)))
        .map(Machine::name)
        .findFirst();
  }

  private static boolean isBelow(Root root, String file) {
    String folder = plain(shown(root.path()));
    return folder.isEmpty() || plain(file).startsWith(folder + "/");
  }

  /// {@return a path without what says "here"}
  private static String plain(String path) {
    String plain = path;
    while (plain.startsWith("./")) {
      plain = plain.substring(2);
    }
    return plain.equals(".") ? "" : plain;
  }

  /// {@return what was collected of a host}
  public Optional<FilesOfHost> of(Machine host) {
    return Optional.ofNullable(byHost.get(host.name()));
  }

  /// {@return the roots that could not be used}
  public List<FileDefect> defects() {
    return List.copyOf(defects);
  }
}
