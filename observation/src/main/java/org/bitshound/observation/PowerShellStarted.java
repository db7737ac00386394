package org.bitshound.observation;

import java.util.Optional;

/// A PowerShell engine or one of its providers started (classic PowerShell 400 and 600). These
/// records never name the process: its command line does.
///
/// @param hostApplication the command line of the host
/// @param hostName `ConsoleHost`, `ServerRemoteHost` …
/// @param hostVersion its version
/// @param engineVersion 2.0 is the one that logs nothing else; absent in 600 while it starts
/// @param hostId the GUID of the host, the same in all its records
/// @param runspaceId the GUID of the runspace
public record PowerShellStarted(
    Source source,
    Optional<String> hostApplication,
    Optional<String> hostName,
    Optional<String> hostVersion,
    Optional<String> engineVersion,
    Optional<String> hostId,
    Optional<String> runspaceId)
    implements Observation {}
