package org.bitshound.casefile;

import java.util.Optional;

/// Which list gave a destination a class.
///
/// @param kind the class
/// @param date of the list
public record Classified(
    String kind, Optional<String> list, Optional<String> date, Optional<String> entry) {

  /// A classified in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> kind = Optional.empty();
    public Optional<String> list = Optional.empty();
    public Optional<String> date = Optional.empty();
    public Optional<String> entry = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every classified has
    public Classified toClassified() {
      return new Classified(Incomplete.unless(kind, "classified", "class"), list, date, entry);
    }
  }
}
