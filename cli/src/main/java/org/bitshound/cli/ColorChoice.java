package org.bitshound.cli;

/// What `--color` says.
enum ColorChoice {
  ALWAYS,
  NEVER,
  /// Colour on a terminal that can show it, unless the environment has a `NO_COLOR` that is not
  /// empty.
  AUTO
}
