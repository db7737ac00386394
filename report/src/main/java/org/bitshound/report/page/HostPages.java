package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.Gap;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.Setting;
import org.bitshound.casefile.Word;
import org.bitshound.report.words.ClockWords;
import org.bitshound.report.words.HostWords;
import org.bitshound.report.words.Times;
import org.bitshound.report.words.Wording;

/// Makes a page of each host: what could be seen there, what the evidence says of its settings, and
/// the steps of playbooks that ask for a host.
public final class HostPages {
  private final Times times;
  private final List<EvidenceFile> files;
  private final Map<String, List<Block>> byHost = new HashMap<>();
  private final List<Block> ofAll = new ArrayList<>();

  HostPages(List<Runs> playbooks, List<EvidenceFile> files, Times times) {
    this.times = times;
    this.files = files;
    for (Runs runs : playbooks) {
      var part = runs.part();
      for (PlaybookRun run : runs.ofNoCase()) {
        run.host()
            .map(name -> byHost.computeIfAbsent(name, _ -> new ArrayList<>()))
            .orElse(ofAll)
            .addAll(part.blocks(run));
      }
    }
  }

  /// {@return what playbooks say of the collection as a whole; without blocks where they say
  /// nothing}
  public Section ofAll() {
    return new Section("playbooks", "Investigation of the collection", ofAll);
  }

  /// {@return the sections of a host's page that have something to say}
  public List<Section> of(Host host) {
    var sections = new ArrayList<Section>();
    sections.add(
        new Section(
            "seen", "What could be seen", List.of(new Block.Facts(sight(host)), coverage(host))));
    sections.add(
        new Section("playbooks", "Investigation", byHost.getOrDefault(host.name(), List.of())));
    sections.add(settings(host));
    sections.removeIf(section -> section.blocks().isEmpty());
    return sections;
  }

  private List<Fact> sight(Host host) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("", Text.said(HostWords.remark(host))));
    List<EvidenceFile> own =
        files.stream().filter(file -> file.hosts().contains(host.name())).toList();
    for (String line : ClockWords.of(own)) {
      facts.add(new Fact("clock", Text.quoted(line)));
    }
    return facts;
  }

  private Block coverage(Host host) {
    var rows = new ArrayList<List<Text>>();
    for (Coverage row : host.coverage()) {
      rows.add(
          List.of(
              Text.said(row.source()).asOurs(),
              Text.said(row.status().word().replace('-', ' ')).asOurs(),
              Text.said(row.first().map(times::time).orElse("")),
              Text.said(row.last().map(times::time).orElse("")),
              Text.said(row.records().isPresent() ? Wording.number(row.records().getAsLong()) : ""),
              Text.said(more(row))));
    }
    return new Block.Table(List.of("source", "status", "first", "last", "records", "more"), rows);
  }

  private String more(Coverage row) {
    var parts = new ArrayList<String>();
    if (row.wrapped().orElse(false)) {
      parts.add("older records were overwritten");
    }
    if (!row.lacks().isEmpty()) {
      parts.add("lacks " + String.join(", ", row.lacks()));
    }
    for (Gap gap : row.gaps()) {
      parts.add("gap" + gap.why().map(Word::word).map(": "::concat).orElse(""));
    }
    row.note().ifPresent(parts::add);
    return String.join("; ", parts);
  }

  private Section settings(Host host) {
    var rows = new ArrayList<List<Text>>();
    for (Setting setting : host.settings()) {
      rows.add(
          List.of(
              Text.said(setting.name()).asOurs(),
              Text.quoted(setting.value()),
              Text.said(setting.time().map(times::time).orElse("")),
              Text.said(setting.how().orElse(""))));
    }
    return new Section(
        "settings",
        "Settings",
        rows.isEmpty()
            ? List.of()
            : List.of(new Block.Table(List.of("setting", "value", "time", "how"), rows)));
  }
}
