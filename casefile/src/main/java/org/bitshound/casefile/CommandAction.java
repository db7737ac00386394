package org.bitshound.casefile;

import java.util.Optional;

/// One thing that a command would do.
///
/// @param verb a fixed word, such as `add-file`
/// @param job as the command names it
public record CommandAction(
    String verb,
    Optional<String> job,
    Optional<String> source,
    Optional<String> destination,
    Optional<String> program,
    Optional<String> arguments,
    Optional<String> value) {

  /// A command action in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> verb = Optional.empty();
    public Optional<String> job = Optional.empty();
    public Optional<String> source = Optional.empty();
    public Optional<String> destination = Optional.empty();
    public Optional<String> program = Optional.empty();
    public Optional<String> arguments = Optional.empty();
    public Optional<String> value = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every command action has
    public CommandAction toCommandAction() {
      return new CommandAction(
          Incomplete.unless(verb, "command action", "verb"),
          job,
          source,
          destination,
          program,
          arguments,
          value);
    }
  }
}
