package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.Word;

/// A command that is prepared for a person, with what must be known before it is carried out.
final class PreparedWords {
  private PreparedWords() {}

  static List<Fact> facts(String label, PreparedCommand command) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(label, Text.command(command.text()).asRepeated()));
    var parts = new ArrayList<String>();
    parts.add(command.shell().word());
    command.on().map("on "::concat).ifPresent(parts::add);
    command.as().map(Word::word).map("as "::concat).ifPresent(parts::add);
    command.windows().map(Word::word).map("Windows "::concat).ifPresent(parts::add);
    command.yields().ifPresent(yields -> parts.add("yields " + yields.file()));
    command.changes().map("changes "::concat).ifPresent(parts::add);
    if (command.lostSoon().orElse(false)) {
      parts.add("what it fetches is lost soon: do it first");
    }
    if (!command.placeholders().isEmpty()) {
      parts.add("fill in: " + String.join(", ", command.placeholders()));
    }
    facts.add(new Fact("", Text.said(String.join("; ", parts)).asRepeated()));
    return facts;
  }
}
