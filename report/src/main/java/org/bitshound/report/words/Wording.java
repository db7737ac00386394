package org.bitshound.report.words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Code;

/// Numbers, times and codes as a person reads them. The same in every locale and time zone.
public final class Wording {
  private static final int NAMED = 3;
  private static final int TITLE_COLUMNS = 60;

  private Wording() {}

  /// {@return digits in groups of three: `1,482,752`}
  public static String number(long value) {
    String digits = Long.toString(value);
    var shown = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > (value < 0 ? 1 : 0); at -= 3) {
      shown.insert(at, ',');
    }
    return shown.toString();
  }

  /// {@return `1 case`, `1,537 cases`}
  public static String count(long number, String thing) {
    return number(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /// {@return `2021-06-13 06:17:18`, in UTC}
  public static String time(Instant time) {
    return Times.UTC.time(time);
  }

  /// {@return the first and the last time, of one day without repeating it}
  public static String span(Instant first, Instant last) {
    return Times.UTC.span(first, last);
  }

  /// {@return `2021-06-13`, in UTC}
  public static String day(Instant time) {
    return Times.UTC.day(time);
  }

  /// {@return `0.2 s`, `45 s`, `12 min`, `3 h 20 min`, `5 days`}
  public static String duration(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 10) {
      return seconds + "." + time.toMillisPart() / 100 + " s";
    }
    if (seconds < 120) {
      return seconds + " s";
    }
    long minutes = seconds / 60;
    if (minutes < 60) {
      return minutes + " min";
    }
    long hours = minutes / 60;
    return hours < 48 ? hours + " h " + minutes % 60 + " min" : number(hours / 24) + " days";
  }

  /// {@return what the code says, its number and its symbol}
  public static String code(Code code) {
    String symbol = code.code() + code.name().map(name -> ", " + name).orElse("");
    return code.meaning().map(meaning -> meaning + " (" + symbol + ")").orElse(symbol);
  }

  /// {@return `201,326,592 of 734,003,200 bytes`; absent where neither size is known}
  public static Optional<String> bytes(OptionalLong moved, OptionalLong all) {
    if (moved.isEmpty()) {
      return all.isEmpty() ? Optional.empty() : Optional.of(count(all.getAsLong(), "byte"));
    }
    if (all.isEmpty() || all.getAsLong() == moved.getAsLong()) {
      return Optional.of(count(moved.getAsLong(), "byte"));
    }
    return Optional.of(number(moved.getAsLong()) + " of " + number(all.getAsLong()) + " bytes");
  }

  /// {@return the name of a program or file without its folders}
  public static String lastPart(String path) {
    return path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
  }

  /// {@return the first three and how many more there are}
  public static String some(List<String> names) {
    if (names.size() <= NAMED + 1) {
      return String.join(", ", names);
    }
    return String.join(", ", names.subList(0, NAMED))
        + " and "
        + number(names.size() - NAMED)
        + " more";
  }

  /// {@return a text, and of a longer one its begin and how long it is}
  public static String atMost(int characters, String text) {
    if (text.length() <= characters) {
      return text;
    }
    int end = Character.isLowSurrogate(text.charAt(characters)) ? characters - 1 : characters;
    return text.substring(0, end) + "\u2026 (" + number(text.length()) + " characters in all)";
  }

  /// {@return a title in quotation marks, shortened at its middle where it is long}
  public static String title(String title) {
    int length = title.length();
    if (length <= TITLE_COLUMNS) {
      return "\u201c" + title + "\u201d";
    }
    int head = Character.isLowSurrogate(title.charAt(20)) ? 19 : 20;
    int tail = length - (TITLE_COLUMNS - 21);
    tail += Character.isLowSurrogate(title.charAt(tail)) ? 1 : 0;
    return "\u201c" + title.substring(0, head) + "\u2026" + title.substring(tail) + "\u201d";
  }
}
