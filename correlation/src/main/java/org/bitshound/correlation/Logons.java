package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.casefile.LogonSession;
import org.bitshound.observation.LoggedOff;
import org.bitshound.observation.LoggedOn;
import org.bitshound.observation.PrivilegesAssigned;
import org.bitshound.observation.SessionChanged;
import org.bitshound.observation.Source;
import org.jspecify.annotations.Nullable;

/// The logon sessions of one host, by id and time, and by account. Mutable; one thread, the fold's.
///
/// A server is logged on to over the network by the million, and hardly any of these sessions makes
/// a job: of those only the newest are kept, so ask for a session when its id is met. Interactive
/// sessions stay, since they tell when a user's jobs could run.
final class Logons {

  /// Other sessions that are kept: of the open ones and of the ended ones, an hour of a busy domain
  /// controller each.
  private static final int MOST_PASSING = 20_000;

  /// The two records of one logon stand in any order, milliseconds apart.
  private static final Duration SAME_LOGON = Duration.ofSeconds(1);

  /// Privileges that only administrators and the system have by default; services have others that
  /// make Windows write 4672 too.
  private static final Set<String> ADMINISTRATORS =
      Set.of("SeDebugPrivilege", "SeLoadDriverPrivilege", "SeTakeOwnershipPrivilege");

  private final Map<Long, SeenLogon> newestById = new HashMap<>();
  private final LinkedHashSet<SeenLogon> open = new LinkedHashSet<>();
  private final ArrayDeque<SeenLogon> ended = new ArrayDeque<>();
  private final InteractiveLogons interactive = new InteractiveLogons();
  private final Map<Long, SeenLogon> terminals = new HashMap<>();
  private @Nullable PrivilegesAssigned privileges;

  /// {@return the session that had an id at a time; empty where its logon was not logged, or it is
  /// let go}
  Optional<SeenLogon> session(long logonId, Instant at) {
    SeenLogon logon = newestById.get(logonId);
    while (logon != null && logon.began().isAfter(at)) {
      logon = logon.before;
    }
    return Optional.ofNullable(logon).filter(found -> found.lasts(at));
  }

  /// {@return in what kind of session somebody is who has this logon id}
  LogonSession kindOf(long logonId, Instant at) {
    return LogonKinds.ofEveryWindows(logonId)
        .or(() -> session(logonId, at).map(SeenLogon::kind))
        .orElse(LogonSession.UNKNOWN);
  }

  /// {@return the other session of a logon that made two, one with an administrator's full token
  /// and one without}
  Optional<SeenLogon> linked(SeenLogon logon) {
    OptionalLong other = logon.linkedLogonId();
    return other.isEmpty()
        ? Optional.empty()
        : session(other.getAsLong(), logon.began().plus(SAME_LOGON))
            .filter(found -> !found.began().isBefore(logon.began().minus(SAME_LOGON)));
  }

  /// {@return the interactive sessions of an account that were there at some time from one instant
  /// to another, terminal sessions included, in the order in which they began}
  ///
  /// @param account a name or a SID; terminal sessions know names alone
  List<SeenLogon> of(String account, Instant from, Instant to) {
    return interactive.of(account, from, to);
  }

  int size() {
    return newestById.size() + interactive.size();
  }

  void begin(LoggedOn on) {
    var logon = new SeenLogon(on);
    PrivilegesAssigned before = privileges;
    if (before != null && isOf(before, logon)) {
      logon.elevate(before.source());
    }
    add(logon);
  }

  void assign(PrivilegesAssigned assigned) {
    if (assigned.privileges().stream().noneMatch(ADMINISTRATORS::contains)) {
      return;
    }
    OptionalLong id = assigned.account().logonId();
    SeenLogon logon = id.isEmpty() ? null : newestById.get(id.getAsLong());
    if (logon != null && isOf(assigned, logon)) {
      logon.elevate(assigned.source());
    } else {
      privileges = assigned; // its logon may come next
    }
  }

  void end(LoggedOff off) {
    OptionalLong id = off.account().logonId();
    if (id.isEmpty() || LogonKinds.ofEveryWindows(id.getAsLong()).isPresent()) {
      return;
    }
    SeenLogon logon = newestById.get(id.getAsLong());
    if (logon == null) {
      logon = new SeenLogon(off);
      if (logon.isInteractive()) {
        add(logon);
      }
    }
    end(logon, off.time(), off.source());
  }

  void change(SessionChanged changed) {
    if (changed.sessionId().isEmpty() || changed.user().isEmpty()) {
      return;
    }
    long id = changed.sessionId().getAsLong();
    SeenLogon session = terminals.get(id);
    if (session == null || changed.what() == SessionChanged.What.LOGGED_ON) {
      Optional.ofNullable(session).ifPresent(old -> old.cut(changed.time()));
      session = new SeenLogon(changed);
      terminals.put(id, session);
      interactive.add(session);
    }
    if (changed.what() == SessionChanged.What.LOGGED_OFF) {
      session.end(changed.time(), changed.source());
      terminals.remove(id);
    }
  }

  /// No session outlives Windows.
  void boot(Instant time) {
    for (SeenLogon logon : newestById.values()) {
      if (logon.began().isBefore(time)) {
        logon.cut(time);
      }
    }
    terminals
        .values()
        .removeIf(session -> {
          boolean isOld = session.began().isBefore(time);
          if (isOld) {
            session.cut(time);
          }
          return isOld;
        });
  }

  private static boolean isOf(PrivilegesAssigned assigned, SeenLogon logon) {
    return assigned.account().logonId().equals(logon.logonId())
        && !assigned.time().isAfter(logon.began().plus(SAME_LOGON))
        && !assigned.time().isBefore(logon.began().minus(SAME_LOGON));
  }

  private void add(SeenLogon logon) {
    if (logon.logonId().isEmpty()) {
      return;
    }
    long id = logon.logonId().getAsLong();
    if (LogonKinds.ofEveryWindows(id).isPresent()) {
      newestById.put(id, logon); // each start of a service logs one
      return;
    }
    logon.before = newestById.put(id, logon);
    if (logon.isInteractive()) {
      interactive.add(logon).ifPresent(this::forget);
    } else {
      open.add(logon);
      if (open.size() > MOST_PASSING) {
        SeenLogon oldest = open.getFirst();
        open.remove(oldest);
        forget(oldest);
      }
    }
  }

  private void end(SeenLogon logon, Instant time, Source by) {
    logon.end(time, by);
    if (open.remove(logon)) {
      ended.add(logon);
      if (ended.size() > MOST_PASSING) {
        forget(ended.removeFirst());
      }
    }
  }

  private void forget(SeenLogon gone) {
    if (gone.logonId().isEmpty()) {
      return;
    }
    long id = gone.logonId().getAsLong();
    SeenLogon later = newestById.get(id);
    if (later == gone) {
      newestById.remove(id);
      Optional.ofNullable(gone.before).ifPresent(earlier -> newestById.put(id, earlier));
      return;
    }
    while (later != null && later.before != gone) {
      later = later.before;
    }
    if (later != null) {
      later.before = gone.before;
    }
  }
}
