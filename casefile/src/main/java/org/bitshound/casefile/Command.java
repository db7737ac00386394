package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a command line or script would do (CASEFILE, "commands").
///
/// @param time when it was given; [Case#NO_TIME] where no evidence tells, as of a history of what
///   was typed; the document then leaves it out
/// @param localTime by the host's clock, of no known zone, as a transcript has it
/// @param tool `bitsadmin`, `powershell` …
/// @param text as the evidence has it, credentials aside
/// @param decoded after unwrapping
/// @param tricks fixed words, by alphabet
/// @param because a fixed word
/// @param notUnderstood the parts left over, letter for letter
/// @param depth wrappers peeled off
/// @param sameAs refs of the same action in another log
public record Command(
    Instant time,
    Optional<String> localTime,
    String tool,
    String text,
    Optional<String> decoded,
    List<String> tricks,
    List<CommandAction> actions,
    Optional<CommandProcess> process,
    Optional<Outcome> outcome,
    Optional<String> because,
    List<String> notUnderstood,
    OptionalLong depth,
    List<String> sameAs,
    List<String> evidence) {

  public Command {
    tricks = List.copyOf(tricks);
    actions = List.copyOf(actions);
    notUnderstood = List.copyOf(notUnderstood);
    sameAs = List.copyOf(sameAs);
    evidence = List.copyOf(evidence);
  }

  /// A command in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<Instant> time = Optional.empty();
    public Optional<String> localTime = Optional.empty();
    public Optional<String> tool = Optional.empty();
    public Optional<String> text = Optional.empty();
    public Optional<String> decoded = Optional.empty();
    public List<String> tricks = new ArrayList<>();
    public List<CommandAction> actions = new ArrayList<>();
    public Optional<CommandProcess> process = Optional.empty();
    public Optional<Outcome> outcome = Optional.empty();
    public Optional<String> because = Optional.empty();
    public List<String> notUnderstood = new ArrayList<>();
    public OptionalLong depth = OptionalLong.empty();
    public List<String> sameAs = new ArrayList<>();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every command has
    public Command toCommand() {
      return new Command(
          time.orElse(Case.NO_TIME),
          localTime,
          Incomplete.unless(tool, "command", "tool"),
          Incomplete.unless(text, "command", "text"),
          decoded,
          tricks,
          actions,
          process,
          outcome,
          because,
          notUnderstood,
          depth,
          sameAs,
          evidence);
    }
  }
}
