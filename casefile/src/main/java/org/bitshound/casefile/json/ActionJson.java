package org.bitshound.casefile.json;

import java.util.Optional;
import org.bitshound.casefile.Action;
import org.bitshound.casefile.ActionDecision;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionTarget;
import org.bitshound.casefile.ActionVerb;

/// Prepared actions: a writer and a reader each, field by field in the contract's order.
final class ActionJson {
  private ActionJson() {}

  static void write(Action action, JsonOut out) {
    out.text("id", action.id());
    out.word("phase", action.phase());
    out.word("verb", action.verb());
    out.rowIfAny("target", action.target(), ActionJson::write);
    out.text("text", action.text());
    out.text("why", action.why());
    out.text("effect", action.effect());
    out.text("undo", action.undo());
    out.texts("requires", action.requires());
    out.text("insteadOf", action.insteadOf());
    out.text("condition", action.condition());
    out.word("decision", action.decision());
    out.flag("shared", action.shared());
    out.rows("commands", action.commands(), PreparedCommandJson::write);
    out.texts("evidence", action.evidence());
    out.texts("steps", action.steps());
  }

  static Action readAction(JsonIn in) {
    var action = new Action.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "id" -> action.id = in.text();
        case "phase" -> action.phase = in.word(ActionPhase.values());
        case "verb" -> action.verb = in.word(ActionVerb.values());
        case "target" -> action.target = Optional.of(in.row(ActionJson::readActionTarget));
        case "text" -> action.text = in.text();
        case "why" -> action.why = in.text();
        case "effect" -> action.effect = in.text();
        case "undo" -> action.undo = in.text();
        case "requires" -> action.requires = in.texts();
        case "insteadOf" -> action.insteadOf = in.text();
        case "condition" -> action.condition = in.text();
        case "decision" -> action.decision = in.word(ActionDecision.values());
        case "shared" -> action.shared = in.flag();
        case "commands" -> action.commands = in.rows(PreparedCommandJson::readPreparedCommand);
        case "evidence" -> action.evidence = in.texts();
        case "steps" -> action.steps = in.texts();
        default -> in.skip();
      }
    }
    return action.toAction();
  }

  static void write(ActionTarget target, JsonOut out) {
    out.text("host", target.host());
    out.text("job", target.job());
    out.text("file", target.file());
    out.text("sha256", target.sha256());
    out.text("domain", target.domain());
    out.text("address", target.address());
    out.text("url", target.url());
    out.text("program", target.program());
    out.text("setting", target.setting());
    out.text("account", target.account());
  }

  static ActionTarget readActionTarget(JsonIn in) {
    var target = new ActionTarget.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "host" -> target.host = in.text();
        case "job" -> target.job = in.text();
        case "file" -> target.file = in.text();
        case "sha256" -> target.sha256 = in.text();
        case "domain" -> target.domain = in.text();
        case "address" -> target.address = in.text();
        case "url" -> target.url = in.text();
        case "program" -> target.program = in.text();
        case "setting" -> target.setting = in.text();
        case "account" -> target.account = in.text();
        default -> in.skip();
      }
    }
    return target.toActionTarget();
  }
}
