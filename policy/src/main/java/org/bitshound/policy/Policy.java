package org.bitshound.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.casefile.Approval;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Severity;
import org.bitshound.remote.RemoteName;

/// What the operator decided: which destinations are approved or denied, who may use BITS by hand,
/// which jobs are the house's own, what each analytic's findings weigh, and the thresholds.
/// Unchanging once made.
public final class Policy {
  private final String sha256;
  private final PolicyLines lines;

  Policy(String sha256, PolicyLines lines) {
    this.sha256 = sha256;
    this.lines = lines;
  }

  /// {@return the policy in force where none is given: it approves and denies nothing, and leaves
  /// every analytic its own severity}
  public static Policy builtIn() {
    return PolicyReader.builtIn();
  }

  /// {@return the policy of a file that a user wrote; what it does not name is the built-in one's}
  ///
  /// @param file its name, for faults
  /// @param analytics the ids that severities and explanations may name
  /// @throws PolicyRefused with everything that is wrong with it
  public static Policy read(String file, byte[] bytes, Set<String> analytics) throws PolicyRefused {
    return PolicyReader.read(file, bytes, analytics);
  }

  /// {@return what somebody should look at in a policy that has no fault: lines that stand twice,
  /// are covered by others, are too wide or have expired; by line}
  ///
  /// @param file its name, as in faults
  /// @param today a line whose last day is before it has expired
  /// @throws PolicyRefused where there are faults
  public static List<Fault> doubts(
      String file, byte[] bytes, Set<String> analytics, LocalDate today) throws PolicyRefused {
    read(file, bytes, analytics);
    return PolicyDoubts.of(file, bytes, today);
  }

  /// {@return the built-in policy as text with comments, to write one's own from}
  public static byte[] template() {
    return Content.bytes(PolicyReader.BUILT_IN);
  }

  /// {@return the SHA-256 of the policy's bytes, hex in lower case: `options.policy`}
  public String sha256() {
    return sha256;
  }

  /// {@return what a finding weighs: the analytic's own severity unless the policy gives another}
  public Severity severityOf(String analytic, Severity own) {
    return lines.severities().getOrDefault(analytic, own);
  }

  /// {@return what the policy says of a remote name; denying comes before approving}
  ///
  /// @param at the case's last time: an approval that had expired by then does not hold
  public Approval approvalOf(RemoteName name, Instant at) {
    long looked =
        (long) lines.approved().size()
            + lines.denied().size()
            + lines.thresholds().expectedUpdateHosts().size();
    Optional<String> plain = looked == 0 ? Optional.empty() : RemotePattern.plain(name);
    Optional<String> no = entryFor(lines.denied(), plain, at);
    if (no.isPresent()) {
      return new Approval(ApprovalStatus.DENIED, no, looked);
    }
    Optional<String> yes = entryFor(lines.approved(), plain, at).or(() -> updateHost(name, plain));
    ApprovalStatus status = yes.isPresent() ? ApprovalStatus.APPROVED : ApprovalStatus.UNLISTED;
    return new Approval(status, yes, looked);
  }

  private static Optional<String> entryFor(
      List<DestinationRule> rules, Optional<String> plain, Instant at) {
    return plain.flatMap(name ->
        rules.stream()
            .filter(one -> one.holds(name, at))
            .map(one -> one.pattern().text())
            .findFirst());
  }

  private Optional<String> updateHost(RemoteName name, Optional<String> plain) {
    return plain
        .flatMap(text -> name.host())
        .flatMap(host ->
            lines.thresholds().expectedUpdateHosts().stream()
                .filter(glob -> glob.matches(host))
                .map(Glob::pattern)
                .findFirst());
  }

  /// {@return the lines that explain the case as a whole: a job of the house, or every permission
  /// of accounts and tools that may do so where every remote name is approved}: an administrator in
  /// a change window may what either allows
  ///
  /// @param names the case's remote names
  public List<Explanation> explain(Case one, List<RemoteName> names) {
    Optional<Explanation> job = KnownGood.explain(one, lines.jobs());
    boolean approved =
        names.stream()
            .allMatch(name -> approvalOf(name, one.last()).status() == ApprovalStatus.APPROVED);
    if (job.isPresent() || !approved) {
      return job.stream().toList();
    }
    People people = People.of(one);
    return Stream.concat(
            lines.permissions().stream().flatMap(each -> each.explain(one, people).stream()),
            lines.tools().stream().flatMap(tool -> tool.explain(one, people).stream()))
        .toList();
  }

  /// {@return the role that the policy gives the host: `server`, `workstation` …}
  public Optional<String> roleOf(String host) {
    for (Map.Entry<String, List<Glob>> role : lines.hostRoles().entrySet()) {
      if (Comparison.any(role.getValue(), host)) {
        return Optional.of(role.getKey());
      }
    }
    return Optional.empty();
  }

  /// {@return whether a remote name leads out of the house}
  public boolean isOutside(RemoteName name) {
    return lines.thresholds().networks().isOutside(name);
  }

  /// {@return whether the program is bad as a notify command}
  public boolean blocksNotify(String program) {
    return Comparison.any(lines.thresholds().notifyBlockList(), program.toLowerCase(Locale.ROOT));
  }

  /// {@return verbs of the case file that stand for bitsadmin's suspicious switches}
  public Set<String> suspiciousVerbs() {
    return lines.thresholds().suspiciousVerbs();
  }

  /// {@return what is done within this time belongs together}
  public Duration timeWindow() {
    return lines.thresholds().timeWindow();
  }

  /// {@return a job may grow so old}
  public Duration jobAge() {
    return lines.thresholds().jobAge();
  }

  /// {@return a job may start again so often}
  public int retries() {
    return lines.thresholds().retries();
  }

  /// {@return a longer no-progress timeout is raised}
  public Duration noProgressTimeout() {
    return lines.thresholds().noProgressTimeout();
  }

  /// {@return a longer time for downloading is raised}
  public Duration maxDownloadTime() {
    return lines.thresholds().maxDownloadTime();
  }

  /// {@return a shorter retry delay is set on purpose}
  public Duration retryDelay() {
    return lines.thresholds().retryDelay();
  }
}
