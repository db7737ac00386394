package org.bitshound.translation.relevance;

import java.util.Locale;
import java.util.Set;

/// Paths as logs spell them: `C:\…`, `\device\harddiskvolume2\…`, `\\?\C:\…`, `%windir%\…`.
public final class Paths {

  private static final String DEVICE = "\\device\\harddiskvolume";

  /// Where Windows puts its own programs and libraries, below the root of a drive.
  private static final Set<String> OF_WINDOWS =
      Set.of(
          "system32",
          "syswow64",
          "winsxs",
          "assembly",
          "microsoft.net",
          "servicing",
          "systemapps",
          "immersivecontrolpanel",
          "uus");

  private static final Set<String> INSTALLED =
      Set.of("program files", "program files (x86)", "programdata\\microsoft\\windows defender");

  private static final Set<String> UPDATES =
      Set.of(
          "windows\\softwaredistribution",
          "windows\\winsxs",
          "windows\\servicing",
          "windows\\assembly",
          "windows\\cbstemp",
          "windows\\uus",
          "windows\\prefetch",
          "$windows.~bt");

  private static final Set<String> OWN_DATA = Set.of("windows", "programdata\\microsoft");
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
  public static String belowRoot(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.startsWith("\\\\?\\") || lower.startsWith("\\??\\")) {
      lower = lower.substring(4);
    }
    if (lower.startsWith(DEVICE)) {
      return lower.substring(lower.indexOf('\\', DEVICE.length()) + 1);
    }
    if (lower.length() > 2 && lower.charAt(1) == ':') {
      return lower.substring(lower.charAt(2) == '\\' || lower.charAt(2) == '/' ? 3 : 2);
    }
    return variable(lower);
  }

  /// {@return whether Windows keeps its own programs in the folder of this path}
  public static boolean isOfWindows(String path) {
    String rest = belowRoot(path);
    if (!rest.startsWith("windows\\")) {
      return false;
    }
    int from = "windows\\".length();
    int end = rest.indexOf('\\', from);
    return end < 0 || OF_WINDOWS.contains(rest.substring(from, end));
  }

  /// {@return whether a path lies where programs are installed for all users}
  public static boolean isInstalled(String path) {
    String rest = belowRoot(path);
    return INSTALLED.stream().anyMatch(folder -> isBelow(rest, folder));
  }

  /// {@return whether a path lies where updates of Windows are unpacked, or in its own store}
  public static boolean isUpdate(String path) {
    String rest = belowRoot(path);
    return UPDATES.stream().anyMatch(folder -> isBelow(rest, folder));
  }

  /// {@return whether Windows itself keeps its data in the folder of this path}
  public static boolean isOwnData(String path) {
    String rest = belowRoot(path);
    return OWN_DATA.stream().anyMatch(folder -> isBelow(rest, folder));
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

  private static boolean isBelow(String path, String folder) {
    return path.startsWith(folder)
        && path.length() > folder.length()
        && path.charAt(folder.length()) == '\\';
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
