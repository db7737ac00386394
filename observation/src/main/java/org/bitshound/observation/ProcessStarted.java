package org.bitshound.observation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A process started (Sysmon 1, Security 4688).
///
/// A hunt meets hundreds of thousands of these and asks few for more than id and time, so the rest
/// is decoded when first asked for. The evidence must still be open then. To be used by one thread
/// at a time, as the fold does.
public final class ProcessStarted implements Observation {

  private final Source source;
  private final Instant time;
  private final long processId;
  private @Nullable Supplier<Details> decoder; // until it was asked: it holds the whole record
  private @Nullable Details decoded;

  /// @param decoder reads the rest from the record; asked once at most
  public ProcessStarted(Source source, Instant time, long processId, Supplier<Details> decoder) {
    this.source = source;
    this.time = time;
    this.processId = processId;
    this.decoder = decoder;
  }

  @Override
  public Source source() {
    return source;
  }

  /// {@return when the process started: Sysmon's own time of it (to 1 ms), else that of the record}
  @Override
  public Instant time() {
    return time;
  }

  /// {@return the id of the new process; Windows uses it again after the process ends}
  public long processId() {
    return processId;
  }

  /// {@return all else that the record says}
  public Details details() {
    Details answer = decoded;
    if (answer == null) {
      answer = Objects.requireNonNull(decoder).get();
      decoded = answer;
      decoder = null;
    }
    return answer;
  }

  @Override
  public String toString() {
    return "ProcessStarted[" + processId + " at " + time + ", " + source + "]";
  }

  /// What a record says of a new process beside its id and start.
  ///
  /// @param image the program's path
  /// @param commandLine absent where the audit policy leaves it out
  /// @param currentDirectory Sysmon alone
  /// @param processGuid Sysmon's name for the process, unique over hosts and boots
  /// @param originalFileName the name in the program's version resource: Sysmon alone
  /// @param hashes as Sysmon lists them: `SHA1=…,MD5=…`
  /// @param account in whose name the process runs
  /// @param creator the account that started it, where the record tells the two apart (4688)
  /// @param integrity the integrity level
  /// @param elevation the kind of token: Security alone
  /// @param parent the process that started it
  public record Details(
      Optional<String> image,
      Optional<String> commandLine,
      Optional<String> currentDirectory,
      Optional<String> processGuid,
      Optional<String> originalFileName,
      Optional<String> hashes,
      Account account,
      Optional<Account> creator,
      Optional<Integrity> integrity,
      Optional<Elevation> elevation,
      Parent parent) {}

  /// An account and its logon session.
  ///
  /// @param user `DOMAIN\name`
  /// @param sid the account's SID: Security alone
  /// @param logonId unique within one boot
  public record Account(Optional<String> user, Optional<String> sid, OptionalLong logonId) {

    /// {@return nobody known}
    public static Account unknown() {
      return new Account(Optional.empty(), Optional.empty(), OptionalLong.empty());
    }
  }

  /// The process that started another.
  ///
  /// @param commandLine Sysmon alone
  /// @param processGuid Sysmon alone
  public record Parent(
      OptionalLong processId,
      Optional<String> image,
      Optional<String> commandLine,
      Optional<String> processGuid) {}

  /// Integrity levels (CASEFILE, "creator").
  public enum Integrity {
    UNTRUSTED,
    LOW,
    MEDIUM,
    MEDIUM_PLUS,
    HIGH,
    SYSTEM,
    PROTECTED
  }

  /// Kinds of token (CASEFILE, "creator").
  public enum Elevation {
    /// The account has one token only.
    DEFAULT,
    /// The full token of an administrator.
    FULL,
    /// The filtered token of an administrator.
    LIMITED
  }
}
