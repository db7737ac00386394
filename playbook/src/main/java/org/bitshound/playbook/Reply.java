package org.bitshound.playbook;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.AskWhom;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.UnknownBecause;

/// What a question has to say to a case, a host, or the collection.
sealed interface Reply {

  /// The evidence answers.
  ///
  /// @param coverage sources that show that nothing was logged
  record Told(
      String text,
      Optional<String> value,
      List<String> fields,
      List<String> evidence,
      List<String> coverage,
      Optional<Match> match,
      Optional<String> opens)
      implements Reply {}

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
