package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookRun;

/// The runs of one playbook, by what they were made for. Runs may be kept elsewhere, so that only
/// their places are held here. As safe for several threads as the runs themselves.
final class Runs {
  private final Playbook playbook;
  private final InvestigationPart part;
  private final Map<String, List<Integer>> ofCases = new HashMap<>();
  private final List<Integer> ofNoCase = new ArrayList<>();

  private Runs(Playbook playbook) {
    this.playbook = playbook;
    this.part = new InvestigationPart(playbook);
    for (int at = 0; at < playbook.runs().size(); at++) {
      playbook
          .caseOfRun(at)
          .map(id -> ofCases.computeIfAbsent(id, _ -> new ArrayList<>(1)))
          .orElse(ofNoCase)
          .add(at);
    }
  }

  /// {@return the runs of each playbook of a document}
  static List<Runs> of(CaseFile document) {
    return document.playbooks().stream().map(Runs::new).toList();
  }

  /// {@return the steps of the playbook, as pages show them}
  InvestigationPart part() {
    return part;
  }

  /// {@return the runs of a case}
  List<PlaybookRun> ofCase(String id) {
    return at(ofCases.getOrDefault(id, List.of()));
  }

  /// {@return the runs that were made for no case}
  List<PlaybookRun> ofNoCase() {
    return at(ofNoCase);
  }

  private List<PlaybookRun> at(List<Integer> places) {
    return places.stream().map(playbook.runs()::get).toList();
  }
}
