package org.bitshound.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.bitshound.bytes.Defect;
import org.bitshound.intake.evidence.FileDefect;
import org.bitshound.intake.evidence.Held;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.observation.Observation;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.EventLog;
import org.bitshound.testing.evidence.Provider;
import org.bitshound.testing.evidence.Value;

/// A folder of evidence made for one test, and what the intake makes of it.
final class Collection {
  static final Instant MORNING = Instant.parse("2024-05-01T08:00:00Z");

  final Path folder;
  int threads = 2;
  int atOnce = Intake.Options.AT_ONCE;
  boolean recover;

  Collection(Path folder) {
    this.folder = folder;
  }

  Collection with(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  Collection with(String name, EventLog log) {
    return with(name, log.toBytes());
  }

  /// What one reading gave; paths without the folder.
  record Told(
      List<String> kinds,
      Map<String, Held> held,
      List<Machine> machines,
      List<String> observations,
      List<FileDefect> defects) {
    List<String> defectWords() {
      return defects.stream().map(one -> one.path() + " " + one.defect().what().word()).toList();
    }

    Held in(String name) {
      return Objects.requireNonNull(held.get(name), name);
    }

    Defect onlyDefect() {
      if (defects.size() != 1) {
        throw new AssertionError("one defect expected: " + defects);
      }
      return defects.getFirst().defect();
    }

    long records() {
      return held.values().stream().mapToLong(one -> one.records() - one.duplicates()).sum();
    }
  }

  Told read() throws IOException {
    return read(List.of(folder.toString()));
  }

  Told read(List<String> given) throws IOException {
    var observations = new TreeMap<String, List<String>>();
    var options = new Intake.Options(threads, recover, atOnce);
    try (var intake = Intake.read(given, options, new Progress())) {
      intake.tell((host, all) -> {
        var told = new ArrayList<String>();
        all.forEach(one -> told.add(host.name() + " " + words(one)));
        synchronized (observations) {
          observations.put(host.name(), told);
        }
      });
      var held = new TreeMap<String, Held>();
      intake.held().forEach(one -> held.put(name(one.file().path()), one));
      return new Told(
          intake.files().stream().map(one -> name(one.path()) + " " + one.kind().word()).toList(),
          held,
          intake.machines(),
          observations.values().stream().flatMap(List::stream).toList(),
          intake.defects().stream()
              .map(one -> new FileDefect(name(one.path()), one.defect()))
              .toList());
    }
  }

  private String words(Observation one) {
    var source = one.source();
    return source.eventId()
        + " #"
        + source.recordId()
        + " in "
        + name(source.place().path())
        + source.recovered().map(from -> " recovered").orElse("")
        + source.alsoIn().stream().map(copy -> " and " + name(copy.path())).toList();
  }

  private String name(String path) {
    String base = folder.toString().replace('\\', '/') + "/";
    return path.startsWith(base) ? path.substring(base.length()) : path;
  }

  static Event created(Instant at, int job) {
    return Event.of(Provider.BITS_CLIENT, 3)
        .version(2)
        .at(at)
        .process(1000, 1)
        .user("S-1-5-18")
        .data("jobTitle", Value.string("job " + job))
        .data("jobId", Value.guid(new UUID(7, job)))
        .data("jobOwner", Value.string("CORP\\ann"))
        .data("processPath", Value.string("C:\\Windows\\System32\\bitsadmin.exe"))
        .data("processId", Value.uint32(4000 + job));
  }

  /// An event that nobody reads.
  static Event idle(Instant at, int number) {
    return Event.of(Provider.BITS_CLIENT, 7777)
        .at(at)
        .process(1000, 1)
        .data("number", Value.uint32(number));
  }

  /// A log that counts from an id on: each fifth record makes a job, the others nobody reads.
  static EventLog log(String computer, int from, int to) {
    var log = new EventLog(computer, from);
    for (int id = from; id <= to; id++) {
      Instant at = MORNING.plusSeconds(id);
      log.add(id % 5 == 0 ? created(at, id) : idle(at, id));
    }
    return log;
  }
}
