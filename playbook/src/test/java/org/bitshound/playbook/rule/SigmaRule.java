package org.bitshound.playbook.rule;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A Sigma rule as another product would run it: enough of the language for the rules that we
/// write, read by a YAML library that is not ours. Texts compare without case.
final class SigmaRule {
  private final Map<?, ?> detection;

  SigmaRule(String yaml) {
    var rule = (Map<?, ?>) LoadedYaml.of(yaml);
    detection = (Map<?, ?>) requireNonNull(rule.get("detection"));
  }

  boolean finds(Map<String, ?> event) {
    String condition = String.valueOf(detection.get("condition"));
    boolean any = false;
    for (String alternative : condition.split(" or ", -1)) {
      boolean all = true;
      for (String term : alternative.split(" and ", -1)) {
        boolean not = term.startsWith("not ");
        all &= not != holds(selection(not ? term.substring(4) : term), event);
      }
      any |= all;
    }
    return any;
  }

  private Object selection(String name) {
    return requireNonNull(detection.get(name), name);
  }

  private static boolean holds(Object selection, Map<String, ?> event) {
    if (selection instanceof List<?> alternatives) {
      return alternatives.stream().anyMatch(each -> holds(each, event));
    }
    return ((Map<?, ?>) selection)
        .entrySet().stream().allMatch(row -> matches((String) row.getKey(), row.getValue(), event));
  }

  private static boolean matches(String key, Object wanted, Map<String, ?> event) {
    if (wanted instanceof List<?> values) {
      return values.stream().anyMatch(value -> matches(key, value, event));
    }
    int bar = key.indexOf('|');
    Object there = event.get(bar < 0 ? key : key.substring(0, bar));
    return there != null && compares(bar < 0 ? "" : key.substring(bar + 1), there, wanted);
  }

  private static boolean compares(String modifier, Object there, Object wanted) {
    String value = there.toString().toLowerCase(Locale.ROOT);
    String other = wanted.toString().toLowerCase(Locale.ROOT);
    return switch (modifier) {
      case "" -> value.equals(other);
      case "contains" -> value.contains(other);
      case "startswith" -> value.startsWith(other);
      case "endswith" -> value.endsWith(other);
      case "re" -> Pattern.compile(wanted.toString()).matcher(there.toString()).find();
      default -> throw new IllegalArgumentException(modifier);
    };
  }
}
