package org.bitshound.playbook;

import java.util.List;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.PreparedCommand;

/// A reply as lines that a person can read and compare.
final class Rendering {
  private Rendering() {}

  static String of(Reply reply) {
    return switch (reply) {
      case Reply.Told told ->
          "answered"
              + told.value().map(value -> "=" + value).orElse("")
              + told.match().map(Match::word).map(word -> " " + word).orElse("")
              + " "
              + told.evidence()
              + (told.coverage().isEmpty() ? "" : " by " + told.coverage())
              + told.opens().map(id -> " opens " + id).orElse("")
              + " "
              + told.text()
              + "\n"
              + commands(told.commands());
      case Reply.Unknown unknown -> {
        var lines =
            new StringBuilder("cannot-know " + unknown.because().word() + " " + unknown.missing());
        lines.append(' ').append(unknown.text()).append('\n');
        for (PreparedCommand row : unknown.collect()) {
          lines.append("  ").append(row.shell().word()).append(": ").append(row.text());
          lines.append(row.placeholders().isEmpty() ? "" : " without " + row.placeholders());
          lines.append('\n');
        }
        yield lines.toString();
      }
      case Reply.Asked asked ->
          "ask "
              + asked.whom().word()
              + " "
              + asked.text()
              + " "
              + asked.question()
              + " "
              + asked.facts()
              + "\n";
      case Reply.Useless useless -> "not applicable: " + useless.why() + "\n";
    };
  }

  private static String commands(List<PreparedCommand> commands) {
    var lines = new StringBuilder();
    for (PreparedCommand row : commands) {
      lines.append("  do ").append(row.shell().word()).append(": ");
      lines.append(row.text().stripTrailing().replace("\n", "\n    ")).append('\n');
    }
    return lines.toString();
  }
}
