package org.bitshound.translation.stream;

import java.util.Locale;
import java.util.Optional;
import org.bitshound.observation.ZoneMark;

/// Reads the stream `Zone.Identifier`: lines `key=value` below `[ZoneTransfer]`. Sysmon's quotation
/// may have the lines behind one another with blanks between them.
public final class ZoneIdentifier {
  /// What is longer than any browser writes is no mark.
  public static final int LONGEST = 64 << 10;

  private static final String SECTION = "[zonetransfer]";

  /// Addresses of the internet are shorter; what is longer is cut by whoever wrote it.
  private static final int LONGEST_VALUE = 4096;

  private ZoneIdentifier() {}

  /// {@return whether a path names the stream}
  public static boolean isNamedBy(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(":zone.identifier") || name.endsWith(":zone.identifier:$data");
  }

  /// {@return the mark; empty where the text is none}
  public static Optional<ZoneMark> parse(String text) {
    String bounded = text.substring(0, Math.min(text.length(), LONGEST));
    int section = bounded.toLowerCase(Locale.ROOT).indexOf(SECTION);
    if (section < 0) {
      return Optional.empty();
    }
    String[] parts = bounded.substring(section + SECTION.length()).split("[\\s\0]+", -1);
    var mark =
        new ZoneMark(
            value(parts, "zoneid").filter(ZoneIdentifier::isNumber),
            value(parts, "hosturl"),
            value(parts, "referrerurl"));
    boolean saysAnything =
        mark.zone().isPresent() || mark.hostUrl().isPresent() || mark.referrerUrl().isPresent();
    return saysAnything ? Optional.of(mark) : Optional.empty();
  }

  /// Until the next section: a text may have been appended to.
  private static Optional<String> value(String[] parts, String key) {
    for (String part : parts) {
      if (part.startsWith("[") && part.endsWith("]")) {
        return Optional.empty();
      }
      int equals = part.indexOf('=');
      if (equals > 0 && part.substring(0, equals).toLowerCase(Locale.ROOT).equals(key)) {
        String value = part.substring(equals + 1);
        boolean says = !value.isEmpty() && value.length() <= LONGEST_VALUE;
        return says ? Optional.of(value) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(String text) {
    return text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
