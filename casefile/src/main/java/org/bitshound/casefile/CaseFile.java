package org.bitshound.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one document that a hunt makes: what was looked at, what was found, and what could not be
/// read. Everything behind the hunt works from it alone (CASEFILE, "Top level").
///
/// @param evidence by path
/// @param hosts by name
/// @param cases worst first: [Case#WORST_FIRST]; they may be [KeptCases]
/// @param groups by name
/// @param playbooks by name; none where none was asked for
/// @param defects by path, then offset
/// @param baseline what the cases were held against
/// @param intel lists that were applied, in the order given
public record CaseFile(
    Tool tool,
    Options options,
    Summary summary,
    List<EvidenceFile> evidence,
    List<Host> hosts,
    List<Case> cases,
    List<Group> groups,
    List<Playbook> playbooks,
    List<DefectRow> defects,
    Optional<BaselineNote> baseline,
    List<IntelList> intel) {

  /// The name and number of the contract, the document's first value.
  public static final String SCHEMA = "bitshound-case-file/1";

  public CaseFile {
    evidence = List.copyOf(evidence);
    hosts = List.copyOf(hosts);
    cases = cases instanceof KeptCases ? cases : List.copyOf(cases);
    groups = List.copyOf(groups);
    playbooks = List.copyOf(playbooks);
    defects = List.copyOf(defects);
    intel = List.copyOf(intel);
  }

  /// {@return the same document with these cases}
  public CaseFile withCases(List<Case> others) {
    return new CaseFile(
        tool, options, summary, evidence, hosts, others, groups, playbooks, defects, baseline,
        intel);
  }

  /// {@return what counting and folding need of each case, in their order; none of them is made for
  /// it}
  public List<Brief> briefs() {
    var briefs = new ArrayList<Brief>(cases.size());
    for (int at = 0; at < cases.size(); at++) {
      briefs.add(cases instanceof KeptCases kept ? kept.brief(at) : Brief.of(cases.get(at)));
    }
    return briefs;
  }

  /// {@return the ids of the cases, in their order; none of them is made for it}
  public List<String> ids() {
    var ids = new ArrayList<String>(cases.size());
    for (int at = 0; at < cases.size(); at++) {
      ids.add(cases instanceof KeptCases kept ? kept.id(at) : cases.get(at).id());
    }
    return ids;
  }

  /// {@return the same document with these playbooks}
  public CaseFile withPlaybooks(List<Playbook> others) {
    return new CaseFile(
        tool, options, summary, evidence, hosts, cases, groups, others, defects, baseline, intel);
  }
}
