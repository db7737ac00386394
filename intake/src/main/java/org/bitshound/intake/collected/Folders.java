package org.bitshound.intake.collected;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.intake.evidence.PathOrder;

/// The names in folders, as Windows compares them: the files of one job mostly lie together, so the
/// last few folders are remembered. Unfit for several threads at once.
final class Folders {
  private static final int REMEMBERED = 32;

  private final LinkedHashMap<Path, Listing> last = new LinkedHashMap<>();

  /// What a folder holds.
  ///
  /// @param byName from a name as it is compared to the names of the folder that are so compared,
  ///   sorted
  record Listing(Path folder, Map<String, List<String>> byName) {

    /// {@return the name in this folder that Windows takes for the same}
    Optional<String> name(String asked) {
      List<String> same = byName.getOrDefault(compared(asked), List.of());
      return same.contains(asked) ? Optional.of(asked) : same.stream().findFirst();
    }

    Collection<List<String>> names() {
      return byName.values();
    }

    /// {@return whether anything but folders was collected here}
    boolean holdsFiles() {
      return byName.values().stream()
          .flatMap(List::stream)
          .anyMatch(name -> Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS));
    }
  }

  /// {@return what a folder holds}
  Listing in(Path folder) throws IOException {
    Listing known = last.remove(folder);
    Listing listing = known == null ? list(folder) : known;
    last.putLast(folder, listing);
    if (last.size() > REMEMBERED) {
      last.pollFirstEntry();
    }
    return listing;
  }

  private static Listing list(Path folder) throws IOException {
    var names = new ArrayList<String>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(path -> names.add(path.getFileName().toString()));
    } catch (DirectoryIteratorException cannot) {
      throw cannot.getCause();
    } catch (UncheckedIOException cannot) {
      throw cannot.getCause();
    }
    names.sort(PathOrder.BY_CODE_POINTS);
    var byName = new HashMap<String, List<String>>();
    for (String name : names) {
      byName.computeIfAbsent(compared(name), same -> new ArrayList<>()).add(name);
    }
    return new Listing(folder, byName);
  }

  /// Letters are folded one by one, as Windows does it; `%3A` is how Velociraptor writes a letter
  /// that other systems forbid in names.
  static String compared(String name) {
    String plain = decoded(name);
    var folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      folded.append(Character.toLowerCase(Character.toUpperCase(plain.charAt(i))));
    }
    return folded.toString();
  }

  /// {@return a name with its escapes taken for what they stand for; a name with other signs of
  /// percent as it is}
  static String decoded(String name) {
    if (name.indexOf('%') < 0) {
      return name;
    }
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException plain) {
      return name;
    }
  }
}
