package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Windows started: one of the records that each start leaves.
///
/// @param how which record
/// @param started when the kernel began, where the record says so (Kernel-General 12)
/// @param build the build: of the kernel (12) or of the release (6009)
/// @param revision the update revision (12)
/// @param bootNumber the number of this boot, the upper 16 bits of start keys (Kernel-Boot 20)
/// @param lastStopClean whether Windows was shut down in order before (Kernel-Boot 20, 6008)
public record SystemStarted(
    Source source,
    How how,
    Optional<Instant> started,
    Optional<String> build,
    OptionalLong revision,
    OptionalLong bootNumber,
    Optional<Boolean> lastStopClean)
    implements Observation {

  /// Which record says so.
  public enum How {
    /// Kernel-General 12.
    KERNEL,
    /// Kernel-Boot 20.
    BOOT_NUMBER,
    /// EventLog 6005: the event log service started.
    EVENT_LOG,
    /// EventLog 6008: the shutdown before was unexpected.
    AFTER_UNEXPECTED_STOP,
    /// EventLog 6009: which Windows it is.
    VERSION
  }
}
