package org.bitshound.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Ancestor;
import org.bitshound.casefile.AncestorClass;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.CommandAction;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.casefile.TransferFile;
import org.bitshound.policy.KnownGood;
import org.bitshound.policy.Policy;
import org.bitshound.remote.HostLists;
import org.bitshound.remote.RemoteName;

/// Invented cases, as correlation hands them over.
final class Cases {
  static final String SERVICE_HOST = "C:\\Windows\\System32\\svchost.exe";
  static final String NOTEPAD = "C:\\Windows\\SysWOW64\\notepad.exe";

  private Cases() {}

  static Judge judge() {
    return new Judge(Policy.builtIn(), KnownGood.builtIn(), HostLists.builtIn(), Optional.empty());
  }

  static Optional<Finding> finding(Case one, String analytic) {
    return one.findings().stream().filter(each -> each.analytic().equals(analytic)).findFirst();
  }

  /// A job of eve's, made by a program, with a file for each remote name.
  static Case.Draft job(String title, String creator, String owner, String... urls) {
    var draft = new Case.Draft();
    draft.id = Optional.of("BH-0000000000");
    draft.kind = Optional.of(Kind.JOB);
    draft.host = Optional.of("pc");
    draft.first = Optional.of(Instant.EPOCH);
    draft.last = Optional.of(Instant.EPOCH);
    var job = new Job.Draft();
    job.title = Optional.of(title);
    job.owner = Optional.of(new Account(Optional.of(owner), Optional.empty()));
    draft.job = Optional.of(job.toJob());
    var maker = new Creator.Draft();
    maker.image = Optional.of(creator);
    maker.processId = OptionalLong.of(7284);
    draft.creator = Optional.of(maker.toCreator());
    evidence(draft, "e1");
    draft.sources.put("creator.image", List.of("e1"));
    for (int i = 0; i < urls.length; i++) {
      addFile(draft, i, urls[i]);
    }
    return draft;
  }

  /// An attempt of eve's: no job, and no program but the one that carried the commands.
  static Case.Draft attempt(Command.Draft... commands) {
    Case.Draft draft = job("n", "C:\\Windows\\System32\\bitsadmin.exe", "PC\\eve");
    draft.kind = Optional.of(Kind.ATTEMPT);
    draft.job = Optional.empty();
    for (Command.Draft command : commands) {
      draft.commands.add(command.toCommand());
    }
    return draft;
  }

  /// A command of bitsadmin that would do this.
  static Command.Draft command(String verb, String source, String destination, String value) {
    var action = new CommandAction.Draft();
    action.verb = Optional.of(verb);
    action.source = given(source);
    action.destination = given(destination);
    action.value = given(value);
    var command = new Command.Draft();
    command.time = Optional.of(Instant.EPOCH);
    command.tool = Optional.of("bitsadmin");
    command.text = Optional.of("bitsadmin /" + verb + " n " + source + " " + destination + value);
    command.actions.add(action.toCommandAction());
    command.evidence = List.of("e1");
    return command;
  }

  static Command.Draft command(String verb) {
    return command(verb, "", "", "");
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(each -> !each.isEmpty());
  }

  /// Puts processes above the maker, nearest first: `SHELL C:\x\cmd.exe`.
  static void above(Case.Draft draft, CreatorClass kind, String... ancestors) {
    Creator before = draft.creator.orElseThrow();
    var maker = new Creator.Draft();
    maker.image = before.image();
    maker.kind = Optional.of(kind);
    for (String text : ancestors) {
      int blank = text.indexOf(' ');
      var ancestor = new Ancestor.Draft();
      ancestor.kind = Optional.of(AncestorClass.valueOf(text.substring(0, blank)));
      ancestor.image = Optional.of(text.substring(blank + 1));
      maker.ancestors.add(ancestor.toAncestor());
    }
    draft.creator = Optional.of(maker.toCreator());
  }

  static ChildProcess child(String image, String line) {
    var child = new ChildProcess.Draft();
    child.time = Optional.of(Instant.EPOCH);
    child.image = Optional.of(image);
    child.commandLine = given(line);
    child.evidence = List.of("e1");
    return child.toChildProcess();
  }

  static FollowOn followOn(String action, String file) {
    var each = new FollowOn.Draft();
    each.time = Optional.of(Instant.EPOCH);
    each.action = Optional.of(action);
    each.file = Optional.of(file);
    each.image = Optional.of(file);
    each.evidence = List.of("e1");
    return each.toFollowOn();
  }

  /// A sign with one row in its timeline.
  static Case.Draft sign(Happening what, String text) {
    Case.Draft draft = job("x", NOTEPAD, "PC\\eve");
    draft.kind = Optional.of(Kind.SIGN);
    draft.job = Optional.empty();
    draft.creator = Optional.empty();
    draft.headline = Optional.of(text);
    draft.timeline.add(new TimelineRow(Instant.EPOCH, what.word(), text, List.of("e1")));
    return draft;
  }

  /// Changes the case's first file.
  static void changeFile(Case.Draft draft, Consumer<TransferFile.Draft> change) {
    TransferFile before = draft.files.getFirst();
    var file = new TransferFile.Draft();
    file.url = before.url();
    file.destination = before.destination();
    change.accept(file);
    draft.files.set(0, file.toTransferFile());
  }

  /// {@return the case's finding of one analytic, after judging it}
  static Optional<Finding> judged(Case.Draft draft, String analytic) {
    return finding(judge().judge(draft), analytic);
  }

  static void changeJob(Case.Draft draft, Consumer<Job.Draft> change) {
    Job before = draft.job.orElseThrow();
    var job = new Job.Draft();
    job.title = before.title();
    job.owner = before.owner();
    change.accept(job);
    draft.job = Optional.of(job.toJob());
  }

  private static void addFile(Case.Draft draft, int index, String url) {
    RemoteName name = RemoteName.of(url);
    var file = new TransferFile.Draft();
    file.url = Optional.of(url);
    file.destination = Optional.of("C:\\Users\\eve\\a.tmp");
    draft.files.add(file.toTransferFile());
    String ref = "e" + (index + 2);
    evidence(draft, ref);
    draft.sources.put("files[" + index + "].url", List.of(ref));
    var destination = new Destination.Draft();
    destination.host = name.host();
    destination.scheme = name.scheme();
    name.port().ifPresent(port -> destination.port = OptionalLong.of(port));
    draft.destinations.add(destination.toDestination());
  }

  private static void evidence(Case.Draft draft, String ref) {
    var row = new EvidenceRow.Draft();
    row.ref = Optional.of(ref);
    row.path = Optional.of("bits.evtx");
    draft.evidence.add(row.toEvidenceRow());
  }
}
