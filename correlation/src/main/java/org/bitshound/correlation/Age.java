package org.bitshound.correlation;

import java.time.Duration;

/// How long something took, as a person says it: to the millisecond below a minute, coarser above.
final class Age {

  private Age() {}

  static String of(Duration age) {
    if (age.compareTo(Duration.ofMinutes(1)) < 0) {
      return age.toMillis() + " ms";
    }
    if (age.compareTo(Duration.ofHours(2)) < 0) {
      return age.toMinutes() + " min";
    }
    return age.compareTo(Duration.ofDays(2)) < 0 ? age.toHours() + " h" : age.toDays() + " days";
  }
}
