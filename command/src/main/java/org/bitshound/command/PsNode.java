package org.bitshound.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An expression of PowerShell, as parsed. What joins many operands of one rank is a list and no
/// tree, so that a long sum costs no depth.
sealed interface PsNode {
  /// A text or number that stands as it is.
  ///
  /// @param tricks of its spelling
  record Literal(String text, Set<Trick> tricks) implements PsNode {}

  /// A whole number that stands without quotes.
  record Whole(int number) implements PsNode {}

  /// A text in double quotes, or a bare word, with variables in it.
  record Expandable(List<PsNode> parts, Set<Trick> tricks) implements PsNode {}

  /// A variable.
  ///
  /// @param name with its drive, as in `env:path`
  record Variable(String name, String raw) implements PsNode {}

  /// Values joined by commas.
  record Items(List<PsNode> items) implements PsNode {}

  /// `@{ name = value }`.
  record Table(List<Entry> entries) implements PsNode {}

  /// A name and its value.
  record Entry(PsNode key, List<PsStatement> value) {}

  /// Operands and what joins them, of one rank: `a + b - c`.
  record Chain(PsNode first, List<Link> links) implements PsNode {}

  /// An operator, in lower case and without its dash, and its right operand.
  record Link(String operator, PsNode right) {}

  /// An operator in front of its operand.
  record Unary(String operator, PsNode operand) implements PsNode {}

  /// `[name]`, and the value behind it where one is cast.
  record Type(String name, Optional<PsNode> value) implements PsNode {}

  /// `target.name`, `target::name`, and the arguments where it is called.
  record Member(PsNode target, PsNode name, Optional<List<PsNode>> arguments) implements PsNode {}

  /// `target[place]`.
  record Index(PsNode target, PsNode place) implements PsNode {}

  /// `{ … }`.
  record Block(List<Parameter> parameters, List<PsStatement> statements, int length)
      implements PsNode {}

  /// A name in `param( … )`.
  ///
  /// @param usual its value where none is given
  record Parameter(String name, Optional<PsNode> usual) {}

  /// `( … )`, `$( … )` and `@( … )`.
  record Nested(List<PsStatement> statements, String raw) implements PsNode {}

  /// What is no expression, or stands too deep.
  record Unreadable(String raw) implements PsNode {}
}
