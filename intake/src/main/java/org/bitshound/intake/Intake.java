package org.bitshound.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bitshound.bytes.FileBytes;
import org.bitshound.bytes.Filetime;
import org.bitshound.bytes.MappedFile;
import org.bitshound.evtx.EvtxFile;
import org.bitshound.evtx.TemplateCache;
import org.bitshound.exports.Export;
import org.bitshound.exports.ExportCursor;
import org.bitshound.intake.EvidenceFile.Kind;
import org.bitshound.observation.Observation;
import org.bitshound.snapshots.ListingClock;
import org.bitshound.translation.register.Translations;
import org.bitshound.weblogs.Columns;
import org.bitshound.weblogs.WebLog;
import org.jspecify.annotations.Nullable;

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
  /// @param atOnce places of records that are kept in memory at once, about 60 bytes each; what is
  ///   more goes to a temporary file, which changes no result
  /// @param keepAll whether entries of archives are kept that nobody reads, to be hashed
  /// @param carve whether all files are looked through for remainders of BITS' job queue
  /// @param host whom evidence belongs to that names no host and lies beside none that does
  /// @param columns what the columns of a table hold that is a log of traffic
  /// @param listings of which zone the local times of saved listings are
  public record Options(
      int threads,
      boolean recover,
      int atOnce,
      boolean keepAll,
      boolean carve,
      Optional<String> host,
      Columns columns,
      ListingClock listings) {
    /// As many as a gigabyte of busy logs gives, and 12 MB of memory.
    public static final int AT_ONCE = 200_000;

    /// As many in memory as usual.
    public Options(int threads, boolean recover) {
      this(threads, recover, AT_ONCE);
    }

    /// Without what nobody reads, and without carving.
    public Options(int threads, boolean recover, int atOnce) {
      this(threads, recover, atOnce, false, false, Optional.empty());
    }

    /// Where no table is a log of traffic.
    public Options(
        int threads,
        boolean recover,
        int atOnce,
        boolean keepAll,
        boolean carve,
        Optional<String> host) {
      this(threads, recover, atOnce, keepAll, carve, host, Columns.NONE, ListingClock.UNKNOWN);
    }
  }

  /// What a file held.
  ///
  /// @param hosts names of the hosts of its records, sorted
  /// @param records without the recovered ones
  /// @param relevant how many of them are worth a look for BITS
  /// @param clock which clock its times follow; empty for an event log, whose times are UTC
  /// @param duplicates how many of them were met before, in an earlier file or earlier in this one
  public record Held(
      EvidenceFile file,
      List<String> hosts,
      long records,
      long relevant,
      long duplicates,
      long recovered,
      Optional<Instant> first,
      Optional<Instant> last,
      Optional<FileClock> clock) {
    Held withDuplicates(long number) {
      return new Held(file, hosts, records, relevant, number, recovered, first, last, clock);
    }
  }

  private final Options options;
  private final List<EvidenceFile> files;
  private final EntryStore store;
  private final Scan scan;
  private final Arena arena = Arena.ofShared();
  private final TemplateCache templates;
  private final Map<EvidenceFile, Export> exports = new HashMap<>();
  private final Map<EvidenceFile, FileClock> clocks;
  private final Machines machines;
  private final List<Piece> pieces;
  private final List<FileDefect> defects;
  private @Nullable Traffic traffic;

  @SuppressWarnings("MustBeClosed") // the arena is closed by close()
  private Intake(
      Options options,
      List<EvidenceFile> files,
      EntryStore store,
      Scan scan,
      List<Piece> pieces,
      List<String> given,
      TemplateCache templates,
      List<FileDefect> defects)
      throws IOException {
    this.options = options;
    this.files = files;
    this.store = store;
    this.scan = scan;
    this.pieces = pieces;
    this.templates = templates;
    this.defects = defects;
    this.clocks = Clocks.settle(scan.units, defects);
    Overlaps.rank(scan.units);
    discountCopies();
    this.machines = new Machines(scan.units);
    attribute(new Siblings(given, machines.all()));
    machines.add(pieces);
    if (hasTraffic()) {
      machines.expectUnknown();
    }
    for (Tally unit : scan.units) {
      unit.streams().forEach(one -> one.host = machines.indexOf(one.label));
      unit.remains().forEach(one -> one.host = machines.indexOf(one.label));
    }
    scan.sightings().sort();
  }

  private void attribute(Siblings siblings) {
    for (Piece piece : pieces) {
      piece.host =
          piece
              .computer()
              .or(() -> siblings.hostOf(piece.file.path()))
              .or(options::host)
              .map(HostLabel::of)
              .orElse(Machines.UNKNOWN);
    }
  }

  private void discountCopies() throws IOException {
    List<Tally> again = Overlaps.among(scan.units);
    if (!again.isEmpty()) {
      try (var seen = new Sightings(options.atOnce(), scan::stream)) {
        scan.lookAgain(again, seen, options.threads());
        seen.sort();
        Overlaps.discount(seen);
      }
    }
  }

  /// Reads all evidence below the paths given.
  ///
  /// @param given files and folders, as the user wrote them
  /// @throws IOException where a temporary file is needed and cannot be written
  public static Intake read(List<String> given, Options options, Progress progress)
      throws IOException {
    var store =
        new EntryStore(
            options.keepAll() || options.carve() || !options.columns().equals(Columns.NONE));
    try {
      return read(given, options, store, progress);
    } catch (UncheckedIOException cannot) {
      store.close();
      throw cannot.getCause();
    } catch (IOException | RuntimeException | Error fault) {
      store.close();
      throw fault;
    }
  }

  private static Intake read(
      List<String> given, Options options, EntryStore store, Progress progress) throws IOException {
    var finder = new EvidenceFinder();
    given.stream().distinct().sorted().forEach(finder::add);
    finder.unpack(store);
    var files = List.copyOf(finder.files());
    for (int i = 0; i < files.size(); i++) {
      files.get(i).order = i;
    }
    var defects = new ArrayList<FileDefect>(finder.defects());
    files.forEach(file -> identify(file, options.columns()));
    List<PieceReader> readers =
        List.of(
            new QueueFiles(options.carve()),
            new SnapshotFiles(options.listings()),
            new HostListingFiles(),
            new TypedFiles(),
            new DeliveryFiles(),
            new UsageFiles(),
            new TableFiles());
    Copies.find(files);
    Pieces pieces = Pieces.read(files, readers, options.threads());
    defects.addAll(pieces.defects());
    List<EvidenceFile> logs =
        files.stream()
            .filter(file -> file.kind().isOfEvents() && file.duplicateOf().isEmpty())
            .toList();
    progress.begin(logs.stream().mapToLong(Intake::bytesToRead).sum());
    var templates = new TemplateCache();
    var scan =
        new Scan(
            logs,
            Translations.all(),
            templates,
            options.recover(),
            options.atOnce(),
            progress.counter());
    try {
      scan.run(options.threads());
      defects.addAll(scan.defects);
      return new Intake(options, files, store, scan, pieces.found(), given, templates, defects);
    } catch (IOException | RuntimeException | Error fault) {
      scan.sightings().close();
      throw fault;
    }
  }

  /// A table is what its user says that it is.
  private static void identify(EvidenceFile file, Columns columns) {
    boolean may = file.kind() == Kind.OTHER || file.kind() == Kind.EVENT_CSV;
    if (may && !columns.equals(Columns.NONE)) {
      try (var arena = Arena.ofConfined()) {
        MappedFile bytes = file.open(arena);
        int beginning = (int) Math.min(bytes.size(), Signature.LENGTH);
        WebLog.formOf(bytes.view(0, beginning), columns)
            .ifPresent(form -> file.isRather(Signature.ofTraffic(form)));
      } catch (IOException unreadable) {
        // It is what it was taken for, and said to be unreadable when it is to be read.
      }
    }
  }

  private static long bytesToRead(EvidenceFile file) {
    return file.kind() == Kind.EVTX ? EvtxFile.bytesInChunks(file.size()) : file.size();
  }

  /// {@return all files below the paths given, by path}
  public List<EvidenceFile> files() {
    return files;
  }

  /// {@return what each event log held, by path; copies of another file are not among them}
  public List<Held> held() {
    var byFile = new HashMap<EvidenceFile, List<Tally>>();
    scan.units.forEach(
        unit -> byFile.computeIfAbsent(unit.file, file -> new ArrayList<>()).add(unit));
    return files.stream()
        .filter(file -> file.kind().isOfEvents() && file.duplicateOf().isEmpty())
        .map(file -> held(file, byFile.getOrDefault(file, List.of())))
        .toList();
  }

  private Held held(EvidenceFile file, List<Tally> units) {
    var hosts = new TreeSet<String>();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    long relevant = 0;
    long duplicates = 0;
    for (Tally unit : units) {
      for (Stream stream : unit.streams()) {
        machines.of(stream.label).ifPresent(host -> hosts.add(host.name()));
        first = Math.min(first, stream.first());
        last = Math.max(last, stream.last());
        duplicates += stream.duplicates();
      }
      relevant += unit.relevant;
    }
    long records = units.stream().mapToLong(unit -> unit.records).sum();
    return new Held(
        file,
        List.copyOf(hosts),
        records,
        relevant,
        duplicates,
        units.stream().mapToLong(unit -> unit.recovered).sum(),
        records == 0 ? Optional.empty() : Optional.of(Filetime.toInstant(first)),
        records == 0 ? Optional.empty() : Optional.of(Filetime.toInstant(last)),
        Optional.ofNullable(clocks.get(file)));
  }

  /// {@return what each file held that is no log of events, by path}
  public List<Held> heldPieces() {
    return pieces.stream().map(Intake::held).toList();
  }

  private static Held held(Piece piece) {
    List<Instant> times = piece.times();
    return new Held(
        piece.file,
        piece.isEmpty() ? List.of() : List.of(piece.host),
        piece.records(),
        piece.relevant(),
        0,
        piece.recovered(),
        times.isEmpty() ? Optional.empty() : Optional.of(times.getFirst()),
        times.isEmpty() ? Optional.empty() : Optional.of(times.getLast()),
        Optional.empty());
  }

  /// {@return what each log of traffic held, by path; nothing before they were read}
  public List<Held> heldTraffic() {
    return traffic == null ? List.of() : traffic.held();
  }

  /// {@return whether there are logs of clients' traffic, which [#readTraffic] reads}
  public boolean hasTraffic() {
    return files.stream()
        .anyMatch(file -> file.kind().isOfTraffic() && file.duplicateOf().isEmpty());
  }

  /// Reads the logs of clients' traffic. From then on what they say of a host is told with its
  /// other observations.
  ///
  /// @param interest what the hosts asked for, by what was told of them before
  public void readTraffic(Interest interest) {
    Traffic read = Traffic.read(files, interest, options.columns(), options.threads());
    traffic = read;
    synchronized (defects) {
      defects.addAll(read.defects());
    }
    machines.cover(read);
  }

  /// {@return all hosts, by name}
  public List<Machine> machines() {
    return machines.shown();
  }

  /// {@return what could not be read, so far: telling the hosts may add to it}
  public List<FileDefect> defects() {
    synchronized (defects) {
      return defects.stream()
          .sorted(
              Comparator.comparing(FileDefect::path, PathOrder.BY_CODE_POINTS)
                  .thenComparingLong(one -> one.defect().offset())
                  .thenComparing(one -> one.defect().what())
                  .thenComparing(one -> one.defect().expected())
                  .thenComparing(one -> one.defect().found()))
          .toList();
    }
  }

  /// One host's observations, in order of time.
  public interface Observations {
    /// Tells all of them, once.
    void forEach(Consumer<Observation> fold);

    /// Tells what is said of files of some names by sources that say too much to be told whole:
    /// lists of all files, journals of all changes.
    ///
    /// @param fileNames without folders, in lower case
    default void ofFiles(Set<String> fileNames, Consumer<Observation> fold) {}
  }

  /// Observations of one host, each told by a way of its own.
  ///
  /// @param defects told what of the pieces cannot be told
  private record Told(
      Consumer<Consumer<Observation>> all, List<Piece> pieces, Consumer<FileDefect> defects)
      implements Observations {
    @Override
    public void forEach(Consumer<Observation> fold) {
      all.accept(fold);
    }

    @Override
    public void ofFiles(Set<String> fileNames, Consumer<Observation> fold) {
      if (!fileNames.isEmpty()) {
        pieces.forEach(piece ->
            piece
                .ofFiles(fileNames, told -> defects.accept(new FileDefect(piece.file.path(), told)))
                .forEach(fold));
      }
    }
  }

  /// Tells each host's observations to a fold, several hosts at once.
  ///
  /// @param folds called once for each host, on the thread that then tells it
  /// @throws IOException where the temporary file cannot be read
  public void tell(BiConsumer<Machine, Observations> folds) throws IOException {
    tellAll(folds, this::defect);
  }

  /// Tells the same before logs of traffic are read, to find out what is asked of them. What cannot
  /// be read is said by [#tell].
  ///
  /// @param folds called once for each host, on the thread that then tells it
  /// @throws IOException where the temporary file cannot be read
  public void tellBefore(BiConsumer<Machine, Observations> folds) throws IOException {
    tellAll(folds, saidLater -> {});
  }

  private void tellAll(BiConsumer<Machine, Observations> folds, Consumer<FileDefect> told)
      throws IOException {
    try {
      tellInParallel(folds, told);
    } catch (UncheckedIOException cannot) {
      throw cannot.getCause();
    }
  }

  private void tellInParallel(BiConsumer<Machine, Observations> folds, Consumer<FileDefect> told) {
    var hosts = machines.shown();
    var next = new AtomicInteger();
    Scan.inParallel(
        Math.min(options.threads(), hosts.size()),
        () -> {
          var replay = new Replay(this::pointer, templates, told);
          for (int i = next.getAndIncrement(); i < hosts.size(); i = next.getAndIncrement()) {
            Machine host = hosts.get(i);
            folds.accept(
                host,
                new Told(fold -> tell(replay, placeOf(host), fold), piecesOf(host.name()), told));
          }
        });
  }

  /// {@return what is said of one of the [#machines()] outside of logs of events}
  public Observations besideLogs(Machine host) {
    return fold -> piecesOf(host.name()).forEach(piece -> piece.observations().forEach(fold));
  }

  private List<Piece> piecesOf(String host) {
    return pieces.stream().filter(piece -> piece.host.equals(host)).toList();
  }

  /// {@return the observations of one of the [#machines()], to be told again}
  public Observations observations(Machine host) {
    int place = placeOf(host);
    return new Told(
        fold -> tell(new Replay(this::pointer, templates, knownDefect -> {}), place, fold),
        piecesOf(host.name()),
        knownDefect -> {});
  }

  private int placeOf(Machine host) {
    return machines.all().indexOf(host);
  }

  private void tell(Replay replay, int host, Consumer<Observation> fold) {
    String name = machines.all().get(host).name();
    List<Piece> all = piecesOf(name);
    all.stream().filter(Piece::comesFirst).forEach(piece -> piece.observations().forEach(fold));
    var both = new Interleaved(all.stream().filter(piece -> !piece.comesFirst()).toList(), fold);
    replay.tell(scan.sightings(), host, both);
    both.rest();
    if (traffic != null) {
      traffic.of(name).forEach(fold);
    }
  }

  /// Observations of exports decode their values when they are asked for them: what was opened for
  /// one stays open.
  private ExportCursor pointer(EvidenceFile file) {
    synchronized (exports) {
      Export known = exports.get(file);
      if (known == null) {
        try {
          known = Export.of(file.open(arena)).orElseThrow();
        } catch (IOException gone) {
          throw new UncheckedIOException(gone);
        }
        exports.put(file, known);
      }
      return known.pointer();
    }
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
    try (var arena = Arena.ofConfined();
        FileBytes all = file.read(arena)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var some = new byte[(int) Math.min(1 << 20, all.size())];
      for (long at = 0; at < all.size(); at += some.length) {
        digest.update(some, 0, all.copy(at, some));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (UncheckedIOException cannot) {
      throw cannot.getCause();
    } catch (NoSuchAlgorithmException always) {
      throw new IllegalStateException(always);
    }
  }

  @Override
  public void close() throws IOException {
    arena.close();
    try (store) {
      scan.sightings().close();
    }
  }
}
