package org.bitshound.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/// One command of a script: what its name stands for, and who reads its words.
final class PsCommand {
  private final PsRun run;
  private final PsStatement.Command command;

  PsCommand(PsRun run, PsStatement.Command command) {
    this.run = run;
    this.command = command;
  }

  /// {@return what the command gives to the next one, as far as that can be told}
  Optional<PsValue> read(Optional<PsValue> input) {
    PsValue name = run.evaluator().value(command.name());
    if (name instanceof PsValue.Code code) {
      return Optional.of(run.invoke(code, arguments().places()));
    }
    Optional<String> text = name.asText().filter(known -> !known.isEmpty());
    return Optional.of(
        text.map(known -> named(known, name, input))
            .orElseGet(() -> new PsCoreCommand(run, arguments(), unknown()).blocks()));
  }

  private PsArguments arguments() {
    return PsArguments.of(command, run.evaluator());
  }

  private PsValue unknown() {
    return new PsValue.Unknown("(" + command.raw() + ")");
  }

  private PsValue named(String name, PsValue value, Optional<PsValue> input) {
    String resolved = withPlainDash(run.state().resolved(name));
    Optional<PsNode.Block> function = run.state().function(resolved);
    if (function.isPresent()) {
      PsArguments arguments = arguments();
      return run.function(resolved, function.get(), arguments.places(), arguments.named());
    }
    Set<Trick> tricks = tricks(name, resolved, value);
    Optional<Cmdlet> cmdlet = Cmdlet.named(resolved);
    if (cmdlet.isPresent()) {
      return bits(cmdlet.get(), name, run.way().with(tricks), input);
    }
    if (Cmdlet.neverExisted(resolved)) {
      neverExisted(resolved, run.way().with(tricks));
      return unknown();
    }
    if (isProgram(resolved)) {
      program(resolved, tricks);
      return unknown();
    }
    return new PsCoreCommand(run, arguments(), unknown()).read(Letters.lower(resolved), input);
  }

  private PsValue bits(Cmdlet cmdlet, String name, Way way, Optional<PsValue> input) {
    var draft = new Draft(Tool.POWERSHELL, way);
    if (!withPlainDash(name).equals(name)) {
      draft.doubts(Because.CMDLET_DOES_NOT_EXIST); // open whether such a dash does in a name
    }
    if (way.tricks().contains(Trick.WILDCARD_LOOKUP)) {
      draft.doubts(Because.NAME_BY_WILDCARD);
    }
    return new BitsCall(cmdlet, draft, run).read(command, input);
  }

  private void neverExisted(String name, Way way) {
    var draft = new Draft(Tool.POWERSHELL, way);
    draft.fails(Because.CMDLET_DOES_NOT_EXIST);
    draft.leftOver(command.raw());
    draft.add(Action.of(Verb.OTHER).value(Optional.of(name)));
    run.add(draft, command.raw());
  }

  private static String withPlainDash(String name) {
    return name.replace('\u2013', '-').replace('\u2014', '-').replace('\u2015', '-');
  }

  private Set<Trick> tricks(String name, String resolved, PsValue value) {
    var tricks = EnumSet.noneOf(Trick.class);
    tricks.addAll(value.allTricks());
    tricks.addAll(command.tricks());
    if (run.state().hasAlias(name)) {
      tricks.add(Trick.ALIAS);
    }
    if (command.name() instanceof PsNode.Variable || command.name() instanceof PsNode.Expandable) {
      tricks.add(Trick.OWN_VARIABLE);
    }
    if (resolved.indexOf('\\') > 0 && Cmdlet.named(resolved).isPresent()) {
      tricks.add(Trick.MODULE_QUALIFIED_NAME);
    }
    if (Letters.isMixedCase(resolved) && Cmdlet.named(resolved).isPresent()) {
      tricks.add(Trick.MIXED_CASE);
    }
    if (!withPlainDash(name).equals(name)) {
      tricks.add(Trick.UNUSUAL_DASH);
    }
    return tricks;
  }

  private static boolean isProgram(String name) {
    return Program.named(name) != Program.OTHER
        || Letters.lower(name).endsWith(".exe")
        || name.indexOf('\\') >= 0;
  }

  /// PowerShell starts a program with its words, quoted where they hold blanks.
  private void program(String name, Set<Trick> tricks) {
    if (isPowerShell(name) && runsBlock()) {
      return;
    }
    var line = new StringJoiner(" ");
    line.add(quoted(name));
    boolean isKnown = true;
    var all = EnumSet.noneOf(Trick.class);
    all.addAll(tricks);
    for (PsStatement.Argument argument : command.arguments()) {
      if (argument.parameter().filter("--%"::equals).isPresent()) {
        all.add(Trick.STOP_PARSING);
        line.add(argument.raw().substring("--%".length()).strip());
      } else if (argument.parameter().isPresent()) {
        line.add(argument.raw());
      } else {
        PsValue value = argument.value().map(run.evaluator()::value).orElse(unknown());
        isKnown &= value.asItems().stream().allMatch(PsCommand::isKnown);
        words(value, argument.raw()).forEach(line::add);
      }
    }
    run.program(line.toString(), all, isKnown);
  }

  /// What the environment holds is a path, though nobody knows which.
  private static boolean isKnown(PsValue value) {
    return value.asText().isPresent() || value.shown().startsWith("$env:");
  }

  private static boolean isPowerShell(String name) {
    Program program = Program.named(name);
    return program == Program.POWERSHELL || program == Program.PWSH;
  }

  /// `powershell { … }` hands the block on as it is.
  private boolean runsBlock() {
    List<PsValue> blocks =
        arguments().all().stream().filter(PsValue.Code.class::isInstance).toList();
    blocks.forEach(run::invokeText);
    return !blocks.isEmpty();
  }

  private static List<String> words(PsValue value, String raw) {
    return value.asItems().stream()
        .map(item -> item.asText().map(PsCommand::quoted).orElse(raw))
        .toList();
  }

  private static String quoted(String word) {
    boolean needsQuotes = word.indexOf(' ') >= 0 && !word.startsWith("\"");
    return needsQuotes || word.isEmpty() ? '"' + word + '"' : word;
  }
}
