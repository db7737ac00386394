package org.bitshound.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;

/// The cases of two documents, put together by their ids: a case has the id of now, and those that
/// it had with less evidence.
///
/// @param fresh cases of the new document alone, worst first
/// @param gone cases of the old one alone, worst first
/// @param both cases of both, in the new document's order
record CaseDiff(List<Case> fresh, List<Case> gone, List<Pair> both) {

  /// One case in both documents.
  record Pair(Case before, Case after) {}

  static CaseDiff of(CaseFile before, CaseFile after) {
    Map<String, Case> left = new LinkedHashMap<>();
    before.cases().forEach(one -> left.put(one.id(), one));
    Map<String, String> idOfFormer = new HashMap<>();
    for (Case one : before.cases()) {
      one.formerIds().forEach(former -> idOfFormer.putIfAbsent(former, one.id()));
    }
    var fresh = new ArrayList<Case>();
    var both = new ArrayList<Pair>();
    for (Case one : after.cases()) {
      Optional<Case> earlier =
          Stream.concat(
                  Stream.concat(Stream.of(one.id()), one.formerIds().stream()),
                  Stream.ofNullable(idOfFormer.get(one.id())))
              .filter(left::containsKey)
              .findFirst()
              .map(left::remove);
      earlier.ifPresentOrElse(found -> both.add(new Pair(found, one)), () -> fresh.add(one));
    }
    return new CaseDiff(fresh, List.copyOf(left.values()), both);
  }
}
