package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;

/// Windows stopped in order, or was asked to.
///
/// @param how which record
/// @param stopped when the kernel ended, where the record says so (Kernel-General 13)
/// @param by the program that asked for it (1074), as the record spells it, and the account
/// @param reason why, in the host's language (1074)
/// @param kind `restart`, `power off` …, in the host's language (1074)
/// @param comment what was typed with it (1074)
public record SystemStopped(
    Source source,
    How how,
    Optional<Instant> stopped,
    ProcessReference by,
    Optional<String> reason,
    Optional<String> kind,
    Optional<String> comment)
    implements Observation {

  /// Which record says so.
  public enum How {
    /// User32 1074: somebody asked for it.
    ASKED,
    /// EventLog 6006: the event log service stopped.
    EVENT_LOG,
    /// Kernel-General 13: the kernel ends. May stand behind records of the next boot.
    KERNEL
  }
}
