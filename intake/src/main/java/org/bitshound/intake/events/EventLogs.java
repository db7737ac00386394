package org.bitshound.intake.events;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bitshound.bytes.Filetime;
import org.bitshound.evtx.EvtxFile;
import org.bitshound.evtx.TemplateCache;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.intake.evidence.FileClock;
import org.bitshound.intake.evidence.FileDefect;
import org.bitshound.intake.evidence.Held;
import org.bitshound.intake.hosts.Machines;
import org.bitshound.translation.register.Translations;

/// All logs of events of a collection: read once, then told again host by host.
///
/// The first way meets every record and keeps of those that matter only where they stand
/// ([Sighting]). The second way decodes these alone.
public final class EventLogs implements AutoCloseable {
  private final List<EvidenceFile> files;
  private final Scan scan;
  private final TemplateCache templates;
  private final Map<EvidenceFile, FileClock> clocks;
  private final List<FileDefect> defects;
  private final Machines machines;
  private final OpenExports exports = new OpenExports();

  /// How logs are read.
  ///
  /// @param recover whether remains of records outside of logs are looked for
  /// @param atOnce places of records that are kept in memory at once
  /// @param threads at most so many
  public record Options(boolean recover, int atOnce, int threads) {}

  private EventLogs(List<EvidenceFile> files, Options options, Scan scan, TemplateCache templates)
      throws IOException {
    this.files = files;
    this.scan = scan;
    this.templates = templates;
    this.defects = new ArrayList<>(scan.defects);
    this.clocks = Clocks.settle(scan.units, defects);
    Overlaps.rank(scan.units);
    discountCopies(options);
    this.machines = LoggedHosts.of(scan.units);
  }

  /// Goes the first way.
  ///
  /// @param files logs and exports
  /// @param bytesRead counts, for another thread
  /// @throws IOException where a temporary file is needed and cannot be written
  public static EventLogs read(List<EvidenceFile> files, Options options, AtomicLong bytesRead)
      throws IOException {
    var templates = new TemplateCache();
    var scan =
        new Scan(
            files, Translations.all(), templates, options.recover(), options.atOnce(), bytesRead);
    try {
      scan.run(options.threads());
      return new EventLogs(files, options, scan, templates);
    } catch (IOException | RuntimeException | Error fault) {
      scan.sightings().close();
      throw fault;
    }
  }

  private void discountCopies(Options options) throws IOException {
    List<Tally> again = Overlaps.among(scan.units);
    if (!again.isEmpty()) {
      try (var seen = new Sightings(options.atOnce(), scan::stream)) {
        scan.lookAgain(again, seen, options.threads());
        seen.sort();
        Overlaps.discount(seen);
      }
    }
  }

  /// {@return how much of a log is read}
  public static long bytesToRead(EvidenceFile file) {
    return file.kind() == Kind.EVTX ? EvtxFile.bytesInChunks(file.size()) : file.size();
  }

  /// {@return the hosts that the records name; others may be added before [#order]}
  public Machines machines() {
    return machines;
  }

  /// Puts the places of records in order, once all hosts are known: before the second way.
  public void order() {
    for (Tally unit : scan.units) {
      unit.streams().forEach(one -> one.host = machines.indexOf(one.label));
      unit.remains().forEach(one -> one.host = machines.indexOf(one.label));
    }
    scan.sightings().sort();
  }

  /// {@return a second way, for one thread}
  ///
  /// @param told what cannot be read on it
  public Replay replay(Consumer<FileDefect> told) {
    return new Replay(scan.sightings(), exports::pointer, templates, told);
  }

  /// {@return what could not be read on the first way}
  public List<FileDefect> defects() {
    return defects;
  }

  /// {@return what each log held, by path}
  public List<Held> held() {
    var byFile = new HashMap<EvidenceFile, List<Tally>>();
    scan.units.forEach(
        unit -> byFile.computeIfAbsent(unit.file, file -> new ArrayList<>()).add(unit));
    return files.stream().map(file -> held(file, byFile.getOrDefault(file, List.of()))).toList();
  }

  private Held held(EvidenceFile file, List<Tally> units) {
    var hosts = new TreeSet<String>();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    long duplicates = 0;
    for (Tally unit : units) {
      for (Stream stream : unit.streams()) {
        machines.of(stream.label).ifPresent(host -> hosts.add(host.name()));
        first = Math.min(first, stream.first());
        last = Math.max(last, stream.last());
        duplicates += stream.duplicates();
      }
    }
    long records = units.stream().mapToLong(unit -> unit.records).sum();
    return new Held(
        file,
        List.copyOf(hosts),
        records,
        units.stream().mapToLong(unit -> unit.relevant).sum(),
        duplicates,
        units.stream().mapToLong(unit -> unit.recovered).sum(),
        records == 0 ? Optional.empty() : Optional.of(Filetime.toInstant(first)),
        records == 0 ? Optional.empty() : Optional.of(Filetime.toInstant(last)),
        Optional.ofNullable(clocks.get(file)));
  }

  @Override
  public void close() throws IOException {
    exports.close();
    scan.sightings().close();
  }
}
