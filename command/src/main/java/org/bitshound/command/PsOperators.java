package org.bitshound.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The operators of PowerShell over values that are known. Source: [PowerShell], "about_Operators".
final class PsOperators {
  private PsOperators() {}

  static PsValue binary(String operator, PsValue left, PsValue right, String raw) {
    PsValue unknown = new PsValue.Unknown(raw);
    return switch (operator) {
      case "+" -> sum(left, right, unknown);
      case "*" -> repeated(left, right, unknown);
      case "f" -> PsFormat.formatted(left, right, unknown);
      case "replace", "ireplace", "creplace" -> replaced(operator, left, right, unknown);
      case "join" -> joined(left, right.asText().orElse(""), unknown);
      case "split", "isplit", "csplit" -> split(left, right, unknown);
      case ".." -> range(left, right, unknown);
      case "as" -> left;
      case "bxor" -> number(left, right, unknown, (a, b) -> a ^ b);
      case "-" -> number(left, right, unknown, (a, b) -> (long) a - b);
      case "%" -> number(left, right, unknown, (a, b) -> b == 0 ? Long.MAX_VALUE : a % b);
      default -> unknown;
    };
  }

  private interface Reckoning {
    long of(int a, int b);
  }

  private static PsValue number(PsValue left, PsValue right, PsValue unknown, Reckoning how) {
    Optional<Integer> a = left.asText().flatMap(Numbers::parse);
    Optional<Integer> b = right.asText().flatMap(Numbers::parse);
    if (a.isEmpty() || b.isEmpty()) {
      return unknown;
    }
    long made = how.of(a.get(), b.get());
    return (int) made == made ? new PsValue.Whole((int) made) : unknown;
  }

  private static PsValue sum(PsValue left, PsValue right, PsValue unknown) {
    if (left instanceof PsValue.Items || right instanceof PsValue.Items) {
      var all = new ArrayList<>(left.asItems());
      all.addAll(right.asItems());
      return new PsValue.Items(all);
    }
    if (left instanceof PsValue.Whole) {
      return number(left, right, unknown, (a, b) -> (long) a + b);
    }
    if (left instanceof PsValue.Table one && right instanceof PsValue.Table other) {
      var entries = new LinkedHashMap<>(one.entries());
      entries.putAll(other.entries());
      return new PsValue.Table(entries);
    }
    String text = left.shown() + right.shown();
    return text.isEmpty() ? unknown : new PsValue.Unknown(text);
  }

  private static PsValue repeated(PsValue left, PsValue right, PsValue unknown) {
    if (left instanceof PsValue.Whole) {
      return number(left, right, unknown, (a, b) -> (long) a * b);
    }
    Optional<String> text = left.asText();
    Optional<Integer> times = right.asText().flatMap(Numbers::parse);
    boolean isSmall = text.isPresent() && times.filter(n -> n >= 0 && n < 1_000).isPresent();
    return isSmall && text.get().length() < 1_000
        ? PsValue.text(text.get().repeat(times.get()))
        : unknown;
  }

  private static PsValue replaced(String operator, PsValue left, PsValue right, PsValue unknown) {
    List<PsValue> pair = right.asItems();
    Optional<String> text = left.asText();
    Optional<String> pattern = pair.isEmpty() ? Optional.empty() : pair.get(0).asText();
    Optional<String> with = pair.size() > 1 ? pair.get(1).asText() : Optional.of("");
    if (text.isEmpty() || pattern.isEmpty() || with.isEmpty()) {
      return unknown;
    }
    return PlainPattern.of(pattern.get(), !operator.startsWith("c"))
        .flatMap(plain -> plain.replaceIn(text.get(), with.get()))
        .<PsValue>map(made -> PsValue.made(made, Trick.REPLACE_OPERATOR, left))
        .orElse(unknown);
  }

  static PsValue joined(PsValue values, String between, PsValue unknown) {
    var parts = new ArrayList<String>();
    for (PsValue value : values.asItems()) {
      Optional<String> part = value.asText();
      if (part.isEmpty()) {
        return unknown;
      }
      parts.add(part.get());
    }
    return Made.joined(parts, between)
        .<PsValue>map(text -> PsValue.made(text, Trick.JOIN_OPERATOR, values))
        .orElse(unknown);
  }

  private static PsValue split(PsValue left, PsValue right, PsValue unknown) {
    Optional<String> text = left.asText();
    Optional<String> pattern = right.asItems().get(0).asText();
    Optional<PlainPattern> plain = pattern.flatMap(p -> PlainPattern.of(p, true));
    if (text.isEmpty() || plain.isEmpty()) {
      return unknown;
    }
    var parts = new ArrayList<PsValue>();
    plain
        .get()
        .split(text.get())
        .forEach(part -> parts.add(new PsValue.Text(part, left.allTricks())));
    return new PsValue.Items(parts);
  }

