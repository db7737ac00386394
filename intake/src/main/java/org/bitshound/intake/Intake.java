package org.bitshound.intake;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bitshound.bytes.Filetime;
import org.bitshound.bytes.MappedFile;
import org.bitshound.evtx.EvtxFile;
import org.bitshound.evtx.TemplateCache;
import org.bitshound.intake.EvidenceFile.Kind;
import org.bitshound.observation.Observation;
import org.bitshound.translation.register.Translations;

/// Evidence, found, identified and read once; then told again host by host, in order of time.
///
/// The first way meets every record and keeps of those that matter only where they stand
/// ([Sighting]). The second way decodes these alone. Nothing depends on the number of threads or on
/// the order of the paths.
public final class Intake implements AutoCloseable {

  /// How evidence is read.
  ///
  /// @param threads how many at most; changes no result
  /// @param recover whether remains of records outside of logs are looked for
  public record Options(int threads, boolean recover) {}

  /// What a file held.
  ///
  /// @param hosts names of the hosts of its records, sorted
  /// @param records without the recovered ones
  /// @param relevant how many of them are worth a look for BITS
  /// @param duplicates how many of them an earlier file holds too
  public record Held(
      EvidenceFile file,
      List<String> hosts,
      long records,
      long relevant,
      long duplicates,
      long recovered,
      Optional<Instant> first,
      Optional<Instant> last) {}

  private final Options options;
  private final List<EvidenceFile> files;
  private final Scan scan;
  private final Arena arena;
  private final TemplateCache templates;
  private final Machines machines;
  private final IdentityHashMap<Machine, List<Sighting>> sightings = new IdentityHashMap<>();
  private final List<FileDefect> defects;

  private Intake(
      Options options,
      List<EvidenceFile> files,
      Scan scan,
      Arena arena,
      TemplateCache templates,
      List<FileDefect> defects) {
    this.options = options;
    this.files = files;
    this.scan = scan;
    this.arena = arena;
    this.templates = templates;
    this.defects = defects;
    this.machines = new Machines(scan.units);
    for (Unit unit : scan.units) {
      for (Sighting one : unit.sightings) {
        machines
            .of(one.stream().label)
            .ifPresent(host -> sightings.computeIfAbsent(host, h -> new ArrayList<>()).add(one));
      }
    }
    sightings.values().forEach(list -> list.sort(Sighting.ORDER));
  }

  /// Reads all evidence below the paths given.
  ///
  /// @param given files and folders, as the user wrote them
  @SuppressWarnings("MustBeClosed") // the arena is closed by close()
  public static Intake read(List<String> given, Options options, Progress progress) {
    var finder = new EvidenceFinder();
    given.stream().distinct().sorted().forEach(finder::add);
    var files = List.copyOf(finder.files());
    var defects = new ArrayList<FileDefect>(finder.defects());
    findCopies(files);
    List<EvidenceFile> logs =
        files.stream()
            .filter(file -> file.kind() == Kind.EVTX && file.duplicateOf().isEmpty())
            .toList();
    progress.begin(logs.stream().mapToLong(file -> EvtxFile.bytesInChunks(file.size())).sum());
    var templates = new TemplateCache();
    var arena = Arena.ofShared();
    var scan =
        new Scan(logs, Translations.all(), templates, options.recover(), progress.counter(), arena);
    scan.run(options.threads());
    defects.addAll(scan.defects);
    return new Intake(options, files, scan, arena, templates, defects);
  }

  /// Marks files with the same bytes as an earlier one. Only files of one size are compared, and
  /// byte by byte.
  private static void findCopies(List<EvidenceFile> files) {
    var alikes = new HashMap<Long, List<EvidenceFile>>();
    for (EvidenceFile file : files) {
      if (file.kind() != Kind.EVTX) {
        continue;
      }
      List<EvidenceFile> alike =
          alikes.computeIfAbsent(file.size() * 31 + file.beginning(), like -> new ArrayList<>());
      Optional<EvidenceFile> same =
          alike.stream()
              .filter(other -> other.size() == file.size() && sameBytes(other, file))
              .findFirst();
      if (same.isPresent()) {
        file.isCopyOf(same.get());
      } else {
        alike.add(file);
      }
    }
  }

