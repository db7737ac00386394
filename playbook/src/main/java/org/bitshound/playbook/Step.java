package org.bitshound.playbook;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.PlaybookStep;

/// A step of a playbook file: what the case file says of it, and how it is answered.
///
/// @param question the name of the question
/// @param conditions all must hold, else the step is not applicable
/// @param speaksFor the value that speaks for abuse
/// @param speaksAgainst the value that speaks against it
/// @param turns which answer, from which evidence, would turn the conclusion
/// @param advice what the playbook itself has to say
record Step(
    PlaybookStep said,
    String question,
    List<Condition> conditions,
    Optional<String> speaksFor,
    Optional<String> speaksAgainst,
    Optional<String> turns,
    Optional<String> advice) {

  Step {
    conditions = List.copyOf(conditions);
  }

  /// {@return why the step is not applicable, if it is not}
  Optional<String> uselessFor(Facts facts) {
    return conditions.stream().filter(c -> !c.holds(facts)).map(Condition::why).findFirst();
  }
}
