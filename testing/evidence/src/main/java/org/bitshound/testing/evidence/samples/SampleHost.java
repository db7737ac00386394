package org.bitshound.testing.evidence.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.EventLog;
import org.bitshound.testing.evidence.Provider;
import org.bitshound.testing.evidence.Value;
import org.bitshound.testing.evidence.samples.SampleJob.Transfer;

/// A machine: what runs on it, and what it has logged so far, channel by channel.
public final class SampleHost {
  /// The channel of BITS.
  public static final String BITS = "Microsoft-Windows-Bits-Client/Operational";

  /// The channel of Sysmon.
  public static final String SYSMON = "Microsoft-Windows-Sysmon/Operational";

  private static final Duration IDLE = Duration.ofSeconds(125);
  private static final Duration COLD_START = Duration.ofMillis(2200);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final long AUDIT_SUCCESS = 0x8020000000000000L;
  private static final long CLASSIC = 0x8000000000000000L;

  /// Which layouts of BITS events this Windows writes.
  public enum Windows {
    SERVER_2016,
    WINDOWS_10,
    WINDOWS_11
  }

  /// Which log tells of processes.
  public enum Watch {
    NOTHING,
    SYSMON,
    SECURITY
  }

  final String computer;
  final Windows windows;
  final Invention invention;

  /// What servers answered to its jobs, in order.
  final List<Transfer> transfers = new ArrayList<>();

  private final Watch watch;
  private final Map<String, List<Event>> events = new TreeMap<>();
  private final int auditingProcess;
  private final SampleProcess services;
  private long boot;
  private int started;
  private SampleProcess bits;
  private Instant bitsIdleFrom = Instant.MIN;
  private boolean peerModulesTried;
  private boolean asWritten;

  /// A machine that was started `boot` times, with an empty log.
  ///
  /// @param seed of what is invented on it
  public SampleHost(String computer, Windows windows, Watch watch, long boot, long seed) {
    this.computer = computer;
    this.windows = windows;
    this.watch = watch;
    this.boot = boot;
    this.invention = new Invention(seed);
    this.auditingProcess = invention.processId();
    this.services =
        known(
            Instant.parse("2026-01-12T06:58:03Z"),
            "C:\\Windows\\System32\\services.exe",
            "C:\\Windows\\system32\\services.exe",
            SampleUser.SYSTEM);
    this.bits = services;
  }

  /// Adds an event of any provider to a channel.
  public void log(String channel, Event event) {
    events.computeIfAbsent(channel, key -> new ArrayList<>()).add(event);
  }

  /// Events stand in the order in which they are logged, whatever their times are: where the clock
  /// is set.
  public void keepAsWritten() {
    asWritten = true;
  }

  /// The next boot: new start keys, and a new BITS service.
  public void reboot() {
    boot++;
    bitsIdleFrom = Instant.MIN;
  }

  /// A process of which no log tells.
  public SampleProcess known(Instant at, String image, String commandLine, SampleUser user) {
    started++;
    return new SampleProcess(
        invention.processId(),
        processGuid(at),
        (boot << 48) | (100L + started),
        at,
        image,
        commandLine,
        user,
        isOfWindows(image) ? fileName(image) : "-");
  }

  SampleProcess start(
      Instant at, String image, String commandLine, SampleUser user, SampleProcess parent) {
    return start(known(at, image, commandLine, user), parent);
  }

  /// Logs the start of a process.
  public SampleProcess start(SampleProcess process, SampleProcess parent) {
    switch (watch) {
      case SYSMON -> log(SYSMON, sysmonStart(process, parent));
      case SECURITY -> log("Security", auditedStart(process, parent));
      case NOTHING -> {}
    }
    return process;
  }

  /// Logs the end of a process.
  public void end(SampleProcess process, Instant at) {
    switch (watch) {
      case SYSMON -> log(SYSMON, sysmonEnd(process, at));
      case SECURITY -> log("Security", auditedEnd(process, at));
      case NOTHING -> {}
    }
  }