  private static PsValue range(PsValue left, PsValue right, PsValue unknown) {
    Optional<Integer> from = left.asText().flatMap(Numbers::parse);
    Optional<Integer> to = right.asText().flatMap(Numbers::parse);
    if (from.isEmpty()
        || to.isEmpty()
        || Math.abs((long) from.get() - to.get()) > Limits.LONGEST_LIST) {
      return unknown;
    }
    int step = from.get() <= to.get() ? 1 : -1;
    var numbers = new ArrayList<PsValue>();
    for (int i = from.get(); i != to.get() + step; i += step) {
      numbers.add(new PsValue.Whole(i));
    }
    return new PsValue.Items(numbers);
  }

  static PsValue unary(String operator, PsValue operand) {
    PsValue unknown = new PsValue.Unknown(operator);
    return switch (operator) {
      case "join" -> joined(operand, "", unknown);
      case "split", "isplit", "csplit" -> split(operand, PsValue.text("\\s+"), unknown);
      case "," -> new PsValue.Items(List.of(operand));
      case "+" -> operand;
      case "-" ->
          operand
              .asText()
              .flatMap(Numbers::parse)
              .<PsValue>map(n -> new PsValue.Whole(-n))
              .orElse(unknown);
      default -> unknown;
    };
  }

  /// Letters of a text, or members of a list; negative places count from the end.
  static PsValue index(PsValue target, PsValue place, String raw) {
    if (target instanceof PsValue.Table table) {
      PsValue found =
          place.asText().map(name -> table.entries().get(Letters.lower(name))).orElse(null);
      return found != null ? found : new PsValue.Unknown(raw);
    }
    Optional<String> text = target instanceof PsValue.Items ? Optional.empty() : target.asText();
    List<PsValue> members = target.asItems();
    int size = text.map(String::length).orElse(members.size());
    var chosen = new ArrayList<PsValue>();
    boolean backwards = false;
    int before = Integer.MAX_VALUE;
    for (PsValue one : place.asItems()) {
      Optional<Integer> number = one.asText().flatMap(Numbers::parse);
      if (number.isEmpty() || (text.isEmpty() && !(target instanceof PsValue.Items))) {
        return new PsValue.Unknown(raw);
      }
      int at = number.get() < 0 ? size + number.get() : number.get();
      backwards |= at == before - 1;
      before = at;
      if (at >= 0 && at < size) {
        chosen.add(
            text.isPresent()
                ? new PsValue.Text(text.get().substring(at, at + 1), target.allTricks())
                : members.get(at));
      }
    }
    return chosen(chosen, backwards && size > 2 && place.asItems().size() > 2);
  }

  private static PsValue chosen(List<PsValue> chosen, boolean isReversed) {
    if (chosen.size() == 1) {
      return chosen.get(0);
    }
    if (!isReversed) {
      return new PsValue.Items(chosen);
    }
    var marked = new ArrayList<PsValue>();
    chosen.forEach(value ->
        marked.add(
            value
                .asText()
                .<PsValue>map(t -> PsValue.made(t, Trick.REVERSED_TEXT, value))
                .orElse(value)));
    return new PsValue.Items(marked);
  }

  static PsValue cast(String type, PsValue value) {
    return switch (type) {
      case "char" ->
          value
              .asText()
              .flatMap(PsOperators::character)
              .<PsValue>map(t -> PsValue.made(t, Trick.CHARACTER_CODES, value))
              .orElse(value);
      case "char[]" -> characters(value);
      case "string" -> value instanceof PsValue.Items ? joined(value, " ", value) : value;
      case "scriptblock" -> value;
      default -> value;
    };
  }

  private static Optional<String> character(String text) {
    Optional<Integer> number = Numbers.parse(text);
    return number
        .filter(n -> n >= 0 && n <= Character.MAX_VALUE)
        .map(n -> String.valueOf((char) n.intValue()));
  }

  private static PsValue characters(PsValue value) {
    var letters = new ArrayList<PsValue>();
    for (PsValue item : value.asItems()) {
      Optional<String> text = item.asText();
      if (text.isEmpty()) {
        return value;
      }
      Optional<String> letter =
          value instanceof PsValue.Items ? character(text.get()) : Optional.empty();
      letter.ifPresentOrElse(
          one -> letters.add(PsValue.made(one, Trick.CHARACTER_CODES)),
          () ->
              text.get()
                  .chars()
                  .forEach(c ->
                      letters.add(new PsValue.Text(String.valueOf((char) c), item.allTricks()))));
    }
    return new PsValue.Items(letters);
  }

  static PsValue reversed(PsValue value) {
    var items = new ArrayList<>(value.asItems());
    Collections.reverse(items);
    var marked = new ArrayList<PsValue>();
    items.forEach(item ->
        marked.add(
            item.asText()
                .<PsValue>map(text -> new PsValue.Text(text, Set.of(Trick.REVERSED_TEXT)))
                .orElse(item)));
    return new PsValue.Items(marked);
  }
}
