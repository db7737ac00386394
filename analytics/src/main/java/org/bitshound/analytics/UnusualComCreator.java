package org.bitshound.analytics;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Severity;
import org.bitshound.policy.Places;
import org.bitshound.policy.Places.Place;
import org.bitshound.remote.LocalName;

/// Jobs made through COM by a program that makes none (T1197, T1559.001). Page:
/// docs/analytics/unusual-com-creator.md.
public final class UnusualComCreator implements Analytic {
  private static final String ID = "unusual-com-creator";

  private final Places places;

  /// @param places which places and names speak against a file
  public UnusualComCreator(Places places) {
    this.places = places;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "A program made the job that has no business with BITS");
    Optional<String> image = one.creator().flatMap(Creator::image);
    if (one.kind() != Kind.JOB || image.isEmpty()) {
      return List.of();
    }
    List<String> evidence = Citation.of(one, "creator.image", "creator", "job.created");
    places
        .neverMakes(image.get())
        .ifPresent(source ->
            found
                .because(
                    Severity.MEDIUM,
                    image.get() + " makes no BITS jobs of its own (" + source + ")",
                    evidence)
                .reason("never-makes-jobs"));
    places
        .of(image.get())
        .flatMap(place -> reason(place, image.get()))
        .ifPresent(reason ->
            found
                .because(Severity.MEDIUM, image.get() + " " + reason.text, evidence)
                .reason(reason.word));
    return found.finding();
  }

  private enum Reason {
    STAGING("staging", "runs from where programs are staged and nobody installs any"),
    TEMPORARY("temporary", "runs from a temporary folder"),
    UNPACKED("unpacked", "runs from where a browser, mail program or archiver unpacks");

    private final String word;
    private final String text;

    Reason(String word, String text) {
      this.word = word;
      this.text = text;
    }
  }

  private static Optional<Reason> reason(Place place, String image) {
    return switch (place) {
      case STAGING -> Optional.of(Reason.STAGING);
      case UNPACKED -> Optional.of(Reason.UNPACKED);
      case TEMPORARY ->
          isInstallersFolder(image) ? Optional.empty() : Optional.of(Reason.TEMPORARY);
      case AUTOSTART, INSTALLED -> Optional.empty();
    };
  }

  /// Installers unpack themselves into a folder named by a GUID or ending in `.tmp`, run from
  /// there, and may fetch by BITS what they install.
  private static boolean isInstallersFolder(String image) {
    String[] parts = LocalName.of(image).key().split("\\\\", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      if ((parts[i].startsWith("{") && parts[i].endsWith("}")) || parts[i].endsWith(".tmp")) {
        return true;
      }
    }
    return false;
  }
}
