package org.bitshound.playbook.action;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Action;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.Approval;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.CommandAction;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TransferFile;
import org.bitshound.casefile.Verdict;

/// Cases for tests of actions, made up.
final class Cases {
  static final Instant THEN = Instant.parse("2026-02-03T08:41:23Z");
  static final String JOB = "8db358e5-1d3b-4d7f-bf20-c4ce7439f337";
  static final String FILE = "C:\\Users\\Public\\tool.exe";

  private Cases() {}

  /// A job of a user that fetches a file from a strange host, with findings of medium severity.
  static Case.Draft job(JobState state) {
    Case.Draft one = begun(Kind.JOB);
    var job = new Job.Draft();
    job.id = Optional.of(JOB);
    job.title = Optional.of("Update");
    job.state = Optional.of(state);
    job.owner = Optional.of(new Account(Optional.of("D\\u"), Optional.of("S-1-5-21-1-2-3-1001")));
    one.job = Optional.of(job.toJob());
    one.files.add(file(FILE, "http://h.example/a.exe"));
    one.destinations.add(destination("h.example"));
    one.findings.add(finding("unapproved-url", Severity.MEDIUM, "bits-unapproved-url"));
    one.sources.put("files[0].destination", List.of("e1"));
    return one;
  }

  static Case.Draft begun(Kind kind) {
    var one = new Case.Draft();
    one.id = Optional.of("BH-0123456789");
    one.kind = Optional.of(kind);
    one.host = Optional.of("ws7");
    one.first = Optional.of(THEN);
    one.last = Optional.of(THEN.plusSeconds(60));
    one.headline = Optional.of("");
    one.verdict = Optional.of(Verdict.SUSPICIOUS);
    one.severity = Optional.of(Severity.MEDIUM);
    return one;
  }

  static void changeJob(Case.Draft one, Consumer<Job.Draft> change) {
    Job.Draft job = one.job.orElseThrow().toDraft();
    change.accept(job);
    one.job = Optional.of(job.toJob());
  }

  static void notify(Case.Draft one, String program) {
    changeJob(
        one,
        job ->
            job.notifyCommand =
                Optional.of(
                    new Notify(Optional.of(program), Optional.empty(), OptionalLong.empty())));
  }

  static TransferFile file(String destination, String url) {
    var file = new TransferFile.Draft();
    file.destination = Optional.of(destination);
    file.url = Optional.of(url);
    file.sizeTotal = OptionalLong.of(1_482_752);
    return file.toTransferFile();
  }

  static Destination destination(String host) {
    var to = new Destination.Draft();
    to.host = Optional.of(host);
    to.scheme = Optional.of("http");
    to.port = OptionalLong.of(80);
    to.registrableDomain = Optional.of(host);
    to.approval = Optional.of(new Approval(ApprovalStatus.UNLISTED, Optional.empty(), 0));
    return to.toDestination();
  }

  static Finding finding(String analytic, Severity severity, String... playbooks) {
    var finding = new Finding.Draft();
    finding.analytic = Optional.of(analytic);
    finding.severity = Optional.of(severity);
    finding.title = Optional.of("Title of " + analytic);
    finding.why = Optional.of("why");
    finding.playbooks.addAll(List.of(playbooks));
    finding.evidence.add("e1");
    return finding.toFinding();
  }

  static FollowOn use(String action, String file) {
    var use = new FollowOn.Draft();
    use.time = Optional.of(THEN);
    use.action = Optional.of(action);
    use.file = Optional.of(file);
    use.image = Optional.of(file);
    use.evidence.add("e9");
    return use.toFollowOn();
  }

  static ChildProcess child(String image) {
    var child = new ChildProcess.Draft();
    child.time = Optional.of(THEN);
    child.image = Optional.of(image);
    child.evidence.add("e8");
    return child.toChildProcess();
  }

  static Command command(String tool, CommandAction... actions) {
    var command = new Command.Draft();
    command.time = Optional.of(THEN);
    command.tool = Optional.of(tool);
    command.text = Optional.of(tool);
    command.actions.addAll(List.of(actions));
    return command.toCommand();
  }

  static Creator creator(CreatorClass kind, String image) {
    var creator = new Creator.Draft();
    creator.kind = Optional.of(kind);
    creator.image = Optional.of(image);
    return creator.toCreator();
  }

  static Coverage coverage(String source, CoverageStatus status, Integer... events) {
    var row = new Coverage.Draft();
    row.source = Optional.of(source);
    row.status = Optional.of(status);
    row.events = new TreeMap<>();
    for (Integer event : events) {
      row.events.put(event, 1L);
    }
    if (events.length > 0) {
      row.first = Optional.of(THEN);
      row.last = Optional.of(THEN);
    }
    return row.toCoverage();
  }

  static Host host(Coverage... coverage) {
    var host = new Host.Draft();
    host.name = Optional.of("ws7");
    host.coverage.addAll(List.of(coverage));
    return host.toHost();
  }

  static List<Action> actions(Case.Draft one, Coverage... coverage) {
    return Actions.builtIn().of(one.toCase(), host(coverage));
  }

  static List<Action> actions(Case.Draft one, ActionVerb verb, Coverage... coverage) {
    return actions(one, coverage).stream().filter(each -> each.verb() == verb).toList();
  }

  static Action action(Case.Draft one, ActionVerb verb, Coverage... coverage) {
    return actions(one, verb, coverage).getFirst();
  }
}
