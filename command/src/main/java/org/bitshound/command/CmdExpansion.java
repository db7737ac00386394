package org.bitshound.command;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Puts values in the place of `%NAME%`, `%NAME:~from,length%` and `%NAME:old=new%`, or of the same
/// between exclamation marks. What is not known stays as it stands, as cmd.exe leaves it on a
/// command line. Source: [windowsserverdocs], "set".
final class CmdExpansion {
  private final CmdVariables variables;
  private final Budget budget;
  private final char sign;
  private final Set<Trick> tricks = EnumSet.noneOf(Trick.class);

  private CmdExpansion(CmdVariables variables, Budget budget, char sign) {
    this.variables = variables;
    this.budget = budget;
    this.sign = sign;
  }

  static CmdExpansion ofPercents(CmdVariables variables, Budget budget) {
    return new CmdExpansion(variables, budget, '%');
  }

  /// The expansion of `cmd /v:on`, which comes when a command is about to run.
  static CmdExpansion delayed(CmdVariables variables, Budget budget) {
    return new CmdExpansion(variables, budget, '!');
  }

  Set<Trick> tricks() {
    return tricks;
  }

  String expand(String text) {
    int first = text.indexOf(sign);
    if (first < 0 || !budget.takes(text.length())) {
      return text;
    }
    var expanded = new StringBuilder(text.length());
    int from = 0;
    int open = first;
    while (open >= 0) {
      int close = text.indexOf(sign, open + 1);
      if (close < 0) {
        break;
      }
      Optional<String> value = value(text.substring(open + 1, close));
      if (value.isPresent() && budget.takes(value.get().length())) {
        expanded.append(text, from, open).append(value.get());
        from = close + 1;
        open = text.indexOf(sign, from);
      } else {
        open = close; // the second sign may open a name
      }
    }
    return expanded.append(text, from, text.length()).toString();
  }

  private Optional<String> value(String reference) {
    int colon = reference.indexOf(':');
    if (colon < 0) {
      return whole(reference);
    }
    String name = reference.substring(0, colon);
    String change = reference.substring(colon + 1);
    Optional<String> value = variables.own(name).or(() -> CmdVariables.ofWindows(name));
    return value.filter(text -> budget.takes(text.length())).flatMap(text -> changed(text, change));
  }

  private Optional<String> whole(String name) {
    Optional<String> own = variables.own(name);
    if (own.isPresent()) {
      tricks.add(sign == '!' ? Trick.DELAYED_EXPANSION : Trick.OWN_VARIABLE);
      return own;
    }
    return name.equalsIgnoreCase("ComSpec") ? CmdVariables.ofWindows(name) : Optional.empty();
  }

  private Optional<String> changed(String value, String change) {
    int equals = change.indexOf('=');
    if (change.startsWith("~")) {
      tricks.add(Trick.ENVIRONMENT_SUBSTRING);
      return substring(value, change.substring(1));
    }
    if (equals <= 0) {
      return Optional.empty();
    }
    tricks.add(Trick.ENVIRONMENT_REPLACE);
    return replaced(value, change.substring(0, equals), change.substring(equals + 1));
  }

  /// `~from,length`; either may be negative, and count from the end then.
  private static Optional<String> substring(String value, String span) {
    int comma = span.indexOf(',');
    Optional<Integer> from = number(comma < 0 ? span : span.substring(0, comma));
    Optional<Integer> length =
        comma < 0 ? Optional.of(value.length()) : number(span.substring(comma + 1));
    if (from.isEmpty() || length.isEmpty()) {
      return Optional.empty();
    }
    int start = clamp(from.get() < 0 ? value.length() + from.get() : from.get(), value);
    long end =
        length.get() < 0 ? (long) value.length() + length.get() : (long) start + length.get();
    return Optional.of(value.substring(start, Math.max(start, clamp(end, value))));
  }

  private static int clamp(long place, String value) {
    return Math.clamp(place, 0, value.length());
  }

  private static Optional<Integer> number(String text) {
    return Numbers.parse(text.strip());
  }

  /// Any case; a star in front stands for all up to there.
  private static Optional<String> replaced(String value, String old, String with) {
    if (old.startsWith("*") && old.length() > 1) {
      int at = Letters.lower(value).indexOf(Letters.lower(old.substring(1)));
      return Optional.of(at < 0 ? value : with + value.substring(at + old.length() - 1));
    }
    return PlainPattern.ofText(old).replaceIn(value, with);
  }
}
