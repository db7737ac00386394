package org.bitshound.report.words;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bitshound.casefile.Case;

/// Times as a person reads them, in one zone. Those of UTC stand bare, since what shows them says
/// once that they are; those of another zone carry their offset, each of them.
public final class Times {
  /// As the case file has them.
  public static final Times UTC = new Times(ZoneOffset.UTC);

  private static final int NANOS_PER_STEP = 100;
  private static final int FRACTION_DIGITS = 7;

  /// Two a year over a century; a time of the year 60056 must not cost a minute.
  private static final int MOST_OFFSETS = 200;

  private final ZoneId zone;

  private Times(ZoneId zone) {
    this.zone = zone;
  }

  /// {@return times of a zone}
  public static Times of(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? UTC : new Times(zone);
  }

  /// {@return the zone's name: `UTC`, `Europe/Berlin`}
  public String zoneName() {
    return this == UTC ? "UTC" : zone.getId();
  }

  /// {@return the zone's offsets between two times, each with when it begins to hold}
  public SortedMap<Instant, ZoneOffset> offsets(Instant first, Instant last) {
    var offsets = new TreeMap<Instant, ZoneOffset>();
    offsets.put(first, zone.getRules().getOffset(first));
    var next = zone.getRules().nextTransition(first);
    while (next != null && !next.getInstant().isAfter(last) && offsets.size() < MOST_OFFSETS) {
      offsets.put(next.getInstant(), next.getOffsetAfter());
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return offsets;
  }

  /// {@return `2021-06-13 06:17:18`}
  public String time(Instant time) {
    if (time.equals(Case.NO_TIME)) {
      return "at an unknown time";
    }
    return day(time) + " " + clock(time) + offset(time);
  }

  /// {@return the same to 100 ns, as far as it is not zero: `2021-06-13 06:17:18.04`}
  public String exact(Instant time) {
    return day(time)
        + " "
        + clock(time)
        + fraction(local(time).get(ChronoField.NANO_OF_SECOND))
        + offset(time);
  }

  /// {@return the first and the last time, of one day without repeating it}
  public String span(Instant first, Instant last) {
    String begin = time(first);
    String end = time(last);
    if (begin.equals(end) || first.equals(Case.NO_TIME)) {
      return begin;
    }
    return begin
        + " to "
        + (day(first).equals(day(last)) ? end.substring(day(last).length() + 1) : end);
  }

  /// {@return `2021-06-13`}
  public String day(Instant time) {
    LocalDateTime local = local(time);
    return padded(local.getYear(), 4)
        + "-"
        + padded(local.getMonthValue(), 2)
        + "-"
        + padded(local.getDayOfMonth(), 2);
  }

  private String clock(Instant time) {
    LocalDateTime local = local(time);
    return padded(local.getHour(), 2)
        + ":"
        + padded(local.getMinute(), 2)
        + ":"
        + padded(local.getSecond(), 2);
  }

  private static String fraction(int nanos) {
    int steps = nanos / NANOS_PER_STEP;
    if (steps == 0) {
      return "";
    }
    String digits = padded(steps, FRACTION_DIGITS);
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return "." + digits.substring(0, end);
  }

  private String offset(Instant time) {
    if (this == UTC) {
      return "";
    }
    String id = zone.getRules().getOffset(time).getId();
    return " " + (id.equals("Z") ? "+00:00" : id);
  }

  private LocalDateTime local(Instant time) {
    return LocalDateTime.ofEpochSecond(
        time.getEpochSecond(), time.getNano(), zone.getRules().getOffset(time));
  }

  private static String padded(int value, int digits) {
    String text = Integer.toString(value);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
