package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bitshound.casefile.Match;
import org.bitshound.correlation.Aftermath.Use;
import org.bitshound.correlation.WatchedNames.Watch;
import org.bitshound.observation.ClockChanged;
import org.bitshound.observation.FileDeleted;
import org.bitshound.observation.ImageLoaded;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ProgramBlocked;
import org.bitshound.observation.ProgramListed;
import org.bitshound.observation.ProgramRan;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.ServiceInstalled;
import org.bitshound.observation.TaskRegistered;
import org.bitshound.observation.ThreadInjected;
import org.bitshound.observation.ThreatDetected;
import org.bitshound.remote.LocalName;

/// Tells those whose files are named by jobs and commands when one is used: run, loaded, opened,
/// scheduled, copied, deleted, blocked. A name is watched from the record on that first says it.
/// Mutable; one thread, the fold's.
///
/// Where the clock was set back, a use may bear an earlier time than the record that names the
/// file. Processes are asked for at the end; what else was seen in a time that a record says is
/// told twice is kept for that.
final class WatchedFiles {

  /// Kept of times that are told twice; a clock that was set back by years tells no more than that.
  private static final int KEPT = 20_000;

  private static final Predicate<Watch> ALL = watch -> true;

  private final WatchedNames names = new WatchedNames();
  private final List<Observation> toldTwice = new ArrayList<>();
  private Instant toldTwiceUntil = Instant.MIN;

  /// Begins to watch a name for somebody.
  ///
  /// @param since the record that names it
  void watch(String localName, Aftermath owner, Moment since) {
    names.add(localName, owner, since);
  }

  /// From now on times are told a second time, if the clock was set back.
  void take(ClockChanged changed) {
    if (changed.from().isAfter(toldTwiceUntil) && changed.to().isBefore(changed.from())) {
      toldTwiceUntil = changed.from();
    }
  }

  /// A process that is a watched file, or whose command line names one.
  void take(ProcessStarted started, LiveProcesses processes) {
    take(started, ALL, processes);
  }

  /// What was done behind a step back with files that were named before it.
  ///
  /// @param started the processes of the time that was told twice, by time
  void takeAcross(ClockStep step, List<ProcessStarted> started, LiveProcesses processes) {
    started.forEach(each -> take(each, isParted(step, each), processes));
    toldTwice.forEach(each -> take(each, isParted(step, each)));
  }

  private static Predicate<Watch> isParted(ClockStep step, Observation seen) {
    return watch -> step.mayPart(watch.since(), Moment.of(seen));
  }

  private void take(ProcessStarted started, Predicate<Watch> asked, LiveProcesses processes) {
    if (names.isEmpty()) {
      return;
    }
    Details details = started.details();
    var told = new LinkedHashSet<Aftermath>();
    details
        .image()
        .ifPresent(image ->
            each(
                image,
                asked,
                watch -> {
                  told.add(watch.owner());
                  tell(watch, started, "executed", image, processes);
                }));
    details
        .commandLine()
        .filter(names::areIn)
        .ifPresent(line -> takeWords(started, LineWords.of(line), asked, told, processes));
  }

