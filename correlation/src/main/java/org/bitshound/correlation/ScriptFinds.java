package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitshound.casefile.Detection;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ScriptRan;
import org.bitshound.observation.ThreatDetected;
import org.bitshound.remote.LocalName;

/// What Defender found in command lines and, asked through AMSI, in scripts: tied to a command by
/// its text, by the script's file, or by the program that ran it and the time. Mutable; one thread,
/// the fold's.
final class ScriptFinds {
  /// A command line is looked at when its process starts; what was done about it is told later.
  private static final Duration OF_COMMAND = Duration.ofMinutes(10);

  /// AMSI is asked before a script runs.
  private static final Duration OF_SCRIPT = Duration.ofMinutes(1);

  private static final int MOST = 10_000;

  private final List<ThreatDetected> all = new ArrayList<>();
  private final Capacity capacity = new Capacity("finds in scripts and command lines", MOST);

  /// A find that belongs to a case.
  record Find(ThreatDetected threat, String kind, Optional<String> file, Match match, String how) {

    Detection row(Citations cite) {
      var row = new Detection.Draft();
      row.time = Optional.of(threat.time());
      row.kind = Optional.of(kind);
      row.threat = threat.threat();
      row.file = file;
      row.image = threat.by().image();
      row.user = threat.by().account().user();
      row.action = threat.action();
      row.match = Optional.of(match);
      row.how = Optional.of(how);
      row.evidence = cite.refs(List.of(threat.source()));
      return row.toDetection();
    }

    TimelineRow timeline(Citations cite) {
      return new TimelineRow(
          threat.time(),
          Happening.DETECTED.word(),
          (kind.equals("amsi") ? "a script" : "the command line")
              + " was found to be "
              + threat.threat().orElse("a threat"),
          cite.refs(List.of(threat.source())));
    }
  }

  void take(ThreatDetected threat) {
    boolean ofScript = !threat.commandLines().isEmpty() || !threat.scripts().isEmpty();
    if (ofScript && capacity.takes(threat.source())) {
      all.add(threat);
    }
  }

  /// {@return what was too much to be held}
  Optional<LeftOut> leftOut() {
    return capacity.leftOut();
  }

  /// {@return the finds in a case's commands, each once, in order}
  List<Find> of(Collection<CommandRecord> commands) {
    var finds = new ArrayList<Find>();
    for (ThreatDetected threat : all) {
      commands.stream()
          .flatMap(command -> find(threat, command).stream())
          .findFirst()
          .ifPresent(finds::add);
    }
    return finds;
  }

  private static Optional<Find> find(ThreatDetected threat, CommandRecord command) {
    return byCommandLine(threat, command)
        .or(() -> byScript(threat, command))
        .or(() -> byProgram(threat, command));
  }

  private static Optional<Find> byCommandLine(ThreatDetected threat, CommandRecord command) {
    boolean same =
        isAbout(threat, command, OF_COMMAND)
            && threat.commandLines().stream()
                .map(ScriptFinds::plain)
                .anyMatch(line ->
                    line.equals(plain(command.text()))
                        || command
                            .process()
                            .flatMap(process -> process.said(Details::commandLine))
                            .map(ScriptFinds::plain)
                            .filter(line::equals)
                            .isPresent());
    return same
        ? Optional.of(
            new Find(
                threat, "command-line", Optional.empty(), Match.EXACT, "its text is the command's"))
        : Optional.empty();
  }

  private static Optional<Find> byScript(ThreatDetected threat, CommandRecord command) {
    Optional<LocalName> script =
        command
            .script()
            .map(ScriptRan::details)
            .flatMap(ScriptRan.Details::path)
            .map(LocalName::of);
    return script.isPresent() && isAbout(threat, command, OF_COMMAND)
        ? threat.scripts().stream()
            .filter(path -> LocalName.of(path).equals(script.get()))
            .findFirst()
            .map(path ->
                new Find(
                    threat, "amsi", Optional.of(path), Match.LIKELY, "it names the script's file"))
        : Optional.empty();
  }

  private static Optional<Find> byProgram(ThreatDetected threat, CommandRecord command) {
    Optional<LocalName> image =
        command
            .process()
            .flatMap(SeenProcess::image)
            .filter(ScriptFinds::isPowerShell)
            .map(LocalName::of);
    return image.isPresent() && isAbout(threat, command, OF_SCRIPT)
        ? threat.scripts().stream()
            .filter(path -> LocalName.of(path).equals(image.get()))
            .findFirst()
            .map(path ->
                new Find(
                    threat,
                    "amsi",
                    Optional.of(path),
                    Match.POSSIBLE,
                    "it names the program that ran the script, within a minute"))
        : Optional.empty();
  }

  private static boolean isPowerShell(String image) {
    String name = Images.fileName(image);
    return name.equals("powershell.exe") || name.equals("pwsh.exe");
  }

  /// A record of another account is about something else.
  private static boolean isAbout(ThreatDetected threat, CommandRecord command, Duration within) {
    Instant time = threat.time();
    boolean near =
        !time.isBefore(command.time().minus(within)) && !time.isAfter(command.time().plus(within));
    Optional<AccountName> found = threat.by().account().user().map(AccountName::of);
    Optional<AccountName> user = command.user().map(AccountName::of);
    return near && (found.isEmpty() || user.isEmpty() || found.get().mayBe(user.get()));
  }

  /// Quotes and blanks are spelled as each record likes.
  private static String plain(String line) {
    return line.replace("\"", "").replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
