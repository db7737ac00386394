package org.bitshound.analytics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TransferFile;
import org.bitshound.policy.Policy;
import org.bitshound.remote.RemoteName;

/// Data that leaves by BITS (T1197, T1048). Page: docs/analytics/upload-job.md.
public final class UploadJob implements Analytic {
  private static final String ID = "upload-job";

  private static final Set<String> SENDING = Set.of("transfer", "add-file");

  private final Policy policy;

  /// @param policy what is outside
  public UploadJob(Policy policy) {
    this.policy = policy;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "Data leaves by BITS");
    if (one.job().flatMap(Job::type).filter(type -> type != JobType.DOWNLOAD).isPresent()) {
      ofJob(one, found);
    }
    for (Doing doing : Doing.of(one, SENDING)) {
      if (doing.sends()) {
        Optional<RemoteName> to =
            doing.action().destination().map(RemoteName::of).filter(UploadJob::hasHost);
        String what = doing.action().source().orElse("a file");
        add(found, what, to, doing.evidence());
      }
    }
    return found.finding();
  }

  private void ofJob(Case one, Found found) {
    for (int i = 0; i < one.files().size(); i++) {
      TransferFile file = one.files().get(i);
      Optional<RemoteName> to = file.url().map(RemoteName::of).filter(UploadJob::hasHost);
      String what = file.destination().orElse("a file");
      String path = "files[" + i + "]";
      add(found, what, to, Citation.of(one, path + ".url", path, "job.type"));
    }
    if (one.files().isEmpty()) {
      add(found, "a file that is not known", Optional.empty(), Citation.of(one, "job.type"));
    }
  }

  private void add(Found found, String what, Optional<RemoteName> to, List<String> evidence) {
    boolean outside = to.filter(policy::isOutside).isPresent();
    String where = to.map(name -> new CitedName(name, List.of()).place()).orElse("a place unknown");
    found.because(
        outside ? Severity.HIGH : Severity.MEDIUM,
        what + " is sent to " + where + (outside ? ", outside" : ""),
        evidence);
    found.technique("T1197").technique(technique(to)).reason(outside ? "outside" : "inside");
  }

  /// Source: ATT&CK 18.1: by HTTPS the way is encrypted, by HTTP and SMB it is not.
  private static String technique(Optional<RemoteName> to) {
    if (to.isEmpty()) {
      return "T1048";
    }
    boolean encrypted = to.get().scheme().filter("https"::equals).isPresent();
    return encrypted ? "T1048.002" : "T1048.003";
  }

  private static boolean hasHost(RemoteName name) {
    return name.host().isPresent();
  }
}
