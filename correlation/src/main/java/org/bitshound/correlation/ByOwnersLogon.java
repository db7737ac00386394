package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Explains;
import org.bitshound.observation.TransferStarted;
import org.bitshound.observation.TransferStopped;

/// The rule that a user's jobs run only while the user is logged on: so BITS starts them at a
/// logon, and stops them at a logoff, without a record that says why. Source: [bits], "Users and
/// network connections".
///
/// A lock screen and a session of remote desktop that is disconnected let the jobs go on, so
/// unlocking and reconnecting explain nothing; nor does a logon while the user has another session.
final class ByOwnersLogon {

  static final String NAME = "byOwnersLogon";

  /// BITS waits for the network and takes its jobs in turn.
  private static final Duration SOON_AFTER_LOGON = Duration.ofMinutes(1);

  /// The stop stands before the record of the logoff or behind it.
  private static final Duration AT_LOGOFF = Duration.ofSeconds(10);

  private ByOwnersLogon() {}

  /// {@return the logon at which the first attempt at a job was made}
  ///
  /// @param owner a name or a SID
  static Optional<LogonLink> start(TransferStarted start, String owner, Logons logons) {
    return logonBefore(start, owner, logons, Explains.START);
  }

  /// {@return the logon at which a job went on}
  static Optional<LogonLink> resume(TransferStarted start, String owner, Logons logons) {
    return logonBefore(start, owner, logons, Explains.RESUME);
  }

  /// {@return the logoff at which a job stopped}
  static Optional<LogonLink> pause(TransferStopped stop, String owner, Logons logons) {
    if (stop.result().isEmpty() || stop.result().getAsLong() != ResultNames.STOPPED_FROM_OUTSIDE) {
      return Optional.empty();
    }
    Instant from = stop.time().minus(AT_LOGOFF);
    Instant to = stop.time().plus(AT_LOGOFF);
    List<SeenLogon> there = logons.of(owner, from, to);
    if (there.stream().anyMatch(logon -> logon.isSeated() && logon.lasts(to.plusNanos(1)))) {
      return Optional.empty();
    }
    return there.stream()
        .filter(logon -> logon.isSeated() && logon.ended().isPresent())
        .reduce(ByOwnersLogon::better)
        .map(logon -> link(logon, Explains.PAUSE, stop.transfer().id()));
  }

  /// {@return the last session of an account that is logged on no more, by the end of the evidence:
  /// what is left of its jobs waits for it to come back}
  static Optional<SeenLogon> left(String owner, Logons logons) {
    List<SeenLogon> all = logons.of(owner, Instant.MIN, Instant.MAX);
    return all.stream().allMatch(SeenLogon::isGone)
        ? all.stream()
            .filter(logon -> logon.isSeated() && logon.ended().isPresent())
            .max(Comparator.comparing(logon -> logon.ended().orElseThrow()))
        : Optional.empty();
  }

  private static Optional<LogonLink> logonBefore(
      TransferStarted start, String owner, Logons logons, Explains explains) {
    Instant from = start.time().minus(SOON_AFTER_LOGON);
    List<SeenLogon> there = logons.of(owner, from, start.time());
    Optional<SeenLogon> first =
        there.stream()
            .filter(logon -> logon.isSeated() && !logon.began().isBefore(from))
            .min(Comparator.comparing(SeenLogon::began));
    if (first.isEmpty() || there.stream().anyMatch(logon -> wasThere(logon, first.get()))) {
      return Optional.empty();
    }
    Instant began = first.get().began();
    return there.stream()
        .filter(logon -> logon.isSeated() && !logon.began().isBefore(began))
        .reduce(ByOwnersLogon::better)
        .map(logon -> link(logon, explains, start.transfer().id()));
  }

  /// {@return whether a session shows that the user was logged on when another one began}
  private static boolean wasThere(SeenLogon logon, SeenLogon first) {
    boolean before = logon.isSeated() && logon.began().isBefore(first.began());
    return (before && logon.lasts(first.began())) || logon.unlocks();
  }

  /// Of the records of one logon that of Security says more than that of the session manager.
  private static SeenLogon better(SeenLogon one, SeenLogon other) {
    return one.logonId().isEmpty() && other.logonId().isPresent() ? other : one;
  }

  private static LogonLink link(SeenLogon logon, Explains explains, Optional<String> transfer) {
    return new LogonLink(logon, Optional.of(explains), transfer);
  }
}
