package org.bitshound.casefile.json;

import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;

/// Times as the case file has them: `2019-05-11T17:02:31.1234567Z`, to 100 ns, the fraction's
/// trailing zeros dropped. Written digit by digit: times are a third of a document's values, and
/// [Instant#toString()] writes fractions in threes. Not thread-safe.
final class TimeText {
  private static final int FRACTION_DIGITS = 7;
  private static final int NANOS_PER_STEP = 100;
  private static final int LONGEST = "2019-05-11T17:02:31.1234567Z".length();
  private static final long SECONDS_PER_DAY = 86_400;
  private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  private final byte[] text = new byte[LONGEST];
  private int length;
  private long knownDay = Long.MIN_VALUE;

  void write(Instant time, JsonGenerator json) {
    if (time.isBefore(YEAR_0) || !time.isBefore(YEAR_10000)) {
      json.writeString(time.toString()); // a FILETIME reaches to +60056: ISO 8601 then wants a sign
      return;
    }
    length = 0;
    date(Math.floorDiv(time.getEpochSecond(), SECONDS_PER_DAY));
    clock((int) Math.floorMod(time.getEpochSecond(), SECONDS_PER_DAY));
    fraction(time.getNano() / NANOS_PER_STEP);
    text[length++] = 'Z';
    json.writeRawUTF8String(text, 0, length);
  }

  private void date(long epochDay) {
    if (epochDay != knownDay) {
      var date = LocalDate.ofEpochDay(epochDay);
      digits(date.getYear(), 4);
      text[length++] = '-';
      digits(date.getMonthValue(), 2);
      text[length++] = '-';
      digits(date.getDayOfMonth(), 2);
      knownDay = epochDay;
    }
    length = "2019-05-11".length();
  }

  private void clock(int secondOfDay) {
    text[length++] = 'T';
    digits(secondOfDay / 3600, 2);
    text[length++] = ':';
    digits(secondOfDay / 60 % 60, 2);
    text[length++] = ':';
    digits(secondOfDay % 60, 2);
  }

  private void fraction(int steps) {
    if (steps > 0) {
      text[length++] = '.';
      digits(steps, FRACTION_DIGITS);
      while (text[length - 1] == '0') {
        length--;
      }
    }
  }

  private void digits(int value, int count) {
    int left = value;
    for (int at = length + count - 1; at >= length; at--) {
      text[at] = (byte) ('0' + left % 10);
      left /= 10;
    }
    length += count;
  }
}
