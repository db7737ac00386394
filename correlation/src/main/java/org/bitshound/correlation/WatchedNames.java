package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.bitshound.correlation.Aftermath.Use;
import org.bitshound.remote.LocalName;

/// The local names that are watched, found again by any spelling. Mutable; one thread, the fold's.
final class WatchedNames {

  /// Jobs of a busy host name thousands of files in a year; beyond this the oldest is let go.
  private static final int WATCHED = 20_000;

  private final Map<String, List<Watch>> byFileName = new HashMap<>();
  private final LinkedHashMap<Owned, Watch> inOrder = new LinkedHashMap<>();
  private int namesWithBlanks; // ever watched

  /// A name and whom its uses are told.
  private record Owned(LocalName name, Aftermath owner) {}

  /// A watched name.
  ///
  /// @param since the record that first names it for this owner
  record Watch(LocalName name, Aftermath owner, Moment since) {

    void tell(Use use) {
      owner.add(use.namedAt(since));
    }
  }

  boolean isEmpty() {
    return byFileName.isEmpty();
  }

  void add(String localName, Aftermath owner, Moment since) {
    LocalName name = LocalName.of(localName);
    var watch = new Watch(name, owner, since);
    if (name.fileName().isEmpty() || inOrder.putIfAbsent(new Owned(name, owner), watch) != null) {
      return;
    }
    byFileName.computeIfAbsent(name.fileName(), file -> new ArrayList<>()).add(watch);
    namesWithBlanks += hasBlank(name.fileName()) ? 1 : 0;
    if (inOrder.size() > WATCHED) {
      forget(inOrder.pollFirstEntry().getValue());
    }
  }

  private void forget(Watch oldest) {
    byFileName.computeIfPresent(
        oldest.name().fileName(),
        (name, left) -> {
          left.remove(oldest);
          return left.isEmpty() ? null : left;
        });
  }

  private static boolean hasBlank(String name) {
    return name.chars().anyMatch(letter -> LineWords.parts((char) letter));
  }

  /// {@return whether a word of the line ends in a watched name}: asked of every process
  boolean areIn(String line) {
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      char letter = i < line.length() ? line.charAt(i) : ' ';
      boolean ends = letter == '"' || LineWords.parts(letter);
      if (ends || letter == '\\' || letter == '/') {
        if (ends
            && i > from
            && byFileName.containsKey(line.substring(from, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        from = i + 1;
      }
    }
    return areInWithBlanks(line);
  }

  /// A name with a blank in it is no single word.
  private boolean areInWithBlanks(String line) {
    if (namesWithBlanks == 0) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    return byFileName.keySet().stream().anyMatch(name -> hasBlank(name) && lower.contains(name));
  }

  /// Whoever watches this file; a short folder name (`C:\USERS\ANDREW~1`) may be any that fits.
  void each(String path, Consumer<Watch> to) {
    LocalName name = LocalName.of(path);
    for (Watch watch : List.copyOf(byFileName.getOrDefault(name.fileName(), List.of()))) {
      if (watch.name().matches(name)) {
        to.accept(watch);
      }
    }
  }

  /// Whoever watches a file of which the path is known from a volume's root on, of which volume is
  /// not; or the name alone.
  void eachOnSomeVolume(String path, Consumer<Watch> to) {
    LocalName name = LocalName.of(path);
    boolean bare = name.key().indexOf('\\') < 0;
    for (Watch watch : List.copyOf(byFileName.getOrDefault(name.fileName(), List.of()))) {
      String watched = watch.name().key();
      boolean hasDrive = watched.length() > 2 && watched.charAt(1) == ':';
      String drive = hasDrive ? watched.substring(0, 2) : "";
      if (bare || watch.name().matches(LocalName.of(drive + path))) {
        to.accept(watch);
      }
    }
  }
}
