package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Hashes;
import org.bitshound.casefile.Inference;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.casefile.NetworkUse;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.casefile.TransferFile;
import org.bitshound.correlation.Aftermath.Use;
import org.bitshound.correlation.CountedBytes.Counted;
import org.bitshound.correlation.DiskTraces.OfName;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProgramListed;
import org.bitshound.observation.Source;
import org.bitshound.remote.LocalName;

/// What lists and counts of the host say of one case: the `$MFT`, the USN journal, Amcache, SRUM.
/// Filled by who finds it, then written. Mutable; one thread, the fold's.
final class ListedTraces {
  /// The rule that knows a temporary file by what it was renamed to.
  private static final String BY_RENAME = "byRename";

  /// A line of the timeline.
  record Note(Observation by, Instant time, Happening what, String text, Match match) {
    Note(Observation by, Happening what, String text, Match match) {
      this(by, by.time(), what, text, match);
    }
  }

  private final List<Note> notes = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();
  private final List<ProgramListed> programs = new ArrayList<>();
  private final List<Counted> counted = new ArrayList<>();
  private Map<String, OfName> byName = Map.of();

  void note(Note note) {
    notes.add(note);
  }

  void use(Use use) {
    uses.add(use);
  }

  void names(Map<String, OfName> found) {
    byName = new LinkedHashMap<>(found);
  }

  void programs(List<ProgramListed> listed) {
    programs.addAll(listed);
  }

  void counted(List<Counted> found) {
    counted.addAll(found);
  }

  /// {@return what was done with the case's files, as the journal has it}
  List<Use> uses() {
    return List.copyOf(uses);
  }

  List<Source> sources() {
    var sources = new ArrayList<Source>();
    notes.forEach(note -> sources.add(note.by().source()));
    programs.forEach(program -> sources.add(program.source()));
    counted.forEach(each -> sources.add(each.by().source()));
    byName
        .values()
        .forEach(found -> {
          found.temporary().ifPresent(rename -> sources.add(rename.from().source()));
        });
    return sources;
  }

  /// Writes what they say into the case, and gives its lines of the timeline.
  List<TimelineRow> write(Case.Draft draft, Citations cite) {
    var files = new ArrayList<TransferFile>();
    for (TransferFile file : draft.files) {
      files.add(file(file, "files[" + files.size() + "]", draft, cite));
    }
    draft.files = files;
    counted.forEach(each -> draft.network.add(row(each, cite)));
    var rows = new ArrayList<TimelineRow>();
    for (Note note : notes) {
      rows.add(row(note.time(), note.what(), note.text(), note.by(), cite));
    }
    for (ProgramListed program : programs) {
      rows.add(
          row(
              program.time(),
              Happening.FILE_LISTED,
              "Amcache lists "
                  + program.path()
                  + program.product().map(product -> ", " + product).orElse("")
                  + ": it was there, which is no proof that it was run",
              program,
              cite));
    }
    return rows;
  }

  private static TimelineRow row(
      Instant time, Happening what, String text, Observation by, Citations cite) {
    return new TimelineRow(time, what.word(), text, cite.refs(List.of(by.source())));
  }

  private TransferFile file(TransferFile file, String path, Case.Draft draft, Citations cite) {
    if (file.destination().isEmpty()) {
      return file;
    }
    LocalName name = LocalName.of(file.destination().get());
    TransferFile.Draft seen = file.toDraft();
    Optional<OfName> found =
        byName.entrySet().stream()
            .filter(each -> LocalName.of(each.getKey()).equals(name))
            .map(Map.Entry::getValue)
            .findFirst();
    found
        .flatMap(OfName::temporary)
        .filter(rename -> seen.temporary.isEmpty())
        .ifPresent(rename -> {
          List<Source> by = List.of(rename.from().source());
          seen.temporary = Optional.of(rename.from().path().orElse(rename.from().name()));
          cite.says(path + ".temporary", by);
          draft.inferred.put(
              path + ".temporary",
              new Inference(BY_RENAME, Match.LIKELY, cite.refs(by), List.of()));
        });
    programs.stream()
        .filter(program -> seen.hashes.isEmpty() && program.hashOfWhole().isPresent())
        .filter(program -> LocalName.of(program.path()).matches(name))
        .findFirst()
        .ifPresent(program -> {
          seen.hashes = Optional.of(sha1(program.hashOfWhole()));
          cite.says(path + ".hashes", List.of(program.source()));
        });
    return seen.toTransferFile();
  }

  private static Hashes sha1(Optional<String> hash) {
    return new Hashes(Optional.empty(), hash, Optional.empty(), Optional.empty());
  }

  private static NetworkUse row(Counted counted, Citations cite) {
    var row = new NetworkUse.Draft();
    row.time = Optional.of(counted.by().time());
    row.kind = Optional.of(NetworkKind.USAGE);
    row.by = Optional.of(counted.who());
    row.image = counted.by().program();
    row.bytes = OptionalLong.of(counted.by().sent() + counted.by().received());
    row.bytesSent = OptionalLong.of(counted.by().sent());
    row.bytesReceived = OptionalLong.of(counted.by().received());
    row.match = Optional.of(counted.match());
    row.how = Optional.of(counted.how());
    row.evidence = cite.refs(List.of(counted.by().source()));
    return row.toNetworkUse();
  }
}
