package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Answer;
import org.bitshound.casefile.AnswerStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Conclusion;
import org.bitshound.casefile.Confidence;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.StepPhase;
import org.bitshound.casefile.Verdict;
import org.bitshound.casefile.WouldChange;

/// What a run comes to: the verdict is the case's, its confidence rests on how much of the
/// investigation was answered and how surely.
final class Concluding {
  private final PlaybookDefinition playbook;
  private final List<Answer> answers;
  private final Map<String, Answer> byStep = new HashMap<>();

  Concluding(PlaybookDefinition playbook, List<Answer> answers) {
    this.playbook = playbook;
    this.answers = answers;
    answers.forEach(answer -> byStep.put(answer.step(), answer));
  }

  Conclusion of(Case one) {
    var supporting = new ArrayList<String>();
    var against = new ArrayList<String>();
    var wouldChange = new ArrayList<WouldChange>();
    for (Step step : playbook.steps()) {
      Optional<Answer> answer = answerOf(step);
      if (speaks(step.speaksFor(), answer)) {
        supporting.add(step.said().id());
      }
      if (speaks(step.speaksAgainst(), answer)) {
        against.add(step.said().id());
      }
      if (step.turns().isPresent() && isOpen(answer)) {
        wouldChange.add(new WouldChange(step.said().id(), step.turns().get()));
      }
    }
    Confidence confidence = confidence(one);
    return new Conclusion(
        text(one, confidence, supporting.size(), against.size()),
        one.verdict(),
        confidence,
        supporting,
        against,
        wouldChange);
  }

  private Optional<Answer> answerOf(Step step) {
    return Optional.ofNullable(byStep.get(step.said().id()));
  }

  private static boolean speaks(Optional<String> value, Optional<Answer> answer) {
    return value.isPresent() && value.equals(answer.flatMap(Answer::value));
  }

  private static boolean isOpen(Optional<Answer> answer) {
    return answer.filter(a -> a.status() != AnswerStatus.ANSWERED).isPresent();
  }

  private Confidence confidence(Case one) {
    if (one.verdict() == Verdict.EXPECTED) {
      return one.expectedBecause().stream().anyMatch(entry -> entry.unknown().isEmpty())
          ? Confidence.HIGH
          : Confidence.MODERATE;
    }
    long open = count(AnswerStatus.CANNOT_KNOW);
    long answered = count(AnswerStatus.ANSWERED);
    boolean weak =
        answers.stream().anyMatch(a -> a.match().filter(Match.POSSIBLE::equals).isPresent());
    if (!one.contradictions().isEmpty() || one.recovered().orElse(false) || open > answered) {
      return Confidence.LOW;
    }
    return weak || 3 * open > answered ? Confidence.MODERATE : Confidence.HIGH;
  }

  /// What the investigation itself came to: its steps, not its actions and advice.
  private long count(AnswerStatus status) {
    return playbook.steps().stream()
        .filter(step ->
            step.said().phase() == StepPhase.INVESTIGATION
                || step.said().phase() == StepPhase.INITIAL_RESPONSE)
        .filter(step -> answerOf(step).filter(a -> a.status() == status).isPresent())
        .count();
  }

  private String text(Case one, Confidence confidence, int supporting, int against) {
    String verdict =
        switch (one.verdict()) {
          case SUSPICIOUS -> "The case is suspicious";
          case REVIEW -> "The case wants a person's look";
          case EXPECTED -> "The case is expected";
        };
    long open = answers.stream().filter(a -> a.status() == AnswerStatus.CANNOT_KNOW).count();
    long asked = answers.stream().filter(a -> a.status() == AnswerStatus.ASK).count();
    return verdict
        + ", with "
        + confidence.word()
        + " confidence: "
        + steps(supporting, "speaks", "speak")
        + " for abuse and "
        + steps(against, "speaks", "speak")
        + " against it; "
        + steps(open, "cannot", "cannot")
        + " be answered from this evidence, "
        + (asked == 0 ? "none is" : asked == 1 ? "one is" : asked + " are")
        + " for a person.";
  }

  private static String steps(long count, String one, String many) {
    return switch ((int) count) {
      case 0 -> "no step " + one;
      case 1 -> "one step " + one;
      default -> count + " steps " + many;
    };
  }
}
