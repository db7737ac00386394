package org.bitshound.testing.evidence.samples;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.Provider;
import org.bitshound.testing.evidence.Value;

/// What Sysmon writes on a busy server all day long where its rules leave nothing out: loaded
/// libraries (7), files (11), registry values (13), connections (3).
final class SysmonNoise {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String SYSTEM32 = "C:\\Windows\\System32\\";
  private static final List<String> LIBRARIES =
      List.of(
          "ntdll.dll", "kernel32.dll", "KernelBase.dll", "user32.dll", "combase.dll", "ws2_32.dll");
  private static final List<String> KEYS =
      List.of(
          "HKLM\\System\\CurrentControlSet\\Services\\W32Time\\Config\\LastKnownGoodTime",
          "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer\\GlobalAssocChangedCounter",
          "HKLM\\System\\CurrentControlSet\\Control\\Print\\Printers\\P1\\Status");

  private final Invention invention;

  SysmonNoise(Invention invention) {
    this.invention = invention;
  }

  /// {@return the next event: of a hundred 45 libraries, 20 files, 20 values, 15 connections}
  Event next(Instant at) {
    int die = invention.between(0, 100);
    if (die < 45) {
      return library(at);
    } else if (die < 65) {
      return file(at);
    } else if (die < 85) {
      return value(at);
    }
    return connection(at);
  }

  private Event library(Instant at) {
    String name = LIBRARIES.get(invention.between(0, LIBRARIES.size()));
    return by(event(7, 3, at), at, SYSTEM32 + "wbem\\WmiPrvSE.exe")
        .data("ImageLoaded", Value.string(SYSTEM32 + name))
        .data("FileVersion", Value.string("10.0.22621.1 (WinBuild.160101.0800)"))
        .data("Description", Value.string("A library of Windows"))
        .data("Product", Value.string("Microsoft® Windows® Operating System"))
        .data("Company", Value.string("Microsoft Corporation"))
        .data("OriginalFileName", Value.string(name))
        .data("Hashes", Value.string("SHA256=" + invention.hex(64)))
        .data("Signed", Value.string("true"))
        .data("Signature", Value.string("Microsoft Windows"))
        .data("SignatureStatus", Value.string("Valid"))
        .data("User", Value.string("NT AUTHORITY\\SYSTEM"));
  }

  private Event file(Instant at) {
    return by(event(11, 2, at), at, SYSTEM32 + "inetsrv\\w3wp.exe")
        .data(
            "TargetFilename",
            Value.string("C:\\Windows\\Temp\\upload_" + invention.hex(12) + ".dat"))
        .data("CreationUtcTime", Value.string(UTC.format(at)))
        .data("User", Value.string("IIS APPPOOL\\intranet"));
  }

  private Event value(Instant at) {
    Event event = event(13, 2, at).data("RuleName", Value.string("-"));
    event.data("EventType", Value.string("SetValue"));
    return process(event, at, SYSTEM32 + "svchost.exe")
        .data("TargetObject", Value.string(KEYS.get(invention.between(0, KEYS.size()))))
        .data("Details", Value.string("QWORD (0x01dc97aa-0x" + invention.hex(8) + ")"))
        .data("User", Value.string("NT AUTHORITY\\LOCAL SERVICE"));
  }

  private Event connection(Instant at) {
    return by(event(3, 5, at), at, SYSTEM32 + "inetsrv\\w3wp.exe")
        .data("User", Value.string("IIS APPPOOL\\intranet"))
        .data("Protocol", Value.string("tcp"))
        .data("Initiated", Value.string("true"))
        .data("SourceIsIpv6", Value.string("false"))
        .data("SourceIp", Value.string("10.1.4.12"))
        .data("SourceHostname", Value.string("WEB-02.lindenwerk.example"))
        .data("SourcePort", Value.uint16(invention.between(49_152, 65_536)))
        .data("SourcePortName", Value.string("-"))
        .data("DestinationIsIpv6", Value.string("false"))
        .data("DestinationIp", Value.string("10.1.4.30"))
        .data("DestinationHostname", Value.string("SQL-01.lindenwerk.example"))
        .data("DestinationPort", Value.uint16(1433))
        .data("DestinationPortName", Value.string("ms-sql-s"));
  }

  private static Event event(int id, int version, Instant at) {
    return Event.of(Provider.SYSMON, id)
        .version(version)
        .task(id)
        .keywords(0x8000000000000000L)
        .at(at)
        .process(2284, 4120)
        .user("S-1-5-18");
  }

  private Event by(Event event, Instant at, String image) {
    return process(event.data("RuleName", Value.string("-")), at, image);
  }

  private Event process(Event event, Instant at, String image) {
    int id = 4 * invention.between(300, 340);
    return event
        .data("UtcTime", Value.string(UTC.format(at)))
        .data("ProcessGuid", Value.guid(new UUID(0x5D1A3C7765A1B2C3L, id)))
        .data("ProcessId", Value.uint32(id))
        .data("Image", Value.string(image));
  }
}
