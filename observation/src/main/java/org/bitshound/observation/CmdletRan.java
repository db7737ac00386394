package org.bitshound.observation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// PowerShell ran a command, with the values that its parameters had (PowerShell 4103 and 800).
///
/// @param processId the process (4103); classic records (800) do not say it
/// @param account who ran it; a SID in 4103, a name in both
/// @param command the command as the record names it; the first of several
/// @param line the pipeline as it was written (800)
/// @param hostApplication the command line of the host
/// @param hostId the GUID of the host, the same in all its records
/// @param runspaceId the GUID of the runspace
/// @param scriptName the script file
/// @param bindings each parameter and the value it had, in order; variables are values here
public record CmdletRan(
    Source source,
    OptionalLong processId,
    ProcessStarted.Account account,
    Optional<String> command,
    Optional<String> line,
    Optional<String> hostApplication,
    Optional<String> hostId,
    Optional<String> runspaceId,
    Optional<String> scriptName,
    List<Binding> bindings)
    implements Observation {

  public CmdletRan {
    bindings = List.copyOf(bindings);
  }

  /// A parameter and its value; of a command without parameters the command alone.
  ///
  /// @param command the command it belongs to: `Start-BitsTransfer`
  /// @param name `Source`; absent for the line that names the command alone
  /// @param value as the record has it
  public record Binding(String command, Optional<String> name, Optional<String> value) {}
}
