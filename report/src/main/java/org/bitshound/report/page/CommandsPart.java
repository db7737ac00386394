package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.CommandAction;
import org.bitshound.casefile.CommandProcess;
import org.bitshound.report.words.Times;

/// What each command line or script would do.
final class CommandsPart {
  private CommandsPart() {}

  static Section of(Case one, Times times) {
    List<Item> items = one.commands().stream().map(each -> item(each, times)).toList();
    return new Section(
        "commands", "Commands", items.isEmpty() ? List.of() : List.of(new Block.Items("", items)));
  }

  private static Item item(Command command, Times times) {
    var facts = new ArrayList<Fact>();
    command
        .decoded()
        .filter(text -> !text.equals(command.text()))
        .ifPresent(text -> facts.add(new Fact("decoded", Text.quoted(text))));
    for (CommandAction action : command.actions()) {
      facts.add(new Fact("would", Text.said(action(action))));
    }
    add(facts, "tricks", String.join(", ", command.tricks()));
    command
        .outcome()
        .ifPresent(outcome ->
            add(
                facts,
                "outcome",
                (outcome.word() + command.because().map(": "::concat).orElse(""))
                    .replace('-', ' ')));
    if (!command.notUnderstood().isEmpty()) {
      facts.add(new Fact("not understood", Text.quoted(String.join(" ", command.notUnderstood()))));
    }
    command.process().ifPresent(process -> facts.add(new Fact("process", process(process))));
    return new Item(
        command.tool(),
        Text.said(times.time(command.time())),
        Text.quoted(command.text()),
        facts,
        command.evidence());
  }

  private static void add(List<Fact> facts, String label, String text) {
    if (!text.isEmpty()) {
      facts.add(new Fact(label, Text.said(text)));
    }
  }

  private static String action(CommandAction action) {
    var text = new StringBuilder(action.verb().replace('-', ' '));
    append(text, " of job ", action.job());
    append(text, " from ", action.source());
    append(text, " to ", action.destination());
    append(text, " ", action.program());
    append(text, " ", action.arguments());
    append(text, " ", action.value());
    return text.toString();
  }

  private static void append(StringBuilder text, String before, Optional<String> value) {
    value.ifPresent(each -> text.append(before).append(each));
  }

  private static Text process(CommandProcess process) {
    String id =
        process.processId().isPresent() ? " (process " + process.processId().getAsLong() + ")" : "";
    return Text.quoted(
        process.image().orElse("an unknown program")
            + id
            + process.user().map(user -> ", " + user).orElse("")
            + process
                .parent()
                .flatMap(parent -> parent.commandLine().or(parent::image))
                .map(parent -> ", below " + parent)
                .orElse(""));
  }
}
