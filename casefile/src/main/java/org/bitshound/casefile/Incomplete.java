package org.bitshound.casefile;

import java.util.Optional;
import java.util.OptionalLong;

/// A record was asked for before a field was filled that the contract always wants. In code that
/// makes cases it is a fault of ours; the reader of case files takes it as a fault of the file.
public final class Incomplete extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final String field;

  private Incomplete(String what, String field) {
    super("every " + what + " has \"" + field + "\", this one has none");
    this.field = field;
  }

  /// {@return the field that is missing}
  public String field() {
    return field;
  }

  /// {@return the value that is there}
  ///
  /// @throws Incomplete where there is none
  public static <T> T unless(Optional<T> value, String what, String field) {
    return value.orElseThrow(() -> new Incomplete(what, field));
  }

  /// {@return the number that is there}
  ///
  /// @throws Incomplete where there is none
  public static long unless(OptionalLong value, String what, String field) {
    return value.orElseThrow(() -> new Incomplete(what, field));
  }
}
