package org.bitshound.intake.collected;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.intake.evidence.PathOrder;

/// Which folders below a root stand for which drives. Collectors make a folder for each: `C`
/// (KAPE), `C%3A` or `%5C%5C.%5CC%3A` below `uploads/auto` or `uploads/ntfs` (Velociraptor), `C:`
/// and `C_` (others). Where there is none, the root itself is drive `C`.
final class Drives {
  /// A bare letter counts as a capital alone: folders called `c` are no rarity.
  private static final Pattern NAME =
      Pattern.compile("(?:\\\\\\\\[.?]\\\\)?(?:([A-Z])|([A-Za-z])[:_])");

  private static final String UPLOADS = "uploads";
  private static final Set<String> ACCESSORS =
      Set.of("auto", "file", "lazy_ntfs", "ntfs", "ntfs_vss", "raw_ntfs");

  private Drives() {}

  /// {@return the folders of each drive, by its letter in lower case}
  static Map<Character, List<Volume>> below(Path root, String shown, Folders folders)
      throws IOException {
    var drives = new TreeMap<Character, List<Volume>>();
    Volume.Entry top = folder(root, shown);
    for (Volume.Entry each : places(top, folders)) {
      for (String name : names(each, folders)) {
        Matcher drive = NAME.matcher(Folders.decoded(name));
        Path path = each.path().resolve(name);
        if (drive.matches() && isBelow(root, path)) {
          String letter = drive.group(1) == null ? drive.group(2) : drive.group(1);
          drives
              .computeIfAbsent(Character.toLowerCase(letter.charAt(0)), l -> new ArrayList<>())
              .add(
                  new Volume(
                      root, folder(path.toRealPath(), each.shown() + "/" + name), false, folders));
        }
      }
    }
    if (drives.isEmpty()) {
      drives.put('c', List.of(new Volume(root, top, true, folders)));
    }
    return drives;
  }

  /// {@return the folders in which collectors put the folders of drives}
  private static List<Volume.Entry> places(Volume.Entry top, Folders folders) throws IOException {
    var places = new ArrayList<Volume.Entry>();
    places.add(top);
    for (String name : names(top, folders)) {
      Path uploads = top.path().resolve(name);
      if (name.equalsIgnoreCase(UPLOADS) && isBelow(top.path(), uploads)) {
        Volume.Entry folder = folder(uploads.toRealPath(), top.shown() + "/" + name);
        places.add(folder);
        for (String accessor : names(folder, folders)) {
          Path below = folder.path().resolve(accessor);
          if (ACCESSORS.contains(accessor) && isBelow(top.path(), below)) {
            places.add(folder(below.toRealPath(), folder.shown() + "/" + accessor));
          }
        }
      }
    }
    return places;
  }

  private static List<String> names(Volume.Entry folder, Folders folders) throws IOException {
    return folders.in(folder.path()).names().stream()
        .flatMap(List::stream)
        .sorted(PathOrder.BY_CODE_POINTS)
        .toList();
  }

  private static Volume.Entry folder(Path path, String shown) throws IOException {
    return new Volume.Entry(path, shown, Files.readAttributes(path, BasicFileAttributes.class));
  }

  /// {@return whether it is a folder that really lies below the root}
  private static boolean isBelow(Path root, Path path) throws IOException {
    return Files.isDirectory(path) && path.toRealPath().startsWith(root);
  }
}