  /// {@return the process of the BITS service, which is started first if it is not running; it ends
  /// two minutes after its last work}
  public SampleProcess bitsServiceFor(Instant at) {
    if (at.isAfter(bitsIdleFrom)) {
      Instant load = at.minus(COLD_START);
      bits =
          start(
              load.minusMillis(180),
              "C:\\Windows\\System32\\svchost.exe",
              "C:\\Windows\\system32\\svchost.exe -k netsvcs -p -s BITS",
              SampleUser.SYSTEM,
              services);
      peerModulesTried = false;
      log(BITS, bitsEvent(306, load).level(5));
    }
    bitsIdleFrom = at.plus(IDLE);
    return bits;
  }

  /// Called before a transfer: the first of a run tries the peer modules, in vain.
  void beforeTransfer(Instant at) {
    bitsServiceFor(at);
    if (!peerModulesTried) {
      peerModulesTried = true;
      log(
          BITS,
          bitsEvent(310, at.minusMillis(3)).level(3).data("ErrorCode", Value.uint32(0x80070032L)));
    }
  }

  Event bitsEvent(int id, Instant at) {
    return Event.of(Provider.BITS_CLIENT, id)
        .at(at)
        .process(bits.id(), invention.processId())
        .user("S-1-5-18");
  }

  /// The Security log was cleared: nothing of before is in it, and this is its first record.
  public void clearSecurity(Instant at, SampleUser by) {
    events.remove("Security");
    log(
        "Security",
        Event.of(Provider.EVENTLOG.to("Security"), 1102)
            .at(at)
            .task(104)
            .keywords(0x4020000000000000L)
            .process(auditingProcess, 1288)
            .inUserData(
                "LogFileCleared", "http://manifests.microsoft.com/win/2004/08/windows/eventlog")
            .data("SubjectUserSid", Value.sid(by.sid()))
            .data("SubjectUserName", Value.string(by.name()))
            .data("SubjectDomainName", Value.string(by.domain()))
            .data("SubjectLogonId", Value.hex64(by.logonId())));
  }

  /// Another log was cleared: it is empty, and the System log says so.
  ///
  /// @return what was in it
  public List<Event> clear(String channel, Instant at, SampleUser by) {
    List<Event> lost = inOrder(channel);
    events.remove(channel);
    log(
        "System",
        Event.of(Provider.EVENTLOG, 104)
            .at(at)
            .task(104)
            .keywords(CLASSIC)
            .process(auditingProcess, 1288)
            .user(by.sid())
            .inUserData(
                "LogFileCleared", "http://manifests.microsoft.com/win/2004/08/windows/eventlog")
            .data("SubjectUserName", Value.string(by.name()))
            .data("SubjectDomainName", Value.string(by.domain()))
            .data("Channel", Value.string(channel))
            .data("BackupPath", Value.string("")));
    return lost;
  }

  List<Event> inOrder(String channel) {
    var sorted = new ArrayList<>(events.getOrDefault(channel, List.of()));
    if (!asWritten) {
      sorted.sort(Comparator.comparing(Event::time));
    }
    return sorted;
  }

  /// {@return the log files of the machine, by the names that Windows gives them}
  public Map<String, byte[]> logFiles() {
    var files = new TreeMap<String, byte[]>();
    for (String channel : events.keySet()) {
      files.put(channel.replace("/", "%4") + ".evtx", logFile(channel, 1).toBytes());
    }
    return files;
  }

  EventLog logFile(String channel, long firstRecordId) {
    var log = new EventLog(computer, firstRecordId);
    inOrder(channel).forEach(log::add);
    return log;
  }

