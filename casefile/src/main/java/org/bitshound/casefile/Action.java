package org.bitshound.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person may do now, prepared and never carried out (CASEFILE, "Actions").
///
/// @param id `a1` and on, in the order of doing
/// @param text one sentence: what to do
/// @param why one sentence: the finding or answer that asks for it
/// @param effect what it does to the job, the file and the machine
/// @param undo how it is taken back; `none` where it cannot be
/// @param requires ids of what comes first
/// @param insteadOf the id of the alternative
/// @param condition what must be true when it is done
/// @param shared true where the domain or address serves others too
/// @param evidence refs of the case
/// @param steps playbook steps that it serves
public record Action(
    String id,
    ActionPhase phase,
    ActionVerb verb,
    Optional<ActionTarget> target,
    String text,
    String why,
    Optional<String> effect,
    Optional<String> undo,
    List<String> requires,
    Optional<String> insteadOf,
    Optional<String> condition,
    Optional<ActionDecision> decision,
    Optional<Boolean> shared,
    List<PreparedCommand> commands,
    List<String> evidence,
    List<String> steps) {

  public Action {
    requires = List.copyOf(requires);
    commands = List.copyOf(commands);
    evidence = List.copyOf(evidence);
    steps = List.copyOf(steps);
  }

  /// An action in the making: its author fills what the case asks for. Not thread-safe.
  public static final class Draft {
    public Optional<String> id = Optional.empty();
    public Optional<ActionPhase> phase = Optional.empty();
    public Optional<ActionVerb> verb = Optional.empty();
    public Optional<ActionTarget> target = Optional.empty();
    public Optional<String> text = Optional.empty();
    public Optional<String> why = Optional.empty();
    public Optional<String> effect = Optional.empty();
    public Optional<String> undo = Optional.empty();
    public List<String> requires = new ArrayList<>();
    public Optional<String> insteadOf = Optional.empty();
    public Optional<String> condition = Optional.empty();
    public Optional<ActionDecision> decision = Optional.empty();
    public Optional<Boolean> shared = Optional.empty();
    public List<PreparedCommand> commands = new ArrayList<>();
    public List<String> evidence = new ArrayList<>();
    public List<String> steps = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every action has
    public Action toAction() {
      return new Action(
          Incomplete.unless(id, "action", "id"),
          Incomplete.unless(phase, "action", "phase"),
          Incomplete.unless(verb, "action", "verb"),
          target,
          Incomplete.unless(text, "action", "text"),
          Incomplete.unless(why, "action", "why"),
          effect,
          undo,
          requires,
          insteadOf,
          condition,
          decision,
          shared,
          commands,
          evidence,
          steps);
    }
  }
}
