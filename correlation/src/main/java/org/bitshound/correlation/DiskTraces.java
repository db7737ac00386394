package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Match;
import org.bitshound.correlation.Aftermath.Use;
import org.bitshound.correlation.ListedTraces.Note;
import org.bitshound.correlation.Renames.Rename;
import org.bitshound.observation.FileChanged;
import org.bitshound.observation.FileChanged.What;
import org.bitshound.observation.FileListed;
import org.bitshound.remote.LocalName;

/// What the `$MFT` and the USN journal say of a case's files. Neither names a volume: the folder
/// and the name agree, or the name and the time. Source: bits-knowledge 3.6.
final class DiskTraces {
  /// The journal's clock is that of the host, and finer than a log's.
  private static final Duration BEFORE = Duration.ofSeconds(5);

  private static final int DRIVE = 2; // C:

  private final Map<String, List<FileListed>> listed = new HashMap<>();
  private final Renames renames;

  DiskTraces(List<FileListed> files, List<FileChanged> changes) {
    for (FileListed each : files) {
      listed
          .computeIfAbsent(LocalName.of(each.path()).fileName(), n -> new ArrayList<>())
          .add(each);
    }
    renames = new Renames(changes.stream().sorted(EvidenceOrder.OF_OBSERVATIONS).toList());
  }

  /// What was found for one local name.
  ///
  /// @param temporary the rename that says which name BITS had given it
  record OfName(Optional<Rename> temporary) {}

  /// {@return whether there is anything to be asked}
  boolean isEmpty() {
    return listed.isEmpty() && renames.isEmpty();
  }

  /// {@return what is said of each local name}
  ///
  /// @param first of the case's records
  /// @param last likewise
  Map<String, OfName> of(List<String> localNames, Instant first, Instant last, ListedTraces to) {
    var found = new LinkedHashMap<String, OfName>();
    for (String name : localNames) {
      if (!found.containsKey(name)) {
        found.put(name, of(LocalName.of(name), first, last, to));
      }
    }
    return found;
  }

  private OfName of(LocalName name, Instant first, Instant last, ListedTraces to) {
    listed(name).ifPresent(seen -> note(seen, first, to));
    List<Rename> completions = completions(name, first);
    completions.forEach(rename -> tell(rename, name, last, completions.size() == 1, to));
    if (completions.isEmpty()) {
      renames.named(name.fileName()).stream()
          .filter(change -> isOf(change, name))
          .forEach(change -> use(change, name, first, Match.LIKELY, to));
    }
    return new OfName(
        completions.size() == 1 ? Optional.of(completions.getFirst()) : Optional.empty());
  }

  /// The file that is there; of those that were deleted the last one.
  private Optional<FileListed> listed(LocalName name) {
    return listed.getOrDefault(name.fileName(), List.of()).stream()
        .filter(each -> isOf(each.path(), name))
        .max(
            Comparator.comparing(FileListed::inUse)
                .thenComparing(each -> each.changed().orElse(Instant.MIN)));
  }

  /// Renames of BITS' temporary files to this name, since the case began.
  private List<Rename> completions(LocalName name, Instant first) {
    return renames.to(name.fileName()).stream()
        .filter(rename -> WrittenFiles.isTemporary(rename.from().name()))
        .filter(rename -> rename.to().folder().isEmpty() || isOf(rename.to(), name))
        .filter(rename -> !rename.to().time().isBefore(first.minus(BEFORE)))
        .toList();
  }

  private static boolean isOf(FileChanged change, LocalName name) {
    return change.path().filter(path -> isOf(path, name)).isPresent();
  }

  /// A path from the root of a volume on, which may be any volume.
  static boolean isOf(String path, LocalName name) {
    boolean hasDrive = name.key().length() > DRIVE && name.key().charAt(1) == ':';
    String drive = hasDrive ? name.key().substring(0, DRIVE) : "";
    return name.matches(LocalName.of(drive + path));
  }

  /// BITS gave the file its name; what becomes of it then is told of the same file.
  private void tell(Rename rename, LocalName name, Instant last, boolean only, ListedTraces to) {
    FileChanged given = rename.to();
    boolean sure = isOf(given, name) || (only && !given.time().isAfter(last.plus(BEFORE)));
    Match match = sure ? Match.LIKELY : Match.POSSIBLE;
    for (FileChanged change : renames.ofSameFile(given)) {
      if (change.what() == What.CREATED && WrittenFiles.isTemporary(change.name())) {
        to.note(new Note(change, Happening.FILE_WRITTEN, shown(change) + " was made", match));
      } else if (change.time().isAfter(given.time())) {
        use(change, name, given.time(), match, to);
      }
    }
    to.note(
        new Note(
            given,
            Happening.FILE_RENAMED,
            rename.from().name() + " was renamed to " + shown(given) + ", as BITS does at the end",
            match));
  }

  private void use(
      FileChanged change, LocalName name, Instant since, Match match, ListedTraces to) {
    boolean named = LocalName.of(change.name()).key().equals(name.fileName());
    if (change.time().isBefore(since) || !named) {
      return;
    }
    switch (change.what()) {
      case DELETED -> to.use(use(change, "deleted", match));
      case RENAMED_FROM -> {
        to.use(use(change, "renamed", match));
        renames
            .newNameOf(change)
            .ifPresent(next ->
                to.note(
                    new Note(
                        next,
                        Happening.FILE_RENAMED,
                        shown(change) + " was renamed to " + shown(next),
                        match)));
      }
      case CREATED, RENAMED_TO -> {}
    }
  }

  private static Use use(FileChanged change, String action, Match match) {
    return new Use(change, action, shown(change), match, Optional.empty(), Optional.empty());
  }

  private static String shown(FileChanged change) {
    return change.path().orElse(change.name());
  }

  /// BITS sets a file's times to the server's, and a rename gives them to `$FILE_NAME` too: of the
  /// times that are not before the case the first one is the file's.
  private static void note(FileListed file, Instant first, ListedTraces to) {
    Instant since = first.minus(BEFORE);
    Optional<Instant> made =
        Stream.of(file.named(), file.created())
            .flatMap(Optional::stream)
            .filter(time -> !time.isBefore(since))
            .findFirst();
    Optional<Instant> changed = file.changed().filter(time -> !time.isBefore(since));
    made.or(() -> changed)
        .ifPresent(time ->
            to.note(
                new Note(
                    file,
                    time,
                    made.isPresent() ? Happening.FILE_WRITTEN : Happening.FILE_LISTED,
                    words(file, made.isPresent()),
                    Match.LIKELY)));
  }

  private static String words(FileListed file, boolean made) {
    return "by the $MFT, "
        + file.path()
        + (file.size().isPresent() ? ", " + file.size().getAsLong() + " bytes," : "")
        + (made ? " was made" : " was changed last")
        + file.created().map(time -> "; $STANDARD_INFORMATION has " + time).orElse("")
        + (file.inUse() ? "" : "; it is deleted since");
  }
}
