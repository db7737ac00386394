package org.bitshound.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the evidence says to a step (CASEFILE, "answers").
///
/// @param text what an analyst would write
/// @param value of a check or of a question with fixed words
/// @param fields paths that the answer rests on
/// @param evidence refs of the case, or of the host
/// @param coverage sources that show that nothing was logged
/// @param match the weakest link that it rests on
/// @param because why it cannot be known
/// @param missing coverage sources, or `policy`, `baseline`, `intel`, `file`
/// @param collect commands that would bring it
/// @param commands that do what the step advises
/// @param opens the playbook that a branch led to
/// @param actions ids in the case's actions
public record Answer(
    String step,
    AnswerStatus status,
    String text,
    Optional<String> value,
    List<String> fields,
    List<String> evidence,
    List<String> coverage,
    Optional<Match> match,
    Optional<UnknownBecause> because,
    List<String> missing,
    List<PreparedCommand> collect,
    List<PreparedCommand> commands,
    Optional<Ask> ask,
    Optional<String> opens,
    List<String> actions) {
  public Answer {
    commands = List.copyOf(commands);
    fields = List.copyOf(fields);
    evidence = List.copyOf(evidence);
    coverage = List.copyOf(coverage);
    missing = List.copyOf(missing);
    collect = List.copyOf(collect);
    actions = List.copyOf(actions);
  }

  /// An answer in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> step = Optional.empty();
    public Optional<AnswerStatus> status = Optional.empty();
    public Optional<String> text = Optional.empty();
    public Optional<String> value = Optional.empty();
    public List<String> fields = new ArrayList<>();
    public List<String> evidence = new ArrayList<>();
    public List<String> coverage = new ArrayList<>();
    public Optional<Match> match = Optional.empty();
    public Optional<UnknownBecause> because = Optional.empty();
    public List<String> missing = new ArrayList<>();
    public List<PreparedCommand> collect = new ArrayList<>();
    public List<PreparedCommand> commands = new ArrayList<>();
    public Optional<Ask> ask = Optional.empty();
    public Optional<String> opens = Optional.empty();
    public List<String> actions = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every answer has
    public Answer toAnswer() {
      return new Answer(
          Incomplete.unless(step, "answer", "step"),
          Incomplete.unless(status, "answer", "status"),
          Incomplete.unless(text, "answer", "text"),
          value,
          fields,
          evidence,
          coverage,
          match,
          because,
          missing,
          collect,
          commands,
          ask,
          opens,
          actions);
    }
  }
}
