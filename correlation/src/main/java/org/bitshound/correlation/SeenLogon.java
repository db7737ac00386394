package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.LogonSession;
import org.bitshound.observation.LoggedOff;
import org.bitshound.observation.LoggedOn;
import org.bitshound.observation.SessionChanged;
import org.bitshound.observation.Source;
import org.jspecify.annotations.Nullable;

/// One logon session of a host, as its records tell it: a logon of Security, or a terminal session
/// of the local session manager. Its end and its privileges may become known later.
///
/// A logon id is unique within one boot. A terminal session has none, and no type.
final class SeenLogon {

  private final Optional<String> user;
  private final Optional<String> sid;
  private final OptionalLong logonId;
  private final OptionalLong linkedLogonId;
  private final OptionalLong type;
  private final Optional<String> address;
  private final Optional<String> workstation;
  private final LogonSession kind;
  private final boolean seated;
  private final Optional<Instant> started;
  private final List<Source> sources = new ArrayList<>(3);
  private Optional<Boolean> elevated;
  private @Nullable Instant ended;
  private @Nullable Instant gone;

  /// The session before it that had the same id.
  @Nullable SeenLogon before;

  SeenLogon(LoggedOn on) {
    this.user = on.account().user();
    this.sid = on.account().sid();
    this.logonId = on.account().logonId();
    this.linkedLogonId = on.linkedLogonId();
    this.type = on.type();
    this.address = on.address();
    this.workstation = on.workstation();
    this.kind = LogonKinds.of(logonId, type);
    this.seated = isInteractive() && LogonKinds.takesSeat(type, on.logonProcess());
    this.started = Optional.of(on.time());
    this.elevated = on.elevated();
    sources.add(on.source());
  }

  /// A session whose logon was not logged, or is no longer in the log.
  SeenLogon(LoggedOff off) {
    this.user = off.account().user();
    this.sid = off.account().sid();
    this.logonId = off.account().logonId();
    this.linkedLogonId = OptionalLong.empty();
    this.type = off.type();
    this.address = Optional.empty();
    this.workstation = Optional.empty();
    this.kind = off.asked() ? LogonSession.INTERACTIVE : LogonKinds.of(logonId, type);
    this.seated = isInteractive();
    this.started = Optional.empty();
    this.elevated = Optional.empty();
  }

  SeenLogon(SessionChanged began) {
    this.user = began.user();
    this.sid = Optional.empty();
    this.logonId = OptionalLong.empty();
    this.linkedLogonId = OptionalLong.empty();
    this.type = OptionalLong.empty();
    this.address = began.address();
    this.workstation = Optional.empty();
    this.kind = address.isPresent() ? LogonSession.REMOTE : LogonSession.INTERACTIVE;
    this.seated = true;
    boolean isLogon = began.what() == SessionChanged.What.LOGGED_ON;
    this.started = isLogon ? Optional.of(began.time()) : Optional.empty();
    this.elevated = Optional.empty();
    if (isLogon) {
      sources.add(began.source());
    }
  }

  /// {@return `DOMAIN\name`}
  Optional<String> user() {
    return user;
  }

  Optional<String> sid() {
    return sid;
  }

  OptionalLong logonId() {
    return logonId;
  }

  /// {@return the other session of the same logon, where an administrator got two}
  OptionalLong linkedLogonId() {
    return linkedLogonId;
  }

  /// {@return Windows' logon type; empty for a terminal session}
  OptionalLong type() {
    return type;
  }

  Optional<String> address() {
    return address;
  }

  Optional<String> workstation() {
    return workstation;
  }

  LogonSession kind() {
    return kind;
  }

  /// {@return when it began; empty where only its end is logged}
  Optional<Instant> started() {
    return started;
  }

  /// {@return when a record says that it ended; often missing}
  Optional<Instant> ended() {
    return Optional.ofNullable(ended);
  }

  /// {@return whether it has an administrator's token; empty where no record tells}
  Optional<Boolean> elevated() {
    return elevated;
  }

  /// {@return the records of its start, its privileges and its end}
  List<Source> sources() {
    return List.copyOf(sources);
  }

  /// {@return whether it is interactive, here or over remote desktop}
  boolean isInteractive() {
    return kind == LogonSession.INTERACTIVE || kind == LogonSession.REMOTE;
  }

  /// {@return whether its user came to sit in front of it, so that BITS runs the user's jobs}: not
  /// by run-as or a consent prompt, which are interactive logons as well, nor by unlocking what was
  /// there before
  boolean isSeated() {
    return seated;
  }

  /// {@return whether it shows that its user had a session before}
  boolean unlocks() {
    return LogonKinds.unlocks(type);
  }

  /// {@return whether it was there at a time, as far as records of its end or a boot tell}
  boolean lasts(Instant at) {
    return meets(at, at);
  }

  /// {@return whether it was there at some time from one instant to another, both inclusive}
  boolean meets(Instant from, Instant to) {
    return !began().isAfter(to) && (gone == null || !gone.isBefore(from));
  }

  /// {@return when it began; where nobody knows, long ago}
  Instant began() {
    return started.orElse(Instant.MIN);
  }

  boolean isGone() {
    return gone != null;
  }

  void elevate(Source by) {
    elevated = Optional.of(true);
    sources.add(by);
  }

  /// Ends it. Of the user's wish and the end itself, which follow each other, the first counts.
  void end(Instant time, Source by) {
    if (gone == null) {
      gone = time;
      ended = time;
      sources.add(by);
    }
  }

  /// Windows started anew: it is gone, and nobody wrote when.
  void cut(Instant time) {
    if (gone == null) {
      gone = time;
    }
  }
}
