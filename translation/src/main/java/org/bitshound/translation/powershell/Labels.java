package org.bitshound.translation.powershell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A text of lines that each hold a label, `=` and a value: `HostApplication=powershell.exe`, or
/// `Host Application = powershell.exe`. A value may go over several lines: what has no label
/// belongs to the line before.
///
/// Labels are in the host's language in PowerShell's own channel, in the same order everywhere: so
/// a value can be asked for by its label and, failing that, by its place.
final class Labels {

  private static final int LONGEST_LABEL = 40;

  /// A label that is there wherever labels are English.
  private static final String ANCHOR = "Host Application";

  private final Map<String, String> values;

  private Labels(Map<String, String> values) {
    this.values = values;
  }

  static Labels parse(String text) {
    var values = new LinkedHashMap<String, StringBuilder>();
    StringBuilder last = new StringBuilder();
    for (String line : text.split("\r?\n", -1)) {
      int equals = line.indexOf('=');
      String label = equals < 0 ? "" : line.substring(0, equals).strip();
      if (isLabel(label) && !values.containsKey(label)) {
        last = new StringBuilder(line.substring(equals + 1).strip());
        values.put(label, last);
      } else if (!line.isBlank()) {
        last.append('\n').append(line);
      }
    }
    var plain = new LinkedHashMap<String, String>();
    values.forEach((label, value) -> plain.put(label, value.toString()));
    return new Labels(plain);
  }

  /// {@return the value behind a label; absent where it is empty}
  Optional<String> value(String label) {
    return Optional.ofNullable(values.get(label)).filter(text -> !text.isEmpty());
  }

  /// {@return the value behind a label, or in a text of another language at its place}
  Optional<String> value(String label, int place) {
    return values.containsKey(label) || values.containsKey(ANCHOR)
        ? value(label)
        : values.values().stream().skip(place).findFirst().filter(text -> !text.isEmpty());
  }

  /// Words: not the left half of some command.
  private static boolean isLabel(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_LABEL
        && text.chars()
            .allMatch(letter -> Character.isLetter(letter) || " '’-".indexOf(letter) >= 0);
  }
}
