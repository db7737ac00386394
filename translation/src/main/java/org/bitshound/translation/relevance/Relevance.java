package org.bitshound.translation.relevance;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What can have to do with BITS. Pure functions of one text each.
public final class Relevance {

  private static final String HOST = "svchost.exe";

  /// Where BITS keeps its list of jobs. Source: docs/formats/other-events.md, "Files".
  private static final String JOB_STORE = "\\microsoft\\network\\downloader\\";

  /// Programs of Windows that speak much and neither make jobs nor run what jobs fetch.
  private static final Set<String> TALKERS =
      Set.of(
          "system",
          "lsass.exe",
          "services.exe",
          "wininit.exe",
          "winlogon.exe",
          "csrss.exe",
          "smss.exe",
          "spoolsv.exe",
          "dns.exe",
          "dfsrs.exe",
          "dfssvc.exe",
          "ntfrs.exe",
          "ismserv.exe",
          "microsoft.activedirectory.webservices.exe",
          "w3wp.exe",
          "inetinfo.exe",
          "iashost.exe",
          "certsrv.exe",
          "vmms.exe",
          "vmwp.exe",
          "clussvc.exe",
          "rhs.exe",
          "searchindexer.exe",
          "msmpeng.exe",
          "nissrv.exe",
          "mpdefendercoreservice.exe",
          "mssense.exe",
          "sensendr.exe",
          "backgroundtaskhost.exe",
          "smartscreen.exe",
          "compattelrunner.exe",
          "tiworker.exe",
          "trustedinstaller.exe",
          "lsaiso.exe",
          "fontdrvhost.exe",
          "dwm.exe",
          "sihost.exe",
          "searchapp.exe",
          "searchhost.exe",
          "sysmon.exe",
          "sysmon64.exe",
          "wudfhost.exe");

  /// Programs that install what Windows and its defender bring along.
  private static final Set<String> INSTALLERS =
      Set.of(
          "tiworker.exe",
          "trustedinstaller.exe",
          "poqexec.exe",
          "msmpeng.exe",
          "mpsigstub.exe",
          "mscorsvw.exe",
          "ngen.exe",
          "ngentask.exe",
          "dismhost.exe",
          "wuauclt.exe",
          "compattelrunner.exe",
          "setuphost.exe",
          "sysmon.exe",
          "sysmon64.exe");

  /// What a text about BITS holds: its own name, in all cmdlets and tools; the one tool that uses
  /// it under another name; its class and interfaces, whose ids begin so.
  private static final List<String> WORDS =
      List.of("bits", "desktopimgdownldr", "backgroundcopy", "4991d34b", "5ce34c0d");

  private Relevance() {}

  /// {@return whether a program is the one that hosts services, BITS among them}
  public static boolean isServiceHost(String image) {
    return endsWith(image, HOST) && Paths.fileName(image).equals(HOST);
  }

  /// {@return whether a program may make jobs, or run what they fetch: not the loud ones of
  /// Windows, from its own folders, and not what is installed below `Program Files`}
  public static boolean mayTakePart(String image) {
    String name = Paths.fileName(image);
    boolean talks = TALKERS.contains(name);
    return !(talks && (name.length() == image.length() || Paths.isOfWindows(image)))
        && !Paths.isInstalled(image);
  }

  /// {@return whether a program brings along parts of Windows only}
  public static boolean isInstaller(String image) {
    return INSTALLERS.contains(Paths.fileName(image))
        && (Paths.isOfWindows(image) || Paths.isInstalled(image) || Paths.isUpdate(image));
  }

  /// {@return whether a file has a name that BITS gives to one that it is fetching}
  public static boolean isTemporary(String path) {
    return endsWith(path, ".tmp") && Paths.fileName(path).startsWith("bit");
  }

  /// {@return whether a file belongs to BITS' list of jobs}
  public static boolean isJobStore(String path) {
    return path.toLowerCase(Locale.ROOT).contains(JOB_STORE);
  }

  /// {@return whether a text names BITS or what uses it}
  public static boolean mentions(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }

  private static boolean endsWith(String text, String end) {
    int from = text.length() - end.length();
    return text.regionMatches(true, from, end, 0, end.length());
  }
}
