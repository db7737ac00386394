package org.bitshound.translation.powershell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.observation.CmdletRan.Binding;

/// What PowerShell says of the commands of one pipeline: `CommandInvocation(X): "X"`, and for each
/// parameter `ParameterBinding(X): name="n"; value="v"`. A value may go over several lines, and
/// hold quotes; words before the brackets and the equals signs are in the host's language.
final class Payload {

  private static final int BINDINGS = 1000; // a record has 32 KiB of text

  private Payload() {}

  static List<Binding> parse(String text) {
    var bindings = new ArrayList<Binding>();
    StringBuilder entry = new StringBuilder();
    for (String line : text.split("\r?\n", -1)) {
      if (begins(line)) {
        add(entry.toString(), bindings);
        entry = new StringBuilder(line);
      } else {
        entry.append('\n').append(line);
      }
    }
    add(entry.toString(), bindings);
    return bindings;
  }

  /// {@return whether a line begins an entry: a word, a command in brackets, a colon}
  static boolean begins(String line) {
    int bracket = line.indexOf('(');
    return bracket > 0
        && line.indexOf("): ", bracket) > 0
        && line.chars().limit(bracket).allMatch(Character::isLetter);
  }

  private static void add(String entry, List<Binding> to) {
    if (!begins(entry) || to.size() == BINDINGS) {
      return;
    }
    int bracket = entry.indexOf('(');
    int end = entry.indexOf("): ", bracket);
    String command = entry.substring(bracket + 1, end);
    String body = entry.substring(end + "): ".length()).stripTrailing();
    int name = body.indexOf("=\"");
    int nameEnd = body.indexOf("\"; ");
    int value = nameEnd < 0 ? -1 : body.indexOf("=\"", nameEnd);
    if (body.startsWith("\"") || name < 0 || value < 0) {
      to.add(new Binding(command, Optional.empty(), Optional.empty()));
      return;
    }
    String said = body.substring(value + 2, body.length() - (body.endsWith("\"") ? 1 : 0));
    to.add(new Binding(command, Optional.of(body.substring(name + 2, nameEnd)), Optional.of(said)));
  }
}
