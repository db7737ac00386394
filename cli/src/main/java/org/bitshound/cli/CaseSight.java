package org.bitshound.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Group;
import org.bitshound.casefile.GroupBy;
import org.bitshound.report.words.Wording;

/// A case of a document on its way to the screen: what folding needs of it, and where the whole is.
///
/// @param at its place among the document's cases
/// @param alike the group of cases that have its job's id; absent where it is the only one
record CaseSight(Brief brief, CaseFile found, int at, Optional<Group> alike) {
  /// {@return the case, made anew each time}
  Case whole() {
    return found.cases().get(at);
  }

  /// {@return which other cases have its job's id, and what can be the reason}
  Optional<String> sameJob() {
    return alike.map(group ->
        Wording.some(group.cases().stream().filter(id -> !id.equals(brief.id())).toList())
            + group.why().map(": "::concat).orElse(""));
  }

  /// {@return the groups of cases that have a job's id in common, by the ids of their cases}
  static Map<String, Group> byCase(CaseFile found) {
    var groups = new HashMap<String, Group>();
    for (Group group : found.groups()) {
      if (group.by() == GroupBy.JOB_ID) {
        group.cases().forEach(id -> groups.put(id, group));
      }
    }
    return groups;
  }
}
