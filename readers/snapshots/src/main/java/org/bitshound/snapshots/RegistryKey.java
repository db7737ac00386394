package org.bitshound.snapshots;

import java.util.Map;

/// The path of a key, with the root's short name, as Sysmon has it too.
final class RegistryKey {
  private static final Map<String, String> ROOTS =
      Map.of(
          "HKEY_LOCAL_MACHINE", "HKLM",
          "HKEY_CURRENT_USER", "HKCU",
          "HKEY_USERS", "HKU",
          "HKEY_CLASSES_ROOT", "HKCR",
          "HKEY_CURRENT_CONFIG", "HKCC");

  private RegistryKey() {}

  /// {@return whether a line is a key and nothing else}
  static boolean is(String line) {
    return ROOTS.containsKey(root(line));
  }

  static String of(String path) {
    String root = root(path);
    return ROOTS.getOrDefault(root, root) + path.substring(root.length());
  }

  private static String root(String path) {
    int end = path.indexOf('\\');
    return end < 0 ? path : path.substring(0, end);
  }
}