  private static boolean sameBytes(EvidenceFile a, EvidenceFile b) {
    try (var arena = Arena.ofConfined()) {
      return MappedFile.open(a.file(), arena)
              .segment()
              .mismatch(MappedFile.open(b.file(), arena).segment())
          < 0;
    } catch (IOException unreadable) {
      return false; // said when it is to be read
    }
  }

  /// {@return all files below the paths given, by path}
  public List<EvidenceFile> files() {
    return files;
  }

  /// {@return what each event log held, by path; copies of another file are not among them}
  public List<Held> held() {
    var byFile = new HashMap<EvidenceFile, List<Unit>>();
    scan.units.forEach(
        unit -> byFile.computeIfAbsent(unit.file, file -> new ArrayList<>()).add(unit));
    return files.stream()
        .filter(file -> file.kind() == Kind.EVTX && file.duplicateOf().isEmpty())
        .map(file -> held(file, byFile.getOrDefault(file, List.of())))
        .toList();
  }

  private Held held(EvidenceFile file, List<Unit> units) {
    var hosts = new TreeSet<String>();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    long relevant = 0;
    for (Unit unit : units) {
      for (Stream stream : unit.streams) {
        machines.of(stream.label).ifPresent(host -> hosts.add(host.name()));
        first = Math.min(first, stream.first());
        last = Math.max(last, stream.last());
      }
      relevant += unit.sightings.stream().filter(one -> one.recovered() == null).count();
    }
    long records = units.stream().mapToLong(unit -> unit.records).sum();
    return new Held(
        file,
        List.copyOf(hosts),
        records,
        relevant,
        0,
        units.stream().mapToLong(unit -> unit.recovered).sum(),
        records == 0 ? Optional.empty() : Optional.of(Filetime.toInstant(first)),
        records == 0 ? Optional.empty() : Optional.of(Filetime.toInstant(last)));
  }

  /// {@return all hosts, by name}
  public List<Machine> machines() {
    return machines.all();
  }

  /// {@return what could not be read, so far: telling the hosts may add to it}
  public List<FileDefect> defects() {
    synchronized (defects) {
      return defects.stream()
          .sorted(
              Comparator.comparing(FileDefect::path)
                  .thenComparingLong(one -> one.defect().offset())
                  .thenComparing(one -> one.defect().what()))
          .toList();
    }
  }

  /// One host's observations, in order of time.
  public interface Observations {
    /// Tells all of them, once.
    void forEach(Consumer<Observation> fold);
  }

  /// Tells each host's observations to a fold, several hosts at once.
  ///
  /// @param folds called once for each host, on the thread that then tells it
  public void tell(BiConsumer<Machine, Observations> folds) {
    var hosts = machines.all();
    var next = new AtomicInteger();
    Scan.inParallel(
        Math.min(options.threads(), hosts.size()),
        () -> {
          for (int i = next.getAndIncrement(); i < hosts.size(); i = next.getAndIncrement()) {
            List<Sighting> sorted = sightings.getOrDefault(hosts.get(i), List.of());
            folds.accept(
                hosts.get(i),
                fold -> new Replay(scan.opened, templates, this::defect).tell(sorted, fold));
          }
        });
  }

  private void defect(FileDefect defect) {
    synchronized (defects) {
      defects.add(defect);
    }
  }

  /// {@return the SHA-256 of a file, in lower-case hexadecimal}
  ///
  /// @throws IOException where it cannot be read any more
  public static String sha256(EvidenceFile file) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var digest = MessageDigest.getInstance("SHA-256");
      MemorySegment all = MappedFile.open(file.file(), arena).segment();
      for (long at = 0; at < all.byteSize(); at += 1 << 20) {
        digest.update(all.asSlice(at, Math.min(1 << 20, all.byteSize() - at)).asByteBuffer());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException always) {
      throw new IllegalStateException(always);
    }
  }

  @Override
  public void close() {
    arena.close();
  }
}
