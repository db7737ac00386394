package org.bitshound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// A command with its arguments: parses them, shows help where that was asked, else runs it.
///
/// @param name the command's
record Invocation<O>(String name, Command<O> command, List<String> arguments) {
  ExitCode run(Console console) throws IOException, Complaint, InterruptedException {
    CommandLine parser = parser(console.width());
    ParseResult line = parse(parser);
    if (line.isUsageHelpRequested()) {
      return help(parser, console);
    }
    var given = new Given(line);
    ColorChoice choice = given.word("--color", ColorChoice.class).orElse(ColorChoice.AUTO);
    return command.run(command.read(given), console.with(choice));
  }

  private CommandLine parser(int width) {
    CommandSpec spec = Options.common(command.spec()).name("bitshound " + name);
    spec.usageMessage().width(Math.max(width, 60)).abbreviateSynopsis(true);
    spec.parser().collectErrors(false).caseInsensitiveEnumValuesAllowed(false);
    return new CommandLine(spec)
        .setExpandAtFiles(false) // a file may be called @x
        .setInterpolateVariables(false)
        .setOverwrittenOptionsAllowed(false);
  }

  private ParseResult parse(CommandLine parser) throws Complaint {
    try {
      return parser.parseArgs(arguments.toArray(String[]::new));
    } catch (UnmatchedArgumentException unknown) {
      List<String> close = unknown.getSuggestions();
      String words = String.valueOf(unknown.getMessage());
      throw Complaint.usage(
          words
              + (close.isEmpty() ? "" : "; did you mean " + String.join(", ", close) + "?")
              + file(unknown.getUnmatched().getFirst()));
    } catch (MissingParameterException missing) {
      throw Complaint.usage(
          unknown(parser)
              .map(option -> "Unknown option: '" + option + "'" + file(option))
              .orElse(String.valueOf(missing.getMessage())));
    } catch (ParameterException wrong) {
      throw Complaint.usage(String.valueOf(wrong.getMessage()));
    }
  }

  /// {@return how a file is named that begins like an option}
  private static String file(String name) {
    return name.startsWith("-") && Files.exists(Path.of(name))
        ? "; the file of that name is './" + name + "'"
        : "";
  }

  /// The parser tells of arguments that are missing before it tells of options that there are not,
  /// although the second may be why: what was meant as an argument begins with a dash.
  private Optional<String> unknown(CommandLine parser) {
    return arguments.stream()
        .filter(argument -> argument.startsWith("-") && argument.length() > 1)
        .map(argument -> argument.replaceFirst("(?s)=.*", ""))
        .filter(option -> !option.equals("--"))
        .filter(option -> !parser.getCommandSpec().optionsMap().containsKey(option))
        .findFirst();
  }

  private static ExitCode help(CommandLine parser, Console console) throws IOException {
    var text = new StringWriter();
    parser.usage(new PrintWriter(text), Ansi.OFF);
    console.line(text.toString().stripTrailing());
    return ExitCode.DONE;
  }
}
