package org.bitshound.analytics;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Severity;
import org.bitshound.remote.LocalName;

/// Jobs that a program made and not the service host (T1197). Page:
/// docs/analytics/userland-creator.md.
public final class UserlandCreator implements Analytic {
  private static final String ID = "userland-creator";
  private static final String SERVICE_HOST = ":\\windows\\system32\\svchost.exe";
  private static final String DEVICE_SERVICE_HOST = "\\windows\\system32\\svchost.exe";

  /// The analytic needs nothing but the case.
  public UserlandCreator() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    if (one.kind() != Kind.JOB) {
      return List.of();
    }
    return one.creator().stream()
        .filter(creator -> creator.image().filter(UserlandCreator::isProgramOfItsOwn).isPresent())
        .map(creator -> finding(one, creator))
        .toList();
  }

  /// A name without a folder tells nothing: it may be the service host's.
  private static boolean isProgramOfItsOwn(String image) {
    String key = LocalName.of(image).key();
    boolean onDrive = key.length() == SERVICE_HOST.length() + 1 && key.endsWith(SERVICE_HOST);
    return key.indexOf('\\') >= 0 && !onDrive && !isServiceHostOnDevice(key);
  }

  /// `\device\harddiskvolume3\windows\system32\svchost.exe`: the volume is one part of the path.
  private static boolean isServiceHostOnDevice(String key) {
    String device = "\\device\\";
    int volumeEnd = key.length() - DEVICE_SERVICE_HOST.length();
    return key.startsWith(device)
        && key.endsWith(DEVICE_SERVICE_HOST)
        && key.indexOf('\\', device.length()) == volumeEnd;
  }

  private static Finding finding(Case one, Creator creator) {
    var finding = new Finding.Draft();
    finding.analytic = Optional.of(ID);
    finding.severity = Optional.of(Severity.LOW);
    finding.title = Optional.of("A program made the job, not the service host");
    finding.why = Optional.of(why(creator));
    finding.evidence = Citation.of(one, "creator.image", "creator", "job.created");
    return finding.toFinding();
  }

  private static String why(Creator creator) {
    String process =
        creator.processId().isPresent() ? " (process " + creator.processId().getAsLong() + ")" : "";
    return creator.image().orElseThrow() + process + " made the job";
  }
}
