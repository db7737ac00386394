package org.bitshound.exports.record;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.bytes.Filetime;
import org.jspecify.annotations.Nullable;

/// Times as tools write them, and whether they say of which zone. Not thread-safe.
///
/// | form | who writes it | zone |
/// | --- | --- | --- |
/// | `2021-06-13T06:17:18.0443734Z`, `+02:00`, `+0200` | Windows, Winlogbeat, Fluent Bit, Splunk | as said |
/// | `2020-07-03 08:55:46.3523393` | EvtxECmd, NXLog | not said |
/// | `1736776100.7457056`, milliseconds, FILETIME | Velociraptor, Fluent Bit, Splunk | UTC |
/// | `/Date(1557770599000)/` | ConvertTo-Json of PowerShell 5.1 | UTC |
/// | `5/13/2019 8:03:19 PM`, `13.05.2019 20:03:19` | Export-Csv, by the user's language | not said |
/// | `Mar 15, 2021 @ 18:43:41.123`, `Mar 15, 2021 6:43:41 PM` | Kibana, Defender's portal | not said |
/// | `2021-03-15 18:43:41.000 CET` | Splunk | letters but UTC may be several zones: not known |
public final class TimeText {
  private static final int SECONDS_END = 19; // of 2021-06-13T06:17:18
  private static final long DAY = 86_400L * Filetime.PER_SECOND;
  private static final long EPOCH_DAY = 134_774; // days from 1601 to 1970
  private static final long EPOCH = EPOCH_DAY * DAY;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern NUMBER = Pattern.compile("(\\d{9,19})(?:\\.(\\d{1,9}))?");
  private static final Pattern DOTNET = Pattern.compile("/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)/");
  private static final Pattern LOCAL =
      Pattern.compile(
          "(\\d{1,4})([./-])\\s?(\\d{1,2})[./-]\\s?(\\d{1,4})\\.?,?\\s+"
              + "(\\d{1,2})[:.](\\d{2})[:.](\\d{2})(?:[.,](\\d{1,7}))?\\s*([AaPp])?\\.?\\s?[Mm]?\\.?");
  private static final Pattern NAMED =
      Pattern.compile(
          "([A-Za-z]{3})[a-z]* (\\d{1,2}), (\\d{4}),?(?: @)? (\\d{1,2}):(\\d{2}):(\\d{2})"
              + "(?:\\.(\\d{1,7}))?(?: ?([AaPp])[Mm])?");

  /// Blanks that current systems set before AM and PM, and marks that older ones set around dates.
  private static final Pattern ODD_BLANKS = Pattern.compile("[\u202f\u00a0]");

  private static final Pattern DIRECTIONS = Pattern.compile("[\u200e\u200f]");

  private static final Set<String> ZONES = Set.of("Z", "z", "UTC", "GMT", "UT", "utc", "gmt");

  private boolean monthFirst;

  private long ticks;
  private boolean zoned;
  private long step;

  /// {@return the time that was read, a FILETIME: of UTC, or of a clock that nobody names}
  public long ticks() {
    return ticks;
  }

  /// {@return whether the text says of which zone it is}
  public boolean isZoned() {
    return zoned;
  }

  /// {@return the smallest step that the text can tell, in 100 ns}
  public long step() {
    return step;
  }

  /// Reads `1/2/2019` as the second of January, or as the first of February.
  public void monthFirst(boolean first) {
    monthFirst = first;
  }

