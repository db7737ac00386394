package org.bitshound.playbook;

import java.util.List;
import java.util.Optional;

/// When a step has use: a field path with present, absent, or one of some values. A path may say
/// `[*]` for any member of a list.
///
/// @param present whether there must be a value; absent where values are named
/// @param oneOf the values of which it must have one
/// @param why the fixed word where it does not hold
record Condition(String field, Optional<Boolean> present, List<String> oneOf, String why) {
  private static final String ANY = "[*]";

  Condition {
    oneOf = List.copyOf(oneOf);
  }

  boolean holds(Facts facts) {
    if (present.isPresent()) {
      return exists(facts, field) == present.get();
    }
    return hasOne(facts, field);
  }

  private static boolean exists(Facts facts, String path) {
    int any = path.indexOf(ANY);
    return any < 0
        ? facts.has(path)
        : facts.members(path.substring(0, any)).stream()
            .anyMatch(member -> exists(facts, member + path.substring(any + ANY.length())));
  }

  private boolean hasOne(Facts facts, String path) {
    int any = path.indexOf(ANY);
    return any < 0
        ? facts.text(path).filter(oneOf::contains).isPresent()
        : facts.members(path.substring(0, any)).stream()
            .anyMatch(member -> hasOne(facts, member + path.substring(any + ANY.length())));
  }
}
