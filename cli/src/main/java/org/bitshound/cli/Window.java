package org.bitshound.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// The time in which a case must lie to be shown: `since` ≤ t < `until`, either end open where
/// absent.
record Window(Optional<Instant> since, Optional<Instant> until) {
  /// How a time is written, for help and complaints.
  static final String FORM = "2024-05-01, 2024-05-01T17:30 or 2024-05-01T17:30:05+02:00";

  /// Source: [ISO-8601], with a space allowed for the T, and seconds and offset left out at will.
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:mm", "Z")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /// {@return the instant that the text names}
  ///
  /// It is UTC where no offset is given; a date alone is its first moment.
  static Instant instant(String text) throws DateTimeParseException {
    var time =
        TIME.parseBest(
            text.replace(' ', 'T').replace('t', 'T').replace('z', 'Z'),
            OffsetDateTime::from,
            LocalDateTime::from,
            LocalDate::from);
    return switch (time) {
      case OffsetDateTime exact -> exact.toInstant();
      case LocalDateTime utc -> utc.toInstant(ZoneOffset.UTC);
      default -> LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
    };
  }

  /// {@return whether no time at all lies in it}
  boolean isEmpty() {
    return since.isPresent() && until.isPresent() && !since.get().isBefore(until.get());
  }
}
