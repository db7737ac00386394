package org.bitshound.intake.evidence;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.jspecify.annotations.Nullable;

/// Walks the paths given and says what each file is. Links met on the way are not followed: what
/// they lead to inside the paths given is found there, and what lies outside is not evidence that
/// anybody handed in.
final class EvidenceFinder {
  private final TreeMap<String, EvidenceFile> byPath = new TreeMap<>(PathOrder.BY_CODE_POINTS);
  private final TreeMap<Path, String> pathOf = new TreeMap<>(); // a file given twice is one
  private final Map<String, FileDefect> unreadable = new HashMap<>();
  private final Set<FileDefect> defects = new HashSet<>();

  private final List<Path> roots = new ArrayList<>();
  private final TreeMap<String, Path> links = new TreeMap<>(PathOrder.BY_CODE_POINTS);

  /// Adds a file, or all files below a folder.
  void add(String given) {
    try {
      Path path = Path.of(given);
      if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
        defects.add(device(slashes(given))); // the shell's own pipes have no real path
        return;
      }
      Path root = path.toRealPath();
      roots.add(root);
      Files.walkFileTree(root, new Walk(given, root));
    } catch (IOException | InvalidPathException cannot) {
      unreadable(slashes(given), cannot);
    }
  }

  /// What one path given leads to.
  private final class Walk extends SimpleFileVisitor<Path> {
    private final String given;
    private final Path root;

    Walk(String given, Path root) {
      this.given = given;
      this.root = root;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        found(file, attributes.size());
      } else if (attributes.isSymbolicLink()) {
        links.put(shown(file), file);
      } else {
        defects.add(device(shown(file)));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cannot) {
      unreadable(shown(file), cannot);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cannot) {
      if (cannot != null) {
        unreadable(shown(folder), cannot);
      }
      return FileVisitResult.CONTINUE;
    }

    private void found(Path file, long size) {
      String shown = shown(file);
      String before = pathOf.get(file);
      if (before != null) {
        if (PathOrder.BY_CODE_POINTS.compare(before, shown) <= 0) {
          return;
        }
        byPath.remove(before);
      }
      pathOf.put(file, shown);
      try {
        byte[] first = firstBytes(file);
        var beginning = new CRC32();
        beginning.update(first);
        Kind kind = size == 0 ? Kind.EMPTY : Signature.of(ByteView.of(first), shown);
        put(
            new EvidenceFile(
                shown,
                new EvidenceFile.OnDisk(file),
                size,
                kind,
                beginning.getValue(),
                Optional.empty()));
      } catch (IOException cannot) {
        unreadable(shown, cannot);
      }
    }

    /// {@return a path as the user would write it: what was given, and the way down from there}
    private String shown(Path file) {
      if (file.equals(root)) {
        return slashes(given);
      }
      String below = slashes(root.relativize(file).toString());
      String base = slashes(given);
      if (base.isEmpty() || base.equals(".") || base.equals("./")) {
        return below;
      }
      return base.endsWith("/") ? base + below : base + "/" + below;
    }
  }

  private void put(EvidenceFile file) {
    byPath.put(file.path(), file);
  }

  /// Adds what lies in the archives found so far: one after another, by path, since together they
  /// may have only so much.
  void unpack(EntryStore store) {
    var unpacking = new Unpacking(store, this::put, defects::add);
    byPath.values().stream()
        .filter(file -> file.kind().isContainer())
        .toList()
        .forEach(unpacking::unpack);
  }

  private static byte[] firstBytes(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(Signature.LENGTH);
    }
  }

  private void unreadable(String shown, Exception cannot) {
    unreadable.put(
        shown,
        unread(
            shown, "a file that can be read", Unreadable.words(cannot), "nothing of it is read"));
  }

  private static FileDefect device(String shown) {
    return unread(
        shown,
        "a file",
        "a device, pipe or socket",
        "nothing of it is read; save what comes out of it to a file");
  }

  private static FileDefect unread(String shown, String expected, String found, String effect) {
    return new FileDefect(
        shown, new Defect(0, What.READ_ERROR, Severity.LOST, expected, found, effect));
  }

  /// Only where the system itself parts folders by `\` is that what a `\` means.
  private static String slashes(String path) {
    return path.replace(File.separatorChar, '/');
  }

  /// {@return all files, in order of their paths}
  Collection<EvidenceFile> files() {
    return byPath.values();
  }

  /// {@return what was met and not read, once all paths are added}
  List<FileDefect> defects() {
    var all = new ArrayList<FileDefect>(defects);
    all.addAll(unreadable.values());
    links.forEach((shown, link) -> {
      if (!leadsInside(link)) {
        all.add(
            Files.exists(link)
                ? unread(
                    shown,
                    "a file",
                    "a symbolic link to somewhere else",
                    "it is not followed; name what it leads to where that is evidence")
                : unread(shown, "a file", "a symbolic link that leads nowhere", "nothing is read"));
      }
    });
    return all;
  }

  private boolean leadsInside(Path link) {
    try {
      Path target = link.toRealPath();
      return roots.stream().anyMatch(target::startsWith);
    } catch (IOException broken) {
      return false;
    }
  }
}
