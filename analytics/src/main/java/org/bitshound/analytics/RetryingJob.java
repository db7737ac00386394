package org.bitshound.analytics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TransferAttempt;
import org.bitshound.policy.Policy;

/// Jobs that start again and again, or were told to (T1197). Page: docs/analytics/retrying-job.md.
public final class RetryingJob implements Analytic {
  private static final String ID = "retrying-job";

  private static final Set<String> DELAY = Set.of("set-min-retry-delay");
  private static final Set<String> DONE = Set.of("0x0", "0x00000000");

  /// A transfer that a pause or a cancellation stopped has not failed.
  private static final Set<String> SUCCESS = Set.of("0x0", "0x00000000", "0x00040008", "0x40008");

  private final Policy policy;

  /// @param policy how often a job may start again, and which delay is usual
  public RetryingJob(Policy policy) {
    this.policy = policy;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "The job starts again and again");
    retries(one, found);
    for (Doing doing : Doing.of(one, DELAY)) {
      if (LongLivedJob.seconds(doing)
          .filter(set -> set.compareTo(policy.retryDelay()) < 0)
          .isPresent()) {
        found.because(
            Severity.MEDIUM,
            "the retry delay was shortened by " + doing.quoted(),
            doing.evidence());
        found.reason("short-delay");
      }
    }
    for (CitedName cited : CitedName.of(one)) {
      boolean own = OwnHost.is(cited.name(), one.host());
      if ((own || OwnHost.isNowhere(cited.name())) && !succeeded(one)) {
        found.because(
            Severity.MEDIUM,
            cited.place() + (own ? " is the machine itself" : " leads nowhere"),
            cited.evidence());
        found.reason(own ? "own-host" : "unroutable");
      }
    }
    return found.finding();
  }

  private void retries(Case one, Found found) {
    for (int i = 0; i < one.files().size(); i++) {
      List<TransferAttempt> attempts = one.files().get(i).transfers();
      long failed = attempts.stream().filter(RetryingJob::failed).count();
      if (attempts.size() > policy.retries() && failed > 0) {
        boolean starts = one.job().flatMap(Job::notifyCommand).isPresent();
        String path = "files[" + i + "]";
        found.because(
            starts ? Severity.MEDIUM : Severity.LOW,
            attempts.size() + " starts of one file, " + failed + " of them failed",
            Citation.of(one, path + ".transfers", path));
        found.reason("many-starts");
      }
    }
  }

  private static boolean failed(TransferAttempt attempt) {
    return attempt.result().filter(code -> !SUCCESS.contains(code.code())).isPresent();
  }

  private static boolean succeeded(Case one) {
    return one.files().stream()
        .flatMap(file -> file.transfers().stream())
        .map(TransferAttempt::result)
        .flatMap(Optional::stream)
        .anyMatch(code -> DONE.contains(code.code()));
  }
}
