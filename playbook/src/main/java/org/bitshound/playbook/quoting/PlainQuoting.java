package org.bitshound.playbook.quoting;

import java.util.Optional;

/// A word in a list, a zone or a rule that is pasted into another product: as it is, where it has
/// only characters of a host, an address, a URL or a path, and begins like one. So it ends no line,
/// no quotes and no field, and begins no formula.
///
/// Source: [RFC 3986] 2 Characters, less the quotes, brackets and signs that shells read.
public final class PlainQuoting implements Quoting {
  private static final String ALLOWED = "-._~:/?#[]@%!*+,=&\\";
  private static final String FIRST = "\\[";

  /// Has no state.
  public PlainQuoting() {}

  @Override
  public Optional<String> quote(String value) {
    return Letters.all(value, PlainQuoting::isHarmless) && mayBegin(value.charAt(0))
        ? Optional.of(value)
        : Optional.empty();
  }

  private static boolean isHarmless(int point) {
    return Letters.isAsciiWord(point) || ALLOWED.indexOf(point) >= 0;
  }

  private static boolean mayBegin(char first) {
    return Letters.isAsciiWord(first) || FIRST.indexOf(first) >= 0;
  }
}
