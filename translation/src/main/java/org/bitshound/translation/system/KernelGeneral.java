package org.bitshound.translation.system;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.ClockChanged;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.Source;
import org.bitshound.observation.SystemStarted;
import org.bitshound.observation.SystemStopped;
import org.bitshound.translation.field.ClockChange;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;

/// The kernel starts (12) and ends (13), and the clock is set (1): of that, changes of a second or
/// more.
public final class KernelGeneral extends SiftingTranslation {

  /// Reads the System channel.
  public KernelGeneral() {
    super(
        "Microsoft-Windows-Kernel-General",
        Map.ofEntries(
            entry(1, new Row(KernelGeneral::clockMatters, KernelGeneral::clock)),
            entry(12, Row.all(KernelGeneral::started)),
            entry(13, Row.all(KernelGeneral::stopped))));
  }

  private static Optional<ClockChange> times(Fields f) {
    return ClockChange.of(f, "OldTime", "NewTime");
  }

  private static boolean clockMatters(Fields f) {
    return times(f).map(ClockChange::isJump).orElse(false);
  }

  private static Optional<ClockChanged> clock(Fields f, Source source) {
    var by =
        new ProcessReference(
            f.id("ProcessID"),
            Optional.empty(),
            OptionalLong.empty(),
            f.known("ProcessName"),
            new Account(Optional.empty(), f.loggedAs(), OptionalLong.empty()));
    return times(f).map(change -> change.told(source, by, f.number("Reason")));
  }

  private static Optional<SystemStarted> started(Fields f, Source source) {
    return Optional.of(
        new SystemStarted(
            source,
            SystemStarted.How.KERNEL,
            f.time("StartTime"),
            f.filled("BuildVersion"),
            f.number("QfeVersion"),
            OptionalLong.empty(),
            Optional.empty()));
  }

  private static Optional<SystemStopped> stopped(Fields f, Source source) {
    return Optional.of(
        new SystemStopped(
            source,
            SystemStopped.How.KERNEL,
            f.time("StopTime"),
            ProcessReference.of(OptionalLong.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
