package org.bitshound.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A regular expression that is a plain text, or plain texts with `|` between: what `-replace` and
/// `-split` are given to hide a word. Others are not used, since they may take any time.
final class PlainPattern {
  private static final String SIGNS = ".$^{[()*+?";

  private final List<String> choices;
  private final boolean anyCase;

  private PlainPattern(List<String> choices, boolean anyCase) {
    this.choices = choices;
    this.anyCase = anyCase;
  }

  /// {@return the pattern of a text as it stands, in any case}
  static PlainPattern ofText(String text) {
    return new PlainPattern(List.of(text), true);
  }

  static Optional<PlainPattern> of(String pattern, boolean anyCase) {
    if (pattern.equals("\\s+") || pattern.equals("\\s")) {
      return Optional.of(new PlainPattern(List.of(" "), anyCase));
    }
    var choices = new ArrayList<String>();
    var plain = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '|') {
        choices.add(plain.toString());
        plain.setLength(0);
      } else if (c == '\\'
          && i + 1 < pattern.length()
          && !Letters.isLatinOrDigit(pattern.charAt(i + 1))) {
        plain.append(pattern.charAt(++i));
      } else if (c == '\\' || SIGNS.indexOf(c) >= 0) {
        return isClassOfOne(pattern) ? of(pattern.substring(1, 2), anyCase) : Optional.empty();
      } else {
        plain.append(c);
      }
    }
    choices.add(plain.toString());
    choices.removeIf(String::isEmpty);
    boolean isFew = !choices.isEmpty() && choices.size() <= 16;
    return isFew ? Optional.of(new PlainPattern(List.copyOf(choices), anyCase)) : Optional.empty();
  }

  private static boolean isClassOfOne(String pattern) {
    return pattern.length() == 3
        && pattern.startsWith("[")
        && pattern.endsWith("]")
        && Letters.isLatinOrDigit(pattern.charAt(1));
  }

  Optional<String> replaceIn(String text, String with) {
    return Made.joined(split(text), with);
  }

  List<String> split(String text) {
    var parts = new ArrayList<String>();
    int from = 0;
    for (int i = 0; i < text.length(); ) {
      int length = lengthAt(text, i);
      if (length > 0) {
        parts.add(text.substring(from, i));
        i += length;
        from = i;
      } else {
        i++;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private int lengthAt(String text, int at) {
    for (String choice : choices) {
      if (text.regionMatches(anyCase, at, choice, 0, choice.length())) {
        return choice.length();
      }
    }
    return 0;
  }
}
