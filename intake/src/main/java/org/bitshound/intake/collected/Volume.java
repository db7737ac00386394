package org.bitshound.intake.collected;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/// A folder that stands for a drive of a host: the root of a mounted image, or the folder that a
/// collector made for the drive.
///
/// Names are compared as Windows compares them. A link is followed only where it leads to a place
/// below the same root; what is no file and no folder is not touched.
final class Volume {
  private static final List<String> KERNEL = List.of("windows", "system32", "ntoskrnl.exe");

  private final Path root;
  private final Entry top;
  private final boolean isImage;
  private final Folders folders;
  private final boolean isWhole;

  /// A folder or file below the root.
  ///
  /// @param path where it really lies
  /// @param shown how the user would write it
  record Entry(Path path, String shown, BasicFileAttributes attributes) {}

  /// Where a way down ends.
  sealed interface Reached {
    /// At what the name says.
    record There(Entry entry) implements Reached {}

    /// In a folder that does not have the next part of the name.
    ///
    /// @param left how many parts are left
    record Stopped(Entry folder, int left) implements Reached {}

    /// At what must not or cannot be entered.
    record Barred(String why) implements Reached {}
  }

  /// @param root below which everything must really lie
  /// @param isImage whether the whole drive is here, and not only what a collector took
  Volume(Path root, Entry top, boolean isImage, Folders folders) {
    this.root = root;
    this.top = top;
    this.isImage = isImage;
    this.folders = folders;
    this.isWhole = reach(KERNEL) instanceof Reached.There;
  }

  /// Goes down by the parts of a name.
  Reached reach(List<String> parts) {
    Entry at = top;
    for (int i = 0; i < parts.size(); i++) {
      if (!at.attributes().isDirectory()) {
        return new Reached.Barred("a part of its path is a file");
      }
      try {
        Optional<String> name = folders.in(at.path()).name(parts.get(i));
        if (name.isEmpty()) {
          return new Reached.Stopped(at, parts.size() - i);
        }
        Optional<Entry> next = entry(at.path().resolve(name.get()), at.shown() + "/" + name.get());
        if (next.isEmpty()) {
          return new Reached.Barred("a link leads out of what was collected");
        }
        at = next.get();
      } catch (IOException cannot) {
        return new Reached.Barred("a folder on its path cannot be read");
      }
    }
    return new Reached.There(at);
  }

  /// {@return what lies at a path; empty where that is outside of the root}
  private Optional<Entry> entry(Path path, String shown) throws IOException {
    var own = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (own.isDirectory() || own.isRegularFile()) {
      return Optional.of(new Entry(path, shown, own));
    }
    Path real = path.toRealPath();
    return real.startsWith(root)
        ? Optional.of(new Entry(real, shown, Files.readAttributes(real, BasicFileAttributes.class)))
        : Optional.empty();
  }

  /// {@return whether a name that a folder does not have was not on the drive: of an image its
  /// folders tell, of a collection only one from which files were taken}
  boolean tells(Reached.Stopped end) throws IOException {
    if (isWhole) {
      return true;
    }
    return end.left() == 1 && (isImage || folders.in(end.folder().path()).holdsFiles());
  }

  Folders.Listing list(Entry folder) throws IOException {
    return folders.in(folder.path());
  }
}
