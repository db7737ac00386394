package org.bitshound.playbook.action;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.Explained;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.NetworkBy;
import org.bitshound.casefile.NetworkUse;
import org.bitshound.casefile.RunAs;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Verdict;
import org.bitshound.playbook.quoting.Shown;

/// A case as preparations ask it. Unchanging.
///
/// @param host where it happened
record CaseFacts(Case one, Host host) {
  /// Which rows of the inventory a playbook's steps are.
  private static final Map<String, String> ROWS_OF =
      Map.of(
          "bits-process-intent", "P1.",
          "bits-userland-creator", "P2.",
          "bits-unapproved-url", "P3.",
          "bits-persistence", "T.");

  /// What was done with a file that ran it, or is meant to.
  private static final Set<String> RAN =
      Set.of("executed", "loaded", "injected", "scheduled", "service");

  private static final Set<String> SERVICE_ACCOUNTS = Set.of("S-1-5-18", "S-1-5-19", "S-1-5-20");

  String hostName() {
    return one.host();
  }

  String hostInWords() {
    return Shown.of(one.host());
  }

  boolean isSuspicious() {
    return one.verdict() == Verdict.SUSPICIOUS;
  }

  boolean isHighOrWorse() {
    return one.severity().compareTo(Severity.HIGH) >= 0;
  }

  boolean isSign() {
    return one.kind() == Kind.SIGN;
  }

  boolean isAttempt() {
    return one.kind() == Kind.ATTEMPT;
  }

  Optional<JobState> state() {
    return one.job().flatMap(Job::state);
  }

  /// {@return whether the queue can still hold the job, by all that the evidence says}
  boolean jobMayLive() {
    return one.kind() == Kind.JOB && one.job().flatMap(Job::refused).isEmpty() && !isEnded();
  }

  private boolean isEnded() {
    return state()
        .filter(state -> state == JobState.ACKNOWLEDGED || state == JobState.CANCELLED)
        .isPresent();
  }

  boolean isIn(JobState state) {
    return state().filter(state::equals).isPresent();
  }

  boolean sends() {
    return one.job()
        .flatMap(Job::type)
        .filter(type -> type == JobType.UPLOAD || type == JobType.UPLOAD_REPLY)
        .isPresent();
  }

  /// {@return the job's id as bitsadmin takes it}
  Optional<String> jobIdInBraces() {
    return jobId().map(id -> "{" + id + "}");
  }

  Optional<String> jobId() {
    return one.job().flatMap(Job::id);
  }

  /// {@return the job for a sentence: its title and id}
  String jobName() {
    String title =
        one.job().flatMap(Job::title).map(Shown::inQuotes).orElse("without a known title");
    return "the job " + title + jobIdInBraces().map(id -> " " + Shown.of(id)).orElse("");
  }

  /// {@return the job for an action's target: its id, or its title where no record carries an id}
  Optional<String> jobTarget() {
    return jobId().or(() -> one.job().flatMap(Job::title));
  }

  /// {@return whose rights changing the job takes}
  RunAs jobRights() {
    return isOwnedByService() ? RunAs.SYSTEM : RunAs.ADMINISTRATOR;
  }

  String rightsRemark() {
    return isOwnedByService()
        ? " Only SYSTEM can do it, an administrator cannot: use a scheduled task."
        : "";
  }

  Optional<String> owner() {
    return one.job().flatMap(Job::owner).flatMap(owner -> owner.name().or(owner::sid));
  }

  /// {@return whether the job belongs to an account under which services run: BITS starts no
  /// program for it, and only that account or SYSTEM can change it}
  boolean isOwnedByService() {
    return one.job()
        .flatMap(Job::owner)
        .flatMap(Account::sid)
        .filter(SERVICE_ACCOUNTS::contains)
        .isPresent();
  }

  boolean found(String analytic) {
    return one.findings().stream().anyMatch(finding -> finding.analytic().equals(analytic));
  }

