package org.bitshound.snapshots;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.snapshots.ListingClock.DateOrder;

/// Local times as Windows prints them, in the form of some locale: numbers, the year first or last,
/// or the month by its English name; a clock of 24 hours or of 12. `1/2/2021` is two days, unless
/// another date of the same origin, or the user, says which number is the month. Not thread-safe as
/// long as it learns.
public final class LocalDates {
  private static final String CLOCK =
      ",? +(\\d{1,2})[:.](\\d{2})[:.](\\d{2}) *(?:([AaPp])\\.? ?[Mm]\\.?)?";
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,4})[./-] ?(\\d{1,2})[./-] ?(\\d{1,4})\\.?" + CLOCK);

  /// The day is first, so that a year of two digits is known to be one.
  private static final Pattern NAMED =
      Pattern.compile("(\\d{1,2})[ ./-]([A-Za-z]{3})[a-z]*[ ./-](\\d{4}|\\d{2})" + CLOCK);

  private static final List<String> MONTH_NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int MONTHS = 12;
  private static final int HOURS = 12;
  private static final int YEAR_DIGITS = 4;
  private static final int CENTURY = 2000; // no Windows that prints these is older

  private final ListingClock clock;
  private boolean dayFirst;
  private boolean monthFirst;

  /// @param clock what is known of the machine that printed them
  public LocalDates(ListingClock clock) {
    this.clock = clock;
  }

  /// Takes notice of the dates in a text: they may show which number is the month.
  public void learn(String text) {
    Matcher time = NUMBERS.matcher(text);
    while (time.find()) {
      boolean yearFirst = time.group(1).length() == YEAR_DIGITS;
      dayFirst |= !yearFirst && number(time, 1) > MONTHS;
      monthFirst |= !yearFirst && number(time, 2) > MONTHS;
    }
  }

  /// {@return the order that all dates can have; empty where that is more than one}
  private Optional<DateOrder> order() {
    return clock
        .dates()
        .or(() ->
            dayFirst == monthFirst
                ? Optional.empty()
                : Optional.of(dayFirst ? DateOrder.DMY : DateOrder.MDY));
  }

  /// {@return the time that a text is; empty where nobody can know it}
  public Optional<Instant> time(String text) {
    return local(text).flatMap(this::instant);
  }

  /// {@return a time as the clock on the wall showed it; empty where nobody can tell the day}
  public Optional<LocalDateTime> local(String text) {
    Matcher numbers = NUMBERS.matcher(text.strip());
    if (numbers.matches()) {
      return date(numbers).flatMap(date -> local(date, numbers));
    }
    Matcher named = NAMED.matcher(text.strip());
    return named.matches()
        ? dateOfName(named).flatMap(date -> local(date, named))
        : Optional.empty();
  }

  private static Optional<LocalDateTime> local(List<Integer> date, Matcher time) {
    try {
      return Optional.of(
          LocalDateTime.of(
              date.get(0), date.get(1), date.get(2), hour(time), number(time, 5), number(time, 6)));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static int number(Matcher time, int group) {
    return Integer.parseInt(time.group(group));
  }

  /// {@return year, month, day}
  private Optional<List<Integer>> date(Matcher time) {
    int first = number(time, 1);
    int second = number(time, 2);
    int third = number(time, 3);
    if (time.group(1).length() == YEAR_DIGITS) {
      return Optional.of(List.of(first, second, third));
    }
    if (time.group(3).length() != YEAR_DIGITS) {
      return Optional.empty();
    }
    boolean same = first == second;
    return order()
        .filter(known -> known != DateOrder.YMD)
        .or(() -> same ? Optional.of(DateOrder.DMY) : Optional.empty())
        .map(known ->
            known == DateOrder.DMY ? List.of(third, second, first) : List.of(third, first, second));
  }

  private static Optional<List<Integer>> dateOfName(Matcher time) {
    int month = MONTH_NAMES.indexOf(time.group(2).toLowerCase(Locale.ROOT)) + 1;
    int year = number(time, 3) + (time.group(3).length() == YEAR_DIGITS ? 0 : CENTURY);
    return month == 0 ? Optional.empty() : Optional.of(List.of(year, month, number(time, 1)));
  }

  private static int hour(Matcher time) {
    int hour = number(time, 4);
    String half = time.group(7);
    if (half == null) {
      return hour;
    }
    return hour % HOURS + (half.equalsIgnoreCase("p") ? HOURS : 0);
  }

  /// {@return the time by the zone that was given; empty without one, and in the hour that was
  /// there twice, or not at all}
  Optional<Instant> instant(LocalDateTime local) {
    Optional<ZoneId> zone = clock.zone();
    List<ZoneOffset> offsets =
        zone.map(one -> one.getRules().getValidOffsets(local)).orElse(List.of());
    return offsets.size() == 1
        ? Optional.of(local.toInstant(offsets.getFirst()))
        : Optional.empty();
  }
}
