package org.bitshound.exports;

import java.util.List;

/// Values out of the text that Windows shows for an event, where an export holds nothing else.
/// Sysmon writes `Name: value` lines with the names of its fields, in English on every machine.
final class MessageText {
  private static final String SYSMON = "Microsoft-Windows-Sysmon";

  private MessageText() {}

  static void read(
      String provider, int eventId, String message, List<String> names, List<String> values) {
    if (provider.equalsIgnoreCase(SYSMON)) {
      lines(message, names, values);
    }
  }

  private static void lines(String message, List<String> names, List<String> values) {
    message
        .lines()
        .skip(1)
        .forEach(line -> {
          int colon = line.indexOf(':');
          if (colon > 0 && line.chars().limit(colon).allMatch(Character::isLetterOrDigit)) {
            names.add(line.substring(0, colon));
            values.add(line.substring(colon + 1).strip());
          }
        });
  }
}
