package org.bitshound.snapshots;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.event.snapshot.ListedJob;
import org.bitshound.snapshots.ListingClock.DateOrder;

/// The local times of one listing, in the form of some locale: numbers, the year first or last, a
/// clock of 24 hours or of 12. `1/2/2021` is two days, unless another date of the listing, or the
/// user, says which number is the month.
final class LocalTimes {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,4})[./-] ?(\\d{1,2})[./-] ?(\\d{1,4})\\.?,? +(\\d{1,2})[:.](\\d{2})[:.](\\d{2})"
              + " *(?:([AaPp])\\.? ?[Mm]\\.?)?");

  /// Lines that hold times and no text of anybody's choice.
  private static final Pattern LINE =
      Pattern.compile(
          "^(?:CREATION TIME: |COMPLETION TIME: |(?:Creation|Modification|TransferCompletion)Time +: ).*",
          Pattern.MULTILINE);

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private static final int MONTHS = 12;
  private static final int HOURS = 12;
  private static final int YEAR_DIGITS = 4;

  private final ListingClock clock;
  private final Optional<DateOrder> order;

  /// @param text the listing
  LocalTimes(ListingClock clock, String text) {
    this.clock = clock;
    this.order = clock.dates().or(() -> shownBy(text));
  }

  /// {@return the order that all dates of a listing can have; empty where that is more than one}
  private static Optional<DateOrder> shownBy(String text) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      Matcher time = TIME.matcher(line.group());
      while (time.find()) {
        dayFirst |= time.group(1).length() < YEAR_DIGITS && number(time, 1) > MONTHS;
        monthFirst |= time.group(1).length() < YEAR_DIGITS && number(time, 2) > MONTHS;
      }
    }
    return dayFirst == monthFirst
        ? Optional.empty()
        : Optional.of(dayFirst ? DateOrder.DMY : DateOrder.MDY);
  }

  private static int number(Matcher time, int group) {
    return Integer.parseInt(time.group(group));
  }

  /// {@return a time as the clock on the wall showed it; empty where nobody can tell the day}
  Optional<LocalDateTime> local(String text) {
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches()) {
      return Optional.empty();
    }
    try {
      return date(time)
          .map(date ->
              LocalDateTime.of(
                  date.get(0),
                  date.get(1),
                  date.get(2),
                  hour(time),
                  number(time, 5),
                  number(time, 6)));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
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
    return order
        .filter(known -> known != DateOrder.YMD)
        .or(() -> same ? Optional.of(DateOrder.DMY) : Optional.empty())
        .map(known ->
            known == DateOrder.DMY ? List.of(third, second, first) : List.of(third, first, second));
  }

  private static int hour(Matcher time) {
    int hour = number(time, 4);
    String half = time.group(7);
    if (half == null) {
      return hour;
    }
    return hour % HOURS + (half.equalsIgnoreCase("p") ? HOURS : 0);
  }

  /// {@return the time that a text is; where nobody can know it, the job says that it has one, and
  /// by the clock on the wall, as far as that can be told}
  Optional<Instant> of(String text, ListedJob.Draft job) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Optional<LocalDateTime> local = local(text);
    Optional<Instant> time = local.flatMap(this::instant);
    if (time.isEmpty()) {
      job.localTimes = true;
      local.ifPresent(known -> job.localTime = Optional.of(SECONDS.format(known)));
    }
    return time;
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
