package org.bitshound.intake.collected;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// The files that a host's evidence speaks of: what is asked of sources that say too much to be
/// told whole.
///
/// @param fileNames without folders, in lower case
/// @param places whether a path from a volume's root on, `\Users\Public\a.exe`, can be one of these
///   files
public record Asked(Set<String> fileNames, Predicate<String> places) {
  public Asked {
    fileNames = Set.copyOf(fileNames);
  }

  /// {@return whether a name without folder is one of theirs}
  public boolean isName(String name) {
    return fileNames.contains(name.toLowerCase(Locale.ROOT));
  }

  /// {@return whether a path from a volume's root on can be one of theirs}
  public boolean isPlace(String path) {
    return places.test(path);
  }
}
