package org.bitshound.analytics;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Ancestor;
import org.bitshound.casefile.AncestorClass;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.Severity;
import org.bitshound.policy.Places;

/// Creators under the task scheduler, from a task that is not Windows' own (T1197, T1053.005).
/// Page: docs/analytics/scheduled-creator.md.
public final class ScheduledCreator implements Analytic {
  private static final String ID = "scheduled-creator";

  private final Places places;

  /// @param places which places speak against a program
  public ScheduledCreator(Places places) {
    this.places = places;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "A scheduled task had the job made");
    List<Ancestor> above = one.creator().map(Creator::ancestors).orElse(List.of());
    for (int i = 0; i < above.size(); i++) {
      boolean scheduler = above.get(i).kind().filter(AncestorClass.SCHEDULER::equals).isPresent();
      if (scheduler && isForeign(one, above, i)) {
        String path = "creator.ancestors[" + i + "]";
        String below = i == 0 ? maker(one) : above.get(i - 1).image().orElse("a program");
        found.because(
            Severity.MEDIUM,
            "the task scheduler started " + below + task(one, above.get(i), path + ".task"),
            Citation.of(one, path + ".image", path, "creator.ancestors", "creator"));
      }
    }
    return found.finding();
  }

  private static String task(Case one, Ancestor scheduler, String path) {
    boolean exact =
        Optional.ofNullable(one.inferred().get(path))
            .filter(inference -> inference.match() == Match.EXACT)
            .isPresent();
    return scheduler
        .task()
        .map(name -> (exact ? " by the task " : ", as it seems by the task ") + name)
        .orElse("");
  }

  private static String maker(Case one) {
    return one.creator().flatMap(Creator::image).orElse("the maker");
  }

  /// Updaters run from tasks of their own all day: what the scheduler started must be a tool, a
  /// shell, or a program in a staging place.
  private boolean isForeign(Case one, List<Ancestor> above, int index) {
    if (index > 0) {
      Ancestor below = above.get(index - 1);
      return below.kind().filter(ScheduledCreator::runsWhatItIsTold).isPresent()
          || below.image().filter(places::isStaging).isPresent();
    }
    return one.creator()
        .filter(maker ->
            maker.kind().filter(ScheduledCreator::isTool).isPresent()
                || maker.image().filter(places::isStaging).isPresent())
        .isPresent();
  }

  private static boolean runsWhatItIsTold(AncestorClass kind) {
    return kind == AncestorClass.SHELL
        || kind == AncestorClass.SCRIPT_HOST
        || kind == AncestorClass.LOLBIN;
  }

  private static boolean isTool(CreatorClass kind) {
    return kind == CreatorClass.BITSADMIN || kind == CreatorClass.POWERSHELL;
  }
}