  boolean foundFor(String analytic, String reason) {
    return one.findings().stream()
        .anyMatch(found -> found.analytic().equals(analytic) && found.reasons().contains(reason));
  }

  /// {@return the first of these analytics that found something, or the worst finding}
  Optional<Finding> finding(String... analytics) {
    return Stream.of(analytics)
        .flatMap(id -> one.findings().stream().filter(each -> each.analytic().equals(id)))
        .findFirst()
        .or(() -> one.findings().stream().findFirst());
  }

  String why(String... analytics) {
    return finding(analytics)
        .map(found ->
            found.title() + " (" + found.analytic() + ", " + found.severity().word() + ").")
        .orElse("Nothing explains the case, and nothing speaks against it.");
  }

  List<String> evidenceOf(String... analytics) {
    return finding(analytics).map(Finding::evidence).orElse(List.of());
  }

  /// {@return the refs that say these fields}
  List<String> evidenceFor(String... paths) {
    var refs = new LinkedHashSet<String>();
    for (String path : paths) {
      refs.addAll(one.sources().getOrDefault(path, List.of()));
    }
    return List.copyOf(refs);
  }

  /// {@return those of these rows whose playbook the case opens}
  List<String> opened(String... rows) {
    var open = new ArrayList<String>();
    Stream.concat(one.findings().stream(), one.explained().stream().map(Explained::finding))
        .flatMap(finding -> finding.playbooks().stream())
        .forEach(playbook -> open.add(ROWS_OF.getOrDefault(playbook, playbook)));
    return Stream.of(rows).filter(row -> open.stream().anyMatch(row::startsWith)).toList();
  }

  /// A program that a finding is about, and its field path.
  record Program(String place, String path) {}

  /// {@return the creator where it is itself the finding, or who listened for the start of BITS}
  Optional<Program> stranger() {
    if (found("service-start-listener")) {
      return listener();
    }
    return found("unusual-com-creator") || found("masquerade")
        ? one.creator().flatMap(Creator::image).map(path -> new Program("creator.image", path))
        : Optional.empty();
  }

  private Optional<Program> listener() {
    for (int at = 0; at < one.network().size(); at++) {
      NetworkUse use = one.network().get(at);
      if (use.by().filter(NetworkBy.OTHER::equals).isPresent() && use.image().isPresent()) {
        return Optional.of(new Program("network[" + at + "].image", use.image().get()));
      }
    }
    return Optional.empty();
  }

  /// {@return what ran, or is set to run, of what was fetched}
  List<FollowOn> ran() {
    return one.followOn().stream().filter(use -> RAN.contains(use.action())).toList();
  }

  boolean isDone(String verb) {
    return one.commands().stream()
        .flatMap(command -> command.actions().stream())
        .anyMatch(action -> action.verb().equals(verb));
  }

  boolean usesTool(String tool) {
    return one.commands().stream().map(Command::tool).anyMatch(tool::equals);
  }

  boolean usesPowerShell() {
    return usesTool("powershell") || isMadeBy(CreatorClass.POWERSHELL);
  }

  boolean isMadeBy(CreatorClass kind) {
    return one.creator().flatMap(Creator::kind).filter(kind::equals).isPresent();
  }

  /// {@return a time for a sentence, to the second}
  static String time(Instant time) {
    if (time.equals(Case.NO_TIME)) {
      return "an unknown time";
    }
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  Optional<Coverage> coverage(String source) {
    return host.coverage().stream().filter(row -> row.source().equals(source)).findFirst();
  }

  /// {@return whether records of this source are there}
  boolean covers(String source) {
    return coverage(source).flatMap(row -> row.first()).isPresent();
  }

  /// {@return whether the case is that the log of jobs was cleared}
  boolean isOfClearedJobs() {
    return found("log-cleared")
        && coverage("bits-client")
            .filter(row -> row.status() == CoverageStatus.CLEARED)
            .isPresent();
  }
}
