package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.CommandAction;
import org.bitshound.casefile.CommandParent;
import org.bitshound.casefile.CommandProcess;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Outcome;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.command.Action;
import org.bitshound.command.Because;
import org.bitshound.command.FixedWord;
import org.bitshound.command.Reading;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.Source;

/// Writes commands as the case file has them. What a command says in secret is shown nowhere.
final class CommandRows {

  private final Citations cite;
  private final Redaction redact;

  CommandRows(Citations cite, Redaction redact) {
    this.cite = cite;
    this.redact = redact;
  }

  Command row(CommandRecord command) {
    Reading reading = command.reading();
    var row = new Command.Draft();
    row.time = Optional.of(command.time());
    row.localTime = TypedCommands.localTime(command);
    row.tool = Optional.of(reading.tool().word());
    row.text = Optional.of(redact.text(command.text()));
    row.decoded = reading.decoded().map(redact::text);
    row.tricks = reading.tricks().stream().map(FixedWord::word).sorted().toList();
    row.actions = reading.actions().stream().map(this::action).toList();
    row.process = process(command);
    row.outcome = Optional.of(Outcome.valueOf(reading.outcome().name()));
    row.because = reading.because().map(Because::word);
    row.notUnderstood = reading.notUnderstood().stream().map(redact::text).toList();
    row.depth = command.depth() > 0 ? OptionalLong.of(command.depth()) : OptionalLong.empty();
    List<Source> sources = command.sources();
    row.sameAs = cite.refs(sources.subList(1, sources.size()));
    row.evidence = cite.refs(sources);
    return row.toCommand();
  }

  private CommandAction action(Action action) {
    return new CommandAction(
        action.verb().word(),
        action.job().map(redact::text),
        action.source().map(redact::text),
        action.destination().map(redact::text),
        action.program().map(redact::text),
        action.arguments().map(redact::text),
        action.value().map(redact::text));
  }

  private Optional<CommandProcess> process(CommandRecord command) {
    var process = new CommandProcess.Draft();
    process.processId = command.processId();
    process.user = command.user();
    command
        .process()
        .ifPresent(seen -> {
          process.image = seen.image();
          process.processGuid = seen.said(Details::processGuid);
          process.started = Optional.of(seen.started());
          process.parent = command.lineage().flatMap(this::parent);
        });
    boolean known =
        process.processId.isPresent() || process.user.isPresent() || process.image.isPresent();
    return known ? Optional.of(process.toCommandProcess()) : Optional.empty();
  }

  private Optional<CommandParent> parent(Lineage lineage) {
    return lineage.ancestors().stream()
        .findFirst()
        .map(above ->
            new CommandParent(
                above.image(), above.commandLine().map(redact::text), above.processId()));
  }

  /// {@return the command's line of the timeline}
  TimelineRow timeline(CommandRecord command) {
    Happening what = command.script().isPresent() ? Happening.SCRIPT : Happening.COMMAND;
    var words = new ArrayList<String>();
    for (Action each : command.reading().actions()) {
      words.add(words(action(each)));
    }
    return new TimelineRow(
        command.time(),
        what.word(),
        command.reading().tool().word() + ": " + String.join("; ", words),
        cite.refs(command.sources()));
  }

  private static String words(CommandAction action) {
    var words = new StringBuilder(action.verb().replace('-', ' '));
    action.job().ifPresent(job -> words.append(" “").append(job).append('”'));
    action.source().ifPresent(source -> words.append(" from ").append(source));
    action.destination().ifPresent(place -> words.append(" to ").append(place));
    action.program().ifPresent(program -> words.append(" ").append(program));
    action.arguments().ifPresent(arguments -> words.append(" ").append(arguments));
    action.value().ifPresent(value -> words.append(" ").append(value));
    return words.toString();
  }
}