  /// Reads a time that begins with year, month and day: all that is frequent.
  ///
  /// @return whether it is one
  public boolean read(byte[] in, int from, int to) {
    if (to - from < SECONDS_END || !looksIso(in, from)) {
      return false;
    }
    int month = two(in, from + 5);
    int day = two(in, from + 8);
    int hour = two(in, from + 11);
    int minute = two(in, from + 14);
    int second = two(in, from + 17);
    if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) {
      return false;
    }
    int year = 100 * two(in, from) + two(in, from + 2);
    ticks = days(year, month, day) * DAY + second(hour, minute, second);
    int end = fraction(in, from + SECONDS_END, to);
    return year >= 1601 && zone(in, end, to);
  }

  private static boolean looksIso(byte[] in, int from) {
    for (int i = 0; i < SECONDS_END; i++) {
      byte letter = in[from + i];
      boolean fits =
          switch (i) {
            case 4, 7 -> letter == '-' || letter == '/';
            case 10 -> letter == 'T' || letter == ' ';
            case 13, 16 -> letter == ':';
            default -> letter >= '0' && letter <= '9';
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int two(byte[] in, int at) {
    return 10 * (in[at] - '0') + in[at + 1] - '0';
  }

  private static long second(int hour, int minute, int second) {
    return (3600L * hour + 60L * minute + second) * Filetime.PER_SECOND;
  }

  /// {@return where the zone begins}
  private int fraction(byte[] in, int from, int to) {
    step = Filetime.PER_SECOND;
    int at = from;
    if (at < to && (in[at] == '.' || in[at] == ',')) {
      at++;
      while (at < to && in[at] >= '0' && in[at] <= '9') {
        step /= 10;
        ticks += step * (in[at] - '0');
        at++;
      }
      step = Math.max(1, step);
    }
    return at;
  }

  private boolean zone(byte[] in, int from, int to) {
    int at = from;
    while (at < to && in[at] == ' ') {
      at++;
    }
    int word = at;
    while (at < to && isLetter(in[at])) {
      at++;
    }
    boolean utc = word < at && ZONES.contains(new String(in, word, at - word, US_ASCII));
    zoned = utc || (word == at && at < to);
    if (at == to) {
      return true; // no zone, UTC, or letters that may be several zones: CST
    }
    if ((word < at && !utc) || (in[at] != '+' && in[at] != '-')) {
      return false;
    }
    int minutes = offset(in, at + 1, to);
    ticks -= 60L * Filetime.PER_SECOND * (in[at] == '-' ? -minutes : minutes);
    return minutes >= 0;
  }

  private static boolean isLetter(byte one) {
    return (one | 0x20) >= 'a' && (one | 0x20) <= 'z';
  }

  private static int offset(byte[] in, int from, int to) {
    int digits = 0;
    int value = 0;
    for (int at = from; at < to && digits < 4; at++) {
      if (in[at] >= '0' && in[at] <= '9') {
        value = 10 * value + in[at] - '0';
        digits++;
      } else if (in[at] != ':') {
        break;
      }
    }
    int minutes = digits <= 2 ? 60 * value : 60 * (value / 100) + value % 100;
    return digits < 1 || minutes > 18 * 60 ? -1 : minutes;
  }

  /// Days from 1601 on, by the Gregorian calendar.
  private static long days(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    long era = y / 400;
    long yearOfEra = y - era * 400;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468 + EPOCH_DAY;
  }

  /// Reads any other time.
  ///
  /// @return whether it is one
  public boolean read(String text) {
    String stripped =
        ODD_BLANKS.matcher(DIRECTIONS.matcher(text).replaceAll("")).replaceAll(" ").strip();
    Matcher number = NUMBER.matcher(stripped);
    if (number.matches()) {
      return number(Long.parseLong(number.group(1)), number.group(2));
    }
    Matcher dotnet = DOTNET.matcher(stripped);
    if (dotnet.matches()) {
      return since1970(Long.parseLong(dotnet.group(1)) * 10_000, 10_000);
    }
    Matcher local = LOCAL.matcher(stripped);
    if (local.matches()) {
      return local(local);
    }
    Matcher named = NAMED.matcher(stripped);
    return named.matches()
        && date(
            Integer.parseInt(named.group(3)),
            MONTHS.indexOf(named.group(1).toLowerCase(Locale.ROOT)) + 1,
            Integer.parseInt(named.group(2)),
            clock(named, 4, half(named.group(8))),
            named.group(7));
  }

  private boolean number(long whole, String fraction) {
    if (whole >= 100_000_000_000_000_000L) {
      ticks = whole;
      step = 1;
      zoned = true;
      return true;
    }
    if (whole >= 100_000_000_000_000L) {
      return since1970(whole * 10, 10); // microseconds
    }
    if (whole >= 100_000_000_000L) {
      return since1970(whole * 10_000, 10_000); // milliseconds
    }
    boolean whole2 = fraction == null;
    return since1970(
        whole * Filetime.PER_SECOND + (whole2 ? 0 : fraction(fraction)),
        whole2 ? Filetime.PER_SECOND : step(fraction));
  }

  private boolean since1970(long since, long precision) {
    ticks = EPOCH + since;
    step = precision;
    zoned = true;
    return ticks >= 0;
  }

  private static long fraction(String digits) {
    return Long.parseLong((digits + "0000000").substring(0, 7));
  }

  private static long step(String digits) {
    long step = Filetime.PER_SECOND;
    for (int i = 0; i < digits.length() && step > 1; i++) {
      step /= 10;
    }
    return step;
  }

  private boolean local(Matcher found) {
    int first = Integer.parseInt(found.group(1));
    int second = Integer.parseInt(found.group(3));
    int third = Integer.parseInt(found.group(4));
    String half = found.group(9);
    int seconds = clock(found, 5, half(half));
    if (found.group(1).length() == 4) {
      return date(first, second, third, seconds, found.group(8));
    }
    boolean month =
        second > 12 || (first <= 12 && found.group(2).equals("/") && (monthFirst || half != null));
    return month
        ? date(third, first, second, seconds, found.group(8))
        : date(third, second, first, seconds, found.group(8));
  }

  private static int half(@Nullable String letter) {
    if (letter == null) {
      return 0;
    }
    return letter.equalsIgnoreCase("p") ? 2 : 1;
  }

  /// @param half of the day: 1 for AM, 2 for PM, 0 where hours count to 24
  private static int clock(Matcher found, int group, int half) {
    int hour = Integer.parseInt(found.group(group));
    int of24 = half == 0 ? hour : hour % 12 + (half == 2 ? 12 : 0);
    return 3600 * of24
        + 60 * Integer.parseInt(found.group(group + 1))
        + Integer.parseInt(found.group(group + 2));
  }

  private boolean date(int year, int month, int day, int seconds, String fraction) {
    if (year < 1970 || month < 1 || month > 12 || day < 1 || day > 31 || seconds >= 86_400) {
      return false;
    }
    boolean whole = fraction == null;
    ticks =
        days(year, month, day) * DAY
            + seconds * Filetime.PER_SECOND
            + (whole ? 0 : fraction(fraction));
    step = whole ? Filetime.PER_SECOND : step(fraction);
    zoned = false;
    return true;
  }
}
