package org.bitshound.analytics;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Severity;
import org.bitshound.policy.Places;
import org.bitshound.policy.Places.Place;

/// Files that land where they are started, or where and as they will be run (T1105, T1547.001).
/// Page: docs/analytics/risky-destination.md.
public final class RiskyDestination implements Analytic {
  private static final String ID = "risky-destination";

  private final Places places;

  /// @param places which places and names speak against a file
  public RiskyDestination(Places places) {
    this.places = places;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "The file lands where it will be run");
    boolean sends =
        one.job().flatMap(Job::type).filter(type -> type != JobType.DOWNLOAD).isPresent();
    for (int i = 0; i < one.files().size() && !sends; i++) {
      Optional<String> path = one.files().get(i).destination();
      String at = "files[" + i + "]";
      path.ifPresent(to -> add(found, one, to, Citation.of(one, at + ".destination", at)));
    }
    for (Doing doing : Doing.of(one, Doing.MOVING)) {
      if (!doing.sends()) {
        doing.action().destination().ifPresent(to -> add(found, one, to, doing.evidence()));
      }
    }
    return found.finding();
  }

  private void add(Found found, Case one, String path, List<String> evidence) {
    Optional<Place> place = places.of(path).filter(each -> speaks(each, path));
    if (place.isPresent()) {
      boolean starts = place.get() == Place.AUTOSTART;
      found.because(weight(place.get(), one), path + ": " + text(place.get()), evidence);
      found.technique("T1105").reason(starts ? "autostart" : "staging");
      if (starts) {
        found.technique("T1547.001");
      }
    }
  }

  private boolean speaks(Place place, String path) {
    return switch (place) {
      case AUTOSTART -> true;
      case UNPACKED, TEMPORARY, STAGING -> places.isRunnable(path);
      case INSTALLED -> false;
    };
  }

  /// Installed software that unpacks its update in a temporary folder is everyday.
  private Severity weight(Place place, Case one) {
    boolean installed =
        one.commands().isEmpty()
            && one.creator()
                .flatMap(Creator::image)
                .flatMap(places::of)
                .filter(Place.INSTALLED::equals)
                .isPresent();
    return switch (place) {
      case AUTOSTART -> Severity.HIGH;
      case TEMPORARY -> installed ? Severity.LOW : Severity.MEDIUM;
      case UNPACKED, STAGING, INSTALLED -> Severity.MEDIUM;
    };
  }

  private static String text(Place place) {
    return switch (place) {
      case AUTOSTART -> "what lies there is started without anybody opening it";
      case TEMPORARY -> "a temporary folder, and the name ends as one that is run";
      case UNPACKED ->
          "browsers, mail programs or archivers unpack there, and the name ends as one that is run";
      case STAGING, INSTALLED ->
          "a folder in which programs are staged, and the name ends as one that is run";
    };
  }
}
