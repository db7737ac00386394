package org.bitshound.hunt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.FoundAs;
import org.bitshound.casefile.TransferFile;
import org.bitshound.intake.collected.CollectedFile;
import org.bitshound.intake.collected.FilesOfHost;
import org.bitshound.intake.collected.Lookup;
import org.bitshound.observation.CoverageSource;
import org.bitshound.remote.LocalName;

/// Says of the files and programs of a host's cases what was collected of them, by all names that
/// they had, and counts what could not be told. One thread.
final class FilesOnDisk {
  private final FilesOfHost collected;
  private final Map<String, Lookup> asked = new LinkedHashMap<>();

  FilesOnDisk(FilesOfHost collected) {
    this.collected = collected;
  }

  /// Adds to a case what is on disk; the draft must not be judged yet.
  void add(Case.Draft draft) {
    var rows = new DiskRows(draft);
    rows.signature(this::ask);
    rows.programsOfJob(this::ask);
    draft.files = new ArrayList<>(draft.files);
    for (int i = 0; i < draft.files.size(); i++) {
      TransferFile file = draft.files.get(i);
      Optional<Sight> sight = sight(file, draft);
      if (sight.isPresent()) {
        draft.files.set(i, rows.of(file, "files[" + i + "]", sight.get()));
      }
    }
  }

  /// What was seen of a file.
  ///
  /// @param as by which of its names; absent where none is there
  /// @param rule how it was found, where no record names it so
  record Sight(Lookup seen, Optional<FoundAs> as, Optional<String> rule) {}

  /// The names in the order of their worth; that one is missing is said of the destination alone.
  private Optional<Sight> sight(TransferFile file, Case.Draft draft) {
    Optional<Lookup> destination = file.destination().map(this::ask);
    if (destination.isPresent() && destination.get() instanceof Lookup.Found) {
      return Optional.of(new Sight(destination.get(), Optional.of(FoundAs.DESTINATION), none()));
    }
    Optional<Sight> other =
        file.temporary()
            .map(this::ask)
            .filter(Lookup.Found.class::isInstance)
            .map(seen -> new Sight(seen, Optional.of(FoundAs.TEMPORARY), none()))
            .or(() -> renamed(file, draft))
            .or(() -> unnamed(file));
    return other.or(() ->
        destination
            .filter(Lookup.Missing.class::isInstance)
            .map(seen -> new Sight(seen, Optional.empty(), none())));
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private Lookup ask(String name) {
    return asked.computeIfAbsent(LocalName.of(name).key(), collected::find);
  }

  /// Names under which the file was used after it was copied or renamed.
  private Optional<Sight> renamed(TransferFile file, Case.Draft draft) {
    boolean moved =
        draft.followOn.stream()
            .anyMatch(use -> use.action().equals("renamed") || use.action().equals("copied"));
    Set<String> others = new LinkedHashSet<>();
    if (moved && draft.files.size() == 1) {
      draft.followOn.stream().map(FollowOn::file).flatMap(Optional::stream).forEach(others::add);
    }
    return others.stream()
        .filter(name -> !isNameOf(file, name))
        .map(this::ask)
        .filter(Lookup.Found.class::isInstance)
        .map(seen -> new Sight(seen, Optional.of(FoundAs.RENAMED), Optional.of("byFollowOn")))
        .findFirst();
  }

  private static boolean isNameOf(TransferFile file, String name) {
    LocalName other = LocalName.of(name);
    return file.destination().map(LocalName::of).filter(other::matches).isPresent()
        || file.temporary().map(LocalName::of).filter(other::matches).isPresent();
  }

  /// What nobody completed lies beside its destination, under a name that BITS made up.
  private Optional<Sight> unnamed(TransferFile file) {
    OptionalLong size = file.sizeTotal();
    if (file.destination().isEmpty() || file.temporary().isPresent() || size.isEmpty()) {
      return Optional.empty();
    }
    return collected
        .temporaryBeside(LocalName.of(file.destination().get()).key(), size.getAsLong())
        .map(there ->
            new Sight(
                new Lookup.Found(there),
                Optional.of(FoundAs.TEMPORARY),
                Optional.of("bySizeBesideDestination")));
  }

  /// {@return how far what was collected could tell, once all cases were asked for}
  Coverage coverage() {
    var row = new Coverage.Draft();
    long there = asked.values().stream().filter(Lookup.Found.class::isInstance).count();
    long missing = asked.values().stream().filter(Lookup.Missing.class::isInstance).count();
    var unknown = new TreeMap<String, Integer>();
    asked
        .values()
        .forEach(seen -> {
          if (seen instanceof Lookup.Unknown cannot) {
            unknown.merge(cannot.why(), 1, Integer::sum);
          }
        });
    row.source = Optional.of(CoverageSource.FILES.word());
    row.status = Optional.of(unknown.isEmpty() ? CoverageStatus.PRESENT : CoverageStatus.PARTIAL);
    row.records = OptionalLong.of(there);
    var note = new StringBuilder();
    note.append("below ").append(String.join(", ", collected.roots()));
    note.append(", for drive ").append(String.join(", ", collected.letters()));
    note.append(": ").append(asked.size()).append(" looked for, ");
    note.append(there).append(" found, ").append(missing).append(" not there");
    unknown.forEach(
        (why, count) -> note.append(", ").append(count).append(" not known since ").append(why));
    row.note = Optional.of(note.toString());
    return row.toCoverage();
  }

  /// {@return the files found, by path}
  List<CollectedFile> found() {
    return List.copyOf(collected.found());
  }
}
