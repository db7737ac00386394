package org.bitshound.correlation;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.AncestorClass;
import org.bitshound.casefile.CreatorClass;

/// What kind of program an image is, by its file name: the words of `creator.class` and
/// `creator.ancestors[].class`. A name proves nothing of who bears it; that is for the analytics.
final class Programs {

  /// `creator.class`; whoever is not here came to BITS through COM like anybody else.
  private static final Map<String, CreatorClass> CREATORS =
      Map.ofEntries(
          entry("bitsadmin.exe", CreatorClass.BITSADMIN),
          entry("powershell.exe", CreatorClass.POWERSHELL),
          entry("powershell_ise.exe", CreatorClass.POWERSHELL),
          entry("pwsh.exe", CreatorClass.POWERSHELL),
          entry("svchost.exe", CreatorClass.SERVICE_HOST),
          entry("googleupdate.exe", CreatorClass.UPDATER),
          entry("microsoftedgeupdate.exe", CreatorClass.UPDATER),
          entry("onedrivestandaloneupdater.exe", CreatorClass.UPDATER),
          entry("braveupdate.exe", CreatorClass.UPDATER),
          entry("brave.exe", CreatorClass.BROWSER),
          entry("chrome.exe", CreatorClass.BROWSER),
          entry("firefox.exe", CreatorClass.BROWSER),
          entry("iexplore.exe", CreatorClass.BROWSER),
          entry("msedge.exe", CreatorClass.BROWSER),
          entry("opera.exe", CreatorClass.BROWSER),
          entry("ccmexec.exe", CreatorClass.MDM),
          entry("microsoft.management.services.intunewindowsagent.exe", CreatorClass.MDM),
          entry("omadmclient.exe", CreatorClass.MDM));

  private static final Map<String, AncestorClass> ANCESTORS =
      Map.ofEntries(
          entry("eqnedt32.exe", AncestorClass.OFFICE),
          entry("excel.exe", AncestorClass.OFFICE),
          entry("msaccess.exe", AncestorClass.OFFICE),
          entry("mspub.exe", AncestorClass.OFFICE),
          entry("onenote.exe", AncestorClass.OFFICE),
          entry("powerpnt.exe", AncestorClass.OFFICE),
          entry("visio.exe", AncestorClass.OFFICE),
          entry("winword.exe", AncestorClass.OFFICE),
          entry("outlook.exe", AncestorClass.MAIL),
          entry("thunderbird.exe", AncestorClass.MAIL),
          entry("cscript.exe", AncestorClass.SCRIPT_HOST),
          entry("mshta.exe", AncestorClass.SCRIPT_HOST),
          entry("wscript.exe", AncestorClass.SCRIPT_HOST),
          entry("cmd.exe", AncestorClass.SHELL),
          entry("explorer.exe", AncestorClass.SHELL),
          entry("powershell.exe", AncestorClass.SHELL),
          entry("powershell_ise.exe", AncestorClass.SHELL),
          entry("pwsh.exe", AncestorClass.SHELL),
          entry("bash.exe", AncestorClass.SHELL),
          entry("brave.exe", AncestorClass.BROWSER),
          entry("chrome.exe", AncestorClass.BROWSER),
          entry("firefox.exe", AncestorClass.BROWSER),
          entry("iexplore.exe", AncestorClass.BROWSER),
          entry("msedge.exe", AncestorClass.BROWSER),
          entry("opera.exe", AncestorClass.BROWSER),
          entry("certutil.exe", AncestorClass.LOLBIN),
          entry("cmstp.exe", AncestorClass.LOLBIN),
          entry("forfiles.exe", AncestorClass.LOLBIN),
          entry("installutil.exe", AncestorClass.LOLBIN),
          entry("msbuild.exe", AncestorClass.LOLBIN),
          entry("msxsl.exe", AncestorClass.LOLBIN),
          entry("odbcconf.exe", AncestorClass.LOLBIN),
          entry("pcalua.exe", AncestorClass.LOLBIN),
          entry("regasm.exe", AncestorClass.LOLBIN),
          entry("regsvcs.exe", AncestorClass.LOLBIN),
          entry("regsvr32.exe", AncestorClass.LOLBIN),
          entry("rundll32.exe", AncestorClass.LOLBIN),
          entry("services.exe", AncestorClass.SERVICE),
          entry("svchost.exe", AncestorClass.SERVICE),
          entry("taskeng.exe", AncestorClass.SCHEDULER),
          entry("psexesvc.exe", AncestorClass.REMOTE_ADMIN),
          entry("sshd.exe", AncestorClass.REMOTE_ADMIN),
          entry("winrshost.exe", AncestorClass.REMOTE_ADMIN),
          entry("wsmprovhost.exe", AncestorClass.REMOTE_ADMIN),
          entry("ccmexec.exe", AncestorClass.MANAGEMENT_AGENT),
          entry(
              "microsoft.management.services.intunewindowsagent.exe",
              AncestorClass.MANAGEMENT_AGENT),
          entry("scrcons.exe", AncestorClass.WMI),
          entry("wmic.exe", AncestorClass.WMI),
          entry("wmiprvse.exe", AncestorClass.WMI),
          entry("msiexec.exe", AncestorClass.INSTALLER),
          entry("7zfm.exe", AncestorClass.ARCHIVER),
          entry("winrar.exe", AncestorClass.ARCHIVER),
          entry("winzip64.exe", AncestorClass.ARCHIVER));

  /// The service host that runs the task scheduler says so in its command line (Windows 10, 1703
  /// and later).
  private static final String SCHEDULE_SERVICE = "-s schedule";

  private Programs() {}

  static CreatorClass creatorClass(String image) {
    return CREATORS.getOrDefault(Images.fileName(image), CreatorClass.COM_CLIENT);
  }

  static AncestorClass ancestorClass(String image, Optional<String> commandLine) {
    String name = Images.fileName(image);
    if (name.equals("svchost.exe")
        && commandLine.map(Programs::runsScheduler).orElse(Boolean.FALSE)) {
      return AncestorClass.SCHEDULER;
    }
    return ANCESTORS.getOrDefault(name, AncestorClass.OTHER);
  }

  private static boolean runsScheduler(String commandLine) {
    return commandLine.toLowerCase(Locale.ROOT).contains(SCHEDULE_SERVICE);
  }
}
