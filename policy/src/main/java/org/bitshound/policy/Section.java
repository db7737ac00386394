package org.bitshound.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.policy.Yaml.Fields;
import org.bitshound.policy.Yaml.Items;
import org.bitshound.policy.Yaml.Text;

/// A mapping of a policy or known-good list, asked for its values by key. What is wrong is noted as
/// a fault with its line, and reads as absent.
///
/// @param faults of the whole file, added to
public record Section(String file, Fields fields, List<Fault> faults) {
  private static final int LONGEST_WORD = 80;

  /// {@return the document, which must be a mapping}
  public static Section of(String file, Yaml document, List<Fault> faults) {
    if (document instanceof Fields fields) {
      return new Section(file, fields, faults);
    }
    faults.add(new Fault(file, document.line(), "keys with values belong here"));
    return empty(file, document.line(), faults);
  }

  private static Section empty(String file, int line, List<Fault> faults) {
    return new Section(file, new Fields(Map.of(), Map.of(), line), faults);
  }

  /// Any other key is a fault.
  public Section only(Set<String> keys) {
    for (String key : fields.all().keySet()) {
      if (!keys.contains(key)) {
        String known = String.join(", ", keys.stream().sorted().toList());
        fault(key, "no such key: '" + shortened(key) + "'; expected one of " + known);
      }
    }
    return this;
  }

  public void fault(String key, String reason) {
    int line = fields.lines().getOrDefault(key, fields.line());
    faults.add(new Fault(file, line, reason));
  }

  public boolean has(String key) {
    return fields.all().containsKey(key);
  }

  public Set<String> keys() {
    return fields.all().keySet();
  }

  /// {@return the text, which must not be empty}
  public Optional<String> text(String key) {
    Yaml value = fields.all().get(key); // no switch over types: it would make a class at each start
    if (value instanceof Text text && !text.text().isBlank()) {
      return Optional.of(text.text());
    }
    if (value != null) {
      fault(key, "'" + key + "' must be a text");
    }
    return Optional.empty();
  }

  /// {@return the text; its absence is a fault}
  public String required(String key) {
    if (!has(key)) {
      faults.add(new Fault(file, fields.line(), "'" + key + "' is missing"));
    }
    return text(key).orElse("");
  }

  /// {@return a text, or the members of a list of texts}
  public List<String> texts(String key) {
    return fields.all().get(key) instanceof Items items
        ? texts(items, key)
        : text(key).map(List::of).orElse(List.of());
  }

  /// {@return texts as patterns}
  List<Glob> globs(String key) {
    return texts(key).stream().map(Glob::of).toList();
  }

  private List<String> texts(Items items, String key) {
    var texts = new ArrayList<String>();
    for (Yaml item : items.all()) {
      if (item instanceof Text text && !text.text().isBlank()) {
        texts.add(text.text());
      } else {
        faults.add(new Fault(file, item.line(), "the members of '" + key + "' must be texts"));
      }
    }
    return texts;
  }

  public Section section(String key) {
    Yaml value = fields.all().get(key);
    if (value instanceof Fields mapping) {
      return new Section(file, mapping, faults);
    }
    if (value != null) {
      fault(key, "'" + key + "' must have keys of its own");
    }
    return empty(file, fields.line(), faults);
  }

  public List<Section> sections(String key) {
    Yaml value = fields.all().get(key);
    if (value instanceof Items items) {
      return items.all().stream().map(item -> of(file, item, faults)).toList();
    }
    if (value != null) {
      fault(key, "'" + key + "' must be a list");
    }
    return List.of();
  }

  /// {@return a duration, ISO 8601: `PT30M`, `P3D`}
  public Optional<Duration> duration(String key) {
    return parsed(key, "a duration such as PT30M or P3D", Section::parseDuration)
        .filter(value -> isPositive(key, !value.isNegative() && !value.isZero()));
  }

  /// Days, hours, minutes and seconds, whole ones: `P1DT2H`. [Duration#parse] would load regular
  /// expressions into each start.
  private static Duration parseDuration(String text) {
    if (!text.startsWith("P")) {
      throw new DateTimeException(text);
    }
    Duration sum = Duration.ZERO;
    String units = "DTHMS"; // what may still come, in order
    int from = 1;
    while (from < text.length()) {
      if (text.charAt(from) == 'T' && units.indexOf('T') >= 0) {
        units = "HMS";
        from++;
      }
      int end = from;
      while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
        end++;
      }
      boolean known = end > from && end < text.length() && units.indexOf(text.charAt(end)) >= 0;
      if (!known || (text.charAt(end) != 'D' && units.indexOf('T') >= 0)) {
        throw new DateTimeException(text);
      }
      sum = sum.plus(parseNumber(text.substring(from, end)), unit(text.charAt(end)));
      units = units.substring(units.indexOf(text.charAt(end)) + 1);
      from = end + 1;
    }
    return sum;
  }

  private static ChronoUnit unit(char letter) {
    return switch (letter) {
      case 'D' -> ChronoUnit.DAYS;
      case 'H' -> ChronoUnit.HOURS;
      case 'M' -> ChronoUnit.MINUTES;
      default -> ChronoUnit.SECONDS;
    };
  }

  public Optional<Integer> number(String key) {
    return parsed(key, "a whole number above zero", Section::parseNumber)
        .filter(value -> isPositive(key, value > 0));
  }

  private static Integer parseNumber(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException none) {
      throw new DateTimeException(text, none);
    }
  }

  private boolean isPositive(String key, boolean positive) {
    if (!positive) {
      fault(key, "'" + key + "' must be more than nothing");
    }
    return positive;
  }

  /// {@return the first moment after the day: an approval holds through the day that it names}
  public Optional<Instant> dayEnd(String key) {
    return parsed(
        key,
        "a day such as 2027-01-31",
        text -> LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  public Optional<Instant> time(String key) {
    return parsed(
        key, "a time such as 2026-11-28T22:00Z", text -> OffsetDateTime.parse(text).toInstant());
  }

  private interface Parser<T> {
    T parse(String text);
  }

  private <T> Optional<T> parsed(String key, String form, Parser<T> parser) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.parse(text.get()));
    } catch (DateTimeException | ArithmeticException wrong) {
      fault(key, "'" + shortened(text.get()) + "' is not " + form);
      return Optional.empty();
    }
  }

  /// {@return the constant whose name, in lower case with hyphens, is the text}
  public <E extends Enum<E>> Optional<E> word(String key, E[] words) {
    Optional<String> text = text(key);
    for (E word : words) {
      if (text.filter(spelling(word)::equals).isPresent()) {
        return Optional.of(word);
      }
    }
    text.ifPresent(wrong -> {
      var all = new ArrayList<String>();
      for (E word : words) {
        all.add(spelling(word));
      }
      fault(key, "'" + shortened(wrong) + "' is none of " + String.join(", ", all));
    });
    return Optional.empty();
  }

  private static String spelling(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_WORD ? text : text.substring(0, LONGEST_WORD) + "…";
  }
}
