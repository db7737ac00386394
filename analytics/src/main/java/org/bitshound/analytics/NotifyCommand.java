package org.bitshound.analytics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.Severity;
import org.bitshound.policy.Policy;
import org.bitshound.remote.LocalName;

/// Jobs that start a program when they end or fail (T1197). Page: docs/analytics/notify-command.md.
public final class NotifyCommand implements Analytic {
  private static final String ID = "notify-command";

  private static final Set<String> SETTING = Set.of("set-notify-command");
  private static final Set<String> SERVICE_ACCOUNTS = Set.of("S-1-5-18", "S-1-5-19", "S-1-5-20");

  private final Policy policy;

  /// @param policy which programs are bad as a notify command
  public NotifyCommand(Policy policy) {
    this.policy = policy;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "A program is set to run when the job ends or fails");
    Severity weight = neverRuns(one) ? Severity.MEDIUM : Severity.HIGH;
    one.job()
        .flatMap(Job::notifyCommand)
        .flatMap(Notify::program)
        .ifPresent(program -> {
          Optional<String> arguments =
              one.job().flatMap(Job::notifyCommand).flatMap(Notify::arguments);
          set(found, weight, program, arguments, Citation.of(one, "job.notify", "job"));
        });
    for (Doing doing : Doing.of(one, SETTING)) {
      Optional<String> program = doing.action().program();
      if (program.isPresent()) {
        set(found, weight, program.get(), doing.action().arguments(), doing.evidence());
      } else {
        found.because(weight, "set by " + doing.quoted(), doing.evidence());
      }
    }
    for (ChildProcess child : one.children()) {
      if (bearsTheMark(child)) {
        found.because(Severity.HIGH, started(child), Citation.or(child.evidence(), one));
        found.reason("started");
      }
    }
    return found.finding();
  }

  private void set(
      Found found,
      Severity weight,
      String program,
      Optional<String> arguments,
      List<String> evidence) {
    String with = arguments.map(text -> " with " + Found.quote(text)).orElse("");
    String text =
        weight == Severity.HIGH
            ? "it starts " + program + with
            : "it would start "
                + program
                + with
                + ", but a service account owns the job, for which BITS runs none";
    found.because(weight, text, evidence);
    if (policy.blocksNotify(program)) {
      found.reason("block-list");
    }
  }

  /// BITS hands over the parameters alone, so that the program's own name is missing from the
  /// command line.
  private static boolean bearsTheMark(ChildProcess child) {
    Optional<String> name = child.image().map(image -> LocalName.of(image).fileName());
    Optional<String> line = child.commandLine().map(text -> text.toLowerCase(Locale.ROOT));
    if (name.isEmpty() || line.isEmpty()) {
      return false;
    }
    int dot = name.get().lastIndexOf('.');
    String stem = dot < 0 ? name.get() : name.get().substring(0, dot);
    return !line.get().contains(stem);
  }

  private static String started(ChildProcess child) {
    return "the service host started "
        + child.image().orElseThrow()
        + ", whose command line lacks its own name: "
        + Found.quote(child.commandLine().orElseThrow());
  }

  /// Source: Microsoft, IBackgroundCopyJob2::SetNotifyCmdLine, remarks.
  private static boolean neverRuns(Case one) {
    return one.job()
        .flatMap(Job::owner)
        .flatMap(Account::sid)
        .filter(SERVICE_ACCOUNTS::contains)
        .isPresent();
  }
}
