package org.bitshound.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Ancestor;
import org.bitshound.casefile.Attempt;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.Contradiction;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.Inference;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobChange;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.Outcome;
import org.bitshound.casefile.TransferFile;

/// One case whole: who, with what, from where to where, what became of it, and why it matters. What
/// the evidence does not say has no line; lists are shown up to a length and counted beyond it.
final class CaseBlock {
  private static final int INDENT = 2;
  private static final int LABEL = 10;
  private static final int SHOWN = 4;

  private final Page page;

  CaseBlock(Page page) {
    this.page = page;
  }

  void show(Case one) throws IOException {
    page.row(
        0,
        Page.Tone.of(one.severity()),
        one.severity().word().toUpperCase(Locale.ROOT),
        INDENT + LABEL,
        id(one) + " on " + one.host() + ", " + Wording.span(one.first(), one.last()) + " UTC");
    page.text(INDENT, one.headline());
    if (!one.formerIds().isEmpty()) {
      line("formerly", Wording.some(one.formerIds()));
    }
    showWho(one);
    showMaker(one);
    showCommands(one);
    showJob(one);
    showFiles(one);
    showAftermath(one);
    showWhy(one);
  }

  static String id(Case one) {
    return one.id() + (one.recovered().orElse(false) ? " (from recovered records alone)" : "");
  }

  private void showWho(Case one) throws IOException {
    Optional<String> owner = one.job().flatMap(Job::owner).flatMap(CaseBlock::account);
    Optional<String> user = one.creator().flatMap(Creator::user);
    line(
        "who",
        owner
            .or(() -> user)
            .or(() -> one.creator().flatMap(Creator::sid))
            .or(() -> userOfCommands(one)));
    Optional<String> name = one.job().flatMap(Job::owner).flatMap(Account::name);
    if (name.isPresent()) {
      line("made as", user.filter(other -> !other.equalsIgnoreCase(name.get())));
    }
  }

  private static Optional<String> userOfCommands(Case one) {
    return one.commands().stream()
        .flatMap(command -> command.process().stream())
        .flatMap(process -> process.user().stream())
        .findFirst();
  }

  private static Optional<String> account(Account account) {
    return account
        .name()
        .map(name -> name + account.sid().map(sid -> " (" + sid + ")").orElse(""))
        .or(account::sid);
  }

  private void showMaker(Case one) throws IOException {
    if (one.creator().isEmpty()) {
      if (one.kind() == Kind.JOB) {
        line("made by", "an unknown program: no evidence names it");
      }
      return;
    }
    Creator creator = one.creator().get();
    line("made by", maker(creator));
    line("command", creator.commandLine());
    List<Ancestor> ancestors = creator.ancestors();
    for (int i = 0; i < Math.min(SHOWN, ancestors.size()); i++) {
      line(i == 0 ? "below" : "", ancestor(ancestors.get(i)));
    }
    more(ancestors.size(), "process", "further up");
    for (Creator candidate : creator.candidates()) {
      line("possibly", maker(candidate) + candidate.commandLine().map(": "::concat).orElse(""));
    }
  }

  private static String maker(Creator creator) {
    var text = new StringBuilder(creator.image().orElse("an unknown program"));
    creator.processId().ifPresent(id -> text.append(" (process ").append(id).append(')'));
    creator
        .originalFileName()
        .filter(name -> !creator.image().map(Wording::lastPart).orElse("").equalsIgnoreCase(name))
        .ifPresent(name -> text.append(", originally named ").append(name));
    creator
        .integrity()
        .ifPresent(level -> text.append(", ").append(level.word()).append(" integrity"));
    creator
        .match()
        .filter(match -> match != Match.EXACT)
        .ifPresent(match -> text.append(", a ").append(match.word()).append(" match"));
    return text.toString();
  }

  /// The command line alone where it names the image itself.
  private static String ancestor(Ancestor one) {
    String image = one.image().orElse("an unknown program");
    Optional<String> command = one.commandLine();
    return command
        .filter(text -> text.toLowerCase(Locale.ROOT).contains(image.toLowerCase(Locale.ROOT)))
        .orElseGet(() -> image + command.map(": "::concat).orElse(""));
  }

  private void showCommands(Case one) throws IOException {
    Optional<String> creators = one.creator().flatMap(Creator::commandLine);
    List<Command> others = new ArrayList<>(one.commands());
    others.removeIf(command -> creators.filter(command.text()::equals).isPresent());
    for (Command command : others.subList(0, Math.min(SHOWN, others.size()))) {
      line(command.tool(), command.text());
      line("decoded", command.decoded().filter(text -> !text.equals(command.text())));
    }
    more(others.size(), "command", "");
    line("attempt", one.attempt().map(CaseBlock::attempt));
  }

  private static String attempt(Attempt attempt) {
    String outcome =
        attempt.outcome() == Outcome.UNKNOWN
            ? "what came of it is not known"
            : attempt.outcome().word().replace('-', ' ');
    return outcome
        + attempt.because().map(word -> ": " + word.replace('-', ' ')).orElse("")
        + attempt.code().map(code -> ", " + Wording.code(code)).orElse("")
        + (attempt.count().orElse(1) > 1
            ? ", " + Wording.number(attempt.count().getAsLong()) + " times"
            : "");
  }

