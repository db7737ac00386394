package org.bitshound.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A part of a line of cmd.exe.
sealed interface CmdNode {
  /// One command.
  ///
  /// @param text without carets, quotes kept
  /// @param tricks that were undone in it
  /// @param writesTo the file behind `>`
  record Simple(String text, Set<Trick> tricks, Optional<String> writesTo) implements CmdNode {}

  /// Commands one after the other, whatever joins them: `&`, `&&` and `||` may all run the next.
  record Sequence(List<CmdNode> parts) implements CmdNode {}

  /// Commands of which each reads what the one before it writes.
  record Pipe(List<CmdNode> parts) implements CmdNode {}

  /// A loop.
  ///
  /// @param kind `l`, `f`, `r`, `d`, or a blank for a plain list
  /// @param variable the letter behind the percent sign
  /// @param set what stands in the brackets
  record For(char kind, String options, char variable, String set, CmdNode body)
      implements CmdNode {}

  /// A condition.
  ///
  /// @param equals absent where the condition is no comparison of two texts
  record If(Optional<Comparison> equals, CmdNode then, Optional<CmdNode> otherwise)
      implements CmdNode {}

  /// Two texts that must be equal, or must not.
  record Comparison(String left, String right, boolean negated, boolean anyCase) {}
}
