package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookRun;

/// The runs of one playbook, by what they were made for: those of cases in order of case, then
/// those of hosts by name, then those of the collection. Runs may be kept elsewhere, so each is
/// asked for once, on one way through; who asks in another order finds none.
final class Runs {
  private final Playbook playbook;
  private final InvestigationPart part;
  private final Map<String, Integer> places;
  private int next;

  private Runs(Playbook playbook, Map<String, Integer> places) {
    this.playbook = playbook;
    this.part = new InvestigationPart(playbook);
    this.places = places;
  }

  /// {@return the runs of each playbook of a document}
  static List<Runs> of(CaseFile document) {
    if (document.playbooks().isEmpty()) {
      return List.of();
    }
    var places = new HashMap<String, Integer>();
    for (String id : document.ids()) {
      places.put(id, places.size());
    }
    return document.playbooks().stream().map(playbook -> new Runs(playbook, places)).toList();
  }

  /// {@return the steps of the playbook, as pages show them}
  InvestigationPart part() {
    return part;
  }

  /// {@return the runs of a case; those of cases before it are passed over}
  List<PlaybookRun> ofCase(String id) {
    int place = place(id);
    while (peek().filter(other -> place(other) < place).isPresent()) {
      next++;
    }
    var found = new ArrayList<PlaybookRun>();
    while (peek().equals(Optional.of(id))) {
      found.add(playbook.runs().get(next++));
    }
    return found;
  }

  private int place(String id) {
    return places.getOrDefault(id, -1);
  }

  /// {@return the runs that were made for no case}
  List<PlaybookRun> ofNoCase() {
    var found = new ArrayList<PlaybookRun>();
    for (; next < playbook.runs().size(); next++) {
      if (peek().isEmpty()) {
        found.add(playbook.runs().get(next));
      }
    }
    return found;
  }

  /// {@return the case that the next run was made for; empty where for none, or there is no other}
  private Optional<String> peek() {
    return next < playbook.runs().size() ? playbook.caseOfRun(next) : Optional.empty();
  }
}