  private void showJob(Case one) throws IOException {
    if (one.job().isEmpty()) {
      return;
    }
    Job job = one.job().get();
    line("job", job(job));
    if (job.notifyCommand().filter(Notify::isCommand).isPresent()) {
      line("starts", notifyCommand(job.notifyCommand().get()));
    }
    List<JobChange> changes = job.changes();
    for (JobChange change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
      line("changed", change(change));
    }
    more(changes.size(), "change", "");
  }

  private static String job(Job job) {
    var text = new StringBuilder(job.title().map(Wording::title).orElse("no title known"));
    job.type().ifPresent(type -> text.append(", ").append(type.word()));
    job.priority().ifPresent(priority -> text.append(", ").append(priority.word()));
    job.id().ifPresent(id -> text.append(", ").append(id));
    return text.toString();
  }

  private static String notifyCommand(Notify notify) {
    return notify.program().orElse("an unknown program")
        + notify.arguments().map(" "::concat).orElse("")
        + " when the job ends or fails";
  }

  private static String change(JobChange change) {
    return change.field()
        + change.from().map(from -> " from " + from).orElse("")
        + change.to().map(to -> " to " + to).orElse("")
        + change.by().flatMap(by -> by.user().or(by::image)).map(by -> " by " + by).orElse("")
        + ", "
        + Wording.time(change.time());
  }

  private void showFiles(Case one) throws IOException {
    List<TransferFile> files = one.files();
    boolean sent = FileWords.isSent(one);
    for (TransferFile file : files.subList(0, Math.min(SHOWN, files.size()))) {
      line("from", sent ? file.destination() : file.url());
      line("to", sent ? file.url() : file.destination());
      line("stored as", file.temporary());
      line("via", FileWords.via(file));
      line("result", FileWords.result(file));
      line("sha256", file.hashes().flatMap(hashes -> hashes.sha256()));
    }
    if (files.size() > SHOWN) {
      List<String> places = FileWords.hosts(one);
      line(
          "",
          "and "
              + Wording.count(files.size() - SHOWN, "more file")
              + (places.isEmpty() ? "" : "; hosts: " + Wording.some(places)));
    }
    if (one.job().isPresent()) {
      line("end", JobFate.of(one.job().get(), files));
    }
    line("met", PrevalenceWords.of(one));
    line("new", PrevalenceWords.newlySeen(one).map("the baseline never met "::concat));
  }

  private void showAftermath(Case one) throws IOException {
    List<ChildProcess> children = one.children();
    for (ChildProcess child : children.subList(0, Math.min(SHOWN, children.size()))) {
      String started =
          program(child.image(), child.commandLine()).orElse("an unknown program")
              + child.why().map(why -> ": " + why).orElse("");
      line("child", Wording.time(child.time()) + " " + started);
    }
    more(children.size(), "child process", "");
    List<FollowOn> deeds = one.followOn();
    for (FollowOn deed : deeds.subList(0, Math.min(SHOWN, deeds.size()))) {
      String what = program(deed.image(), deed.commandLine()).or(deed::file).orElse("");
      line("then", Wording.time(deed.time()) + " " + deed.action() + ": " + what);
    }
    more(deeds.size(), "deed", "");
  }

  /// A command line tells the program, unless it lacks its name, as those do that BITS starts.
  private static Optional<String> program(Optional<String> image, Optional<String> commandLine) {
    if (image.isEmpty() || commandLine.isEmpty()) {
      return commandLine.or(() -> image);
    }
    String path = image.get();
    String name = path.substring(path.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
    String stem = name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
    boolean named = commandLine.get().toLowerCase(Locale.ROOT).contains(stem);
    return named ? commandLine : Optional.of(path + " " + commandLine.get());
  }

  private void showWhy(Case one) throws IOException {
    for (Contradiction each : one.contradictions()) {
      line("differs", each.text());
    }
    String label = "why";
    for (Finding finding : one.findings()) {
      page.row(INDENT, Page.Tone.of(finding.severity()), label, LABEL, why(finding));
      label = "";
    }
    line("inferred", inferred(one));
  }

  private static String why(Finding finding) {
    return finding.severity().word()
        + ": "
        + finding.title()
        + ": "
        + finding.why()
        + " ["
        + finding.analytic()
        + (finding.techniques().isEmpty() ? "" : ", " + String.join(" ", finding.techniques()))
        + "]";
  }

  /// Which values no record says in so many words, and how surely they hold.
  private static Optional<String> inferred(Case one) {
    if (one.inferred().isEmpty()) {
      return Optional.empty();
    }
    var byRule = new TreeMap<String, List<String>>();
    for (Map.Entry<String, Inference> row : one.inferred().entrySet()) {
      String rule = row.getValue().match().word() + ", " + row.getValue().how();
      byRule.computeIfAbsent(rule, _ -> new ArrayList<>()).add(row.getKey());
    }
    var text = new StringBuilder();
    byRule.forEach((rule, fields) ->
        text.append(text.isEmpty() ? "" : "; ")
            .append(String.join(", ", fields))
            .append(" (")
            .append(rule)
            .append(')'));
    return Optional.of(text.toString());
  }

  private void line(String label, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      line(label, text.get());
    }
  }

  private void line(String label, String text) throws IOException {
    page.row(INDENT, Page.Tone.FAINT, label, LABEL, text);
  }

  private void more(int all, String thing, String where) throws IOException {
    if (all > SHOWN) {
      String plural = thing.endsWith("s") ? thing + "es" : thing + "s";
      int left = all - SHOWN;
      line("", ("and " + left + " more " + (left == 1 ? thing : plural) + " " + where).strip());
    }
  }
}
