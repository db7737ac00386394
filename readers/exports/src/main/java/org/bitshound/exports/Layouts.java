package org.bitshound.exports;

import java.util.List;

/// Names of values that an export has put down without them, by provider, event and number of
/// values.
final class Layouts {
  private Layouts() {}

  static void name(String provider, int eventId, List<String> names) {}
}
