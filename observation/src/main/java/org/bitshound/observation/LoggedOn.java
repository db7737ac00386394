package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.ProcessStarted.Account;

/// A logon session began (Security 4624).
///
/// @param account who, and the id of the new session, unique within one boot
/// @param type 2 at the console, 3 over the network, 4 batch, 5 service, 7 unlock, 8 network with
///   clear text, 9 new credentials, 10 remote desktop, 11 console with cached credentials, 12 and
///   13 the same as 10 and 7 with cached credentials
/// @param address where it came from, as the record spells it; `::1` and `127.0.0.1` are the host
/// @param port the port there
/// @param workstation the name that the other end gave itself
/// @param linkedLogonId the other session of an administrator, where the logon made two (version 2)
/// @param elevated whether the session has an administrator's full token (version 2)
/// @param logonProcess `User32`, `Advapi`, `Kerberos` …
/// @param authenticationPackage `Negotiate`, `NTLM` …
/// @param by the process that asked for the logon, and the account it ran as
public record LoggedOn(
    Source source,
    Account account,
    OptionalLong type,
    Optional<String> address,
    OptionalLong port,
    Optional<String> workstation,
    OptionalLong linkedLogonId,
    Optional<Boolean> elevated,
    Optional<String> logonProcess,
    Optional<String> authenticationPackage,
    ProcessReference by)
    implements Observation {}
