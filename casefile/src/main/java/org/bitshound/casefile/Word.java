package org.bitshound.casefile;

import java.util.Locale;

/// A value of a fixed vocabulary of the case file.
public interface Word {

  /// {@return the word as the case file writes it: lower case with hyphens}
  String word();

  /// {@return the word of an enum's constant}
  static String spelling(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
