package org.bitshound.playbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Durations as a person says them, to the last digit: `10 minutes`, `1 hour 30 seconds`.
final class DurationWords {
  private DurationWords() {}

  /// @param written as the case file has it; what is no duration stays as it is
  static String of(String written) {
    try {
      Duration time = Duration.parse(written);
      return time.isNegative() ? "minus " + words(time.negated()) : words(time);
    } catch (DateTimeException none) {
      return written;
    }
  }

  private static String words(Duration time) {
    var parts = new ArrayList<String>();
    add(BigDecimal.valueOf(time.toDaysPart()), "day", parts);
    add(BigDecimal.valueOf(time.toHoursPart()), "hour", parts);
    add(BigDecimal.valueOf(time.toMinutesPart()), "minute", parts);
    BigDecimal nanos = BigDecimal.valueOf(time.toNanosPart(), 9);
    add(BigDecimal.valueOf(time.toSecondsPart()).add(nanos), "second", parts);
    return parts.isEmpty() ? "0 seconds" : String.join(" ", parts);
  }

  private static void add(BigDecimal count, String unit, List<String> parts) {
    if (count.signum() != 0) {
      String number = count.stripTrailingZeros().toPlainString();
      parts.add(number + " " + unit + (number.equals("1") ? "" : "s"));
    }
  }
}
