package org.bitshound.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.EndedAs;
import org.bitshound.casefile.EndedBy;
import org.bitshound.casefile.Ending;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Severity;
import org.bitshound.policy.Policy;

/// Jobs of others cancelled or reset, or cancelled soon after their work (T1070, T1197). Page:
/// docs/analytics/cleanup.md.
public final class Cleanup implements Analytic {
  private static final String ID = "cleanup";

  private static final String SYSTEM = "S-1-5-18";
  private static final Set<String> RESET = Set.of("reset");
  private static final Set<String> CANCEL = Set.of("cancel");

  private final Policy policy;

  /// @param policy how soon is soon
  public Cleanup(Policy policy) {
    this.policy = policy;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "Jobs were removed");
    for (Doing doing : Doing.of(one, RESET)) {
      found.because(
          Severity.MEDIUM,
          "every job in reach was cancelled by " + doing.quoted(),
          doing.evidence());
      found.reason("reset");
    }
    one.job()
        .flatMap(Job::endedBy)
        .filter(by -> by.what() == Ending.CANCELLED && isStranger(one, by))
        .ifPresent(by -> {
          String who = by.user().or(by::sid).orElse("another account");
          found.because(
              Severity.MEDIUM,
              who + " cancelled a job of " + owner(one),
              by.evidence().isEmpty()
                  ? Citation.of(one, "job.endedBy", "job.cancelled")
                  : by.evidence());
          found.reason("not-the-owner");
        });
    afterWork(one)
        .ifPresent(done -> {
          for (Doing doing : Doing.of(one, CANCEL)) {
            if (isSoon(done, doing.command().time())) {
              found.because(
                  Severity.MEDIUM,
                  "the job was removed after its work by " + doing.quoted(),
                  doing.evidence());
              found.reason("after-its-work");
            }
          }
        });
    return found.finding();
  }

  /// The service's own cleaning, and an account with the owner's name or SID, are none.
  private static boolean isStranger(Case one, EndedBy by) {
    Optional<Account> owner = one.job().flatMap(Job::owner);
    if (by.as().filter(as -> as == EndedAs.SERVICE || as == EndedAs.OWNER).isPresent()
        || by.sid().filter(SYSTEM::equals).isPresent()
        || owner.isEmpty()) {
      return false;
    }
    Optional<Boolean> sameSid = same(by.sid(), owner.get().sid());
    Optional<Boolean> sameName = same(by.user(), owner.get().name());
    return sameSid.or(() -> sameName).map(same -> !same).orElse(false);
  }

  private static Optional<Boolean> same(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().equalsIgnoreCase(other.get()))
        : Optional.empty();
  }

  private static String owner(Case one) {
    Optional<Account> owner = one.job().flatMap(Job::owner);
    return owner.flatMap(Account::name).or(() -> owner.flatMap(Account::sid)).orElse("another");
  }

  /// When what the job was for had happened: its transfer, or the start of its command.
  private static Optional<Instant> afterWork(Case one) {
    Optional<Instant> child = one.children().stream().map(ChildProcess::time).findFirst();
    return child.or(() -> one.job().flatMap(Job::transferred));
  }

  private boolean isSoon(Instant done, Instant removed) {
    return !removed.isBefore(done) && !removed.isAfter(done.plus(policy.timeWindow()));
  }
}
