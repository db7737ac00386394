package org.bitshound.translation.relevance;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Paths as logs spell them: `C:\…`, `\device\harddiskvolume2\…`, `\\?\C:\…`, `%windir%\…`.
public final class Paths {

  private static final String DEVICE = "\\device\\harddiskvolume";

  private static final List<String> WINDOWS = List.of("windows");
  private static final List<String> SYSTEM = List.of("windows\\system32", "windows\\syswow64");

  /// Where Windows puts its own programs and libraries.
  private static final List<String> OF_WINDOWS =
      List.of(
          "windows\\system32",
          "windows\\syswow64",
          "windows\\winsxs",
          "windows\\assembly",
          "windows\\microsoft.net",
          "windows\\servicing",
          "windows\\systemapps",
          "windows\\immersivecontrolpanel",
          "windows\\uus");

  private static final List<String> INSTALLED =
      List.of("program files", "program files (x86)", "programdata\\microsoft\\windows defender");

  private static final List<String> UPDATES =
      List.of(
          "windows\\softwaredistribution",
          "windows\\winsxs",
          "windows\\servicing",
          "windows\\assembly",
          "windows\\cbstemp",
          "windows\\uus",
          "windows\\prefetch",
          "$windows.~bt");

  private static final List<String> OWN_DATA = List.of("windows", "programdata\\microsoft");
  private static final String POLICY_TEST = "__psscriptpolicytest_";
  private static final String RECENT = "\\microsoft\\windows\\recent\\";

  /// Endings of what runs, is loaded or is read by something that runs it.
  private static final Set<String> RUNNING =
      Set.of(
          "exe",
          "dll",
          "sys",
          "com",
          "scr",
          "cpl",
          "ocx",
          "msi",
          "msp",
          "msix",
          "appx",
          "bat",
          "cmd",
          "ps1",
          "psm1",
          "psd1",
          "vbs",
          "vbe",
          "js",
          "jse",
          "wsf",
          "wsh",
          "hta",
          "sct",
          "jar",
          "lnk",
          "url",
          "chm",
          "iso",
          "img",
          "vhd",
          "vhdx",
          "xll",
          "xlam",
          "docm",
          "xlsm",
          "pptm",
          "dotm",
          "application",
          "gadget",
          "inf",
          "pif",
          "settingcontent-ms",
          "xsl",
          "py");

  private Paths() {}

  /// {@return the last part of a path, in lower case}
  public static String fileName(String path) {
    int end = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
    return path.substring(end + 1).toLowerCase(Locale.ROOT);
  }

  /// {@return the path below the root of its drive, in lower case; of what has no drive, all of it}
  static String belowRoot(String path) {
    int root = root(path);
    String lower = path.substring(Math.max(0, root)).toLowerCase(Locale.ROOT);
    return root < 0 ? variable(lower) : lower;
  }

  /// {@return whether Windows keeps its own programs in the folder of this path}
  public static boolean isOfWindows(String path) {
    return isBelow(path, OF_WINDOWS) || (isBelow(path, WINDOWS) && folders(path) == 1);
  }

  /// {@return whether a path lies where Windows looks for libraries first}
  public static boolean isSystem(String path) {
    return isBelow(path, SYSTEM);
  }

  /// {@return whether a path lies where programs are installed for all users}
  public static boolean isInstalled(String path) {
    return isBelow(path, INSTALLED);
  }

  /// {@return whether a path lies where updates of Windows are unpacked, or in its own store}
  public static boolean isUpdate(String path) {
    return isBelow(path, UPDATES);
  }

  /// {@return whether Windows itself keeps its data in the folder of this path}
  public static boolean isOwnData(String path) {
    return isBelow(path, OWN_DATA);
  }

  /// {@return whether a file comes and goes with ordinary work: a script by which PowerShell tries
  /// its own policy, or a link to a document lately opened}
  public static boolean isTrace(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return fileName(lower).startsWith(POLICY_TEST) || lower.contains(RECENT);
  }

  /// {@return whether what lies at this path can run, be loaded, or make something run}
  public static boolean runs(String path) {
    String name = fileName(path);
    return RUNNING.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /// Asked for millions of records: nothing is copied where the path begins with a drive.
  private static boolean isBelow(String path, List<String> folders) {
    int root = root(path);
    String text = root < 0 ? belowRoot(path) : path;
    int from = Math.max(0, root);
    for (String folder : folders) {
      int end = from + folder.length();
      if (text.length() > end
          && text.charAt(end) == '\\'
          && text.regionMatches(true, from, folder, 0, folder.length())) {
        return true;
      }
    }
    return false;
  }

  /// {@return how many folders a path leads through}
  private static int folders(String path) {
    String rest = belowRoot(path);
    return (int) rest.chars().filter(letter -> letter == '\\').count();
  }

  /// {@return where the path begins below the root of its drive; negative where it names no drive}
  private static int root(String path) {
    if (path.regionMatches(true, 0, DEVICE, 0, DEVICE.length())) {
      return path.indexOf('\\', DEVICE.length()) + 1;
    }
    int drive = path.startsWith("\\\\?\\") || path.startsWith("\\??\\") ? 4 : 0;
    if (path.length() < drive + 3 || path.charAt(drive + 1) != ':') {
      return -1;
    }
    char next = path.charAt(drive + 2);
    return drive + (next == '\\' || next == '/' ? 3 : 2);
  }

  private static String variable(String path) {
    int end = path.startsWith("%") ? path.indexOf('%', 1) : -1;
    String rest = end < 0 ? path : path.substring(end + 1);
    return switch (end < 0 ? "" : path.substring(1, end)) {
      case "windir", "systemroot" -> "windows" + rest;
      case "system32" -> "windows\\system32" + rest;
      case "programfiles", "programw6432" -> "program files" + rest;
      case "programfiles(x86)" -> "program files (x86)" + rest;
      case "osdrive", "systemdrive" -> rest.startsWith("\\") ? rest.substring(1) : rest;
      default ->
          path.startsWith("\\systemroot\\")
              ? path.substring(1).replaceFirst("systemroot", "windows")
              : path;
    };
  }
}
