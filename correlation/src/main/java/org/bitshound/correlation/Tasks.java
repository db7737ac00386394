package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bitshound.casefile.AncestorClass;
import org.bitshound.casefile.Match;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.TaskRegistered;
import org.bitshound.observation.TaskStarted;

/// Which scheduled task started a process whose parent is the task scheduler: by the id of its
/// process (129), by its program and the time (200), or by what a task is defined to run (4698,
/// 4702). Mutable; one thread, the fold's.
final class Tasks {
  /// The record of the process stands behind its start, on a loaded machine well behind.
  private static final Duration AFTER_START = Duration.ofSeconds(30);

  /// The action's record stands before the start of its process or behind it.
  private static final Duration AT_START = Duration.ofSeconds(5);

  /// A task of every minute fills a year with half a million runs; of older ones nothing is known.
  private static final int MOST = 100_000;

  private final TreeMap<Instant, List<TaskStarted>> started = new TreeMap<>();
  private final Map<String, TaskRegistered> defined = new LinkedHashMap<>();
  private final Capacity capacity = new Capacity("tasks", MOST);
  private int kept;

  void take(TaskStarted run) {
    started.computeIfAbsent(run.time(), time -> new ArrayList<>(1)).add(run);
    if (++kept > MOST) {
      kept -= started.pollFirstEntry().getValue().size();
    }
  }

  /// Of several definitions of one task the last one counts.
  void take(TaskRegistered task) {
    if (!task.actions().isEmpty()
        && (defined.containsKey(task.name()) || capacity.takes(task.source()))) {
      defined.put(task.name(), task);
    }
  }

  /// {@return what was too much to be held}
  Optional<LeftOut> leftOut() {
    return capacity.leftOut();
  }

  /// {@return the task behind a line of ancestors}
  Optional<TaskTie> of(Lineage lineage) {
    for (int at = 0; at < lineage.ancestors().size(); at++) {
      Lineage.Ancestor above = lineage.ancestors().get(at);
      Optional<AncestorClass> kind =
          above.image().map(image -> Programs.ancestorClass(image, above.commandLine()));
      if (kind.filter(AncestorClass.SCHEDULER::equals).isPresent()) {
        return of(above.child(), at);
      }
    }
    return Optional.empty();
  }

  private Optional<TaskTie> of(SeenProcess process, int at) {
    return byProcess(process, at)
        .or(() -> byAction(process, at))
        .or(() -> byDefinition(process, at));
  }

  private Optional<TaskTie> byProcess(SeenProcess process, int at) {
    return around(process, AFTER_START).stream()
        .filter(run ->
            run.processId().isPresent() && run.processId().getAsLong() == process.processId())
        .findFirst()
        .map(run ->
            new TaskTie(at, run.name(), run.source(), "byTaskProcess", Match.EXACT, List.of()));
  }

  private Optional<TaskTie> byAction(SeenProcess process, int at) {
    List<TaskStarted> fit =
        around(process, AT_START).stream()
            .filter(run -> run.processId().isEmpty())
            .filter(run -> isProgram(run.program(), process))
            .toList();
    return fit.stream()
        .findFirst()
        .map(run -> {
          List<String> others = others(run.name(), fit.stream().map(TaskStarted::name).toList());
          Match match = others.isEmpty() ? Match.LIKELY : Match.POSSIBLE;
          return new TaskTie(at, run.name(), run.source(), "byTaskAction", match, others);
        });
  }

  private Optional<TaskTie> byDefinition(SeenProcess process, int at) {
    List<TaskRegistered> fit =
        defined.values().stream()
            .filter(task -> !task.time().isAfter(process.started()))
            .filter(task -> task.actions().stream().anyMatch(action -> isAction(action, process)))
            .toList();
    return fit.stream()
        .findFirst()
        .map(task ->
            new TaskTie(
                at,
                task.name(),
                task.source(),
                "byTaskDefinition",
                Match.POSSIBLE,
                others(task.name(), fit.stream().map(TaskRegistered::name).toList())));
  }

  private Collection<TaskStarted> around(SeenProcess process, Duration after) {
    return started
        .subMap(process.started().minus(AT_START), true, process.started().plus(after), true)
        .values()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> others(String name, List<String> names) {
    Set<String> others = new LinkedHashSet<>(names);
    others.remove(name);
    return List.copyOf(others);
  }

  private static boolean isProgram(Optional<String> program, SeenProcess process) {
    return program
        .map(path -> Images.fileName(path.replace("\"", "")))
        .filter(name -> process.image().map(Images::fileName).filter(name::equals).isPresent())
        .isPresent();
  }

  /// A definition without arguments says too little where the process has some.
  private static boolean isAction(TaskRegistered.Action action, SeenProcess process) {
    Optional<String> line = process.said(Details::commandLine);
    return isProgram(Optional.of(action.command()), process)
        && line.isPresent()
        && action
            .arguments()
            .filter(arguments -> !arguments.isBlank())
            .map(arguments -> lower(line.get()).endsWith(lower(arguments.strip())))
            .orElse(false);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