  private void takeWords(
      ProcessStarted started,
      List<String> words,
      Predicate<Watch> asked,
      Set<Aftermath> told,
      LiveProcesses processes) {
    Details details = started.details();
    for (int i = 0; i < words.size(); i++) {
      String word = LineWords.whole(words.get(i), details.currentDirectory());
      String action = LineWords.action(details.image(), words, i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      each(
          word,
          asked,
          watch -> {
            if (told.add(watch.owner())) {
              tell(watch, started, action, word, processes);
              follow(action, word, next, watch, started);
            }
          });
    }
  }

  private void each(String path, Predicate<Watch> asked, Consumer<Watch> to) {
    names.each(
        path,
        watch -> {
          if (asked.test(watch)) {
            to.accept(watch);
          }
        });
  }

  /// A copy, or the new name, is watched in its turn.
  private void follow(String action, String from, String to, Watch watch, ProcessStarted by) {
    boolean goesOn = action.equals("copied") || action.equals("renamed");
    if (goesOn && !to.isEmpty() && to.charAt(0) != '/' && to.charAt(0) != '-') {
      int folder = from.lastIndexOf('\\');
      boolean bare = to.indexOf('\\') < 0;
      String name = bare && folder >= 0 ? from.substring(0, folder + 1) + to : to;
      watch(name, watch.owner(), Moment.of(by));
    }
  }

  private static void tell(
      Watch watch, ProcessStarted started, String action, String file, LiveProcesses processes) {
    boolean same = LocalName.of(file).key().equals(watch.name().key());
    watch.tell(
        new Use(
            started,
            action,
            file,
            same ? Match.EXACT : Match.LIKELY,
            processes.at(started.processId(), started.time()),
            Optional.empty()));
  }

  /// Anything else that names files.
  void take(Observation seen) {
    take(seen, ALL);
    if (!seen.time().isAfter(toldTwiceUntil) && toldTwice.size() < KEPT) {
      toldTwice.add(seen);
    }
  }

  private void take(Observation seen, Predicate<Watch> asked) {
    switch (seen) {
      case ImageLoaded loaded -> file(loaded, "loaded", loaded.path(), asked);
      case FileDeleted deleted -> file(deleted, "deleted", deleted.path(), asked);
      case ProgramBlocked blocked ->
          blocked.path().ifPresent(path -> file(blocked, "blocked", path, asked));
      case ServiceInstalled service ->
          service.image().ifPresent(image -> files(service, "service", image, asked));
      case TaskRegistered task ->
          task.actions()
              .forEach(action -> {
                file(task, "scheduled", action.command(), asked);
                action.arguments().ifPresent(line -> files(task, "scheduled", line, asked));
              });
      case RegistryValueSet set ->
          set.details().ifPresent(line -> files(set, "scheduled", line, asked));
      case ThreatDetected threat -> threat.files().forEach(path -> detected(threat, path, asked));
      case ThreadInjected injected -> {
        injected.by().image().ifPresent(path -> file(injected, "injected", path, asked));
        injected.module().ifPresent(path -> file(injected, "injected", path, asked));
      }
      default -> {}
    }
  }

  private void files(Observation by, String action, String line, Predicate<Watch> asked) {
    LineWords.of(line).forEach(word -> file(by, action, word, asked));
  }

  private void file(Observation by, String action, String path, Predicate<Watch> asked) {
    each(path, asked, watch -> watch.tell(use(by, action, path, Match.EXACT)));
  }

  private void detected(ThreatDetected threat, String path, Predicate<Watch> asked) {
    each(
        path,
        asked,
        watch ->
            watch.tell(
                new Use(threat, "detected", path, Match.EXACT, Optional.empty(), threat.threat())));
  }

  private static Use use(Observation by, String action, String file, Match match) {
    return new Use(by, action, file, match, Optional.empty(), Optional.empty());
  }

  /// A run that Prefetch saw: of the file itself, or of a program that opened it. The path is known
  /// from a volume's root on, of which volume is not.
  void take(ProgramRan ran) {
    if (names.isEmpty()) {
      return;
    }
    String file = ran.path().orElse(ran.name());
    Match match = ran.path().isPresent() ? Match.LIKELY : Match.POSSIBLE;
    names.eachOnSomeVolume(file, watch -> watch.tell(use(ran, "executed", file, match)));
    for (String opened : ran.loaded()) {
      if (ran.path().filter(opened::equals).isEmpty()) {
        boolean thisRun = ran.runs().equals(OptionalLong.of(1));
        Match how = thisRun ? Match.LIKELY : Match.POSSIBLE;
        names.eachOnSomeVolume(opened, watch -> watch.tell(use(ran, opens(opened), opened, how)));
      }
    }
  }

  private static String opens(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".dll") || name.endsWith(".ocx") || name.endsWith(".cpl")
        ? "loaded"
        : "opened-by";
  }

  /// Amcache lists a file.
  void take(ProgramListed listed) {
    names.each(listed.path(), watch -> watch.owner().list(listed));
  }
}
