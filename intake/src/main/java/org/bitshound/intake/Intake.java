package org.bitshound.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bitshound.intake.events.EventLogs;
import org.bitshound.intake.evidence.EntryStore;
import org.bitshound.intake.evidence.Evidence;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.FileDefect;
import org.bitshound.intake.evidence.Held;
import org.bitshound.intake.evidence.PathOrder;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.intake.hosts.Machines;
import org.bitshound.intake.hosts.Siblings;
import org.bitshound.intake.pieces.Pieces;
import org.bitshound.intake.traffic.Interest;
import org.bitshound.intake.traffic.Traffic;
import org.bitshound.snapshots.ListingClock;
import org.bitshound.weblogs.Columns;
import org.jspecify.annotations.Nullable;

/// Evidence, found, identified and read once; then told again host by host, in order of time.
/// Nothing depends on the number of threads or on the order of the paths.
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

  private final Options options;
  private final Evidence evidence;
  private final EntryStore store;
  private final Pieces pieces;
  private final EventLogs logs;
  private final Machines machines;
  private final List<FileDefect> defects = new ArrayList<>();
  private @Nullable Traffic traffic;

  private Intake(
      Options options, Evidence evidence, EntryStore store, Pieces pieces, EventLogs logs) {
    this.options = options;
    this.evidence = evidence;
    this.store = store;
    this.pieces = pieces;
    this.logs = logs;
    this.machines = logs.machines();
    defects.addAll(evidence.defects());
    defects.addAll(pieces.defects());
    defects.addAll(logs.defects());
  }

  /// Reads all evidence below the paths given.
  ///
  /// @param given files and folders, as the user wrote them
  /// @throws IOException where a temporary file is needed and cannot be written
  public static Intake read(List<String> given, Options options, Progress progress)
      throws IOException {
    var store =
        new EntryStore(
            options.keepAll() || options.carve() || !options.columns().isNone());
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
    Evidence evidence = Evidence.find(given, store, options.columns());
    Pieces pieces =
        Pieces.read(evidence.files(), options.carve(), options.listings(), options.threads());
    List<EvidenceFile> files = evidence.eventLogs();
    progress.begin(files.stream().mapToLong(EventLogs::bytesToRead).sum());
    EventLogs logs =
        EventLogs.read(
            files,
            new EventLogs.Options(options.recover(), options.atOnce(), options.threads()),
            progress.counter());
    try {
      var intake = new Intake(options, evidence, store, pieces, logs);
      intake.settleHosts(given);
      return intake;
    } catch (RuntimeException | Error fault) {
      logs.close();
      throw fault;
    }
  }

  /// Whose pieces are is told by logs beside them; then all hosts are known.
  private void settleHosts(List<String> given) {
    pieces.attribute(new Siblings(given, machines.all()), options.host());
    pieces.cover(machines);
    if (hasTraffic()) {
      machines.expectUnknown();
    }
    logs.order();
  }

  /// {@return all files below the paths given, by path}
  public List<EvidenceFile> files() {
    return evidence.files();
  }

  /// {@return what each event log held, by path; copies of another file are not among them}
  public List<Held> held() {
    return logs.held();
  }

  /// {@return what each file held that is no log of events, by path}
  public List<Held> heldPieces() {
    return pieces.held();
  }

  /// {@return what each log of traffic held, by path; nothing before they were read}
  public List<Held> heldTraffic() {
    return traffic == null ? List.of() : traffic.held();
  }

  /// {@return whether there are logs of clients' traffic, which [#readTraffic] reads}
  public boolean hasTraffic() {
    return !evidence.trafficLogs().isEmpty();
  }

  /// Reads the logs of clients' traffic. From then on what they say of a host is told with its
  /// other observations.
  ///
  /// @param interest what the hosts asked for, by what was told of them before
  public void readTraffic(Interest interest) {
    Traffic read =
        Traffic.read(evidence.trafficLogs(), interest, options.columns(), options.threads());
    traffic = read;
    read.defects().forEach(this::defect);
    read.cover(machines);
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

  private void defect(FileDefect defect) {
    synchronized (defects) {
      defects.add(defect);
    }
  }

  /// Tells each host's observations to a fold, several hosts at once.
  ///
  /// @param folds called once for each host, on the thread that then tells it
  /// @throws IOException where the temporary file cannot be read
  public void tell(BiConsumer<Machine, Observations> folds) throws IOException {
    tell(folds, this::defect);
  }

  /// Tells the same before logs of traffic are read, to find out what is asked of them. What cannot
  /// be read is said by [#tell].
  ///
  /// @param folds called once for each host, on the thread that then tells it
  /// @throws IOException where the temporary file cannot be read
  public void tellBefore(BiConsumer<Machine, Observations> folds) throws IOException {
    tell(folds, saidLater -> {});
  }

  private void tell(BiConsumer<Machine, Observations> folds, Consumer<FileDefect> told)
      throws IOException {
    try {
      telling().tell(folds, options.threads(), told);
    } catch (UncheckedIOException cannot) {
      throw cannot.getCause();
    }
  }

  private Telling telling() {
    return new Telling(machines, logs, pieces, traffic);
  }

  /// {@return the observations of one of the [#machines()], to be told again}
  public Observations observations(Machine host) {
    return telling().again(host);
  }

  /// {@return what is said of one of the [#machines()] outside of logs of events}
  public Observations besideLogs(Machine host) {
    return pieces.of(host)::tell;
  }

  @Override
  public void close() throws IOException {
    try (store) {
      logs.close();
    }
  }
}