  private Event sysmonStart(SampleProcess process, SampleProcess parent) {
    boolean windowsOwn = isOfWindows(process.image());
    String known = windowsOwn ? "Microsoft Corporation" : "-";
    return Event.of(Provider.SYSMON, 1)
        .version(5)
        .task(1)
        .keywords(CLASSIC)
        .at(process.started())
        .process(auditingProcess, 4120)
        .user("S-1-5-18")
        .data("RuleName", Value.string("-"))
        .data("UtcTime", Value.string(UTC.format(process.started())))
        .data("ProcessGuid", Value.guid(process.guid()))
        .data("ProcessId", Value.uint32(process.id()))
        .data("Image", Value.string(process.image()))
        .data("FileVersion", Value.string(windowsOwn ? "10.0.22621.1 (WinBuild.160101.0800)" : "-"))
        .data("Description", Value.string("-"))
        .data("Product", Value.string("-"))
        .data("Company", Value.string(known))
        .data("OriginalFileName", Value.string(process.originalFileName()))
        .data("CommandLine", Value.string(process.commandLine()))
        .data("CurrentDirectory", Value.string("C:\\Windows\\system32\\"))
        .data("User", Value.string(process.user().account()))
        .data("LogonGuid", Value.guid(new UUID(0x5D1A3C7700000000L, process.user().logonId())))
        .data("LogonId", Value.hex64(process.user().logonId()))
        .data("TerminalSessionId", Value.uint32(process.user().logonId() < 0x1000 ? 0 : 1))
        .data(
            "IntegrityLevel", Value.string(process.user().logonId() < 0x1000 ? "System" : "Medium"))
        .data("Hashes", Value.string("SHA256=" + invention.hex(64)))
        .data("ParentProcessGuid", Value.guid(parent.guid()))
        .data("ParentProcessId", Value.uint32(parent.id()))
        .data("ParentImage", Value.string(parent.image()))
        .data("ParentCommandLine", Value.string(parent.commandLine()))
        .data("ParentUser", Value.string(parent.user().account()));
  }

  private static boolean isOfWindows(String image) {
    return image.startsWith("C:\\Windows\\");
  }

  private static String fileName(String image) {
    return image.substring(image.lastIndexOf('\\') + 1);
  }

  private Event sysmonEnd(SampleProcess process, Instant at) {
    return Event.of(Provider.SYSMON, 5)
        .version(3)
        .task(5)
        .keywords(CLASSIC)
        .at(at)
        .process(auditingProcess, 4120)
        .user("S-1-5-18")
        .data("RuleName", Value.string("-"))
        .data("UtcTime", Value.string(UTC.format(at)))
        .data("ProcessGuid", Value.guid(process.guid()))
        .data("ProcessId", Value.uint32(process.id()))
        .data("Image", Value.string(process.image()))
        .data("User", Value.string(process.user().account()));
  }

  private Event auditedStart(SampleProcess process, SampleProcess parent) {
    boolean service = process.user().logonId() < 0x1000;
    return subject(Event.of(Provider.SECURITY, 4688).version(2).task(13312), parent.user())
        .at(process.started())
        .data("NewProcessId", Value.hex64(process.id()))
        .data("NewProcessName", Value.string(process.image()))
        .data("TokenElevationType", Value.string(service ? "%%1936" : "%%1938"))
        .data("ProcessId", Value.hex64(parent.id()))
        .data("CommandLine", Value.string(process.commandLine()))
        .data("TargetUserSid", Value.sid("S-1-0-0"))
        .data("TargetUserName", Value.string("-"))
        .data("TargetDomainName", Value.string("-"))
        .data("TargetLogonId", Value.hex64(0))
        .data("ParentProcessName", Value.string(parent.image()))
        .data("MandatoryLabel", Value.sid(service ? "S-1-16-16384" : "S-1-16-8192"));
  }

  private Event auditedEnd(SampleProcess process, Instant at) {
    return subject(Event.of(Provider.SECURITY, 4689).task(13313), process.user())
        .at(at)
        .data("Status", Value.hex32(0))
        .data("ProcessId", Value.hex64(process.id()))
        .data("ProcessName", Value.string(process.image()));
  }

  private Event subject(Event event, SampleUser user) {
    return event
        .level(0)
        .keywords(AUDIT_SUCCESS)
        .process(4, 312)
        .data("SubjectUserSid", Value.sid(user.sid()))
        .data("SubjectUserName", Value.string(user.name()))
        .data("SubjectDomainName", Value.string(user.domain()))
        .data("SubjectLogonId", Value.hex64(user.logonId()));
  }

  /// Sysmon's scheme: the machine, then the start in seconds, its low half first.
  private UUID processGuid(Instant at) {
    long seconds = at.getEpochSecond();
    long time = ((seconds & 0xffff) << 16) | (seconds >>> 16);
    long machine = Integer.toUnsignedLong(computer.hashCode());
    return new UUID((machine << 32) | time, (long) started << 16);
  }
}
