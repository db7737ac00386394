package org.bitshound.testing.evidence.samples;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.Provider;
import org.bitshound.testing.evidence.Value;

/// What auditing writes on a busy server all day long: connections (5156), files read over shares
/// (4663), network logons with their privileges and ends (4624, 4672, 4634).
final class SecurityNoise {

  static final String OUTBOUND = "%%14593";
  static final String INBOUND = "%%14592";

  private static final String SYSTEM32 = "\\device\\harddiskvolume3\\windows\\system32\\";
  private static final long SUCCESS = 0x8020000000000000L;
  private static final List<String> LISTENERS =
      List.of(
          "System",
          SYSTEM32 + "lsass.exe",
          SYSTEM32 + "inetsrv\\w3wp.exe",
          SYSTEM32 + "svchost.exe");
  private static final List<String> FOLDERS = List.of("finance", "projects", "hr", "plans");

  private final Invention invention;

  SecurityNoise(Invention invention) {
    this.invention = invention;
  }

  /// {@return the next event: of a hundred 62 connections, 20 accesses, 18 about logons}
  Event next(Instant at) {
    int die = invention.between(0, 100);
    if (die < 52) {
      return inbound(at);
    } else if (die < 62) {
      return nameService(at);
    } else if (die < 82) {
      return access(at);
    } else if (die < 89) {
      return logon(at);
    } else if (die < 93) {
      return privileges(at);
    }
    return logoff(at);
  }

  private Event inbound(Instant at) {
    int listener = invention.between(0, LISTENERS.size());
    List<String> ports = List.of("445", "88", "443", "135");
    return connection(
        at,
        listener == 0 ? 4 : 4 * (listener + 150),
        LISTENERS.get(listener),
        INBOUND,
        List.of("10.1.4.12", ports.get(listener), client(), port()));
  }

  private Event nameService(Instant at) {
    return connection(
        at,
        1928,
        SYSTEM32 + "svchost.exe",
        OUTBOUND,
        List.of("10.1.4.12", port(), "10.1.0.10", "53"));
  }

  /// @param ends address and port here, address and port there
  static Event connection(
      Instant at, int processId, String application, String direction, List<String> ends) {
    boolean datagram = ends.get(3).equals("53");
    return audited(5156, 1, 12810, at)
        .data("ProcessID", Value.uint64(processId))
        .data("Application", Value.string(application))
        .data("Direction", Value.string(direction))
        .data("SourceAddress", Value.string(ends.get(0)))
        .data("SourcePort", Value.string(ends.get(1)))
        .data("DestAddress", Value.string(ends.get(2)))
        .data("DestPort", Value.string(ends.get(3)))
        .data("Protocol", Value.uint32(datagram ? 17 : 6))
        .data("FilterRTID", Value.uint64(70_233))
        .data("LayerName", Value.string(direction.equals(OUTBOUND) ? "%%14611" : "%%14610"))
        .data("LayerRTID", Value.uint64(direction.equals(OUTBOUND) ? 48 : 44))
        .data("RemoteUserID", Value.sid("S-1-0-0"))
        .data("RemoteMachineID", Value.sid("S-1-0-0"));
  }

  private Event access(Instant at) {
    SampleUser user = someone();
    String folder = FOLDERS.get(invention.between(0, FOLDERS.size()));
    return subject(audited(4663, 1, 12800, at), user)
        .data("ObjectServer", Value.string("Security"))
        .data("ObjectType", Value.string("File"))
        .data(
            "ObjectName", Value.string("D:\\shares\\" + folder + "\\" + invention.hex(6) + ".xlsx"))
        .data("HandleId", Value.hex64(4L * invention.between(100, 4000)))
        .data("AccessList", Value.string("%%4416\r\n\t\t\t\t"))
        .data("AccessMask", Value.hex32(1))
        .data("ProcessId", Value.hex64(4))
        .data("ProcessName", Value.string(""))
        .data("ResourceAttributes", Value.string("S:AI"));
  }

  private Event logon(Instant at) {
    SampleUser user = someone();
    boolean machine = invention.between(0, 3) == 0;
    return subject(audited(4624, 2, 12544, at), new SampleUser("-", "-", "S-1-0-0", 0))
        .data("TargetUserSid", Value.sid(user.sid()))
        .data("TargetUserName", Value.string(machine ? "WS-0117$" : user.name()))
        .data("TargetDomainName", Value.string(user.domain()))
        .data("TargetLogonId", Value.hex64(user.logonId()))
        .data("LogonType", Value.uint32(3))
        .data("LogonProcessName", Value.string("Kerberos"))
        .data("AuthenticationPackageName", Value.string("Kerberos"))
        .data("WorkstationName", Value.string("-"))
        .data("LogonGuid", Value.guid(new UUID(at.getEpochSecond(), user.logonId())))
        .data("TransmittedServices", Value.string("-"))
        .data("LmPackageName", Value.string("-"))
        .data("KeyLength", Value.uint32(0))
        .data("ProcessId", Value.hex64(0))
        .data("ProcessName", Value.string("-"))
        .data("IpAddress", Value.string(client()))
        .data("IpPort", Value.string(port()))
        .data("ImpersonationLevel", Value.string("%%1833"))
        .data("RestrictedAdminMode", Value.string("-"))
        .data("TargetOutboundUserName", Value.string("-"))
        .data("TargetOutboundDomainName", Value.string("-"))
        .data("VirtualAccount", Value.string("%%1843"))
        .data("TargetLinkedLogonId", Value.hex64(0))
        .data("ElevatedToken", Value.string("%%1843"));
  }

  private Event privileges(Instant at) {
    return subject(audited(4672, 0, 12548, at), SampleUser.SYSTEM)
        .data("PrivilegeList", Value.string("SeSecurityPrivilege\r\n\t\t\tSeBackupPrivilege"));
  }

  private Event logoff(Instant at) {
    SampleUser user = someone();
    return audited(4634, 0, 12545, at)
        .data("TargetUserSid", Value.sid(user.sid()))
        .data("TargetUserName", Value.string(user.name()))
        .data("TargetDomainName", Value.string(user.domain()))
        .data("TargetLogonId", Value.hex64(user.logonId()))
        .data("LogonType", Value.uint32(3));
  }

  private static Event audited(int id, int version, int task, Instant at) {
    return Event.of(Provider.SECURITY, id)
        .version(version)
        .task(task)
        .level(0)
        .keywords(SUCCESS)
        .process(4, 312)
        .at(at);
  }

  private static Event subject(Event event, SampleUser user) {
    return event
        .data("SubjectUserSid", Value.sid(user.sid()))
        .data("SubjectUserName", Value.string(user.name()))
        .data("SubjectDomainName", Value.string(user.domain()))
        .data("SubjectLogonId", Value.hex64(user.logonId()));
  }

  private SampleUser someone() {
    int number = invention.between(1200, 1500);
    return new SampleUser(
        "LINDENWERK",
        "user" + number,
        "S-1-5-21-1004336348-1177238915-682003330-" + number,
        0x100000L + invention.between(0, 1 << 24));
  }

  private String client() {
    return "10.1." + invention.between(16, 24) + "." + invention.between(2, 254);
  }

  private String port() {
    return Integer.toString(invention.between(49_152, 65_536));
  }
}
