package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.List;

/// What lists of intelligence say of a case: of its destinations first.
final class Listed {
  private Listed() {}

  /// {@return the paths of the lists' entries}
  static List<String> rows(Facts facts) {
    var rows = new ArrayList<String>();
    facts.members("destinations").forEach(to -> rows.addAll(facts.members(to + ".intel")));
    facts.members("files").forEach(file -> rows.addAll(facts.members(file + ".intel")));
    rows.addAll(facts.members("creator.intel"));
    return rows;
  }
}
