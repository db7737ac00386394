package org.bitshound.snapshots;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.event.snapshot.ListedJob;

/// The local times of one listing of jobs.
final class LocalTimes {
  /// Lines that hold times and no text of anybody's choice.
  private static final Pattern LINE =
      Pattern.compile(
          "^(?:CREATION TIME: |COMPLETION TIME: |(?:Creation|Modification|TransferCompletion)Time +: ).*",
          Pattern.MULTILINE);

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final LocalDates dates;

  /// @param text the listing
  LocalTimes(ListingClock clock, String text) {
    dates = new LocalDates(clock);
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      dates.learn(line.group());
    }
  }

  /// {@return the time that a text is; where nobody can know it, the job says that it has one, and
  /// by the clock on the wall, as far as that can be told}
  Optional<Instant> of(String text, ListedJob.Draft job) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Optional<LocalDateTime> local = dates.local(text);
    Optional<Instant> time = local.flatMap(dates::instant);
    if (time.isEmpty()) {
      job.localTimes = true;
      local.ifPresent(known -> job.localTime = Optional.of(SECONDS.format(known)));
    }
    return time;
  }
}
