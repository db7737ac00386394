package org.bitshound.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.remote.LocalName;

/// Places on a disk, endings of file names, and programs of Windows that make no BITS jobs: the
/// lists of `content/places.yml`. Unchanging once made.
public final class Places {
  private static final String FILE = "places.yml";

  private final Map<Place, List<Glob>> patterns = new HashMap<>();
  private final Set<String> programs;
  private final Set<String> runnable;
  private final Map<String, String> neverMakers = new HashMap<>();

  /// What kind of place.
  public enum Place {
    /// What lies here is started without anybody opening it.
    AUTOSTART,
    /// Where browsers, mail programs and archivers unpack.
    UNPACKED,
    /// Temporary folders: installers work here too.
    TEMPORARY,
    /// Where intruders stage programs: not only administrators can write there, and nobody
    /// installs.
    STAGING,
    /// Installed software.
    INSTALLED
  }

  private Places(Section lists) {
    for (Place place : Place.values()) {
      String key = place.name().toLowerCase(Locale.ROOT);
      patterns.put(place, lists.texts(key).stream().map(Glob::of).toList());
    }
    programs = Set.copyOf(lists.texts("programs"));
    var all = new HashSet<>(programs);
    all.addAll(lists.texts("scripts"));
    all.addAll(lists.texts("opened"));
    runnable = Set.copyOf(all);
    for (Section row : lists.sections("never-makers")) {
      neverMakers.put(row.required("program"), row.required("source"));
      row.required("certainty");
    }
  }

  /// {@return the lists that come with this version}
  public static Places builtIn() {
    var faults = new ArrayList<Fault>();
    var places = new Places(Section.of(FILE, Content.yaml(FILE), faults));
    Content.mustBeSound(faults);
    return places;
  }

  /// {@return the first kind, in their order, that the path is of; absent for any other place and
  /// for a bare name}
  public Optional<Place> of(String path) {
    String key = LocalName.of(path).key();
    for (Place place : Place.values()) {
      if (Comparison.any(patterns.getOrDefault(place, List.of()), key)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /// {@return whether everybody can write there: staging, temporary or unpacked}
  public boolean isStaging(String path) {
    return of(path)
        .filter(place ->
            switch (place) {
              case UNPACKED, TEMPORARY, STAGING -> true;
              case AUTOSTART, INSTALLED -> false;
            })
        .isPresent();
  }

  /// {@return whether the name ends as a program does: `exe`, `dll` …}
  public boolean isProgram(String path) {
    return programs.contains(ending(path));
  }

  /// {@return whether the name ends as a program, a script or something that opens itself does}
  public boolean isRunnable(String path) {
    return runnable.contains(ending(path));
  }

  /// {@return why the program of Windows makes no BITS jobs; absent where it may, or is not in
  /// Windows' own folders}
  public Optional<String> neverMakes(String image) {
    LocalName name = LocalName.of(image);
    boolean ofWindows = name.key().contains(":\\windows\\") || name.key().startsWith("\\device\\");
    return ofWindows ? Optional.ofNullable(neverMakers.get(name.fileName())) : Optional.empty();
  }

  /// {@return what stands behind the last dot of the file's name, in lower case, blanks and dots at
  /// its end dropped as Windows does; empty where there is none}
  public static String ending(String path) {
    String name = LocalName.of(path).fileName();
    int end = name.length();
    while (end > 0 && " .".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    int dot = name.lastIndexOf('.', end - 1);
    return dot < 0 ? "" : name.substring(dot + 1, end);
  }
}
