package org.bitshound.correlation;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.BitsService;
import org.bitshound.casefile.Boot;
import org.bitshound.casefile.ClockChange;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Logon;
import org.bitshound.casefile.Setting;

/// What the evidence says of a host as a whole.
///
/// @param bits absent where nothing is known of the service
/// @param cleared by time
/// @param remarks on how far the sources cover the host
/// @param clients as which the host is known to logs of traffic; none where nobody knows
/// @param logons sessions that a case cites
/// @param commands that were typed, nothing tells when, and belong to no case
/// @param evidence what all the others cite: refs `h1` and on
public record HostRecord(
    List<Boot> boots,
    List<ClockChange> clockChanges,
    Optional<BitsService> bits,
    List<Setting> settings,
    List<ClearedLog> cleared,
    List<CoverageRemark> remarks,
    List<String> clients,
    List<Logon> logons,
    List<Command> commands,
    List<EvidenceRow> evidence) {

  public HostRecord {
    boots = List.copyOf(boots);
    clockChanges = List.copyOf(clockChanges);
    settings = List.copyOf(settings);
    cleared = List.copyOf(cleared);
    remarks = List.copyOf(remarks);
    clients = List.copyOf(clients);
    logons = List.copyOf(logons);
    commands = List.copyOf(commands);
    evidence = List.copyOf(evidence);
  }
}
