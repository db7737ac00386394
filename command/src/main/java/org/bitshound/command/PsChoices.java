package org.bitshound.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of variables where a condition decides what has run.
final class PsChoices {
  private PsChoices() {}

  /// {@return the variables as one of these ways has left them}
  static Map<String, PsValue> merged(List<Map<String, PsValue>> ways) {
    var all = new HashMap<String, PsValue>();
    for (Map<String, PsValue> way : ways) {
      for (var variable : way.entrySet()) {
        all.merge(
            variable.getKey(),
            variable.getValue(),
            (one, other) ->
                one.equals(other) ? one : either(List.of(one, other), "$" + variable.getKey()));
      }
    }
    return all;
  }

  /// {@return one of several values; an empty text counts for none, and what is no plain value
  /// stands for all}
  static PsValue either(List<PsValue> values, String raw) {
    var different = new LinkedHashSet<PsValue>();
    for (PsValue value : values) {
      if (value instanceof PsValue.OneOf more) {
        different.addAll(more.values());
      } else if (!value.asText().equals(Optional.of(""))) {
        different.add(value);
      }
    }
    var plain = new ArrayList<>(different);
    return switch (plain.size()) {
      case 0 -> values.isEmpty() ? new PsValue.Items(List.of()) : values.getLast();
      case 1 -> plain.getFirst();
      default -> severalOf(plain, raw);
    };
  }

  private static PsValue severalOf(List<PsValue> values, String raw) {
    for (PsValue value : values) {
      if (!isPlain(value)) {
        return value;
      }
    }
    return values.size() <= Limits.VALUES
        ? new PsValue.OneOf(values, raw)
        : new PsValue.Unknown(raw);
  }

  private static boolean isPlain(PsValue value) {
    return value instanceof PsValue.Text
        || value instanceof PsValue.Whole
        || value instanceof PsValue.Unknown;
  }

  /// {@return the names of the variables that a branch sets}
  static Set<String> set(PsStatement.Branch branch) {
    var names = new HashSet<String>();
    set(branch, names);
    return names;
  }

  private static void set(List<PsStatement> statements, Set<String> names) {
    for (PsStatement statement : statements) {
      switch (statement) {
        case PsStatement.Assignment assignment -> {
          if (assignment.target() instanceof PsNode.Variable variable) {
            names.add(variable.name());
          }
        }
        case PsStatement.Compound compound -> set(compound.parts(), names);
        case PsStatement.Foreach loop -> set(loop.body().statements(), names);
        case PsStatement.Loop loop -> set(loop.branch(), names);
        case PsStatement.Choice choice -> choice.branches().forEach(branch -> set(branch, names));
        case PsStatement.Pipeline pipeline -> {}
        case PsStatement.Function function -> {}
      }
    }
  }

  private static void set(PsStatement.Branch branch, Set<String> names) {
    set(branch.asked(), names);
    set(branch.body(), names);
  }
}
