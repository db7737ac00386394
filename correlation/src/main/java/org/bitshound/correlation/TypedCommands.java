package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bitshound.command.Action;
import org.bitshound.command.Reading;
import org.bitshound.correlation.CommandRecord.Teller;
import org.bitshound.observation.Source;
import org.bitshound.observation.TranscriptLines;
import org.bitshound.observation.TranscriptLines.Line;

/// What was typed in sessions of PowerShell, as transcripts and the console's history keep it: in
/// order, but at no time that anybody could vouch for. A line that another record tells with a time
/// is one more witness of that command; the others are commands without a time. Mutable; one
/// thread, the fold's.
final class TypedCommands {

  /// Lines before a command in which its variables may have been set.
  private static final int LOOKED_BACK = 64;

  /// What a line ends in that goes on in the next one.
  private static final String GOES_ON = "`|{(,";

  private final Commands commands;
  private final List<TranscriptLines> sessions = new ArrayList<>();

  /// @param commands which read scripts
  TypedCommands(Commands commands) {
    this.commands = commands;
  }

  void take(TranscriptLines session) {
    sessions.add(session);
  }

  /// {@return the commands of which no other record tells, in order of the files}
  ///
  /// @param known the commands of other records, in order of time
  List<CommandRecord> unknown(List<CommandRecord> known) {
    Set<CommandRecord> told = new HashSet<>();
    var unknown = new ArrayList<CommandRecord>();
    for (TranscriptLines session : sessions) {
      for (CommandRecord typed : commands(session)) {
        Optional<CommandRecord> same =
            known.stream()
                .filter(each -> !told.contains(each) && isSame(each, typed.reading()))
                .findFirst();
        same.ifPresentOrElse(
            each -> {
              each.alsoTyped(typed.tellers().getFirst());
              told.add(each);
            },
            () -> unknown.add(typed));
      }
    }
    return unknown;
  }

  private static boolean isSame(CommandRecord known, Reading typed) {
    return known.doesTheSameAs(typed) && sharesAName(known.reading(), typed);
  }

  /// Two commands that name nothing agree in all, and may be any two.
  private static boolean sharesAName(Reading one, Reading other) {
    for (int i = 0; i < one.actions().size(); i++) {
      Action here = one.actions().get(i);
      Action there = other.actions().get(i);
      if (isSame(here.source(), there.source())
          || isSame(here.destination(), there.destination())
          || isSame(here.job(), there.job())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && one.get().equalsIgnoreCase(other.get());
  }

  private List<CommandRecord> commands(TranscriptLines session) {
    var typedIn = new ArrayList<CommandRecord>();
    List<Line> statements = statements(session.lines());
    var teller = new Teller(session.user(), Optional.empty(), session.processId());
    for (int i = 0; i < statements.size(); i++) {
      Line typed = statements.get(i);
      if (mightMatter(typed.text())) {
        TranscriptLines by = of(session, typed);
        for (Reading each : readings(statements, i, by.source())) {
          typedIn.add(new CommandRecord(each, typed.text(), by, teller));
        }
      }
    }
    return typedIn;
  }

  /// Most of what people type is of no interest, and is not read as a script.
  private static boolean mightMatter(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("bits") || lower.contains("desktopimgdownldr");
  }

  /// What a line would do, with the variables that lines before it set: a script of them all ends
  /// in the same commands, where nothing before it breaks the script.
  private List<Reading> readings(List<Line> statements, int at, Source source) {
    List<Reading> alone = commands.ofScript(statements.get(at).text(), source);
    if (alone.isEmpty() || at == 0 || statements.get(at).text().indexOf('$') < 0) {
      return alone;
    }
    var script = new StringBuilder();
    for (Line line : statements.subList(Math.max(0, at - LOOKED_BACK), at + 1)) {
      script.append(line.text()).append('\n');
    }
    List<Reading> all = commands.ofScript(script.toString(), source);
    List<Reading> last = all.subList(Math.max(0, all.size() - alone.size()), all.size());
    return doTheSame(last, alone) ? last : alone;
  }

  private static boolean doTheSame(List<Reading> one, List<Reading> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      boolean same =
          one.get(i).tool() == other.get(i).tool()
              && one.get(i).actions().stream()
                  .map(Action::verb)
                  .toList()
                  .equals(other.get(i).actions().stream().map(Action::verb).toList());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /// Lines that belong together, as one.
  private static List<Line> statements(List<Line> lines) {
    var statements = new ArrayList<Line>();
    boolean open = false;
    for (Line line : lines) {
      if (open) {
        Line begun = statements.removeLast();
        statements.add(begun.with(begun.text() + "\n" + line.text()));
      } else {
        statements.add(line);
      }
      String text = line.text().stripTrailing();
      open = !text.isEmpty() && GOES_ON.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
    return statements;
  }

  /// {@return the session as one line of it tells it}
  private static TranscriptLines of(TranscriptLines session, Line line) {
    return new TranscriptLines(
        session.sourceOf(line),
        session.started(),
        session.ended(),
        session.user(),
        session.processId(),
        session.hostApplication(),
        List.of(line));
  }

  /// {@return the local time of a command that was typed, as its first witness has it: ISO 8601
  /// without a zone}
  static Optional<String> localTime(CommandRecord command) {
    return command.tellers().stream()
        .filter(TranscriptLines.class::isInstance)
        .map(TranscriptLines.class::cast)
        .flatMap(session -> session.lines().getFirst().at().stream())
        .findFirst()
        .map(TypedCommands::shown);
  }

  /// `20210613061718` is how transcripts spell it.
  private static String shown(String digits) {
    return "%s-%s-%sT%s:%s:%s"
        .formatted(
            digits.substring(0, 4),
            digits.substring(4, 6),
            digits.substring(6, 8),
            digits.substring(8, 10),
            digits.substring(10, 12),
            digits.substring(12, 14));
  }

  /// {@return whether no record tells a time of it}
  static boolean isWithoutTime(CommandRecord command) {
    return command.time().equals(Source.NO_TIME);
  }

  /// {@return whether nothing but what was typed tells of the group}
  static boolean isWithoutTime(CommandGroup group) {
    return isWithoutTime(group.first());
  }
}
