package org.bitshound.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/// What was given on the command line, read as the types that commands want. Whatever cannot be
/// read is a [Complaint] that names the option, the value and what was expected.
final class Given {
  /// More threads than any machine has cores to feed; a slip of the finger, not a wish.
  private static final int MOST_THREADS = 1024;

  private final ParseResult line;

  Given(ParseResult line) {
    this.line = line;
  }

  /// {@return whether a switch is there}
  boolean has(String option) {
    return line.hasMatchedOption(option);
  }

  Optional<String> text(String option) {
    return Optional.ofNullable(line.matchedOptionValue(option, null));
  }

  /// {@return all values of an option that may be given several times, in the order given}
  List<String> texts(String option) {
    return List.copyOf(line.matchedOptionValue(option, List.<String>of()));
  }

  /// {@return the constant whose name, in lower case, was given}
  <E extends Enum<E>> Optional<E> word(String option, Class<E> words) throws Complaint {
    Optional<String> text = text(option);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (E word : words.getEnumConstants()) {
      if (name(word).equals(text.get())) {
        return Optional.of(word);
      }
    }
    String expected =
        Arrays.stream(words.getEnumConstants()).map(Given::name).collect(Collectors.joining(", "));
    throw Complaint.usage("no such word", option + " '" + text.get() + "'", "one of " + expected);
  }

  private static String name(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /// {@return the window of `--since` and `--until`}
  Window window() throws Complaint {
    var window = new Window(time("--since"), time("--until"));
    if (window.isEmpty()) {
      throw Complaint.usage(
          "no time lies in the window",
          "--since '%s' --until '%s'"
              .formatted(text("--since").orElseThrow(), text("--until").orElseThrow()),
          "--since to be earlier than --until");
    }
    return window;
  }

  private Optional<Instant> time(String option) throws Complaint {
    Optional<String> text = text(option);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Window.instant(text.get()));
    } catch (DateTimeException unreadable) {
      throw Complaint.usage("not a time", option + " '" + text.get() + "'", Window.FORM);
    }
  }

  /// {@return the number of threads of `--threads`; absent: as many as the machine has cores}
  int threads() throws Complaint {
    Optional<String> text = text("--threads");
    if (text.isEmpty()) {
      return Runtime.getRuntime().availableProcessors();
    }
    try {
      int threads = Integer.parseInt(text.get());
      if (threads >= 1 && threads <= MOST_THREADS) {
        return threads;
      }
    } catch (NumberFormatException notANumber) {
      // said below, as for a number out of range
    }
    throw Complaint.usage(
        "not a number of threads",
        "--threads '" + text.get() + "'",
        "a whole number from 1 to " + MOST_THREADS);
  }

  /// {@return where the option sends a document: `-` is standard output}
  Optional<Output> output(String option) throws Complaint {
    Optional<String> text = text(option);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        text.get().equals("-") ? new Output.Standard() : new Output.File(document(option)));
  }

  private Path document(String option) throws Complaint {
    String text = text(option).orElse("");
    if (text.endsWith("/")) {
      throw Complaint.usage("a folder", option + " '" + text + "'", "the name of a file");
    }
    return path(text);
  }

  /// {@return a name, which must not be empty}
  Optional<String> name(String option) throws Complaint {
    Optional<String> text = text(option);
    if (text.filter(String::isBlank).isPresent()) {
      throw Complaint.usage("not a name", option + " '" + text.get() + "'", "a name");
    }
    return text;
  }

  /// {@return the file that the option has written}
  Optional<Path> file(String option) throws Complaint {
    return folder(option).isEmpty() ? Optional.empty() : Optional.of(document(option));
  }

  /// {@return the folder that the option has written into}
  Optional<Path> folder(String option) throws Complaint {
    Optional<String> text = text(option);
    if (text.filter("-"::equals).isPresent()) {
      throw Complaint.usage(
          "standard output is for --json alone",
          option + " '-'",
          "a file; ./- is one of that name");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(path(text.get()));
  }

  /// {@return the name of what the option has read, which can be a path}
  Optional<String> input(String option) throws Complaint {
    Optional<String> text = text(option);
    if (text.isPresent()) {
      path(text.get());
    }
    return text;
  }

  /// {@return all values of an option, in each of which there is a path}
  List<String> inputs(String option, UnaryOperator<String> path) throws Complaint {
    List<String> texts = texts(option);
    for (String text : texts) {
      path(path.apply(text));
    }
    return texts;
  }

  /// {@return the arguments that are no options, in the order given; each can be a path}
  List<String> arguments() throws Complaint {
    List<String> arguments = line.matchedPositionalValue(0, List.of());
    for (String argument : arguments) {
      path(argument);
    }
    return List.copyOf(arguments);
  }

  /// {@return the arguments that are no options, of which there must be two}
  ///
  /// @param form what they are, for the complaint
  List<String> two(String form) throws Complaint {
    List<String> arguments = arguments();
    if (arguments.size() != 2) {
      throw Complaint.usage(
          "wrong number of arguments", "'" + String.join(" ", arguments) + "'", form);
    }
    return arguments;
  }

  private static Path path(String text) throws Complaint {
    if (text.isEmpty()) {
      throw Complaint.usage("an empty name", "''", "a name");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException impossible) {
      throw Complaint.usage("not a path", "'" + text + "'", "the name of a file or folder");
    }
  }
}
