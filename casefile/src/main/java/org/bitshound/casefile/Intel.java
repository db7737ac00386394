package org.bitshound.casefile;

import java.util.Optional;
import java.util.OptionalLong;

/// What a list that the user gave says of a destination, a file or a creator (CASEFILE, "intel").
///
/// @param list the name of the list
/// @param line where in it, the first is 1
/// @param date of the entry, else of the list, as written there: `2026-11-24`
/// @param value the entry, as written
/// @param of what of the case agrees with it; absent where it is the value itself
/// @param registered when a domain was registered, as written
/// @param source whom the entry is from
/// @param text what else the entry says
public record Intel(
    String list,
    OptionalLong line,
    Optional<String> date,
    String value,
    Optional<String> of,
    IntelSays says,
    Optional<String> registered,
    Optional<String> source,
    Optional<String> text) {

  /// An entry in the making: its author fills what the list says. Not thread-safe.
  public static final class Draft {
    public Optional<String> list = Optional.empty();
    public OptionalLong line = OptionalLong.empty();
    public Optional<String> date = Optional.empty();
    public Optional<String> value = Optional.empty();
    public Optional<String> of = Optional.empty();
    public Optional<IntelSays> says = Optional.empty();
    public Optional<String> registered = Optional.empty();
    public Optional<String> source = Optional.empty();
    public Optional<String> text = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every one has
    public Intel toIntel() {
      return new Intel(
          Incomplete.unless(list, "intel", "list"),
          line,
          date,
          Incomplete.unless(value, "intel", "value"),
          of,
          says.orElse(IntelSays.INFORMATION),
          registered,
          source,
          text);
    }
  }
}
