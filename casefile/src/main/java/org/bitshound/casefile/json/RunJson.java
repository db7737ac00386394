package org.bitshound.casefile.json;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Answer;
import org.bitshound.casefile.AnswerStatus;
import org.bitshound.casefile.Ask;
import org.bitshound.casefile.AskWhom;
import org.bitshound.casefile.Conclusion;
import org.bitshound.casefile.Confidence;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.NotApplicable;
import org.bitshound.casefile.OpenedBy;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.UnknownBecause;
import org.bitshound.casefile.Verdict;
import org.bitshound.casefile.WouldChange;

/// Runs of playbooks: a writer and a reader each, field by field in the contract's order.
final class RunJson {
  private RunJson() {}

  static void write(PlaybookRun run, JsonOut out) {
    out.text("case", run.caseId());
    out.text("host", run.host());
    out.rowIfAny("openedBy", run.openedBy(), RunJson::write);
    out.rows("answers", run.answers(), RunJson::write);
    out.rows("notApplicable", run.notApplicable(), RunJson::write);
    out.rowIfAny("conclusion", run.conclusion(), RunJson::write);
  }

  static PlaybookRun readPlaybookRun(JsonIn in) {
    var run = new PlaybookRun.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "case" -> run.caseId = in.text();
        case "host" -> run.host = in.text();
        case "openedBy" -> run.openedBy = Optional.of(in.row(RunJson::readOpenedBy));
        case "answers" -> run.answers = in.rows(RunJson::readAnswer);
        case "notApplicable" -> run.notApplicable = in.rows(RunJson::readNotApplicable);
        case "conclusion" -> run.conclusion = Optional.of(in.row(RunJson::readConclusion));
        default -> in.skip();
      }
    }
    return run.toPlaybookRun();
  }

  static void write(OpenedBy openedBy, JsonOut out) {
    out.texts("analytics", openedBy.analytics());
    out.text("playbook", openedBy.playbook());
    out.text("step", openedBy.step());
  }

  static OpenedBy readOpenedBy(JsonIn in) {
    List<String> analytics = List.of();
    Optional<String> playbook = Optional.empty();
    Optional<String> step = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "analytics" -> analytics = in.texts();
        case "playbook" -> playbook = in.text();
        case "step" -> step = in.text();
        default -> in.skip();
      }
    }
    return new OpenedBy(analytics, playbook, step);
  }

  static void write(Answer answer, JsonOut out) {
    out.text("step", answer.step());
    out.word("status", answer.status());
    out.text("text", answer.text());
    out.text("value", answer.value());
    out.texts("fields", answer.fields());
    out.texts("evidence", answer.evidence());
    out.texts("coverage", answer.coverage());
    out.word("match", answer.match());
    out.word("because", answer.because());
    out.texts("missing", answer.missing());
    out.rows("collect", answer.collect(), PreparedCommandJson::write);
    out.rows("commands", answer.commands(), PreparedCommandJson::write);
    out.rowIfAny("ask", answer.ask(), RunJson::write);
    out.text("opens", answer.opens());
    out.texts("actions", answer.actions());
  }

  static Answer readAnswer(JsonIn in) {
    var answer = new Answer.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "step" -> answer.step = in.text();
        case "status" -> answer.status = in.word(AnswerStatus.values());
        case "text" -> answer.text = in.text();
        case "value" -> answer.value = in.text();
        case "fields" -> answer.fields = in.texts();
        case "evidence" -> answer.evidence = in.texts();
        case "coverage" -> answer.coverage = in.texts();
        case "match" -> answer.match = in.word(Match.values());
        case "because" -> answer.because = in.word(UnknownBecause.values());
        case "missing" -> answer.missing = in.texts();
        case "collect" -> answer.collect = in.rows(PreparedCommandJson::readPreparedCommand);
        case "commands" -> answer.commands = in.rows(PreparedCommandJson::readPreparedCommand);
        case "ask" -> answer.ask = Optional.of(in.row(RunJson::readAsk));
        case "opens" -> answer.opens = in.text();
        case "actions" -> answer.actions = in.texts();
        default -> in.skip();
      }
    }
    return answer.toAnswer();
  }

  static void write(Ask ask, JsonOut out) {
    out.word("whom", ask.whom());
    out.text("question", ask.question());
    out.texts("facts", ask.facts());
    out.text("policy", ask.policy());
  }

  static Ask readAsk(JsonIn in) {
    Optional<AskWhom> whom = Optional.empty();
    Optional<String> question = Optional.empty();
    List<String> facts = List.of();
    Optional<String> policy = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "whom" -> whom = in.word(AskWhom.values());
        case "question" -> question = in.text();
        case "facts" -> facts = in.texts();
        case "policy" -> policy = in.text();
        default -> in.skip();
      }
    }
    return new Ask(
        Incomplete.unless(whom, "ask", "whom"),
        Incomplete.unless(question, "ask", "question"),
        facts,
        policy);
  }

  static void write(NotApplicable notApplicable, JsonOut out) {
    out.text("why", notApplicable.why());
    out.texts("steps", notApplicable.steps());
  }

  static NotApplicable readNotApplicable(JsonIn in) {
    Optional<String> why = Optional.empty();
    List<String> steps = List.of();
    while (in.nextField()) {
      switch (in.name()) {
        case "why" -> why = in.text();
        case "steps" -> steps = in.texts();
        default -> in.skip();
      }
    }
    return new NotApplicable(Incomplete.unless(why, "row", "why"), steps);
  }

  static void write(Conclusion conclusion, JsonOut out) {
    out.text("text", conclusion.text());
    out.word("verdict", conclusion.verdict());
    out.word("confidence", conclusion.confidence());
    out.texts("for", conclusion.supporting());
    out.texts("against", conclusion.against());
    out.rows("wouldChange", conclusion.wouldChange(), RunJson::write);
  }

  static Conclusion readConclusion(JsonIn in) {
    Optional<String> text = Optional.empty();
    Optional<Verdict> verdict = Optional.empty();
    Optional<Confidence> confidence = Optional.empty();
    List<String> supporting = List.of();
    List<String> against = List.of();
    List<WouldChange> wouldChange = List.of();
    while (in.nextField()) {
      switch (in.name()) {
        case "text" -> text = in.text();
        case "verdict" -> verdict = in.word(Verdict.values());
        case "confidence" -> confidence = in.word(Confidence.values());
        case "for" -> supporting = in.texts();
        case "against" -> against = in.texts();
        case "wouldChange" -> wouldChange = in.rows(RunJson::readWouldChange);
        default -> in.skip();
      }
    }
    return new Conclusion(
        Incomplete.unless(text, "conclusion", "text"),
        Incomplete.unless(verdict, "conclusion", "verdict"),
        Incomplete.unless(confidence, "conclusion", "confidence"),
        supporting,
        against,
        wouldChange);
  }

  static void write(WouldChange wouldChange, JsonOut out) {
    out.text("step", wouldChange.step());
    out.text("text", wouldChange.text());
  }

  static WouldChange readWouldChange(JsonIn in) {
    Optional<String> step = Optional.empty();
    Optional<String> text = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "step" -> step = in.text();
        case "text" -> text = in.text();
        default -> in.skip();
      }
    }
    return new WouldChange(
        Incomplete.unless(step, "row", "step"), Incomplete.unless(text, "row", "text"));
  }
}
