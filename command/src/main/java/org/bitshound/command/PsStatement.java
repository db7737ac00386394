package org.bitshound.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A statement of PowerShell, as parsed.
sealed interface PsStatement {
  /// Commands of which each takes what the one before it gives.
  record Pipeline(List<Element> elements) implements PsStatement {}

  /// `$name = value`, `+=` and the like; `++` for what counts up or down.
  record Assignment(PsNode target, String operator, PsStatement value) implements PsStatement {}

  /// A function and its parameters.
  record Function(String name, PsNode.Block body) implements PsStatement {}

  /// `foreach ($name in items) { … }`.
  record Foreach(String variable, List<PsStatement> items, PsNode.Block body)
      implements PsStatement {}

  /// What stands together and runs in order.
  record Compound(List<PsStatement> parts) implements PsStatement {}

  /// Branches of which one runs: of `if` and what follows it, of `switch`, of a guard.
  ///
  /// @param isWhole whether one of them runs in any case
  record Choice(List<Branch> branches, boolean isWhole) implements PsStatement {}

  /// What goes round as long as a condition holds.
  record Loop(Branch branch) implements PsStatement {}

  /// What is asked, and what runs then.
  record Branch(List<PsStatement> asked, List<PsStatement> body) {
    public Branch {
      asked = List.copyOf(asked);
      body = List.copyOf(body);
    }
  }

  /// A member of a pipeline.
  sealed interface Element {}

  /// A value.
  record Expression(PsNode value) implements Element {}

  /// A command.
  ///
  /// @param isCalled by `&` or `.`: then its name may be any value
  /// @param tricks of blanks, dashes and comments in it
  /// @param raw the command as it stands
  record Command(
      PsNode name, boolean isCalled, List<Argument> arguments, Set<Trick> tricks, String raw)
      implements Element {}

  /// A word behind a command.
  ///
  /// @param parameter the name behind a dash
  /// @param splatted the variable behind `@`
  record Argument(
      Optional<String> parameter, Optional<String> splatted, Optional<PsNode> value, String raw) {}
}
