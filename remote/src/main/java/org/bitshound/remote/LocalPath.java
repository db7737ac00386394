package org.bitshound.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A local name taken apart: what leads to a volume or another machine, and the parts below.
///
/// @param root what the parts lie below
/// @param parts folders and file, in lower case, a stream still behind its file
record LocalPath(Root root, List<String> parts) {

  /// What a path begins with.
  enum Root {
    /// A volume, which one does not matter; the share of a whole volume is one too.
    VOLUME,
    /// A share of another machine.
    SHARE,
    /// Nothing that tells where it lies: `a.exe`, `C:a.exe`, `%OWN%\a.exe`.
    NONE
  }

  private static final String FOLDER_DATA = ":$i30:$index_allocation"; // the folder itself

  /// @param variables where a variable leads, by its name with the percent signs
  static LocalPath of(String key, Map<String, String> variables) {
    String path = replaceVariable(key, variables);
    if (path.startsWith("\\\\.\\")) {
      return new LocalPath(Root.NONE, List.of()); // a pipe or another device that holds no files
    }
    if (path.startsWith("\\\\")) {
      return onShare(split(path.substring(2)));
    }
    if (LocalSpelling.isDrive(path, 0)) {
      boolean whole = path.startsWith("\\", 2);
      return new LocalPath(whole ? Root.VOLUME : Root.NONE, split(path.substring(2)));
    }
    List<String> parts = split(path);
    if (path.startsWith("\\device\\harddiskvolume") || path.startsWith("volume{")) {
      int volume = path.startsWith("\\") ? 2 : 1;
      return new LocalPath(Root.VOLUME, below(parts, volume));
    }
    if (path.startsWith("\\systemroot\\")) {
      parts.set(0, "windows");
    }
    return new LocalPath(path.startsWith("\\") ? Root.VOLUME : Root.NONE, parts);
  }

  /// {@return whether the last part names a stream}
  boolean isStream() {
    return !parts.isEmpty() && parts.getLast().indexOf(':') > 0;
  }

  /// `\\host\c$` is a volume, `\\host\admin$` its Windows folder.
  private static LocalPath onShare(List<String> parts) {
    if (parts.size() < 2) {
      return new LocalPath(Root.SHARE, List.of());
    }
    String share = parts.get(1);
    if (share.length() == 2 && share.endsWith("$")) {
      return new LocalPath(Root.VOLUME, below(parts, 2));
    }
    List<String> below = below(parts, 1);
    if (share.equals("admin$")) {
      below.set(0, "windows");
      return new LocalPath(Root.VOLUME, below);
    }
    return new LocalPath(Root.SHARE, below);
  }

  private static List<String> below(List<String> parts, int count) {
    return new ArrayList<>(parts.subList(Math.min(count, parts.size()), parts.size()));
  }

  /// The variable that the path begins with, as cmd (`%TEMP%`) or PowerShell (`$env:TEMP`) writes
  /// it.
  private static String replaceVariable(String key, Map<String, String> variables) {
    if (key.startsWith("$env:") || key.startsWith("${env:")) {
      int start = key.indexOf(':') + 1;
      int slash = key.indexOf('\\');
      int end = slash < 0 ? key.length() : slash;
      String name = key.substring(start, end - (key.charAt(1) == '{' ? 1 : 0));
      String value = variables.get("%" + name + "%");
      return value == null ? key : value + key.substring(end);
    }
    if (!key.startsWith("%")) {
      return key;
    }
    int slash = key.indexOf('\\');
    String name = slash < 0 ? key : key.substring(0, slash);
    String rest = slash < 0 ? "" : key.substring(slash);
    if (name.equals("%systemdrive%") || name.equals("%homedrive%")) {
      return rest;
    }
    String value = variables.get(name);
    return value == null ? key : value + rest;
  }

  static List<String> split(String path) {
    var parts = new ArrayList<String>();
    for (int start = 0; start <= path.length(); ) {
      int slash = path.indexOf('\\', start);
      int end = slash < 0 ? path.length() : slash;
      if (end > start) {
        parts.add(plain(path.substring(start, end), slash < 0));
      }
      start = end + 1;
    }
    return parts;
  }

  private static String plain(String part, boolean isLast) {
    return !isLast && part.endsWith(FOLDER_DATA)
        ? part.substring(0, part.length() - FOLDER_DATA.length())
        : part;
  }
}
