package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.Group;
import org.bitshound.casefile.Host;
import org.bitshound.report.words.HostWords;
import org.bitshound.report.words.Times;

/// Makes the page of each case of a document. Holds what the document says of hosts and groups, and
/// no case. As safe for several threads as the document's lists are.
public final class CasePages {
  private final Times times;
  private final TracesPart traces;
  private final EvidencePart evidence;
  private final List<EvidenceFile> files;
  private final Map<String, String> sights = new HashMap<>();
  private final Map<String, List<Group>> groups = new HashMap<>();
  private final List<Runs> playbooks;

  /// @param times in which zone times are shown
  public CasePages(CaseFile document, Times times) {
    this.times = times;
    this.traces = new TracesPart(times);
    this.evidence = new EvidencePart(document.evidence(), times);
    this.files = document.evidence();
    this.playbooks = Runs.of(document);
    for (Host host : document.hosts()) {
      sights.put(host.name(), HostWords.remark(host));
    }
    for (Group group : document.groups()) {
      group.cases().forEach(id -> groups.computeIfAbsent(id, _ -> new ArrayList<>()).add(group));
    }
  }

  /// {@return the sections of a case's page that have something to say}
  public List<Section> of(Case one) {
    return sections(one, InvestigationPart.of(one, playbooks));
  }

  /// {@return the same, of the playbooks their conclusions and what is open alone: for a ticket,
  /// which holds no more}
  public List<Section> inShort(Case one) {
    return sections(one, InvestigationPart.inShort(one, playbooks));
  }

  private List<Section> sections(Case one, Section investigation) {
    var sections = new ArrayList<Section>();
    sections.add(WhyPart.of(one, times));
    sections.add(WhatPart.of(one, times));
    sections.add(investigation);
    sections.add(ActionsPart.of(one));
    sections.add(evidence.timeline(one));
    sections.add(ProcessTree.of(one));
    sections.add(FilesPart.of(one, times));
    sections.add(CommandsPart.of(one, times));
    sections.add(traces.network(one));
    sections.add(traces.actors(one));
    sections.add(traces.started(one));
    sections.add(traces.logons(one));
    sections.add(CommonPart.groups(one, groups.getOrDefault(one.id(), List.of()), times));
    sections.add(CommonPart.unknown(one, Optional.ofNullable(sights.get(one.host()))));
    sections.add(evidence.records(one));
    sections.removeIf(section -> section.blocks().isEmpty());
    return sections;
  }

  /// {@return the pages of hosts}
  public HostPages hosts() {
    return new HostPages(playbooks, files, times);
  }
}
