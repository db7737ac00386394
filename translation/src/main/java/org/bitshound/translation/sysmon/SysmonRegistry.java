package org.bitshound.translation.sysmon;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;

/// Values of the registry (13).
///
/// Kept: what sets up BITS, its service and its policies; what says how much is logged of it; what
/// WinHTTP goes through; and what makes Windows start a program, which may be one that a job
/// fetched.
public final class SysmonRegistry extends SiftingTranslation {

  /// Parts of keys, in lower case.
  private static final List<String> KEYS =
      List.of(
          "\\services\\bits\\",
          "\\currentversion\\bits\\",
          "\\policies\\microsoft\\windows\\bits\\",
          "\\policies\\microsoft\\peerdist\\",
          "\\winevt\\channels\\microsoft-windows-bits-client",
          "\\policies\\microsoft\\windows\\powershell\\",
          "\\policies\\microsoft\\powershellcore\\",
          "\\processcreationincludecmdline_enabled",
          "\\internet settings\\connections\\winhttpsettings",
          "\\currentversion\\run\\",
          "\\currentversion\\runonce\\",
          "\\currentversion\\runonceex\\",
          "\\currentversion\\policies\\explorer\\run\\",
          "\\currentversion\\runservices",
          "\\winlogon\\shell",
          "\\winlogon\\userinit",
          "\\image file execution options\\",
          "\\silentprocessexit\\",
          "\\active setup\\installed components\\",
          "\\windows\\appinit_dlls",
          "\\user shell folders\\",
          "\\inprocserver32\\",
          "\\localserver32\\");

  private static final String SERVICES = "\\services\\";

  /// Values of a service that name a program.
  private static final List<String> SERVICE_PROGRAMS =
      List.of("\\imagepath", "\\servicedll", "\\failurecommand");

  /// Reads the Operational channel.
  public SysmonRegistry() {
    super(Sysmon.PROVIDER, Map.of(13, new Row(SysmonRegistry::matters, SysmonRegistry::set)));
  }

  private static boolean matters(Fields f) {
    String target = f.text("TargetObject").orElse("").toLowerCase(Locale.ROOT);
    return KEYS.stream().anyMatch(target::contains)
        || (target.contains(SERVICES) && SERVICE_PROGRAMS.stream().anyMatch(target::endsWith));
  }

  private static Optional<RegistryValueSet> set(Fields f, Source source) {
    return f.filled("TargetObject")
        .map(target ->
            new RegistryValueSet(
                source, Sysmon.time(f, source), Sysmon.by(f), target, f.known("Details")));
  }
}
