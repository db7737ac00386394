package org.bitshound.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/// The id of a case: `BH-` and ten hex digits of a SHA-256 over what the case is about (CASEFILE,
/// "id"). More evidence of the same case gives the same id.
///
/// @param digest the whole hash in lower-case hex, from which the next ten digits are taken where
///   another case has the id already
public record CaseId(String digest) {
  private static final String PREFIX = "BH-";
  private static final int DIGITS = 10;
  private static final String SEPARATOR = "\u0000";
  private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;
  private static final long TICKS_PER_SECOND = 10_000_000;
  private static final int NANOS_PER_TICK = 100;

  /// {@return the id of the case of a job whose GUID is known}
  ///
  /// @param jobId the GUID, lower case, without braces
  /// @param hostLabel see [#hostLabel(String)]
  public static CaseId ofJob(String jobId, String hostLabel) {
    return over(Kind.JOB.word(), jobId, hostLabel);
  }

  /// {@return the id of a case that one record made: an attempt, a sign, or a job whose GUID no
  /// record carries}
  ///
  /// A job without a GUID counts as an `attempt` here: the contract names no other form for it, and
  /// a record is all that tells it apart.
  ///
  /// @param recordTime when the record was written; in the hash as a FILETIME, 100 ns since 1601
  public static CaseId ofRecord(
      Kind kind, String hostLabel, String channel, long recordId, Instant recordTime) {
    Kind named = kind == Kind.SIGN ? Kind.SIGN : Kind.ATTEMPT;
    return over(
        named.word(),
        hostLabel,
        channel,
        Long.toString(recordId),
        Long.toString(fileTime(recordTime)));
  }

  /// {@return the computer's first name label, lower case}
  ///
  /// @param computer as the earliest record of the case writes it: `FS03.corp.example`
  public static String hostLabel(String computer) {
    int dot = computer.indexOf('.');
    return (dot < 0 ? computer : computer.substring(0, dot)).toLowerCase(Locale.ROOT);
  }

  /// {@return the id as the case file has it}
  public String text() {
    return PREFIX + digest.substring(0, DIGITS);
  }

  /// {@return the id, or the first later ten digits of the same hash that no case before has}
  ///
  /// One script can make more attempts than a hash has tens of digits; what follows then are the
  /// digits of the hash's own hash.
  ///
  /// @param taken ids of the cases before, in order of case
  public String textBeside(Set<String> taken) {
    for (int from = 0; from + DIGITS <= digest.length(); from += DIGITS) {
      String id = PREFIX + digest.substring(from, from + DIGITS);
      if (!taken.contains(id)) {
        return id;
      }
    }
    return over(digest).textBeside(taken);
  }

  private static CaseId over(String... parts) {
    byte[] hashed = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
    try {
      return new CaseId(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(hashed)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static long fileTime(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond() + SECONDS_FROM_1601_TO_1970, TICKS_PER_SECOND),
        time.getNano() / NANOS_PER_TICK);
  }
}
