package org.bitshound.casefile.json;

import java.util.Optional;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.RunAs;
import org.bitshound.casefile.Shell;
import org.bitshound.casefile.WindowsVersion;
import org.bitshound.casefile.Yields;

/// Prepared commands, of playbooks and of actions: a writer and a reader, field by field in the
/// contract's order.
final class PreparedCommandJson {
  private PreparedCommandJson() {}

  static void write(PreparedCommand command, JsonOut out) {
    out.word("shell", command.shell());
    out.text("text", command.text());
    out.text("on", command.on());
    out.word("as", command.as());
    out.word("windows", command.windows());
    out.rowIfAny("yields", command.yields(), PreparedCommandJson::write);
    out.text("changes", command.changes());
    out.flag("volatile", command.lostSoon());
    out.texts("placeholders", command.placeholders());
  }

  static PreparedCommand readPreparedCommand(JsonIn in) {
    var command = new PreparedCommand.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "shell" -> command.shell = in.word(Shell.values());
        case "text" -> command.text = in.text();
        case "on" -> command.on = in.text();
        case "as" -> command.as = in.word(RunAs.values());
        case "windows" -> command.windows = in.word(WindowsVersion.values());
        case "yields" -> command.yields = Optional.of(in.row(PreparedCommandJson::readYields));
        case "changes" -> command.changes = in.text();
        case "volatile" -> command.lostSoon = in.flag();
        case "placeholders" -> command.placeholders = in.texts();
        default -> in.skip();
      }
    }
    return command.toPreparedCommand();
  }

  static void write(Yields yields, JsonOut out) {
    out.text("file", yields.file());
    out.text("kind", yields.kind());
  }

  static Yields readYields(JsonIn in) {
    Optional<String> file = Optional.empty();
    Optional<String> kind = Optional.empty();
    while (in.nextField()) {
      switch (in.name()) {
        case "file" -> file = in.text();
        case "kind" -> kind = in.text();
        default -> in.skip();
      }
    }
    return new Yields(
        Incomplete.unless(file, "yield", "file"), Incomplete.unless(kind, "yield", "kind"));
  }
}
