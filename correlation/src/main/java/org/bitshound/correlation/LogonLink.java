package org.bitshound.correlation;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Explains;
import org.bitshound.casefile.Logon;
import org.bitshound.observation.Source;

/// A logon session that says something of a job.
///
/// @param explains what of the job; absent where it is only the session of somebody in the case
/// @param transfer the id of the attempt that it explains
/// @param how what speaks for or against it beside the time; absent for nothing
record LogonLink(
    SeenLogon logon, Optional<Explains> explains, Optional<String> transfer, Optional<String> how) {

  static LogonLink of(SeenLogon logon) {
    return new LogonLink(logon, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// {@return what the case must cite}
  List<Source> sources() {
    return logon.sources();
  }

  /// {@return the row of the case}
  Logon row(Citations citations) {
    var row = new Logon.Draft();
    row.user = logon.user();
    row.sid = logon.sid();
    row.started = logon.started();
    row.ended = logon.ended();
    row.type = logon.type();
    row.address = logon.address();
    row.workstation = logon.workstation();
    row.logonId = Numbers.hex(logon.logonId());
    row.linkedLogonId = Numbers.hex(logon.linkedLogonId());
    row.explains = explains;
    row.transfer = transfer;
    row.how = how;
    row.evidence = citations.refs(sources());
    return row.toLogon();
  }
}
