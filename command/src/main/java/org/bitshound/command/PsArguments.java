package org.bitshound.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words behind a command whose parameters are not all known: by place, and by name.
///
/// @param named names in lower case, as written
record PsArguments(List<PsValue> places, Map<String, PsValue> named) {
  /// Parameters of the commands that are read which take no value.
  private static final Set<String> SWITCHES =
      Set.of(
          "nonewwindow",
          "wait",
          "passthru",
          "force",
          "asjob",
          "usenewenvironment",
          "noprofile",
          "asplaintext",
          "runas32",
          "useculture");

  static PsArguments of(PsStatement.Command command, PsEvaluator evaluator) {
    var places = new ArrayList<PsValue>();
    var named = new HashMap<String, PsValue>();
    Optional<String> open = Optional.empty();
    for (PsStatement.Argument argument : command.arguments()) {
      Optional<PsValue> value = argument.value().map(evaluator::value);
      if (argument.parameter().isPresent()) {
        String name = Letters.lower(argument.parameter().get());
        named.put(name, value.orElse(PsValue.text("")));
        open = value.isPresent() || SWITCHES.contains(name) ? Optional.empty() : Optional.of(name);
      } else if (open.isPresent() && value.isPresent()) {
        named.put(open.get(), value.get());
        open = Optional.empty();
      } else {
        value.ifPresent(places::add);
      }
    }
    return new PsArguments(places, named);
  }

  /// {@return the value of a parameter, by its name, cut short or not, or else by its place}
  Optional<PsValue> get(String name, int place) {
    for (var entry : named.entrySet()) {
      if (!entry.getKey().isEmpty() && name.startsWith(entry.getKey())) {
        return Optional.of(entry.getValue());
      }
    }
    return place < places.size() ? Optional.of(places.get(place)) : Optional.empty();
  }

  Optional<String> text(String name, int place) {
    return get(name, place).flatMap(PsValue::asText);
  }

  /// {@return every value, in no order that means anything but places first}
  List<PsValue> all() {
    var all = new ArrayList<>(places);
    named.keySet().stream().sorted().map(named::get).forEach(all::add);
    return all;
  }
}
