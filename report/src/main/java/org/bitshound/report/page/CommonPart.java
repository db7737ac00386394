package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Group;
import org.bitshound.report.words.Unknowns;
import org.bitshound.report.words.Wording;

/// What a case shares with others, and what its evidence does not say.
final class CommonPart {
  private CommonPart() {}

  static Section groups(Case one, List<Group> groups) {
    var rows = new ArrayList<List<Text>>();
    for (Group group : groups) {
      List<String> others = group.cases().stream().filter(id -> !id.equals(one.id())).toList();
      rows.add(
          List.of(
              Text.said(group.by().word().replace('-', ' ')),
              Text.quoted(group.value()),
              Text.said(Wording.some(others)),
              Text.quoted(Wording.some(group.hosts())),
              Text.said(group.why().orElse(""))));
    }
    return new Section(
        "common",
        "In common with other cases",
        rows.isEmpty()
            ? List.of()
            : List.of(new Block.Table(List.of("shares", "value", "cases", "hosts", "why"), rows)));
  }

  static Section unknown(Case one, Optional<String> sight) {
    var facts = new ArrayList<Fact>();
    for (Map.Entry<String, String> row : Unknowns.of(one).entrySet()) {
      facts.add(new Fact(row.getKey(), Text.said(row.getValue()).asShared()));
    }
    sight.ifPresent(words -> facts.add(new Fact("could be seen", Text.said(words).asShared())));
    return new Section("unknown", "Not known", List.of(new Block.Facts(facts)));
  }
}
