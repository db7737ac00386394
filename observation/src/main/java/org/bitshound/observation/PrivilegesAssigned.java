package org.bitshound.observation;

import java.util.List;
import org.bitshound.observation.ProcessStarted.Account;

/// A new logon session has privileges of an administrator or of a service (Security 4672).
///
/// @param account who, and the id of the session
/// @param privileges their names: `SeDebugPrivilege` …
public record PrivilegesAssigned(Source source, Account account, List<String> privileges)
    implements Observation {

  public PrivilegesAssigned {
    privileges = List.copyOf(privileges);
  }
}
