package org.bitshound.bytes;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/// Windows' FILETIME: 100 ns steps since 1601-01-01T00:00:00Z. Source: [MS-DTYP] 2.3.3.
public final class Filetime {
  /// Steps in a second.
  public static final long PER_SECOND = 10_000_000L;

  private static final long EPOCH_SECONDS = 11_644_473_600L; // from 1601 to 1970

  private Filetime() {}

  /// {@return the instant of a FILETIME; values from 2^63 on are read as they are counted,
  /// unsigned}
  public static Instant toInstant(long filetime) {
    long seconds = Long.divideUnsigned(filetime, PER_SECOND);
    long steps = Long.remainderUnsigned(filetime, PER_SECOND);
    return Instant.ofEpochSecond(seconds - EPOCH_SECONDS, steps * 100);
  }

  /// {@return the FILETIME of a time as events write it, `2021-06-13T06:17:18.0443734Z` with any
  /// number of fraction digits; -1 where the text is none}
  public static long parse(String text) {
    try {
      return text.isEmpty() ? -1 : of(Instant.parse(text));
    } catch (DateTimeParseException noTime) {
      return -1;
    }
  }

  /// {@return the FILETIME of an instant, cut to 100 ns}
  public static long of(Instant instant) {
    return (instant.getEpochSecond() + EPOCH_SECONDS) * PER_SECOND + instant.getNano() / 100;
  }
}
