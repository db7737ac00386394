package org.bitshound.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A question or instruction of a playbook, the same for every case.
///
/// @param id the row of the inventory where there is one: `P1.4.2.1`
/// @param text one sentence
/// @param needs alternatives, best first
/// @param covers all rows that it answers, its own too
public record PlaybookStep(
    String id,
    StepPhase phase,
    String title,
    String text,
    StepKind kind,
    StepScope scope,
    List<Needs> needs,
    List<String> covers) {
  public PlaybookStep {
    needs = List.copyOf(needs);
    covers = List.copyOf(covers);
  }

  /// A step in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> id = Optional.empty();
    public Optional<StepPhase> phase = Optional.empty();
    public Optional<String> title = Optional.empty();
    public Optional<String> text = Optional.empty();
    public Optional<StepKind> kind = Optional.empty();
    public Optional<StepScope> scope = Optional.empty();
    public List<Needs> needs = new ArrayList<>();
    public List<String> covers = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every step has
    public PlaybookStep toPlaybookStep() {
      return new PlaybookStep(
          Incomplete.unless(id, "step", "id"),
          Incomplete.unless(phase, "step", "phase"),
          Incomplete.unless(title, "step", "title"),
          Incomplete.unless(text, "step", "text"),
          Incomplete.unless(kind, "step", "kind"),
          Incomplete.unless(scope, "step", "scope"),
          needs,
          covers);
    }
  }
}
