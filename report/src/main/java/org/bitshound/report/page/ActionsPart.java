package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Action;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Word;

/// What a person may do now, in the order of doing.
final class ActionsPart {
  private ActionsPart() {}

  static Section of(Case one) {
    List<Item> items = one.actions().stream().map(ActionsPart::item).toList();
    return new Section(
        "actions", "What to do", items.isEmpty() ? List.of() : List.of(new Block.Items("", items)));
  }

  private static Item item(Action action) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("why", Text.said(action.why()).asRepeated()));
    add("effect", action.effect(), facts);
    add("undo", action.undo(), facts);
    add("only if", action.condition(), facts);
    add("decision", action.decision().map(Word::word), facts);
    if (!action.requires().isEmpty()) {
      facts.add(new Fact("first", Text.said(String.join(" ", action.requires()))));
    }
    add("instead of", action.insteadOf(), facts);
    if (action.shared().orElse(false)) {
      facts.add(new Fact("shared", Text.said("serves others too: do not block it whole")));
    }
    action.commands().forEach(command -> facts.addAll(PreparedWords.facts("command", command)));
    return new Item(
        action.phase().word(),
        Text.said(action.id() + " " + action.verb().word().replace('-', ' ')),
        Text.said(action.text()).asRepeated(),
        facts,
        action.evidence());
  }

  private static void add(String label, Optional<String> text, List<Fact> facts) {
    text.ifPresent(each -> facts.add(new Fact(label, Text.said(each).asRepeated())));
  }
}
