package org.bitshound.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Where bitshound starts. What `--version` does not need is not loaded for it: no parser, no
/// command.
public final class Main {
  private Main() {}

  /// Runs the command line and ends the process with one of the documented codes.
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT); // the parser orders options of a help by it
    System.exit(run(Arrays.asList(arguments), Console.ofProcess()).number());
  }

  static ExitCode run(List<String> arguments, Console console) {
    String first = arguments.isEmpty() ? "" : arguments.getFirst();
    return switch (first) {
      case "--version", "-V" -> say("bitshound " + Version.NUMBER, console);
      case "--help", "-h", "help" -> say(Commands.HELP, console);
      default -> command(first, arguments, console);
    };
  }

  private static ExitCode say(String text, Console console) {
    return new Fence("bitshound", console)
        .around(() -> {
          console.line(text);
          return ExitCode.DONE;
        });
  }

  private static ExitCode command(String name, List<String> arguments, Console console) {
    var command = Commands.named(name);
    if (command.isEmpty()) {
      return new Fence("bitshound", console)
          .around(() -> {
            throw unknown(name);
          });
    }
    var invocation = new Invocation<>(name, command.get(), arguments.subList(1, arguments.size()));
    return new Fence("bitshound " + name, console).around(() -> invocation.run(console));
  }

  private static Complaint unknown(String name) {
    String commands = "one of " + String.join(", ", Commands.NAMES);
    return name.isEmpty()
        ? Complaint.usage("no command", "the command line is empty", commands)
        : Complaint.usage("no such command", "'" + name + "'", commands);
  }
}
