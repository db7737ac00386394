package org.bitshound.playbook;

import java.util.List;

/// The case's own prepared actions that serve a step, said after what the step's question says:
/// each with its id, what it does, how it is taken back, and its commands.
final class ActionsOfStep {
  /// What is longer stands with the action.
  private static final int COMMANDS = 3;

  private ActionsOfStep() {}

  /// {@return the reply, with the actions that serve the step; they make a step useful that the
  /// case has no values for}
  static Reply added(Reply reply, Inquiry about) {
    List<String> actions = about.facts().actionsFor(about.step().id());
    if (actions.isEmpty()) {
      return reply;
    }
    Telling told = about.tell();
    actions.forEach(action -> say(action, about.facts(), told));
    if (told.told().evidence().isEmpty()) {
      told.cite("findings[0].title"); // what it is all for
    }
    Reply.Told prepared = told.told();
    if (reply instanceof Reply.Told said) {
      return said.and(prepared);
    }
    return reply instanceof Reply.Useless ? prepared : reply;
  }

  private static void say(String action, Facts facts, Telling told) {
    told.sayOf(action, "{.id} is prepared: {.text}[ Undo: {.undo}.]");
    facts.members(action + ".commands").stream()
        .limit(COMMANDS)
        .forEach(
            command -> told.sayOf(command, sentence(facts.text(command + ".shell").orElse(""))));
  }

  private static String sentence(String shell) {
    return switch (shell) {
      case "cmd" -> "For cmd: “{.text}”[, without {.placeholders}, to be filled in].";
      case "powershell" -> "For PowerShell: “{.text}”[, without {.placeholders}, to be filled in].";
      default -> "Its text begins “{.text}”.";
    };
  }
}
