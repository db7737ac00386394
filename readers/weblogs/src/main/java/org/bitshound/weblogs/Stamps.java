package org.bitshound.weblogs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.bytes.Filetime;
import org.bitshound.event.network.Stamp;
import org.bitshound.exports.record.TimeText;

/// The times of one log's lines. Not thread-safe.
final class Stamps {
  private static final Pattern COMMON =
      Pattern.compile("(\\d{1,2})/([A-Za-z]{3})/(\\d{4}):(\\d\\d:\\d\\d:\\d\\d) ?([+-]\\d{4})?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /// A date of which nobody can tell day and month apart.
  private static final Pattern EITHER = Pattern.compile("(0?\\d|1[0-2])([/.-])(0?\\d|1[0-2])\\2.*");

  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d) (.*)");

  private static final Pattern OFFSET = Pattern.compile(".*\\d ?([+-])(\\d\\d):?(\\d\\d)");

  private final boolean utc;
  private final TimeText text = new TimeText();
  private final TreeSet<Integer> offsets = new TreeSet<>();

  /// @param utc whether times that do not say so are of UTC
  Stamps(boolean utc) {
    this.utc = utc;
  }

  Stamp of(Row row) {
    Optional<String> time = row.text(Field.TIME);
    boolean apart =
        time.map(text -> text.indexOf(':') == 2 || text.indexOf(':') == 1).orElse(false);
    String whole =
        apart && row.has(Field.DATE)
            ? row.text(Field.DATE).get() + ' ' + time.get()
            : time.or(() -> row.text(Field.DATE)).orElse("");
    return whole.isEmpty() ? Stamp.NONE : stamp(whole);
  }

  private Stamp stamp(String spelled) {
    if (!read(iso(spelled))) {
      return new Stamp(Optional.empty(), Optional.of(spelled), Optional.empty(), Optional.empty());
    }
    Instant instant = Filetime.toInstant(text.ticks());
    Optional<Duration> within =
        text.step() >= Filetime.PER_SECOND ? Optional.of(Duration.ofSeconds(1)) : Optional.empty();
    if (text.isZoned() || utc) {
      offsets.add(minutes(spelled));
      return new Stamp(Optional.of(instant), Optional.empty(), Optional.empty(), within);
    }
    return EITHER.matcher(spelled).matches()
        ? new Stamp(Optional.empty(), Optional.of(spelled), Optional.empty(), within)
        : new Stamp(
            Optional.empty(), Optional.of(withoutZone(instant)), Optional.of(instant), within);
  }

  private static int minutes(String spelled) {
    Matcher offset = OFFSET.matcher(spelled);
    if (!offset.matches()) {
      return 0;
    }
    int minutes = 60 * Integer.parseInt(offset.group(2)) + Integer.parseInt(offset.group(3));
    return offset.group(1).equals("-") ? -minutes : minutes;
  }

  /// {@return what the times that were read are ahead of UTC, in minutes, each once}
  List<Integer> offsets() {
    return List.copyOf(offsets);
  }

  private static String withoutZone(Instant instant) {
    String utc = instant.toString();
    return utc.substring(0, utc.length() - 1);
  }

  private boolean read(String time) {
    byte[] bytes = time.getBytes(StandardCharsets.UTF_8);
    return text.read(bytes, 0, bytes.length) || text.read(time);
  }

  private static String iso(String spelled) {
    Matcher common = COMMON.matcher(spelled);
    if (common.matches()) {
      int month = MONTHS.indexOf(common.group(2).toLowerCase(Locale.ROOT)) + 1;
      String day = ("0" + common.group(1)).substring(common.group(1).length() - 1);
      String zone = common.group(5) == null ? "" : common.group(5);
      return common.group(3)
          + (month < 10 ? "-0" : "-")
          + month
          + '-'
          + day
          + ' '
          + common.group(4)
          + zone;
    }
    Matcher compact = COMPACT.matcher(spelled);
    return compact.matches()
        ? compact.group(1)
            + '-'
            + compact.group(2)
            + '-'
            + compact.group(3)
            + ' '
            + compact.group(4)
        : spelled;
  }
}
