package org.bitshound.testing.evidence.stories;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.Provider;
import org.bitshound.testing.evidence.Value;
import org.bitshound.testing.evidence.samples.SampleHost;
import org.bitshound.testing.evidence.samples.SampleProcess;

/// Records beside jobs and processes, as their providers write them.
final class Records {
  private static final Provider POWERSHELL =
      new Provider(
          "Microsoft-Windows-PowerShell",
          UUID.fromString("a0c1853b-5c40-4b15-8766-3cf1c58f985a"),
          "Microsoft-Windows-PowerShell/Operational");
  private static final Provider SERVICES =
      new Provider(
          "Service Control Manager",
          UUID.fromString("555908d1-a6d7-4695-8e1e-26931d2012f4"),
          "System");
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Duration ENGINE_START = Duration.ofMillis(420);
  private static final long CLASSIC = 0x8000000000000000L;
  private static final String LOOPBACK = "127.0.0.1";
  private static final int WINRM = 5985;

  private Records() {}

  /// PowerShell 4104: a script as it was run.
  static void script(Scene scene, SampleProcess shell, String text) {
    Instant at = scene.later(ENGINE_START).now();
    scene.log(
        POWERSHELL.channel(),
        Event.of(POWERSHELL, 4104)
            .version(1)
            .level(5)
            .task(2)
            .opcode(15)
            .keywords(0)
            .at(at)
            .process(shell.id(), 5120)
            .user(shell.user().sid())
            .data("MessageNumber", Value.int32(1))
            .data("MessageTotal", Value.int32(1))
            .data("ScriptBlockText", Value.string(text))
            .data("ScriptBlockId", Value.string(new UUID(at.toEpochMilli(), 0x4104).toString()))
            .data("Path", Value.string("")));
  }

  /// System 7040: the start type of BITS was changed.
  static void startType(Scene scene, String sid, String from, String to) {
    scene.log(
        SERVICES.channel(),
        Event.of(SERVICES, 7040)
            .keywords(0x8080000000000000L)
            .at(scene.now())
            .process(812, 1044)
            .user(sid)
            .data("param1", Value.string("Background Intelligent Transfer Service"))
            .data("param2", Value.string(from))
            .data("param3", Value.string(to))
            .data("param4", Value.string("BITS")));
  }

  /// Sysmon 13: the start type of BITS as the registry has it. `services.exe` sets it for
  /// everybody.
  static void startValue(Scene scene, SampleProcess services, int number) {
    scene.log(
        SampleHost.SYSMON,
        sysmon(13, 2, scene.now())
            .data("RuleName", Value.string("-"))
            .data("EventType", Value.string("SetValue"))
            .data("UtcTime", Value.string(UTC.format(scene.now())))
            .data("ProcessGuid", Value.guid(services.guid()))
            .data("ProcessId", Value.uint32(services.id()))
            .data("Image", Value.string(services.image()))
            .data(
                "TargetObject",
                Value.string("HKLM\\System\\CurrentControlSet\\Services\\BITS\\Start"))
            .data("Details", Value.string("DWORD (0x0000000" + number + ")"))
            .data("User", Value.string("NT AUTHORITY\\SYSTEM")));
  }

  private static Event sysmon(int id, int version, Instant at) {
    return Event.of(Provider.SYSMON, id)
        .version(version)
        .task(id)
        .keywords(CLASSIC)
        .at(at)
        .process(2284, 4120)
        .user("S-1-5-18");
  }

  /// Sysmon 3, both ends: the service calls the local WinRM port, and somebody answers.
  static void winRm(Scene scene, SampleProcess service, SampleProcess listener) {
    scene.log(SampleHost.SYSMON, connection(scene.now(), service, true));
    scene.log(SampleHost.SYSMON, connection(scene.now(), listener, false));
  }

  /// Source and destination are the same in both: the caller's port is the source.
  private static Event connection(Instant at, SampleProcess by, boolean initiated) {
    return sysmon(3, 5, at)
        .data("RuleName", Value.string("-"))
        .data("UtcTime", Value.string(UTC.format(at)))
        .data("ProcessGuid", Value.guid(by.guid()))
        .data("ProcessId", Value.uint32(by.id()))
        .data("Image", Value.string(by.image()))
        .data("User", Value.string(by.user().account()))
        .data("Protocol", Value.string("tcp"))
        .data("Initiated", Value.string(Boolean.toString(initiated)))
        .data("SourceIsIpv6", Value.string("false"))
        .data("SourceIp", Value.string(LOOPBACK))
        .data("SourceHostname", Value.string("-"))
        .data("SourcePort", Value.uint16(50_112))
        .data("SourcePortName", Value.string("-"))
        .data("DestinationIsIpv6", Value.string("false"))
        .data("DestinationIp", Value.string(LOOPBACK))
        .data("DestinationHostname", Value.string("-"))
        .data("DestinationPort", Value.uint16(WINRM))
        .data("DestinationPortName", Value.string("-"));
  }
}
