package org.bitshound.intake.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.bytes.Defect;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.observation.Source.Recovered;
import org.jspecify.annotations.Nullable;

/// What one unit of work met: a part of a file, read on one thread. It is merged with the other
/// units' later, in an order that has nothing to do with threads.
abstract sealed class Tally permits Unit, ExportUnit {
  final EvidenceFile file;
  final Subject.All subjects;

  /// The place among all units, by path and place in the file.
  int number;

  final List<Stream> streams = new ArrayList<>();
  private final List<Runs> runs = new ArrayList<>();
  final List<Sighting> sightings = new ArrayList<>();
  final List<Defect> defects = new ArrayList<>();
  long records;
  long relevant;
  long recovered;

  final Map<Text, Stream> byText = new HashMap<>();
  private final Map<Log, Runs> byLog = new HashMap<>();

  /// What a stream is told apart by.
  record Text(String computer, String provider, String channel, @Nullable Recovered recovered) {}

  private record Log(String computer, String channel) {}

  Tally(EvidenceFile file, Subject.All subjects) {
    this.file = file;
    this.subjects = subjects;
  }

  /// {@return where in the file it begins, in bytes}
  abstract long start();

  /// {@return what it reads, in words, where it could not}
  abstract String part();

  /// {@return the streams of ordinary records, in the order in which they were met}
  List<Stream> streams() {
    return streams.stream().filter(one -> one.recovered == null).toList();
  }

  /// {@return the streams of recovered records that matter}
  List<Stream> remains() {
    return streams.stream().filter(one -> one.recovered != null && one.sighted).toList();
  }

  Stream stream(int place) {
    return streams.get(place);
  }

  List<Runs> runs() {
    return runs;
  }

  /// {@return what was sighted, which is then the caller's; what only helped to find it is let go}
  List<Sighting> handOver() {
    var handed = List.copyOf(sightings);
    sightings.clear();
    byText.clear();
    byLog.clear();
    return handed;
  }

  Stream begin(Text text) {
    Runs ids =
        text.recovered() == null
            ? byLog.computeIfAbsent(new Log(text.computer(), text.channel()), this::begin)
            : new Runs(text.computer(), text.channel()); // outside all sums
    var stream =
        new Stream(
            file,
            text.computer(),
            subjects.of(text.provider(), text.channel()),
            ids,
            number,
            streams.size(),
            text.recovered());
    streams.add(stream);
    return stream;
  }

  private Runs begin(Log log) {
    var begun = new Runs(log.computer(), log.channel());
    runs.add(begun);
    return begun;
  }
}
