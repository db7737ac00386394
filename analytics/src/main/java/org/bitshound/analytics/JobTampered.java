package org.bitshound.analytics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.ActorName;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobChange;
import org.bitshound.casefile.Severity;

/// Another user's job was changed: owner, URL or notify command (T1197, T1036). Page:
/// docs/analytics/job-tampered.md.
public final class JobTampered implements Analytic {
  private static final String ID = "job-tampered";

  private static final String OWNER = "job.owner";
  private static final String NOTIFY = "job.notify";
  private static final String REPLACE = "replace-remote-prefix";
  private static final Set<String> COMMANDS = Set.of("take-ownership", REPLACE);

  /// The analytic needs nothing but the case.
  public JobTampered() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "Another's job was changed");
    for (JobChange change : one.job().map(Job::changes).orElse(List.of())) {
      if (matters(change.field()) && isStranger(one, change)) {
        String by = change.by().flatMap(ActorName::user).map(user -> " by " + user).orElse("");
        String to = change.to().map(value -> " to " + value).orElse("");
        found.because(
            weight(change.field()),
            change.field() + " was changed" + to + by,
            Citation.or(change.evidence(), one));
        found.reason(word(change.field()));
      }
    }
    for (Doing doing : Doing.of(one, COMMANDS)) {
      boolean url = doing.action().verb().equals(REPLACE);
      found.because(url ? Severity.HIGH : Severity.MEDIUM, doing.quoted(), doing.evidence());
      found.reason(url ? "url" : "owner");
    }
    return found.finding();
  }

  private static boolean matters(String field) {
    return field.equals(OWNER) || isUrl(field) || field.startsWith(NOTIFY);
  }

  private static boolean isUrl(String field) {
    return field.startsWith("files[") && field.endsWith(".url");
  }

  private static Severity weight(String field) {
    return field.equals(OWNER) ? Severity.MEDIUM : Severity.HIGH;
  }

  private static String word(String field) {
    return field.equals(OWNER) ? "owner" : isUrl(field) ? "url" : "notify-command";
  }

  /// Who changes a job of his own, and whom nobody knows, tampers with nothing; an owner that
  /// changes does so by another's hand.
  private static boolean isStranger(Case one, JobChange change) {
    if (change.field().equals(OWNER)) {
      return true;
    }
    Optional<String> owner = one.job().flatMap(Job::owner).flatMap(Account::name);
    Optional<String> by = change.by().flatMap(ActorName::user);
    return owner.isPresent() && by.isPresent() && !owner.get().equalsIgnoreCase(by.get());
  }
}
