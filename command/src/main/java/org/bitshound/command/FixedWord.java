package org.bitshound.command;

import java.util.Locale;

/// A word that the case file uses as it stands: the constant's name in lower case, with hyphens.
public sealed interface FixedWord permits Because, Outcome, Tool, Trick, Verb, Wrapper {
  /// {@return the constant's name, as every enum has it}
  String name();

  /// {@return the word, such as `set-notify-command`}
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
