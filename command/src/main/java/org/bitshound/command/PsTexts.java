package org.bitshound.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The methods of .NET texts that spell a word anew.
final class PsTexts {
  private PsTexts() {}

  static PsValue called(
      PsValue.Text target, String name, List<PsValue> arguments, PsValue unknown) {
    String text = target.text();
    Optional<String> first = text(arguments, 0);
    Optional<Integer> from =
        first.flatMap(Numbers::parse).filter(n -> n >= 0 && n <= text.length());
    return switch (name) {
      case "tolower", "tolowerinvariant" -> same(Letters.lower(text), target);
      case "toupper", "toupperinvariant" -> same(text.toUpperCase(Locale.ROOT), target);
      case "tostring", "normalize" -> target;
      case "trim" -> arguments.isEmpty() ? same(text.strip(), target) : unknown;
      case "replace" -> replaced(target, first, text(arguments, 1), unknown);
      case "substring" -> from.map(n -> substring(target, n, text(arguments, 1))).orElse(unknown);
      case "insert" ->
          from.<PsValue>map(n ->
                  same(
                      text.substring(0, n) + text(arguments, 1).orElse("") + text.substring(n),
                      target))
              .orElse(unknown);
      case "remove" ->
          from.<PsValue>map(
                  n -> same(text.substring(0, n) + after(text, n, text(arguments, 1)), target))
              .orElse(unknown);
      case "split" -> first.<PsValue>map(signs -> split(target, signs)).orElse(unknown);
      case "tochararray" -> PsOperators.cast("char[]", target);
      default -> unknown;
    };
  }

  private static PsValue same(String text, PsValue.Text of) {
    return new PsValue.Text(text, of.tricks());
  }

  private static PsValue replaced(
      PsValue.Text target, Optional<String> old, Optional<String> with, PsValue unknown) {
    if (old.isEmpty() || old.get().isEmpty() || with.isEmpty()) {
      return unknown;
    }
    return Made.replaced(target.text(), old.get(), with.get())
        .<PsValue>map(made -> PsValue.made(made, Trick.REPLACE_OPERATOR, target))
        .orElse(unknown);
  }

  private static PsValue substring(PsValue.Text target, int from, Optional<String> length) {
    String text = target.text();
    int wanted = length.flatMap(Numbers::parse).orElse(text.length() - from);
    int end = Math.clamp((long) from + wanted, from, text.length());
    return same(text.substring(from, end), target);
  }

  private static String after(String text, int from, Optional<String> length) {
    int count = length.flatMap(Numbers::parse).orElse(text.length() - from);
    return text.substring(Math.clamp((long) from + count, from, text.length()));
  }

  private static PsValue split(PsValue.Text target, String signs) {
    var parts = new ArrayList<PsValue>();
    int from = 0;
    String text = target.text();
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || signs.indexOf(text.charAt(i)) >= 0) {
        parts.add(same(text.substring(from, i), target));
        from = i + 1;
      }
    }
    return new PsValue.Items(parts);
  }

  private static Optional<String> text(List<PsValue> values, int index) {
    return index < values.size() ? values.get(index).asText() : Optional.empty();
  }
}
