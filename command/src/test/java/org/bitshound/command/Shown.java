package org.bitshound.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Readings in short, for tables that people read.
final class Shown {
  private Shown() {}

  static String of(List<Reading> readings) {
    return readings.stream()
        .map(Shown::of)
        .collect(Collectors.joining(" // "))
        .replace(Row.ADDRESS, "U")
        .replace(Row.FILE, "F");
  }

  private static String of(Reading reading) {
    String wrappers = reading.wrappers().isEmpty() ? "" : " in " + words(reading.wrappers());
    String because = reading.because().map(why -> ", " + why.word()).orElse("");
    String tricks = reading.tricks().isEmpty() ? "" : " {" + words(reading.tricks()) + "}";
    String left =
        reading.notUnderstood().isEmpty()
            ? ""
            : " left: " + String.join(" ¦ ", reading.notUnderstood());
    String secrets =
        reading.secrets().isEmpty() ? "" : " secrets: " + String.join(" ¦ ", reading.secrets());
    return reading.tool().word()
        + wrappers
        + ": "
        + reading.actions().stream().map(Shown::of).collect(Collectors.joining("; "))
        + " ("
        + reading.outcome().word()
        + because
        + ")"
        + tricks
        + left
        + secrets;
  }

  private static String of(Action action) {
    return action.verb().word()
        + named(" ‹", action.job(), "›")
        + named(" ", action.source(), "")
        + named(" → ", action.destination(), "")
        + named(" runs ", action.program(), "")
        + named(" with ", action.arguments(), "")
        + named(" = ", action.value(), "");
  }

  private static String named(String before, Optional<String> text, String after) {
    return text.map(plain -> before + plain + after).orElse("");
  }

  private static String words(List<? extends FixedWord> words) {
    return words.stream().map(FixedWord::word).collect(Collectors.joining(", "));
  }
}
