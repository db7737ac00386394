package org.bitshound.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.Severity;
import org.bitshound.policy.Policy;

/// Jobs older than they should be, or built to live long (T1197). Page:
/// docs/analytics/long-lived-job.md.
public final class LongLivedJob implements Analytic {
  private static final String ID = "long-lived-job";

  private static final String MAX_DOWNLOAD_TIME = "set-max-download-time";
  private static final Set<String> RAISING = Set.of(MAX_DOWNLOAD_TIME, "set-no-progress-timeout");
  private static final int MOST_DIGITS = 12;

  private final Policy policy;

  /// @param policy how old a job may grow, and which timeouts are usual
  public LongLivedJob(Policy policy) {
    this.policy = policy;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "The job lives long");
    one.job().flatMap(Job::created).ifPresent(made -> age(one, made, found));
    for (Doing doing : Doing.of(one, RAISING)) {
      Duration usual =
          doing.action().verb().equals(MAX_DOWNLOAD_TIME)
              ? policy.maxDownloadTime()
              : policy.noProgressTimeout();
      if (seconds(doing).filter(set -> set.compareTo(usual) > 0).isPresent()) {
        found.because(
            Severity.MEDIUM, "it was built to live long by " + doing.quoted(), doing.evidence());
        found.reason("timeout-raised");
      }
    }
    return found.finding();
  }

  private void age(Case one, Instant made, Found found) {
    Job job = one.job().orElseThrow();
    Instant end = job.completed().or(job::cancelled).orElse(one.last());
    Duration age = Duration.between(made, end);
    if (age.compareTo(policy.jobAge()) > 0) {
      boolean keeps = job.notifyCommand().filter(Notify::isCommand).isPresent() || ofOwnHost(one);
      found.because(
          keeps ? Severity.MEDIUM : Severity.LOW,
          "it was made at " + made + " and lived for " + age.toDays() + " days or more",
          Citation.of(one, "job.created", "job"));
      found.reason("age");
    }
  }

  private static boolean ofOwnHost(Case one) {
    return CitedName.of(one).stream().anyMatch(cited -> OwnHost.is(cited.name(), one.host()));
  }

  /// Values are seconds, as bitsadmin and the cmdlets take them.
  static Optional<Duration> seconds(Doing doing) {
    return doing
        .action()
        .value()
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= MOST_DIGITS)
        .filter(text -> text.chars().allMatch(c -> c >= '0' && c <= '9'))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }
}
