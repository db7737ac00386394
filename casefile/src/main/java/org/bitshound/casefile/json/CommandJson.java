package org.bitshound.casefile.json;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Attempt;
import org.bitshound.casefile.Code;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.CommandAction;
import org.bitshound.casefile.CommandParent;
import org.bitshound.casefile.CommandProcess;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.Outcome;

/// Attempts and commands: a writer and a reader each, field by field in the contract's order.
final class CommandJson {
  private CommandJson() {}

  static void write(Attempt attempt, JsonOut out) {
    out.word("outcome", attempt.outcome());
    out.text("because", attempt.because());
    out.number("limit", attempt.limit());
    out.number("count", attempt.count());
    out.rowIfAny("code", attempt.code(), JobJson::write);
  }

  static Attempt readAttempt(JsonIn in) {
    Optional<Outcome> outcome = Optional.empty();
    Optional<String> because = Optional.empty();
    OptionalLong limit = OptionalLong.empty();
    OptionalLong count = OptionalLong.empty();
    Optional<Code> code = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "outcome" -> outcome = in.word(Outcome.values());
        case "because" -> because = in.text();
        case "limit" -> limit = in.number();
        case "count" -> count = in.number();
        case "code" -> code = Optional.of(in.row(JobJson::readCode));
        default -> in.skip();
      }
    }
    return new Attempt(
        Incomplete.unless(outcome, "attempt", "outcome"), because, limit, count, code);
  }

  static void write(Command command, JsonOut out) {
    out.time("time", command.time());
    out.text("localTime", command.localTime());
    out.text("tool", command.tool());
    out.text("text", command.text());
    out.text("decoded", command.decoded());
    out.texts("tricks", command.tricks());
    out.rows("actions", command.actions(), CommandJson::write);
    out.rowIfAny("process", command.process(), CommandJson::write);
    out.word("outcome", command.outcome());
    out.text("because", command.because());
    out.texts("notUnderstood", command.notUnderstood());
    out.number("depth", command.depth());
    out.texts("sameAs", command.sameAs());
    out.texts("evidence", command.evidence());
  }

  static Command readCommand(JsonIn in) {
    var command = new Command.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "time" -> command.time = in.time();
        case "localTime" -> command.localTime = in.text();
        case "tool" -> command.tool = in.text();
        case "text" -> command.text = in.text();
        case "decoded" -> command.decoded = in.text();
        case "tricks" -> command.tricks = in.texts();
        case "actions" -> command.actions = in.rows(CommandJson::readCommandAction);
        case "process" -> command.process = Optional.of(in.row(CommandJson::readCommandProcess));
        case "outcome" -> command.outcome = in.word(Outcome.values());
        case "because" -> command.because = in.text();
        case "notUnderstood" -> command.notUnderstood = in.texts();
        case "depth" -> command.depth = in.number();
        case "sameAs" -> command.sameAs = in.texts();
        case "evidence" -> command.evidence = in.texts();
        default -> in.skip();
      }
    }
    return command.toCommand();
  }

  static void write(CommandAction commandAction, JsonOut out) {
    out.text("verb", commandAction.verb());
    out.text("job", commandAction.job());
    out.text("source", commandAction.source());
    out.text("destination", commandAction.destination());
    out.text("program", commandAction.program());
    out.text("arguments", commandAction.arguments());
    out.text("value", commandAction.value());
  }

  static CommandAction readCommandAction(JsonIn in) {
    var commandAction = new CommandAction.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "verb" -> commandAction.verb = in.text();
        case "job" -> commandAction.job = in.text();
        case "source" -> commandAction.source = in.text();
        case "destination" -> commandAction.destination = in.text();
        case "program" -> commandAction.program = in.text();
        case "arguments" -> commandAction.arguments = in.text();
        case "value" -> commandAction.value = in.text();
        default -> in.skip();
      }
    }
    return commandAction.toCommandAction();
  }

  static void write(CommandProcess commandProcess, JsonOut out) {
    out.text("image", commandProcess.image());
    out.number("processId", commandProcess.processId());
    out.text("processGuid", commandProcess.processGuid());
    out.time("started", commandProcess.started());
    out.text("user", commandProcess.user());
    out.rowIfAny("parent", commandProcess.parent(), CommandJson::write);
  }

  static CommandProcess readCommandProcess(JsonIn in) {
    var commandProcess = new CommandProcess.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "image" -> commandProcess.image = in.text();
        case "processId" -> commandProcess.processId = in.number();
        case "processGuid" -> commandProcess.processGuid = in.text();
        case "started" -> commandProcess.started = in.time();
        case "user" -> commandProcess.user = in.text();
        case "parent" ->
            commandProcess.parent = Optional.of(in.row(CommandJson::readCommandParent));
        default -> in.skip();
      }
    }
    return commandProcess.toCommandProcess();
  }

  static void write(CommandParent commandParent, JsonOut out) {
    out.text("image", commandParent.image());
    out.text("commandLine", commandParent.commandLine());
    out.number("processId", commandParent.processId());
  }

  static CommandParent readCommandParent(JsonIn in) {
    Optional<String> image = Optional.empty();
    Optional<String> commandLine = Optional.empty();
    OptionalLong processId = OptionalLong.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "image" -> image = in.text();
        case "commandLine" -> commandLine = in.text();
        case "processId" -> processId = in.number();
        default -> in.skip();
      }
    }
    return new CommandParent(image, commandLine, processId);
  }
}
