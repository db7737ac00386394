package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.bitshound.casefile.Match;
import org.bitshound.correlation.Aftermath.Use;
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

/// The local names of jobs and commands, and who asks to be told when one of them is used: run,
/// loaded, opened, scheduled, copied, deleted, blocked. A name is watched from the record on that
/// first says it. Mutable; one thread, the fold's.
final class WatchedFiles {

  /// Jobs of a busy host name thousands of files in a year; beyond this the oldest is let go.
  private static final int WATCHED = 20_000;

  /// Programs that run what their command line names.
  private static final Set<String> RUNNERS =
      Set.of(
          "bash.exe",
          "cmd.exe",
          "cscript.exe",
          "installutil.exe",
          "java.exe",
          "javaw.exe",
          "msbuild.exe",
          "mshta.exe",
          "msiexec.exe",
          "perl.exe",
          "powershell.exe",
          "pwsh.exe",
          "python.exe",
          "pythonw.exe",
          "regasm.exe",
          "regsvcs.exe",
          "regsvr32.exe",
          "rundll32.exe",
          "wscript.exe");

  /// What stands between the words of a command line.
  private static final String PARTS = " \t,;=&|<>()'";

  private static final Set<String> COPIERS =
      Set.of("copy", "xcopy", "xcopy.exe", "copy-item", "cp");
  private static final Set<String> MOVERS =
      Set.of("move", "ren", "rename", "move-item", "rename-item", "mv");

  private final Map<String, List<Watch>> byFileName = new HashMap<>();
  private final LinkedHashMap<Watch, Boolean> inOrder = new LinkedHashMap<>();
  private int namesWithBlanks; // ever watched

  /// A name and whom its uses are told.
  private record Watch(LocalName name, Aftermath owner) {}

  /// Begins to watch a name for somebody.
  void watch(String localName, Aftermath owner) {
    LocalName name = LocalName.of(localName);
    var watch = new Watch(name, owner);
    if (name.fileName().isEmpty() || inOrder.putIfAbsent(watch, true) != null) {
      return;
    }
    byFileName.computeIfAbsent(name.fileName(), file -> new ArrayList<>()).add(watch);
    namesWithBlanks += hasBlank(name.fileName()) ? 1 : 0;
    if (inOrder.size() > WATCHED) {
      forget(inOrder.pollFirstEntry().getKey());
    }
  }

  private void forget(Watch oldest) {
    byFileName.computeIfPresent(
        oldest.name().fileName(),
        (name, left) -> {
          left.remove(oldest);
          return left.isEmpty() ? null : left;
        });
  }

  /// A process that is a watched file, or whose command line names one.
  void take(ProcessStarted started, LiveProcesses processes) {
    if (byFileName.isEmpty()) {
      return;
    }
    Details details = started.details();
    var told = new LinkedHashSet<Aftermath>();
    details
        .image()
        .ifPresent(image ->
            each(
                image,
                watch -> {
                  told.add(watch.owner());
                  tell(watch, started, "executed", image, processes);
                }));
    details
        .commandLine()
        .filter(this::mentions)
        .ifPresent(line -> takeWords(started, words(line), told, processes));
  }

