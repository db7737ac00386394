package org.bitshound.translation.system;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.ServiceInstalled;
import org.bitshound.observation.ServiceStartTypeChanged;
import org.bitshound.observation.ServiceStateChanged;
import org.bitshound.observation.ServiceStateChanged.State;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;

/// Services that run or stop (7036), whose start type changes (7040), that are installed (7045).
///
/// Kept of 7036: BITS alone, by its key, or, where an export has lost that, by its display name in
/// English. Of 7040: BITS, and services that log or guard. 7045 may name what a job fetched: all
/// are kept.
public final class ServiceControl extends SiftingTranslation {

  private static final String BITS = "bits";
  private static final String DISPLAY_NAME = "Background Intelligent Transfer Service";

  /// Keys of the services whose start type matters, in lower case.
  private static final Set<String> WATCHED =
      Set.of(
          BITS,
          "eventlog",
          "sysmon",
          "sysmon64",
          "sysmondrv",
          "windefend",
          "mpssvc",
          "peerdistsvc",
          "winrm");

  /// Reads the System channel.
  public ServiceControl() {
    super(
        "Service Control Manager",
        Map.ofEntries(
            entry(7036, new Row(ServiceControl::isBits, ServiceControl::state)),
            entry(7040, new Row(ServiceControl::isWatched, ServiceControl::startType)),
            entry(7045, Row.all(ServiceControl::installed))));
  }

  private static boolean isBits(Fields f) {
    return f.text("Binary")
        .flatMap(ServiceState::parse)
        .map(state -> state.service().equalsIgnoreCase(BITS))
        .orElseGet(() -> f.text("param1").filter(DISPLAY_NAME::equals).isPresent());
  }

  private static Optional<ServiceStateChanged> state(Fields f, Source source) {
    Optional<ServiceState> state = f.text("Binary").flatMap(ServiceState::parse);
    return Optional.of(
        new ServiceStateChanged(
            source,
            state.map(ServiceState::service),
            f.filled("param1"),
            state
                .flatMap(ServiceState::state)
                .or(() -> f.text("param2").flatMap(ServiceControl::word))));
  }

  private static Optional<State> word(String english) {
    return switch (english) {
      case "running" -> Optional.of(State.RUNNING);
      case "stopped" -> Optional.of(State.STOPPED);
      default -> Optional.empty();
    };
  }

  private static boolean isWatched(Fields f) {
    return f.text("param4").map(key -> WATCHED.contains(key.toLowerCase(Locale.ROOT))).orElse(true);
  }

  private static Optional<ServiceStartTypeChanged> startType(Fields f, Source source) {
    return Optional.of(
        new ServiceStartTypeChanged(
            source,
            f.filled("param4"),
            f.filled("param1"),
            f.filled("param2"),
            f.filled("param3"),
            f.loggedAs()));
  }

  private static Optional<ServiceInstalled> installed(Fields f, Source source) {
    var by =
        new ProcessReference(
            OptionalLong.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            new Account(Optional.empty(), f.loggedAs(), OptionalLong.empty()));
    return Optional.of(
        new ServiceInstalled(
            source,
            by,
            f.filled("ServiceName"),
            f.filled("ImagePath"),
            f.filled("ServiceType"),
            f.filled("StartType"),
            f.filled("AccountName")));
  }
}
