package org.bitshound.cli;

import java.util.Optional;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.GroupBy;
import org.bitshound.report.words.Wording;

/// A case of a document on its way to the screen: what folding needs of it, and where the whole is.
///
/// @param at its place among the document's cases
record CaseSight(Brief brief, CaseFile found, int at) {
  /// {@return the case, made anew each time}
  Case whole() {
    return found.cases().get(at);
  }

  /// {@return which other cases have its job's id, and what can be the reason}
  Optional<String> sameJob() {
    return found.groups().stream()
        .filter(group -> group.by() == GroupBy.JOB_ID && group.cases().contains(brief.id()))
        .findFirst()
        .map(group ->
            Wording.some(group.cases().stream().filter(id -> !id.equals(brief.id())).toList())
                + group.why().map(": "::concat).orElse(""));
  }
}
