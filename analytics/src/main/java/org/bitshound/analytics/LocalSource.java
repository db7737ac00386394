package org.bitshound.analytics;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TransferFile;
import org.bitshound.policy.Places;
import org.bitshound.remote.RemoteName;

/// Programs copied or started by BITS from a path of the machine itself (T1197, T1036). Page:
/// docs/analytics/local-source.md.
public final class LocalSource implements Analytic {
  private static final String ID = "local-source";

  private final Places places;

  /// @param places which places and names speak against a file
  public LocalSource(Places places) {
    this.places = places;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "BITS copies a program of the machine itself");
    boolean sends =
        one.job().flatMap(Job::type).filter(type -> type != JobType.DOWNLOAD).isPresent();
    for (int i = 0; i < one.files().size() && !sends; i++) {
      TransferFile file = one.files().get(i);
      String path = "files[" + i + "]";
      add(found, file.url(), file.destination(), Citation.of(one, path + ".url", path));
    }
    for (Doing doing : Doing.of(one, Doing.MOVING)) {
      if (!doing.sends()) {
        add(found, doing.action().source(), doing.action().destination(), doing.evidence());
      }
    }
    return found.finding();
  }

  private void add(
      Found found, Optional<String> source, Optional<String> to, List<String> evidence) {
    if (source.filter(this::isProgramHere).isPresent()) {
      String where = to.map(path -> " to " + path).orElse("");
      found.because(Severity.MEDIUM, source.get() + " is copied" + where, evidence);
    }
  }

  private boolean isProgramHere(String name) {
    RemoteName remote = RemoteName.of(name);
    boolean here = remote.form() == RemoteName.Form.LOCAL || OwnHost.isShareOf(remote);
    return here && places.isRunnable(name);
  }
}
