package org.bitshound.command;

import java.util.List;
import java.util.Optional;

/// The format operator: `{0}` and its like are numbers of values. Widths and number formats are not
/// needed to spell a command, so a text with them is not known.
final class PsFormat {
  private PsFormat() {}

  static PsValue formatted(PsValue left, PsValue right, PsValue unknown) {
    Optional<String> format = left.asText();
    return format
        .flatMap(text -> filled(text, right.asItems()))
        .<PsValue>map(text -> PsValue.made(text, Trick.FORMAT_OPERATOR, left, right))
        .orElse(unknown);
  }

  private static Optional<String> filled(String format, List<PsValue> values) {
    var text = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      boolean isDoubled = i + 1 < format.length() && format.charAt(i + 1) == c;
      if ((c == '{' || c == '}') && isDoubled) {
        text.append(c);
        i++;
      } else if (c == '{') {
        int close = Math.min(format.length(), i + 12); // no number is longer
        int end = format.substring(i, close).indexOf('}');
        Optional<String> value =
            end < 0 ? Optional.empty() : numbered(format.substring(i + 1, i + end), values);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        if (text.length() + value.get().length() > Limits.LONGEST_MADE) {
          return Optional.empty();
        }
        text.append(value.get());
        i += end;
      } else {
        text.append(c);
      }
    }
    return Optional.of(text.toString());
  }

  private static Optional<String> numbered(String number, List<PsValue> values) {
    return Numbers.parse(number.strip())
        .filter(n -> n >= 0 && n < values.size())
        .flatMap(n -> values.get(n).asText());
  }
}
