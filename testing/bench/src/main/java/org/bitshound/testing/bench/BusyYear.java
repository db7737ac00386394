package org.bitshound.testing.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.bitshound.correlation.FoldedHost;
import org.bitshound.correlation.HostFold;
import org.bitshound.correlation.Knowledge;
import org.bitshound.observation.FileWritten;
import org.bitshound.observation.ImageLoaded;
import org.bitshound.observation.LoggedOff;
import org.bitshound.observation.LoggedOn;
import org.bitshound.observation.NameResolved;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.NetworkConnection.Endpoint;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessEnded;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ProcessStarted.Parent;
import org.bitshound.observation.Source;

/// A year of a busy host, told to the fold: how long an observation takes on one thread, and how
/// much the fold holds at the end. The observations are made outside of the clock, ten thousand at
/// a time. Processor time is that of the fold's thread, and that of the whole process: making the
/// observations, the collector and the compilers included. Argument: how many (10,000,000).
public final class BusyYear {
  private static final int AT_ONCE = 10_000;
  private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
  private static final String SVCHOST = "C:\\Windows\\System32\\svchost.exe";

  private final SplittableRandom random = new SplittableRandom(1);
  private final long count;
  private long made;

  private BusyYear(long count) {
    this.count = count;
  }

  /// Runs, and writes one line.
  public static void main(String[] args) {
    new BusyYear(args.length > 0 ? Long.parseLong(args[0]) : 10_000_000).run();
  }

  private void run() {
    var fold = new HostFold(Knowledge.builtIn());
    long nanos = 0;
    long processor = 0;
    var threads = ManagementFactory.getThreadMXBean();
    while (made < count) {
      var some = new ArrayList<Observation>(AT_ONCE);
      while (some.size() < AT_ONCE) {
        some.add(next());
      }
      long start = System.nanoTime();
      long before = threads.getCurrentThreadCpuTime();
      some.forEach(fold::apply);
      processor += threads.getCurrentThreadCpuTime() - before;
      nanos += System.nanoTime() - start;
    }
    System.gc();
    Runtime vm = Runtime.getRuntime();
    long held = vm.totalMemory() - vm.freeMemory();
    FoldedHost folded = fold.finish("busy");
    System.out.printf(
        Locale.ROOT,
        "%,d observations: %.2f us each by the clock, %.2f us of the processor, %.2f us of the"
            + " process, %d MB held, %d cases%n",
        count,
        nanos / 1e3 / count,
        processor / 1e3 / count,
        ofProcess() / 1e3 / count,
        held >> 20,
        folded.cases().size());
  }

  private static long ofProcess() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  private Observation next() {
    long id = ++made;
    Instant time = BEGIN.plus(Duration.ofDays(365).dividedBy(count).multipliedBy(id));
    long process = 4 * (id % 20_000) + 4;
    return switch ((int) (id % 10)) {
      case 0, 1 -> started(source("Microsoft-Windows-Sysmon", 1, id, time), time, process);
      case 2, 3 ->
          new ProcessEnded(source("Microsoft-Windows-Sysmon", 5, id, time), time, process - 8);
      case 4, 5 -> connection(id, time);
      case 6 -> name(id, time);
      case 7 ->
          id % 20 < 10
              ? logon(id, time)
              : new LoggedOff(
                  source("Microsoft-Windows-Security-Auditing", 4634, id, time),
                  account(id - 10),
                  OptionalLong.of(3),
                  false);
      case 8 ->
          new ImageLoaded(
              source("Microsoft-Windows-Sysmon", 7, id, time),
              time,
              ProcessReference.of(OptionalLong.of(process)),
              "C:\\Program Files\\App\\lib" + random.nextInt(500) + ".dll",
              Optional.empty(),
              Optional.empty(),
              Optional.of(true),
              Optional.empty(),
              Optional.empty());
      default ->
          new FileWritten(
              source("Microsoft-Windows-Sysmon", 11, id, time),
              time,
              ProcessReference.of(OptionalLong.of(process)),
              "C:\\Users\\app\\AppData\\Local\\Temp\\x" + random.nextInt(100_000) + ".tmp",
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
    };
  }

  private static Source source(String provider, int eventId, long id, Instant time) {
    return new Source(
        new Source.Place("busy.evtx", 4096 + 512 * id),
        "BUSY",
        id,
        time,
        provider,
        eventId,
        provider,
        OptionalLong.of(1000),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private ProcessStarted started(Source source, Instant time, long process) {
    var details =
        new Details(
            Optional.of("C:\\Program Files\\App\\worker" + random.nextInt(200) + ".exe"),
            Optional.of(
                "\"C:\\Program Files\\App\\worker.exe\" --queue main --batch "
                    + random.nextInt(100_000)
                    + " --log C:\\ProgramData\\App\\log.txt"),
            Optional.of("C:\\Program Files\\App\\"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            account(1),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Parent(
                OptionalLong.of(process / 2),
                Optional.of(SVCHOST),
                Optional.of(SVCHOST + " -k netsvcs -p -s Schedule"),
                Optional.empty()));
    return new ProcessStarted(source, time, process, () -> details);
  }

  private NetworkConnection connection(long id, Instant time) {
    return new NetworkConnection(
        source("Microsoft-Windows-Sysmon", 3, id, time),
        time,
        ProcessReference.of(OptionalLong.of(900)),
        Optional.of(true),
        Optional.of("tcp"),
        new Endpoint(Optional.of("10.0.0.5"), Optional.empty(), OptionalLong.of(50_000)),
        new Endpoint(
            Optional.of("192.0.2." + random.nextInt(256)), Optional.empty(), OptionalLong.of(443)),
        false);
  }

  private NameResolved name(long id, Instant time) {
    return new NameResolved(
        source("Microsoft-Windows-Sysmon", 22, id, time),
        time,
        ProcessReference.of(OptionalLong.of(900)),
        "host" + random.nextInt(10_000) + ".example",
        OptionalLong.empty(),
        OptionalLong.of(0),
        List.of("192.0.2.7"),
        List.of());
  }

  private static LoggedOn logon(long id, Instant time) {
    return new LoggedOn(
        source("Microsoft-Windows-Security-Auditing", 4624, id, time),
        account(id),
        OptionalLong.of(3),
        Optional.of("10.0.0.9"),
        OptionalLong.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ProcessReference.of(OptionalLong.of(600)));
  }

  private static Account account(long logonId) {
    return new Account(
        Optional.of("CORP\\app"), Optional.of("S-1-5-21-1-2-3-1105"), OptionalLong.of(logonId));
  }
}
