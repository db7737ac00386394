package org.bitshound.analytics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Severity;
import org.bitshound.policy.KnownGood;
import org.bitshound.policy.KnownGood.Misfit;
import org.bitshound.remote.LocalName;

/// Known titles from whom they never come, and tools under another name (T1036). Page:
/// docs/analytics/masquerade.md.
public final class Masquerade implements Analytic {
  private static final String ID = "masquerade";

  private static final Set<String> TOOLS =
      Set.of("bitsadmin.exe", "powershell.exe", "desktopimgdownldr.exe");

  private final KnownGood knownGood;

  /// @param knownGood whose titles are known
  public Masquerade(KnownGood knownGood) {
    this.knownGood = knownGood;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "It pretends to be what it is not");
    for (Misfit misfit : knownGood.misfits(one)) {
      String title = Found.quote(one.job().flatMap(Job::title).orElse(""));
      found.because(
          Severity.HIGH,
          "the title " + title + " is known: " + misfit.why(),
          Citation.of(one, misfit.path(), "job.title"));
      found.reason(misfit.part()).technique("T1036");
    }
    one.creator()
        .flatMap(creator -> renamed(creator.image(), creator.originalFileName()))
        .ifPresent(
            why -> tool(found, why, Citation.of(one, "creator.originalFileName", "creator")));
    for (int i = 0; i < one.commands().size(); i++) {
      if (one.commands().get(i).tricks().contains("renamed-binary")) {
        String text = Found.quote(one.commands().get(i).text());
        tool(found, "a renamed tool carried " + text, Doing.evidence(one, i));
      }
    }
    return found.finding();
  }

  private static void tool(Found found, String why, List<String> evidence) {
    found.because(Severity.HIGH, why, evidence).reason("renamed-tool").technique("T1036.003");
  }

  private static Optional<String> renamed(Optional<String> image, Optional<String> original) {
    Optional<String> tool =
        original.map(name -> name.toLowerCase(Locale.ROOT)).filter(TOOLS::contains);
    boolean other =
        tool.isPresent()
            && image.isPresent()
            && !LocalName.of(image.get()).fileName().equals(tool.get());
    return other
        ? Optional.of(image.get() + " is " + original.orElseThrow() + " under another name")
        : Optional.empty();
  }
}
