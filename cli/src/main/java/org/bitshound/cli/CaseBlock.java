package org.bitshound.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitshound.casefile.Ancestor;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.Contradiction;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobChange;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.NetworkUse;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.casefile.TransferFile;
import org.bitshound.report.words.CaseWords;
import org.bitshound.report.words.FileWords;
import org.bitshound.report.words.JobFate;
import org.bitshound.report.words.Times;
import org.bitshound.report.words.Wording;

/// One case whole: who, with what, from where to where, what became of it, and why it matters. What
/// the evidence does not say has no line; lists are shown up to a length and counted beyond it.
final class CaseBlock {
  private static final int INDENT = 2;
  private static final int LABEL = 10;
  private static final int SHOWN = 4;
  private static final int COURSE = 8;

  /// Characters of one text: forty lines or so. What is longer is a text that somebody stuffed.
  static final int LONGEST = 4000;

  private final Page page;

  CaseBlock(Page page) {
    this.page = page;
  }

  void show(CaseSight sight) throws IOException {
    Case one = sight.whole();
    page.row(
        0,
        Page.Tone.of(one.severity()),
        one.severity().word().toUpperCase(Locale.ROOT),
        INDENT + LABEL,
        id(one) + " on " + one.host() + ", " + Wording.span(one.first(), one.last()) + " UTC");
    page.text(INDENT, Wording.atMost(LONGEST, one.headline()));
    if (!one.formerIds().isEmpty()) {
      line("formerly", Wording.some(one.formerIds()));
    }
    showWho(one);
    showMaker(one);
    showCommands(one);
    showJob(one);
    line("same id", sight.sameJob());
    showFiles(one);
    showAftermath(one);
    showCourse(one);
    showWhy(one);
  }

  static String id(Case one) {
    return one.id() + (one.recovered().orElse(false) ? " (from recovered records alone)" : "");
  }

  private void showWho(Case one) throws IOException {
    line("who", CaseWords.who(one));
    line("made as", CaseWords.madeAs(one));
  }

  private void showMaker(Case one) throws IOException {
    if (one.creator().isEmpty()) {
      if (one.kind() == Kind.JOB) {
        line("made by", "an unknown program: no evidence names it");
      }
      return;
    }
    Creator creator = one.creator().get();
    if (one.kind() != Kind.SIGN || creator.image().isPresent()) {
      line("made by", CaseWords.maker(creator));
    }
    line("command", creator.commandLine());
    List<Ancestor> ancestors = creator.ancestors();
    for (int i = 0; i < Math.min(SHOWN, ancestors.size()); i++) {
      line(i == 0 ? "below" : "", CaseWords.ancestor(ancestors.get(i)));
    }
    more(ancestors.size(), "process", "further up");
    for (Creator candidate : creator.candidates()) {
      line(
          "possibly",
          CaseWords.maker(candidate) + candidate.commandLine().map(": "::concat).orElse(""));
    }
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
    line("attempt", one.attempt().map(CaseWords::attempt));
  }

  private void showJob(Case one) throws IOException {
    if (one.job().isEmpty()) {
      return;
    }
    Job job = one.job().get();
    line("job", CaseWords.job(job));
    if (job.notifyCommand().filter(Notify::isCommand).isPresent()) {
      line("starts", CaseWords.notifyCommand(job.notifyCommand().get()));
    }
    List<JobChange> changes = job.changes();
    for (JobChange change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
      line("changed", CaseWords.change(change, Times.UTC));
    }
    more(changes.size(), "change", "");
  }

