package org.bitshound.playbook.quoting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitshound.casefile.Shell;

/// A command of ours with places for values of a case: `bitsadmin /cancel «job.id»`. The name of a
/// place is a field path, or says what a person has to find.
///
/// @param shell what it is written for
/// @param text with its places
public record CommandTemplate(Shell shell, String text) {
  private static final char OPEN = '«';
  private static final char CLOSE = '»';

  /// A command with its values in place.
  ///
  /// @param text where a value is absent or cannot be quoted safely, the name of its place stands
  ///   there, quoted like a value
  /// @param placeholders the names that stand there, in order
  public record Filled(String text, List<String> placeholders) {
    public Filled {
      placeholders = List.copyOf(placeholders);
    }
  }

  /// {@return the command with these values}
  ///
  /// @param values by the name of the place
  public Filled fill(Map<String, String> values) {
    Quoting quoting = quoting(shell);
    var filled = new StringBuilder(text.length() + 64);
    var placeholders = new ArrayList<String>();
    int from = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
      int close = text.indexOf(CLOSE, open);
      String name = text.substring(open + 1, close);
      filled.append(text, from, open).append(written(name, values, quoting, placeholders));
      from = close + 1;
    }
    return new Filled(filled.append(text, from, text.length()).toString(), placeholders);
  }

  private static String written(
      String name, Map<String, String> values, Quoting quoting, List<String> placeholders) {
    return quoting
        .quote(values.getOrDefault(name, ""))
        .orElseGet(() -> {
          if (!placeholders.contains(name)) {
            placeholders.add(name);
          }
          return quoting.quote(name).orElse(name);
        });
  }

  private static Quoting quoting(Shell shell) {
    return switch (shell) {
      case CMD -> new CmdQuoting();
      case POWERSHELL -> new PowerShellQuoting();
      case WEVTUTIL_QUERY -> new QueryQuoting();
      case TEXT -> new PlainQuoting();
    };
  }
}
