package org.bitshound.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Goes through what a line of cmd.exe would do, and hands each program that it starts back.
/// Nothing is run: `set` fills a table, `for` goes round over literals, `echo` feeds a pipe. Not
/// thread-safe.
final class CmdRun {
  private final Unwrapping unwrapping;
  private final CmdVariables variables;
  private final boolean isDelayed;
  private final Map<Character, String> loopValues = new HashMap<>();

  CmdRun(Unwrapping unwrapping, CmdVariables variables, boolean isDelayed) {
    this.unwrapping = unwrapping;
    this.variables = variables;
    this.isDelayed = isDelayed;
  }

  /// @param line as cmd.exe gets it behind `/c`
  void line(String line, Way way) {
    if (!unwrapping.budget().takes(line.length())) {
      return;
    }
    var percents = CmdExpansion.ofPercents(variables, unwrapping.budget());
    String expanded = percents.expand(line);
    run(
        CmdParser.parse(expanded, unwrapping.budget()),
        way.with(percents.tricks()),
        Optional.empty());
  }

  private void run(CmdNode node, Way way, Optional<String> input) {
    if (!unwrapping.budget().takes(1)) {
      return;
    }
    switch (node) {
      case CmdNode.Simple simple -> simple(simple, way, input);
      case CmdNode.Sequence sequence -> sequence.parts().forEach(part -> run(part, way, input));
      case CmdNode.Pipe pipe -> pipe(pipe, way, input);
      case CmdNode.For loop -> new CmdLoop(this, loop).run(way);
      case CmdNode.If condition -> condition(condition, way);
    }
  }

  private void pipe(CmdNode.Pipe pipe, Way way, Optional<String> input) {
    Optional<String> passed = input;
    for (CmdNode part : pipe.parts()) {
      run(part, way, passed);
      passed = output(part);
    }
  }

  /// {@return what a part writes, where that can be told: `echo` and `cmd /c echo`}
  private Optional<String> output(CmdNode part) {
    if (part instanceof CmdNode.Sequence sequence && !sequence.parts().isEmpty()) {
      var lines = sequence.parts().stream().map(this::output).flatMap(Optional::stream).toList();
      return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }
    return part instanceof CmdNode.Simple simple
        ? echoed(prepared(simple.text()).text())
        : Optional.empty();
  }

  private static Optional<String> echoed(String text) {
    String command = text.stripLeading();
    boolean echoes =
        command.regionMatches(true, 0, "echo", 0, 4)
            && command.length() > 5
            && " .\t,;:=(".indexOf(command.charAt(4)) >= 0;
    return echoes ? Optional.of(command.substring(5).strip()) : Optional.empty();
  }

  private void condition(CmdNode.If condition, Way way) {
    Optional<Boolean> holds = condition.equals().map(this::holds);
    if (holds.orElse(true)) {
      run(condition.then(), way, Optional.empty());
    }
    if (!holds.orElse(false)) {
      condition.otherwise().ifPresent(node -> run(node, way, Optional.empty()));
    }
  }

  private boolean holds(CmdNode.Comparison comparison) {
    String left = prepared(comparison.left()).text();
    String right = prepared(comparison.right()).text();
    boolean equal = comparison.anyCase() ? left.equalsIgnoreCase(right) : left.equals(right);
    return equal != comparison.negated();
  }

  /// A text with the values that it has when its command runs.
  private record Prepared(String text, CmdExpansion delayed) {}

  private Prepared prepared(String text) {
    var delayed = CmdExpansion.delayed(variables, unwrapping.budget());
    String withLoop = loopValues.isEmpty() ? text : CmdLoop.replaced(text, loopValues);
    if (!unwrapping.budget().takes(withLoop.length())) {
      return new Prepared("", delayed);
    }
    return new Prepared(isDelayed ? delayed.expand(withLoop) : withLoop, delayed);
  }

  private void simple(CmdNode.Simple simple, Way way, Optional<String> input) {
    Prepared prepared = prepared(simple.text());
    Way inner = way.with(simple.tricks()).with(prepared.delayed().tricks());
    simple.writesTo().ifPresent(file -> keep(file, prepared.text()));
    command(prepared.text(), inner, input);
  }

  private void keep(String file, String text) {
    echoed(text).ifPresent(line -> unwrapping.written(fileKey(file), line));
  }

  private static String fileKey(String file) {
    return Letters.lower(file.replace("\"", "").strip());
  }

  void command(String text, Way way, Optional<String> input) {
    String command = text.strip();
    int end = CmdWords.programEnd(command);
    String name = Letters.lower(command.substring(0, end).replace("\"", ""));
    String rest = command.substring(end);
    switch (name) {
      case "" -> {}
      case "set" -> CmdWords.set(rest, variables);
      case "call" -> again(rest, way);
      case "copy", "xcopy", "move", "ren", "rename", "mklink" -> copy(rest);
      case "start" -> command(CmdWords.behindStart(rest), way, input);
      case "echo", "rem", "title", "prompt" -> {}
      default -> program(command, end, way, input);
    }
  }

  /// A copy of bitsadmin goes by the other name from here on.
  private void copy(String rest) {
    List<Word> words = Argv.split(rest);
    boolean isBitsadmin =
        words.stream().anyMatch(word -> Program.named(word.text()) == Program.BITSADMIN);
    if (isBitsadmin) {
      words.forEach(word -> unwrapping.copiedBitsadmin(word.text()));
    }
  }

  private void again(String text, Way way) {
    if (unwrapping.budget().takes(text.length())) {
      var percents = CmdExpansion.ofPercents(variables, unwrapping.budget());
      String expanded = percents.expand(text);
      Way inner = way.with(percents.tricks());
      if (percents.tricks().isEmpty()) {
        command(expanded, inner, Optional.empty());
      } else {
        run(CmdParser.parse(expanded, unwrapping.budget()), inner, Optional.empty());
      }
    }
  }

  private void program(String command, int end, Way way, Optional<String> input) {
    if (unwrapping.runs(fileKey(command.substring(0, end)), file -> line(file, way))) {
      return;
    }
    String line = command;
    Way inner = way;
    if (!Program.of(Argv.split(command.substring(0, end))).isShell()) {
      var late = CmdExpansion.ofPercents(variables, unwrapping.budget());
      line = late.expand(command);
      inner =
          late.tricks().isEmpty()
              ? way
              : way.with(late.tricks()).doubting(Because.VARIABLE_SET_TOO_LATE);
    }
    started(line, inner.with(variables.inherited()).reading(input));
  }

  private void started(String line, Way way) {
    int end = CmdWords.programEnd(line);
    boolean glued = end > 0 && end < line.length() && line.charAt(end) == '/';
    boolean delimited = end < line.length() && ",;=".indexOf(line.charAt(end)) >= 0;
    Way inner = glued ? way.with(Trick.NO_BLANK) : way;
    inner = delimited ? inner.with(Trick.COMMAND_DELIMITER) : inner;
    unwrapping.program(
        glued || delimited ? line.substring(0, end) + " " + line.substring(end) : line, inner);
  }

  // For CmdLoop.

  Budget budget() {
    return unwrapping.budget();
  }

  void turn(char variable, List<String> values, CmdNode body, Way way) {
    var before = new HashMap<>(loopValues);
    for (int i = 0; i < values.size(); i++) {
      loopValues.put((char) (variable + i), values.get(i));
    }
    run(body, way, Optional.empty());
    loopValues.clear();
    loopValues.putAll(before);
  }

  Optional<String> outputOf(String command) {
    return output(CmdParser.parse(command, unwrapping.budget()));
  }

  String expanded(String text) {
    return prepared(text).text();
  }
}
