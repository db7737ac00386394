package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A logon session that explains something of a case (CASEFILE, "logon").
///
/// @param type Windows' logon type: 2, 3, 10 …
/// @param address from where, as the record has it
/// @param workstation from where
/// @param logonId in hex, unique within one boot
/// @param linkedLogonId the other token's session of the same logon
/// @param explains what of the job it explains
/// @param transfer the id of the attempt that it explains
public record Logon(
    Optional<String> user,
    Optional<String> sid,
    Optional<Instant> started,
    Optional<Instant> ended,
    OptionalLong type,
    Optional<String> address,
    Optional<String> workstation,
    Optional<String> logonId,
    Optional<String> linkedLogonId,
    Optional<Explains> explains,
    Optional<String> transfer,
    Optional<String> how,
    List<String> evidence) {

  public Logon {
    evidence = List.copyOf(evidence);
  }

  /// A logon in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> user = Optional.empty();
    public Optional<String> sid = Optional.empty();
    public Optional<Instant> started = Optional.empty();
    public Optional<Instant> ended = Optional.empty();
    public OptionalLong type = OptionalLong.empty();
    public Optional<String> address = Optional.empty();
    public Optional<String> workstation = Optional.empty();
    public Optional<String> logonId = Optional.empty();
    public Optional<String> linkedLogonId = Optional.empty();
    public Optional<Explains> explains = Optional.empty();
    public Optional<String> transfer = Optional.empty();
    public Optional<String> how = Optional.empty();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public Logon toLogon() {
      return new Logon(
          user,
          sid,
          started,
          ended,
          type,
          address,
          workstation,
          logonId,
          linkedLogonId,
          explains,
          transfer,
          how,
          evidence);
    }
  }
}
