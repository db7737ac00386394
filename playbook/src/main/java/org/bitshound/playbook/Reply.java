package org.bitshound.playbook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.AskWhom;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.UnknownBecause;

/// What a question has to say to a case, a host, or the collection.
sealed interface Reply {

  /// The evidence answers.
  ///
  /// @param coverage sources that show that nothing was logged
  /// @param commands that do what the step advises
  record Told(
      String text,
      Optional<String> value,
      List<String> fields,
      List<String> evidence,
      List<String> coverage,
      Optional<Match> match,
      Optional<String> opens,
      List<PreparedCommand> commands)
      implements Reply {

    /// {@return words that rest on no value}
    static Told words(String text) {
      return new Told(
          text,
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of());
    }

    Told valued(String word) {
      return new Told(text, Optional.of(word), fields, evidence, coverage, match, opens, commands);
    }

    Told by(List<String> sources) {
      return new Told(text, value, fields, evidence, sources, match, opens, commands);
    }

    Told with(List<PreparedCommand> more) {
      return new Told(
          text, value, fields, evidence, coverage, match, opens, joined(commands, more));
    }

    /// {@return both, one after the other}
    Told and(Told more) {
      return new Told(
          text + " " + more.text,
          value.or(more::value),
          joined(fields, more.fields),
          joined(evidence, more.evidence).stream().sorted(Facts.BY_NUMBER).toList(),
          joined(coverage, more.coverage),
          Stream.concat(match.stream(), more.match.stream()).max(Comparator.naturalOrder()),
          opens.or(more::opens),
          joined(commands, more.commands));
    }

    private static <T> List<T> joined(List<T> these, List<T> more) {
      return Stream.concat(these.stream(), more.stream()).distinct().toList();
    }
  }

  /// The evidence cannot answer.
  ///
  /// @param missing coverage words, or `policy`, `intel` …
  record Unknown(
      String text,
      UnknownBecause because,
      List<String> missing,
      List<PreparedCommand> collect,
      List<String> fields)
      implements Reply {}

  /// Only a person can answer.
  ///
  /// @param facts paths of what the person should see beside the question
  record Asked(
      String text, AskWhom whom, String question, List<String> facts, Optional<String> policy)
      implements Reply {}

  /// The step has no use here.
  ///
  /// @param why a fixed word
  record Useless(String why) implements Reply {}
}
