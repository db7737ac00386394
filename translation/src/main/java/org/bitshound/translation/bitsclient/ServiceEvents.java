package org.bitshound.translation.bitsclient;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.bitshound.observation.BitsServiceNote.What;
import org.bitshound.observation.BitsServiceStarted;
import org.bitshound.observation.BitsServiceStopDelayed;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.TableTranslation;

/// What the BITS service says of itself in its own channel, naming no job.
public final class ServiceEvents extends TableTranslation {

  private static final double NANOS_PER_MILLISECOND = 1e6;
  private static final double LONGEST_DELAY = 1e12; // ms, 31 years: beyond it the number is rubbish

  /// Reads the Operational channel.
  public ServiceEvents() {
    super(
        BitsClient.PROVIDER,
        Map.ofEntries(
            entry(17, ServiceNote.of(What.PEER_CACHE_POLICY)),
            entry(23, ServiceNote.of(What.PEER_LIST_CLEARED)),
            entry(78, ServiceNote.of(What.PEER_CACHE_UNREADABLE, "ErrorCode")),
            entry(80, ServiceNote.of(What.PEER_COMPONENTS_ON)),
            entry(81, ServiceNote.of(What.PEER_COMPONENTS_FAILED, "ErrorCode")),
            entry(306, (f, s) -> new BitsServiceStarted(s)),
            entry(307, ServiceNote.of(What.JOB_LIST_SLOW)),
            entry(308, ServiceEvents::stopDelayed),
            entry(309, ServiceNote.of(What.NO_PEER)),
            entry(310, ServiceNote.of(What.PEER_COMPONENTS_FAILED, "ErrorCode")),
            entry(312, ServiceNote.of(What.NO_COST_INTERFACE, "ErrorCode")),
            entry(313, ServiceNote.of(What.NO_NETWORK, "ErrorCode")),
            entry(16391, ServiceNote.of(What.JOB_LIST_LOST))));
  }

  /// The message text says seconds; the one known record says 3199.234 of a service that had lived
  /// 131 s, so the unit is the millisecond.
  private static Observation stopDelayed(Fields f, Source source) {
    return new BitsServiceStopDelayed(source, f.text("number").flatMap(ServiceEvents::delay));
  }

  private static Optional<Duration> delay(String milliseconds) {
    try {
      double number = Double.parseDouble(milliseconds);
      boolean plausible = number >= 0 && number < LONGEST_DELAY;
      return plausible
          ? Optional.of(Duration.ofNanos(Math.round(number * NANOS_PER_MILLISECOND)))
          : Optional.empty();
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
