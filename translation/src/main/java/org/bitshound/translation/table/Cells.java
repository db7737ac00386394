package org.bitshound.translation.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.event.table.TableRow;

/// Cells of a row, as numbers and times. The tools write times of UTC, year first; a date in
/// another form is of nobody knows which locale, and is none.
final class Cells {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)[ T](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,9}))?"
              + " ?(?:Z|\\+00:?00)?");
  private static final int NANOS = 9;

  private Cells() {}

  static Optional<Instant> time(TableRow row, String column) {
    return row.text(column).flatMap(Cells::time);
  }

  static Optional<Instant> time(String text) {
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches()) {
      return Optional.empty();
    }
    String fraction = time.group(7) == null ? "" : time.group(7);
    try {
      return Optional.of(
          LocalDateTime.of(
                  number(time, 1),
                  number(time, 2),
                  number(time, 3),
                  number(time, 4),
                  number(time, 5),
                  number(time, 6),
                  Integer.parseInt(fraction + "0".repeat(NANOS - fraction.length())))
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static int number(Matcher time, int group) {
    return Integer.parseInt(time.group(group));
  }

  static OptionalLong number(TableRow row, String column) {
    String digits = row.text(column).orElse("").strip();
    boolean isNumber =
        !digits.isEmpty() && digits.length() < 19 && digits.chars().allMatch(Cells::isDigit);
    return isNumber ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
  }

  private static boolean isDigit(int letter) {
    return letter >= '0' && letter <= '9';
  }

  /// {@return a folder of MFTECmd, `.\Users\Public`, from the volume's root on}
  static String fromRoot(String folder) {
    String path = folder.startsWith(".") ? folder.substring(1) : folder;
    return path.endsWith("\\") ? path.substring(0, path.length() - 1) : path;
  }
}
