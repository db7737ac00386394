package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.observation.FileChanged;
import org.bitshound.remote.LocalName;

/// The changes of the USN journal that somebody asked for, by file and by name. The two halves of a
/// rename are two records of one file.
final class Renames {

  /// One rename.
  record Rename(FileChanged from, FileChanged to) {}

  private final Map<String, List<Rename>> byNewName = new HashMap<>();
  private final IdentityHashMap<FileChanged, FileChanged> next = new IdentityHashMap<>();
  private final Map<String, List<FileChanged>> byFile = new HashMap<>();
  private final Map<String, List<FileChanged>> byName = new HashMap<>();

  /// @param inOrder in order of time
  Renames(List<FileChanged> inOrder) {
    var open = new HashMap<String, FileChanged>();
    for (FileChanged each : inOrder) {
      String file = file(each);
      byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(each);
      byName.computeIfAbsent(key(each.name()), n -> new ArrayList<>()).add(each);
      switch (each.what()) {
        case RENAMED_FROM -> open.put(file, each);
        case RENAMED_TO -> {
          FileChanged from = open.remove(file);
          if (from != null && !key(from.name()).equals(key(each.name()))) {
            add(new Rename(from, each));
          }
        }
        case CREATED, DELETED -> {}
      }
    }
  }

  private void add(Rename rename) {
    byNewName.computeIfAbsent(key(rename.to().name()), n -> new ArrayList<>()).add(rename);
    next.put(rename.from(), rename.to());
  }

  private static String key(String name) {
    return LocalName.of(name).key();
  }

  private static String file(FileChanged change) {
    boolean known = change.entry().isPresent();
    return known
        ? change.entry().getAsLong() + "-" + change.sequence().orElse(0)
        : "named " + key(change.name());
  }

  /// {@return renames that gave a file this name, by time}
  ///
  /// @param fileName in lower case
  List<Rename> to(String fileName) {
    return byNewName.getOrDefault(fileName, List.of());
  }

  /// {@return the second half of a rename}
  Optional<FileChanged> newNameOf(FileChanged old) {
    return Optional.ofNullable(next.get(old));
  }

  /// {@return all changes of the file that a change is of, by time}
  List<FileChanged> ofSameFile(FileChanged change) {
    return byFile.getOrDefault(file(change), List.of());
  }

  /// {@return all changes of files of a name, by time}
  List<FileChanged> named(String fileName) {
    return byName.getOrDefault(fileName, List.of());
  }

  boolean isEmpty() {
    return byFile.isEmpty();
  }
}
