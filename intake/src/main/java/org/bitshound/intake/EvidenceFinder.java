package org.bitshound.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.intake.EvidenceFile.Kind;

/// Walks the paths given and says what each file is. Links met on the way are not followed: what
/// they lead to inside the paths given is found there, and what lies outside is not evidence that
/// anybody handed in.
final class EvidenceFinder {
  private final TreeMap<String, EvidenceFile> byPath = new TreeMap<>(EvidenceFinder::codePoints);
  private final TreeMap<Path, String> pathOf = new TreeMap<>(); // a file given twice is one
  private final List<FileDefect> defects = new ArrayList<>();

  /// Adds a file, or all files below a folder.
  void add(String given) {
    Path start = Path.of(given);
    try {
      Files.walkFileTree(
          start.toRealPath(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()) {
                found(given, start, file, attributes.size());
              } else if (attributes.isSymbolicLink()) {
                link(given, start, file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException cannot) {
              unreadable(shown(given, start, file), cannot);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException cannot) {
      unreadable(slashes(given), cannot);
    }
  }

  private void found(String given, Path start, Path file, long size) {
    String shown = shown(given, start, file);
    String before = pathOf.get(file);
    if (before != null) {
      if (codePoints(before, shown) <= 0) {
        return;
      }
      byPath.remove(before);
    }
    pathOf.put(file, shown);
    try {
      byte[] first = firstBytes(file);
      var beginning = new CRC32();
      beginning.update(first);
      Kind kind = size == 0 ? Kind.EMPTY : Signature.of(ByteView.of(first));
      byPath.put(shown, new EvidenceFile(shown, file, size, kind, beginning.getValue()));
    } catch (IOException cannot) {
      unreadable(shown, cannot);
    }
  }

  private static byte[] firstBytes(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(Signature.LENGTH);
    }
  }

  private void link(String given, Path start, Path link) {
    defects.add(
        new FileDefect(
            shown(given, start, link),
            new Defect(
                0,
                What.READ_ERROR,
                Severity.LOST,
                "a file",
                "a symbolic link",
                "it is not followed; name what it leads to where that is evidence")));
  }

  private void unreadable(String shown, IOException cannot) {
    defects.add(
        new FileDefect(
            shown,
            new Defect(
                0,
                What.READ_ERROR,
                Severity.LOST,
                "a file that can be read",
                cannot.getClass().getSimpleName(),
                "nothing of it is read")));
  }

  /// {@return a path as the user would write it: what was given, and the way down from there}
  private static String shown(String given, Path start, Path file) {
    Path real;
    try {
      real = start.toRealPath();
    } catch (IOException gone) {
      real = start.toAbsolutePath();
    }
    if (file.equals(real)) {
      return slashes(given);
    }
    String below = slashes(real.relativize(file).toString());
    String base = slashes(given);
    while (base.startsWith("./")) {
      base = base.substring(2);
    }
    if (base.isEmpty() || base.equals(".")) {
      return below;
    }
    return base.endsWith("/") ? base + below : base + "/" + below;
  }

  private static String slashes(String path) {
    return path.replace('\\', '/');
  }

  private static int codePoints(String a, String b) {
    int[] first = a.codePoints().toArray();
    int[] second = b.codePoints().toArray();
    return java.util.Arrays.compare(first, second);
  }

  /// {@return all files, in order of their paths}
  Collection<EvidenceFile> files() {
    return byPath.values();
  }

  List<FileDefect> defects() {
    return defects;
  }
}
