package org.bitshound.translation.system;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.Source;
import org.bitshound.observation.SystemStarted;
import org.bitshound.observation.SystemStarted.How;
import org.bitshound.observation.SystemStopped;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.TableTranslation;

/// What the event log service says of starts and stops: it started (6005) or stopped (6006), the
/// shutdown before was unexpected (6008), which Windows it is (6009). Classic events, whose values
/// have no names.
public final class EventLogService extends TableTranslation {

  private static final int BUILD = 1; // second of 6009: 10.00., 19043, , Multiprocessor Free, 0

  /// Reads the System channel.
  public EventLogService() {
    super(
        "EventLog",
        Map.ofEntries(
            entry(6005, (f, s) -> started(s, How.EVENT_LOG, Optional.empty(), Optional.empty())),
            entry(6006, EventLogService::stopped),
            entry(
                6008,
                (f, s) ->
                    started(s, How.AFTER_UNEXPECTED_STOP, Optional.empty(), Optional.of(false))),
            entry(6009, (f, s) -> started(s, How.VERSION, f.filled(BUILD), Optional.empty()))));
  }

  private static Observation started(
      Source source, How how, Optional<String> build, Optional<Boolean> lastStopClean) {
    return new SystemStarted(
        source,
        how,
        Optional.empty(),
        build,
        OptionalLong.empty(),
        OptionalLong.empty(),
        lastStopClean);
  }

  private static Observation stopped(Fields f, Source source) {
    return new SystemStopped(
        source,
        SystemStopped.How.EVENT_LOG,
        Optional.empty(),
        ProcessReference.of(OptionalLong.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
