package org.bitshound.analytics;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Ancestor;
import org.bitshound.casefile.AncestorClass;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;

/// Script host, Office, browser, LOLBin or service above the creator (T1204.002, T1059). Page:
/// docs/analytics/suspicious-parent.md.
public final class SuspiciousParent implements Analytic {
  private static final String ID = "suspicious-parent";

  /// The analytic needs nothing but the case.
  public SuspiciousParent() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "What stands above the maker does not start such programs");
    List<Ancestor> above = one.creator().map(Creator::ancestors).orElse(List.of());
    for (int i = 0; i < above.size(); i++) {
      Optional<AncestorClass> kind = above.get(i).kind();
      Optional<Severity> weight = kind.flatMap(each -> weight(each));
      if (weight.isPresent() && (!needsShell(kind.get()) || isAboveShell(one, above, i))) {
        String path = "creator.ancestors[" + i + "]";
        found.because(
            weight.get(),
            name(above.get(i)) + " stands above the maker",
            Citation.of(one, path + ".image", path, "creator.ancestors", "creator"));
        found.reason(kind.get().word());
      }
    }
    return found.finding();
  }

  private static Optional<Severity> weight(AncestorClass kind) {
    return switch (kind) {
      case OFFICE, SCRIPT_HOST -> Optional.of(Severity.HIGH);
      case BROWSER, LOLBIN, SERVICE -> Optional.of(Severity.MEDIUM);
      case SHELL,
          SCHEDULER,
          REMOTE_ADMIN,
          MANAGEMENT_AGENT,
          WMI,
          INSTALLER,
          MAIL,
          ARCHIVER,
          OTHER ->
          Optional.empty();
    };
  }

  /// Browsers start their updaters, and services everything: they speak against a shell alone.
  private static boolean needsShell(AncestorClass kind) {
    return kind == AncestorClass.BROWSER || kind == AncestorClass.SERVICE;
  }

  private static boolean isAboveShell(Case one, List<Ancestor> above, int index) {
    boolean managed =
        above.stream()
            .map(Ancestor::kind)
            .flatMap(Optional::stream)
            .anyMatch(kind -> kind == AncestorClass.MANAGEMENT_AGENT);
    if (managed) {
      return false;
    }
    return index == 0
        ? one.creator().flatMap(Creator::kind).filter(SuspiciousParent::isTool).isPresent()
        : above.get(index - 1).kind().filter(SuspiciousParent::isShell).isPresent();
  }

  private static boolean isShell(AncestorClass kind) {
    return kind == AncestorClass.SHELL
        || kind == AncestorClass.SCRIPT_HOST
        || kind == AncestorClass.LOLBIN;
  }

  private static boolean isTool(CreatorClass kind) {
    return kind == CreatorClass.BITSADMIN || kind == CreatorClass.POWERSHELL;
  }

  private static String name(Ancestor ancestor) {
    String line = ancestor.commandLine().map(text -> " (" + Found.quote(text) + ")").orElse("");
    return ancestor.image().orElse("a program whose name is not known") + line;
  }
}
