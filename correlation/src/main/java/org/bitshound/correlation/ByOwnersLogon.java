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
///
/// Where the clock was set between the two, they are compared by one clock, and the link says so.
final class ByOwnersLogon {

  static final String NAME = "byOwnersLogon";

  /// BITS waits for the network and takes its jobs in turn.
  private static final Duration SOON_AFTER_LOGON = Duration.ofMinutes(1);

  /// The stop stands before the record of the logoff or behind it.
  private static final Duration AT_LOGOFF = Duration.ofSeconds(10);

  private final Logons logons;
  private final HostClock clock;

  ByOwnersLogon(Logons logons, HostClock clock) {
    this.logons = logons;
    this.clock = clock;
  }

  /// {@return the logon at which the first attempt at a job was made}
  ///
  /// @param owner a name or a SID
  Optional<LogonLink> start(TransferStarted start, String owner) {
    return logonBefore(start, owner, Explains.START);
  }

  /// {@return the logon at which a job went on}
  Optional<LogonLink> resume(TransferStarted start, String owner) {
    return logonBefore(start, owner, Explains.RESUME);
  }

  /// {@return the logoff at which a job stopped}
  Optional<LogonLink> pause(TransferStopped stop, String owner) {
    if (stop.result().isEmpty() || stop.result().getAsLong() != ResultNames.STOPPED_FROM_OUTSIDE) {
      return Optional.empty();
    }
    return logoffAround(stop.time(), owner)
        .map(logon -> link(logon, Explains.PAUSE, stop.transfer().id(), ended(logon), stop.time()))
        .or(() ->
            clock.stepsBack().stream()
                .flatMap(step -> pauseAcross(step, stop, owner).stream())
                .findFirst());
  }

  /// Of the stop and the logoff the one is told by the old clock, the other by the new.
  private Optional<LogonLink> pauseAcross(ClockStep step, TransferStopped stop, String owner) {
    Instant time = stop.time();
    return logoffAround(step.byOldClock(time), owner)
        .filter(logon -> step.mayPart(ended(logon), time))
        .or(() ->
            logoffAround(step.byNewClock(time), owner)
                .filter(logon -> step.mayPart(time, ended(logon))))
        .map(logon -> across(step, logon, Explains.PAUSE, stop.transfer().id()));
  }

  private Optional<SeenLogon> logoffAround(Instant time, String owner) {
    Instant from = clock.before(time, AT_LOGOFF);
    Instant to = clock.after(time, AT_LOGOFF);
    List<SeenLogon> there = logons.of(owner, from, to);
    if (there.stream().anyMatch(logon -> logon.isSeated() && logon.lasts(to.plusNanos(1)))) {
      return Optional.empty();
    }
    return there.stream()
        .filter(logon -> logon.isSeated() && logon.ended().isPresent())
        .reduce(ByOwnersLogon::better);
  }

  private static Instant ended(SeenLogon logon) {
    return logon.ended().orElseThrow();
  }

  /// {@return the last session of an account that is logged on no more, by the end of the evidence:
  /// what is left of its jobs waits for it to come back}
  Optional<SeenLogon> left(String owner) {
    List<SeenLogon> all = logons.of(owner, Instant.MIN, Instant.MAX);
    return all.stream().allMatch(SeenLogon::isGone)
        ? all.stream()
            .filter(logon -> logon.isSeated() && logon.ended().isPresent())
            .max(Comparator.comparing(ByOwnersLogon::ended))
        : Optional.empty();
  }

  private Optional<LogonLink> logonBefore(TransferStarted start, String owner, Explains explains) {
    Optional<String> transfer = start.transfer().id();
    return logonBefore(start.time(), owner)
        .map(logon -> link(logon, explains, transfer, logon.began(), start.time()))
        .or(() ->
            clock.stepsBack().stream()
                .flatMap(step ->
                    logonBefore(step.byOldClock(start.time()), owner)
                        .filter(logon ->
                            step.mayPart(
                                new Moment(logon.began(), logon.sources().getFirst()),
                                Moment.of(start)))
                        .map(logon -> across(step, logon, explains, transfer))
                        .stream())
                .findFirst());
  }

  private Optional<SeenLogon> logonBefore(Instant start, String owner) {
    Instant from = clock.before(start, SOON_AFTER_LOGON);
    List<SeenLogon> there = logons.of(owner, from, start);
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
        .reduce(ByOwnersLogon::better);
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

  /// @param one and other, the two times that were compared
  private LogonLink link(
      SeenLogon logon, Explains explains, Optional<String> transfer, Instant one, Instant other) {
    boolean inOrder = !other.isBefore(one);
    Duration ahead = clock.setAhead(inOrder ? one : other, inOrder ? other : one);
    return new LogonLink(logon, Optional.of(explains), transfer, HostClock.saidAhead(ahead));
  }

  private static LogonLink across(
      ClockStep step, SeenLogon logon, Explains explains, Optional<String> transfer) {
    return new LogonLink(logon, Optional.of(explains), transfer, Optional.of(step.said()));
  }
}
