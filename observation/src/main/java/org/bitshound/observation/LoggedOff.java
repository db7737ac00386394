package org.bitshound.observation;

import java.util.OptionalLong;
import org.bitshound.observation.ProcessStarted.Account;

/// A logon session ended (Security 4634), or its user asked for its end (4647). Either may be
/// missing.
///
/// @param account who, and the id of the session
/// @param type as in [LoggedOn]; not said by 4647
/// @param asked whether this is the user's wish (4647) and not the end itself
public record LoggedOff(Source source, Account account, OptionalLong type, boolean asked)
    implements Observation {}
