package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Answer;
import org.bitshound.casefile.AnswerStatus;
import org.bitshound.casefile.Ask;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.NotApplicable;
import org.bitshound.casefile.OpenedBy;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.StepKind;
import org.bitshound.casefile.StepPhase;
import org.bitshound.casefile.StepScope;
import org.bitshound.casefile.Verdict;
import org.bitshound.casefile.json.CaseValues.Value;

/// One run of a playbook: each step ends among the answers, or among those that are not applicable.
final class Running {
  /// A step that is asked of something else than this run's subject.
  private static final String OTHER_SCOPE = "other-scope";

  private static final String EXPECTED = "expected";

  private final PlaybookDefinition playbook;
  private final List<Answer> answers = new ArrayList<>();
  private final Map<String, List<String>> notApplicable = new LinkedHashMap<>();

  Running(PlaybookDefinition playbook) {
    this.playbook = playbook;
  }

  PlaybookRun ofCase(Case one, Facts facts, Host host, OpenedBy openedBy) {
    var sight = new Sight(host, one.first(), one.last(), false);
    for (Step step : playbook.steps()) {
      if (step.said().scope() != StepScope.CASE) {
        leave(step, OTHER_SCOPE);
      } else if (one.verdict() == Verdict.EXPECTED
          && step.said().phase() != StepPhase.FALSE_POSITIVES) {
        leave(step, EXPECTED);
      } else {
        ask(
            step,
            new Inquiry(
                step.said(),
                Optional.of(one),
                Optional.of(host),
                Optional.of(sight),
                facts,
                step.advice()));
      }
    }
    PlaybookRun.Draft run = run();
    run.caseId = Optional.of(one.id());
    run.host = Optional.of(one.host());
    run.openedBy = Optional.of(openedBy);
    run.conclusion = Optional.of(new Concluding(playbook, answers).of(one));
    return run.toPlaybookRun();
  }

  PlaybookRun ofHost(Host host) {
    Facts facts = Facts.of(host);
    for (Step step : playbook.steps()) {
      if (step.said().scope() == StepScope.HOST) {
        var about =
            new Inquiry(
                step.said(),
                Optional.empty(),
                Optional.of(host),
                Optional.empty(),
                facts,
                step.advice());
        ask(step, about);
      } else {
        leave(step, OTHER_SCOPE);
      }
    }
    PlaybookRun.Draft run = run();
    run.host = Optional.of(host.name());
    return run.toPlaybookRun();
  }

  PlaybookRun ofCollection(List<Value> values) {
    Facts facts = Facts.of(values);
    for (Step step : playbook.steps()) {
      if (step.said().scope() == StepScope.COLLECTION) {
        var about =
            new Inquiry(
                step.said(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                facts,
                step.advice());
        ask(step, about);
      } else {
        leave(step, OTHER_SCOPE);
      }
    }
    return run().toPlaybookRun();
  }

  private PlaybookRun.Draft run() {
    var run = new PlaybookRun.Draft();
    run.answers = answers;
    notApplicable.forEach((why, steps) -> run.notApplicable.add(new NotApplicable(why, steps)));
    return run;
  }

  private void leave(Step step, String why) {
    notApplicable.computeIfAbsent(why, w -> new ArrayList<>()).add(step.said().id());
  }

  private void ask(Step step, Inquiry about) {
    Optional<String> useless = step.uselessFor(about.facts());
    if (useless.isPresent()) {
      leave(step, useless.get());
      return;
    }
    Question question =
        Questions.named(step.question())
            .orElseThrow(() -> new IllegalStateException("no question " + step.question()));
    Reply reply = question.answer(about);
    if (step.said().kind() == StepKind.ACTION) {
      reply = ActionsOfStep.added(reply, about);
    }
    switch (reply) {
      case Reply.Useless none -> leave(step, none.why());
      case Reply.Told told -> answers.add(answer(step, told, about.facts()));
      case Reply.Unknown unknown -> answers.add(answer(step, unknown));
      case Reply.Asked asked -> answers.add(answer(step, asked));
    }
  }

  private static Answer.Draft begun(Step step, AnswerStatus status, String text) {
    var answer = new Answer.Draft();
    answer.step = Optional.of(step.said().id());
    answer.status = Optional.of(status);
    answer.text = Optional.of(text);
    return answer;
  }

  private static Answer answer(Step step, Reply.Told told, Facts facts) {
    Answer.Draft answer = begun(step, AnswerStatus.ANSWERED, told.text());
    answer.value = told.value();
    answer.fields = told.fields();
    answer.evidence = told.evidence();
    answer.coverage = told.coverage();
    answer.match = told.match();
    answer.opens = told.opens();
    answer.commands = told.commands();
    answer.actions = actions(step.said().id(), facts);
    return answer.toAnswer();
  }

  private static List<String> actions(String step, Facts facts) {
    return facts.actionsFor(step).stream()
        .flatMap(action -> facts.text(action + ".id").stream())
        .toList();
  }

  private static Answer answer(Step step, Reply.Unknown unknown) {
    Answer.Draft answer = begun(step, AnswerStatus.CANNOT_KNOW, unknown.text());
    answer.because = Optional.of(unknown.because());
    answer.missing = unknown.missing();
    answer.collect = unknown.collect();
    answer.fields = unknown.fields();
    return answer.toAnswer();
  }

  private static Answer answer(Step step, Reply.Asked asked) {
    Answer.Draft answer = begun(step, AnswerStatus.ASK, asked.text());
    answer.ask =
        Optional.of(new Ask(asked.whom(), asked.question(), asked.facts(), asked.policy()));
    answer.fields = asked.facts();
    return answer.toAnswer();
  }
}
