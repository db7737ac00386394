package org.bitshound.intake.collected;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bitshound.intake.collected.Volume.Reached;
import org.bitshound.intake.evidence.PathOrder;

/// The files that were collected of one host, found by the names that they had there. Each file is
/// read once, whatever asks for it. Safe for several threads, which wait for each other.
public final class FilesOfHost {
  /// `BIT`, one to four hex digits, `.tmp`: how BITS calls what is not yet completed.
  private static final Pattern TEMPORARY =
      Pattern.compile("bit[0-9a-f]{1,4}\\.tmp", Pattern.CASE_INSENSITIVE);

  private final List<String> roots = new ArrayList<>();
  private final Map<Character, List<Volume>> drives = new TreeMap<>();
  private final FileReading reading;
  private final Folders folders = new Folders();
  private final Map<String, Lookup> asked = new HashMap<>();
  private final TreeMap<String, CollectedFile> found = new TreeMap<>(PathOrder.BY_CODE_POINTS);

  FilesOfHost(FileReading reading) {
    this.reading = reading;
  }

  void add(Path root, String shown) throws IOException {
    Drives.below(root, shown, folders)
        .forEach((letter, volumes) ->
            drives.computeIfAbsent(letter, none -> new ArrayList<>()).addAll(volumes));
    roots.add(shown);
  }

  /// {@return the roots as given}
  public synchronized List<String> roots() {
    return List.copyOf(roots);
  }

  /// {@return the drives that were collected, by their letters}
  public synchronized List<String> letters() {
    return drives.keySet().stream()
        .map(letter -> letter.toString().toUpperCase(Locale.ROOT))
        .toList();
  }

  /// {@return all files found so far, by path}
  public synchronized Collection<CollectedFile> found() {
    return List.copyOf(found.values());
  }

  /// Looks for a file.
  ///
  /// @param name the local name with its drive, `\` between its parts, dots resolved; case does not
  ///   matter
  public synchronized Lookup find(String name) {
    return asked.computeIfAbsent(name, this::look);
  }

  private Lookup look(String name) {
    Optional<List<String>> parts = parts(name);
    if (parts.isEmpty()) {
      return new Lookup.Unknown("its name is no path on a drive");
    }
    List<Volume> volumes = drives.getOrDefault(Character.toLowerCase(name.charAt(0)), List.of());
    if (volumes.isEmpty()) {
      return new Lookup.Unknown("drive " + name.charAt(0) + ": was not collected");
    }
    Optional<Lookup> missing = Optional.empty();
    Lookup why = new Lookup.Unknown("");
    for (Volume volume : volumes) {
      Lookup here = look(volume, parts.get());
      if (here instanceof Lookup.Found) {
        return here;
      }
      missing = here instanceof Lookup.Missing ? Optional.of(here) : missing;
      why = here;
    }
    return missing.orElse(why);
  }

  /// {@return the parts behind the drive; empty where it names no file on a drive, or a stream}
  private static Optional<List<String>> parts(String name) {
    boolean onDrive =
        name.length() > 3
            && name.startsWith(":\\", 1)
            && Character.toLowerCase(name.charAt(0)) >= 'a'
            && Character.toLowerCase(name.charAt(0)) <= 'z';
    if (!onDrive) {
      return Optional.empty();
    }
    List<String> parts = List.of(name.substring(3).split("\\\\", -1));
    return parts.stream().allMatch(FilesOfHost::isName) ? Optional.of(parts) : Optional.empty();
  }

  /// Nothing that another system would take for a way up, a folder of its own, or no name.
  private static boolean isName(String part) {
    return !part.isEmpty()
        && !part.equals(".")
        && !part.equals("..")
        && part.chars().allMatch(c -> c >= ' ' && c != '/' && c != ':' && c != '*' && c != '?');
  }

  private Lookup look(Volume volume, List<String> parts) {
    try {
      return switch (volume.reach(parts)) {
        case Reached.There there -> read(volume, there.entry(), parts);
        case Reached.Barred barred -> new Lookup.Unknown(barred.why());
        case Reached.Stopped end -> missing(volume, end, parts);
      };
    } catch (IOException cannot) {
      return new Lookup.Unknown("it cannot be read");
    }
  }

  private Lookup read(Volume volume, Volume.Entry entry, List<String> parts) throws IOException {
    if (!entry.attributes().isRegularFile()) {
      return new Lookup.Unknown("what lies there is no file");
    }
    Volume.Reached above = volume.reach(parts.subList(0, parts.size() - 1));
    CollectedFile file =
        above instanceof Reached.There folder
            ? reading.read(entry, folder.entry(), volume.list(folder.entry()))
            : reading.read(entry);
    found.put(file.path(), file);
    return new Lookup.Found(file);
  }

  /// A short name (`PROGRA~1`) may stand for a name that is there.
  private static Lookup missing(Volume volume, Reached.Stopped end, List<String> parts)
      throws IOException {
    List<String> left = parts.subList(parts.size() - end.left(), parts.size());
    if (left.getFirst().indexOf('~') >= 0) {
      return new Lookup.Unknown("a part of its path may be the short form of another name");
    }
    if (!volume.tells(end)) {
      return new Lookup.Unknown("its folder was not collected");
    }
    String folder = end.folder().shown();
    return new Lookup.Missing(folder + "/" + String.join("/", left), folder);
  }

  /// Looks beside a name for what BITS calls a file until its job is completed.
  ///
  /// @param size in bytes
  /// @return the only one there of that size
  public synchronized Optional<CollectedFile> temporaryBeside(String name, long size) {
    Optional<List<String>> parts = parts(name);
    var fitting = new ArrayList<CollectedFile>();
    for (String each : parts.isEmpty() ? List.<String>of() : temporaries(name, parts.get())) {
      if (find(each) instanceof Lookup.Found there && there.file().size() == size) {
        fitting.add(there.file());
      }
    }
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private List<String> temporaries(String name, List<String> parts) {
    var names = new ArrayList<String>();
    String folder = name.substring(0, name.lastIndexOf('\\') + 1);
    for (Volume volume : drives.getOrDefault(Character.toLowerCase(name.charAt(0)), List.of())) {
      try {
        if (volume.reach(parts.subList(0, parts.size() - 1)) instanceof Reached.There there
            && there.entry().attributes().isDirectory()) {
          volume.list(there.entry()).names().stream()
              .flatMap(List::stream)
              .filter(each -> TEMPORARY.matcher(each).matches())
              .map(each -> folder + each)
              .forEach(names::add);
        }
      } catch (IOException cannot) {
        // then nothing of it can be told
      }
    }
    return names.stream().distinct().sorted(PathOrder.BY_CODE_POINTS).toList();
  }
}