  /// {@return whether a word of the line ends in a watched name}: asked of every process
  private boolean mentions(String line) {
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      char letter = i < line.length() ? line.charAt(i) : ' ';
      boolean ends = letter == '"' || PARTS.indexOf(letter) >= 0;
      if (ends || letter == '\\' || letter == '/') {
        if (ends
            && i > from
            && byFileName.containsKey(line.substring(from, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        from = i + 1;
      }
    }
    return mentionsWithBlanks(line);
  }

  /// A name with a blank in it is no single word.
  private boolean mentionsWithBlanks(String line) {
    if (namesWithBlanks == 0) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    return byFileName.keySet().stream().anyMatch(name -> hasBlank(name) && lower.contains(name));
  }

  private static boolean hasBlank(String name) {
    return name.chars().anyMatch(letter -> PARTS.indexOf(letter) >= 0);
  }

  private void takeWords(
      ProcessStarted started, List<String> words, Set<Aftermath> told, LiveProcesses processes) {
    Details details = started.details();
    for (int i = 0; i < words.size(); i++) {
      String word = whole(words.get(i), details.currentDirectory());
      String action = action(details, words, i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      each(
          word,
          watch -> {
            if (told.add(watch.owner())) {
              tell(watch, started, action, word, processes);
              follow(action, word, next, watch);
            }
          });
    }
  }

  /// A copy, or the new name, is watched in its turn.
  private void follow(String action, String from, String to, Watch watch) {
    boolean goesOn = action.equals("copied") || action.equals("renamed");
    if (goesOn && !to.isEmpty() && to.charAt(0) != '/' && to.charAt(0) != '-') {
      int folder = from.lastIndexOf('\\');
      boolean bare = to.indexOf('\\') < 0;
      watch(bare && folder >= 0 ? from.substring(0, folder + 1) + to : to, watch.owner());
    }
  }

  private static String action(Details details, List<String> words, int at) {
    for (int i = 0; i < at; i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT);
      if (COPIERS.contains(word)) {
        return "copied";
      }
      if (MOVERS.contains(word)) {
        return "renamed";
      }
      if (word.equals("del") || word.equals("erase") || word.equals("remove-item")) {
        return "deleted";
      }
    }
    String program = details.image().map(Images::fileName).orElse("");
    return RUNNERS.contains(program) ? "executed" : "opened-by";
  }

  /// The words of a command line, quotes taken off, parted where paths end.
  private static List<String> words(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
      } else if (!quoted && PARTS.indexOf(letter) >= 0) {
        end(word, words);
      } else {
        word.append(letter);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /// A name alone lies in the process' own folder, where that is known.
  private static String whole(String word, Optional<String> folder) {
    boolean bare = word.indexOf('\\') < 0 && word.indexOf('/') < 0;
    return bare && folder.isPresent()
        ? folder.get() + (folder.get().endsWith("\\") ? "" : "\\") + word
        : word;
  }

  /// Anything else that names files.
  void take(Observation seen) {
    switch (seen) {
      case ImageLoaded loaded -> file(loaded, "loaded", loaded.path());
      case FileDeleted deleted -> file(deleted, "deleted", deleted.path());
      case ProgramBlocked blocked ->
          blocked.path().ifPresent(path -> file(blocked, "blocked", path));
      case ServiceInstalled service ->
          service
              .image()
              .ifPresent(image -> words(image).forEach(word -> file(service, "service", word)));
      case TaskRegistered task ->
          task.actions()
              .forEach(action -> {
                file(task, "scheduled", action.command());
                action
                    .arguments()
                    .ifPresent(line -> words(line).forEach(word -> file(task, "scheduled", word)));
              });
      case RegistryValueSet set ->
          set.details()
              .ifPresent(line -> words(line).forEach(word -> file(set, "scheduled", word)));
      case ThreatDetected threat ->
          threat
              .files()
              .forEach(path ->
                  each(
                      path,
                      watch ->
                          watch
                              .owner()
                              .add(
                                  new Use(
                                      threat,
                                      "detected",
                                      path,
                                      Match.EXACT,
                                      Optional.empty(),
                                      threat.threat()))));
      case ThreadInjected injected -> {
        injected.by().image().ifPresent(path -> file(injected, "injected", path));
        injected.module().ifPresent(path -> file(injected, "injected", path));
      }
      default -> {}
    }
  }

  /// A run that Prefetch saw: of the file itself, or of a program that opened it. The path is known
  /// from a volume's root on, of which volume is not.
  void take(ProgramRan ran) {
    if (byFileName.isEmpty()) {
      return;
    }
    String file = ran.path().orElse(ran.name());
    Match match = ran.path().isPresent() ? Match.LIKELY : Match.POSSIBLE;
    onSomeVolume(file, watch -> watch.owner().add(run(ran, "executed", file, match)));
    for (String opened : ran.loaded()) {
      if (ran.path().filter(opened::equals).isEmpty()) {
        boolean thisRun = ran.runs().equals(OptionalLong.of(1));
        Match how = thisRun ? Match.LIKELY : Match.POSSIBLE;
        onSomeVolume(opened, watch -> watch.owner().add(run(ran, opens(opened), opened, how)));
      }
    }
  }

  private static Use run(ProgramRan ran, String action, String file, Match match) {
    return new Use(ran, action, file, match, Optional.empty(), Optional.empty());
  }

  private static String opens(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".dll") || name.endsWith(".ocx") || name.endsWith(".cpl")
        ? "loaded"
        : "opened-by";
  }

  private void onSomeVolume(String path, Consumer<Watch> to) {
    LocalName name = LocalName.of(path);
    boolean bare = name.key().indexOf('\\') < 0;
    for (Watch watch : List.copyOf(byFileName.getOrDefault(name.fileName(), List.of()))) {
      String watched = watch.name().key();
      boolean hasDrive = watched.length() > 2 && watched.charAt(1) == ':';
      String drive = hasDrive ? watched.substring(0, 2) : "";
      if (bare || watch.name().matches(LocalName.of(drive + path))) {
        to.accept(watch);
      }
    }
  }

  /// Amcache lists a file.
  void take(ProgramListed listed) {
    each(listed.path(), watch -> watch.owner().list(listed));
  }

  private void file(Observation by, String action, String path) {
    each(
        path,
        watch ->
            watch
                .owner()
                .add(new Use(by, action, path, Match.EXACT, Optional.empty(), Optional.empty())));
  }

  private static void tell(
      Watch watch, ProcessStarted started, String action, String file, LiveProcesses processes) {
    watch
        .owner()
        .add(
            new Use(
                started,
                action,
                file,
                LocalName.of(file).key().equals(watch.name().key()) ? Match.EXACT : Match.LIKELY,
                processes.at(started.processId(), started.time()),
                Optional.empty()));
  }

  /// Whoever watches this file; a short folder name (`C:\USERS\ANDREW~1`) may be any that fits.
  private void each(String path, Consumer<Watch> to) {
    LocalName name = LocalName.of(path);
    List<Watch> candidates = byFileName.get(name.fileName());
    if (candidates != null) {
      for (Watch watch : List.copyOf(candidates)) {
        if (watch.name().matches(name)) {
          to.accept(watch);
        }
      }
    }
  }
}
