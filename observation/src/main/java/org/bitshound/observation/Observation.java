package org.bitshound.observation;

import java.time.Instant;

/// One fact about one host at one time, the same whatever file said it.
///
/// Immutable. Correlation switches over the kinds without `default`: a new kind does not compile
/// until someone decides what it means there.
public sealed interface Observation
    permits BitsServiceNote,
        BitsServiceStarted,
        BitsServiceStopDelayed,
        ClockChanged,
        CmdletRan,
        DeliverySeen,
        FileBlocked,
        FileChanged,
        FileDeleted,
        FileListed,
        FileSighting,
        FileWritten,
        ImageLoaded,
        JobObservation,
        LogCleared,
        LoggedOff,
        LoggedOn,
        NameResolved,
        NetworkConnection,
        NetworkCounted,
        ObjectAccessed,
        PowerShellStarted,
        PrivilegesAssigned,
        ProcessEnded,
        ProcessStarted,
        ProgramBlocked,
        ProgramListed,
        ProgramRan,
        RegistryValueListed,
        RegistryValueSet,
        RequestRefused,
        ScriptRan,
        SeenOnNetwork,
        ServiceInstalled,
        ServiceListed,
        ServiceStartTypeChanged,
        ServiceStateChanged,
        SessionChanged,
        SystemStarted,
        SystemStopped,
        TaskRegistered,
        TaskStarted,
        ThreadInjected,
        ThreatDetected,
        TokenAssigned,
        TranscriptLines {

  /// {@return where it stands}
  Source source();

  /// {@return the computer, letter for letter as the record names it, with its domain where it has
  /// one; `""` where the record names none}
  default String host() {
    return source().computer();
  }

  /// {@return when it was so; the time of the record, unless the record tells a better one inside}
  default Instant time() {
    return source().time();
  }
}
