package org.bitshound.analytics;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;
import org.bitshound.remote.LocalName;

/// Children of the BITS service host that its ordinary work does not explain (T1197). Page:
/// docs/analytics/service-child.md.
public final class ServiceChild implements Analytic {
  private static final String ID = "service-child";

  /// Windows' own error reporting and display settings, which the host starts by itself. Of
  /// Windows' own folders, or of one that is not told: anybody can bear the names.
  private static final Set<String> QUIET =
      Set.of("wermgr.exe", "werfault.exe", "werfaultsecure.exe", "directxdatabaseupdater.exe");

  private static final Pattern OF_SYSTEM =
      Pattern.compile(
          "(?:(?:[a-z]:|\\\\device\\\\harddiskvolume\\d+)\\\\windows\\\\(?:system32|syswow64)\\\\)?[^\\\\]+");

  /// The analytic needs nothing but the case.
  public ServiceChild() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "The BITS service host started a program");
    for (ChildProcess child : one.children()) {
      String image = child.image().orElse("a program whose name is not known");
      if (!isQuiet(LocalName.of(image))) {
        String line = child.commandLine().map(text -> ": " + Found.quote(text)).orElse("");
        found.because(
            Severity.HIGH, "it started " + image + line, Citation.or(child.evidence(), one));
      }
    }
    return found.finding();
  }

  private static boolean isQuiet(LocalName image) {
    return QUIET.contains(image.fileName()) && OF_SYSTEM.matcher(image.key()).matches();
  }
}