  private void showFiles(Case one) throws IOException {
    List<TransferFile> files = one.files();
    boolean sent = FileWords.isSent(one);
    for (TransferFile file : files.subList(0, Math.min(SHOWN, files.size()))) {
      line("from", sent ? file.destination() : file.url());
      line("to", sent ? file.url() : file.destination());
      line("stored as", file.temporary());
      line("via", FileWords.via(file));
      line("result", FileWords.result(file, Times.UTC));
      line("on disk", FileWords.onDisk(file));
      line("sha256", file.hashes().flatMap(hashes -> hashes.sha256()));
    }
    if (files.stream().noneMatch(CaseBlock::hasLocalName)) {
      showWritten(one);
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
      line("end", JobFate.of(one.job().get(), files, Times.UTC));
    }
    if (files.stream().allMatch(file -> file.started().isEmpty() && file.result().isEmpty())) {
      showNetwork(one);
    }
    for (String said : CaseWords.intel(one)) {
      line("listed", said);
    }
    line("met", PrevalenceWords.of(one));
    line("new", PrevalenceWords.newlySeen(one).map("the baseline never met "::concat));
  }

  /// Where BITS logged no transfer, the network may tell of one.
  private void showNetwork(Case one) throws IOException {
    List<NetworkUse> uses = one.network();
    for (NetworkUse use : uses.subList(0, Math.min(SHOWN, uses.size()))) {
      line("network", CaseWords.network(use, Times.UTC));
    }
    more(uses.size(), "trace of the network", "");
  }

  private static boolean hasLocalName(TransferFile file) {
    return file.destination().isPresent() || file.temporary().isPresent();
  }

  /// Where no command and no job names the file here, it may be known by who was seen to write it.
  private void showWritten(Case one) throws IOException {
    List<TimelineRow> written =
        one.timeline().stream()
            .filter(row -> row.what().equals(Happening.FILE_WRITTEN.word()))
            .toList();
    for (TimelineRow row : written.subList(0, Math.min(SHOWN, written.size()))) {
      line("written", Wording.time(row.time()) + " " + row.text());
    }
    more(written.size(), "written file", "");
  }

  private void showAftermath(Case one) throws IOException {
    List<ChildProcess> children = one.children();
    for (ChildProcess child : children.subList(0, Math.min(SHOWN, children.size()))) {
      String started =
          CaseWords.program(child.image(), child.commandLine()).orElse("an unknown program")
              + child.why().map(why -> ": " + why).orElse("");
      line("child", Wording.time(child.time()) + " " + started);
    }
    more(children.size(), "child process", "");
    List<FollowOn> deeds = one.followOn();
    for (FollowOn deed : deeds.subList(0, Math.min(SHOWN, deeds.size()))) {
      String what = CaseWords.program(deed.image(), deed.commandLine()).or(deed::file).orElse("");
      line("then", Wording.time(deed.time()) + " " + deed.action() + ": " + what);
    }
    more(deeds.size(), "deed", "");
  }

  /// A sign has no job to tell of: its course is all there is.
  private void showCourse(Case one) throws IOException {
    if (one.kind() != Kind.SIGN || !one.children().isEmpty()) {
      return;
    }
    List<TimelineRow> course = one.timeline();
    for (int i = 0; i < Math.min(COURSE, course.size()); i++) {
      TimelineRow row = course.get(i);
      line(i == 0 ? "course" : "", Wording.time(row.time()) + " " + row.text());
    }
    if (course.size() > COURSE) {
      line("", "and " + Wording.count(course.size() - COURSE, "more line"));
    }
  }

  private void showWhy(Case one) throws IOException {
    for (Contradiction each : one.contradictions()) {
      line("differs", each.text());
    }
    String label = "why";
    for (Finding finding : one.findings()) {
      page.row(
          INDENT,
          Page.Tone.of(finding.severity()),
          label,
          LABEL,
          Wording.atMost(LONGEST, why(finding)));
      label = "";
    }
    line("inferred", CaseWords.inferred(one));
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

  private void line(String label, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      line(label, text.get());
    }
  }

  private void line(String label, String text) throws IOException {
    page.row(INDENT, Page.Tone.FAINT, label, LABEL, Wording.atMost(LONGEST, text));
  }

  private void more(int all, String thing, String where) throws IOException {
    if (all > SHOWN) {
      String plural = thing.endsWith("s") ? thing + "es" : thing + "s";
      int left = all - SHOWN;
      line("", ("and " + left + " more " + (left == 1 ? thing : plural) + " " + where).strip());
    }
  }
}
