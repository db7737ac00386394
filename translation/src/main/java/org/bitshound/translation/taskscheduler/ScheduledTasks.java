package org.bitshound.translation.taskscheduler;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.Source;
import org.bitshound.observation.TaskRegistered;
import org.bitshound.observation.TaskStarted;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;
import org.bitshound.translation.relevance.Paths;

/// Tasks made (106) and changed (140), and their runs: the action begins (200), its process does
/// (129), whose id is decimal.
///
/// Kept: of 106 all; of 140 what lies outside `\Microsoft\`, where Windows changes its own tasks
/// all day long; of runs those whose program may be one that a job fetched or that makes jobs,
/// which is any but those of Windows' own tasks that are no programs (`ComHandler`s have no path)
/// or are installed below `Program Files`.
public final class ScheduledTasks extends SiftingTranslation {

  private static final int CHANGED = 140;
  private static final int PROCESS = 129;
  private static final String OF_WINDOWS = "\\microsoft\\";

  /// Reads the Operational channel.
  public ScheduledTasks() {
    super(
        "Microsoft-Windows-TaskScheduler",
        Map.ofEntries(
            entry(106, Row.all((f, s) -> registered(f, s, "UserContext"))),
            entry(
                CHANGED,
                new Row(ScheduledTasks::isForeign, (f, s) -> registered(f, s, "UserName"))),
            entry(
                PROCESS, new Row(ScheduledTasks::processMatters, (f, s) -> started(f, s, "Path"))),
            entry(
                200,
                new Row(ScheduledTasks::actionMatters, (f, s) -> started(f, s, "ActionName")))));
  }

  private static boolean isForeign(Fields f) {
    return !f.text("TaskName")
        .orElse("")
        .regionMatches(true, 0, OF_WINDOWS, 0, OF_WINDOWS.length());
  }

  private static boolean processMatters(Fields f) {
    return !f.filled("Path").map(ScheduledTasks::isInstalled).orElse(false);
  }

  private static boolean actionMatters(Fields f) {
    return f.filled("ActionName").map(name -> isProgram(name) && !isInstalled(name)).orElse(true);
  }

  /// The name of a component has blanks, and no folder before it.
  private static boolean isProgram(String action) {
    return action.indexOf('\\') >= 0 || action.indexOf(' ') < 0;
  }

  private static boolean isInstalled(String program) {
    return Paths.isInstalled(program.replace("\"", ""));
  }

  private static Optional<TaskRegistered> registered(Fields f, Source source, String user) {
    var account = new Account(f.known(user), Optional.empty(), OptionalLong.empty());
    var by =
        new ProcessReference(
            OptionalLong.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            account);
    return f.filled("TaskName")
        .map(name ->
            new TaskRegistered(
                source, f.event().id() == CHANGED, name, by, List.of(), Optional.empty()));
  }

  private static Optional<TaskStarted> started(Fields f, Source source, String program) {
    OptionalLong process = f.event().id() == PROCESS ? f.id("ProcessID") : OptionalLong.empty();
    return f.filled("TaskName")
        .map(name ->
            new TaskStarted(source, name, f.filled(program), f.guid("TaskInstanceId"), process));
  }
}
