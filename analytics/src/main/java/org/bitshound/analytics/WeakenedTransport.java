package org.bitshound.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;

/// Certificate checks off, https to http allowed, headers made write-only (T1197). Page:
/// docs/analytics/weakened-transport.md.
public final class WeakenedTransport implements Analytic {
  private static final String ID = "weakened-transport";

  private static final Set<String> SETTING =
      Set.of("set-security-flags", "set-custom-headers", "other");

  /// Bits 1 to 4: wrong name, date, authority, usage. Source: Microsoft,
  /// IBackgroundCopyJobHttpOptions::SetSecurityFlags.
  private static final long IGNORED_CERTIFICATE_FAULTS = 0b11110;

  private static final long HTTPS_TO_HTTP = 0x800;
  private static final int MOST_DIGITS = 9;

  /// The analytic needs nothing but the case.
  public WeakenedTransport() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "The way of the bytes is less safe than BITS makes it");
    for (Doing doing : Doing.of(one, SETTING)) {
      List<String> weak = weak(doing);
      if (!weak.isEmpty()) {
        found.because(
            Severity.MEDIUM, String.join(", ", weak) + " by " + doing.quoted(), doing.evidence());
        weak.forEach(found::reason);
      }
    }
    return found.finding();
  }

  private static List<String> weak(Doing doing) {
    String value = doing.action().value().orElse("").toLowerCase(Locale.ROOT);
    if (!doing.action().verb().equals("set-security-flags")) {
      return value.contains("writeonly") || value.contains("write-only")
          ? List.of("headers-write-only")
          : List.of();
    }
    var weak = new ArrayList<String>();
    long flags = number(value);
    if ((flags & IGNORED_CERTIFICATE_FAULTS) != 0) {
      weak.add("certificate-checks-off");
    }
    if ((flags & HTTPS_TO_HTTP) != 0) {
      weak.add("https-to-http");
    }
    return weak;
  }

  /// Decimal or `0x` and hexadecimal; 0 where it is neither.
  private static long number(String text) {
    boolean hex = text.startsWith("0x");
    String digits = hex ? text.substring(2) : text;
    int radix = hex ? 16 : 10;
    boolean plain =
        !digits.isEmpty()
            && digits.length() <= MOST_DIGITS
            && digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
    return plain ? Long.parseLong(digits, radix) : 0;
  }
}
