package org.bitshound.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Group;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.json.CaseValues;
import org.bitshound.casefile.json.CaseValues.Value;
import org.bitshound.report.words.ClockWords;
import org.bitshound.report.words.HostWords;
import org.bitshound.report.words.Unknowns;
import org.bitshound.report.words.Wording;

/// All of one case: each value at its field path with the refs of the records that say it, what is
/// not known, and at the end the records themselves. No value is left out or cut.
final class ExplainScreen {
  private static final int INDENT = 2;
  private static final int COLUMN = 22;
  private static final int REF = 6;

  /// What the case is judged by, which comes first.
  private static final Set<String> WHY =
      Set.of("findings", "explained", "expectedBecause", "contradictions");

  /// What has a form of its own on this screen, or stands beside the values that it tells of.
  private static final Set<String> ELSEWHERE =
      Set.of("id", "headline", "inferred", "timeline", "sources", "evidence");

  /// Fields of a case that are durations.
  private static final Set<String> DURATIONS =
      Set.of("retryDelay", "noProgressTimeout", "maxDownloadTime", "timeWithin");

  private final Page page;
  private final CaseFile found;
  private final Case one;
  private final Told told;
  private final List<Value> values;

  ExplainScreen(Page page, CaseFile found, Case one) {
    this.page = page;
    this.found = found;
    this.one = one;
    this.told = new Told(one);
    this.values = CaseValues.of(one);
  }

  void show() throws IOException {
    page.row(
        0,
        Page.Tone.of(one.severity()),
        one.severity().word().toUpperCase(Locale.ROOT),
        10,
        CaseBlock.id(one) + " on " + one.host());
    page.text(INDENT, one.headline());
    showSections(WHY::contains);
    showSections(name -> !WHY.contains(name) && !ELSEWHERE.contains(name));
    showTimeline();
    showGroups();
    showUnknown();
    showEvidence();
  }

  private void showSections(Predicate<String> chosen) throws IOException {
    Optional<String> at = Optional.empty();
    for (Value value : values) {
      var section = CaseSection.of(value.path());
      if (chosen.test(section.field())) {
        if (!at.equals(Optional.of(section.path()))) {
          page.heading(section.heading());
          at = Optional.of(section.path());
        }
        page.row(INDENT, Page.Tone.FAINT, section.label(value.path()), COLUMN, text(value));
      }
    }
  }

  /// {@return the value and who says it; refs speak for themselves}
  private String text(Value value) {
    String by = value.path().endsWith(".evidence") ? "" : told.by(value.path());
    return shown(value) + (by.isEmpty() ? "" : " [" + by + "]");
  }

  /// {@return the value; a duration in the words of people too}
  private static String shown(Value value) {
    String name = value.path().substring(value.path().lastIndexOf('.') + 1);
    return DURATIONS.contains(name)
        ? value.text() + " (" + Wording.duration(Duration.parse(value.text())) + ")"
        : value.text();
  }

  private void showTimeline() throws IOException {
    if (!one.timeline().isEmpty()) {
      page.heading("Timeline");
    }
    for (Map<String, String> row : rows("timeline")) {
      String said = row.getOrDefault("what", "") + ": " + row.getOrDefault("text", "");
      String refs = row.getOrDefault("evidence", "");
      page.row(
          INDENT,
          Page.Tone.FAINT,
          row.getOrDefault("time", ""),
          COLUMN,
          said + (refs.isEmpty() ? "" : " [" + refs + "]"));
    }
  }

  private void showGroups() throws IOException {
    List<Group> groups =
        found.groups().stream().filter(group -> group.cases().contains(one.id())).toList();
    if (!groups.isEmpty()) {
      page.heading("In common with other cases");
    }
    for (Group group : groups) {
      List<String> others = group.cases().stream().filter(id -> !id.equals(one.id())).toList();
      String text =
          group.value()
              + ": "
              + Wording.some(others)
              + "; hosts: "
              + Wording.some(group.hosts())
              + group.why().map("; "::concat).orElse("");
      page.row(INDENT, Page.Tone.FAINT, group.by().word(), COLUMN, text);
    }
  }

  private void showUnknown() throws IOException {
    page.heading("Not known");
    for (Map.Entry<String, String> row : Unknowns.of(one).entrySet()) {
      page.row(INDENT, Page.Tone.FAINT, row.getKey(), COLUMN, row.getValue());
    }
    for (Host host : found.hosts()) {
      if (host.name().equals(one.host())) {
        page.row(INDENT, Page.Tone.FAINT, "could be seen", COLUMN, HostWords.remark(host));
      }
    }
  }

  private void showEvidence() throws IOException {
    page.heading("Evidence");
    for (Map<String, String> row : rows("evidence")) {
      var text = new StringBuilder(row.getOrDefault("path", ""));
      row.forEach((name, value) -> {
        if (!name.equals("ref") && !name.equals("path")) {
          text.append(", ").append(name).append(' ').append(value);
        }
      });
      page.row(INDENT, Page.Tone.STRONG, row.getOrDefault("ref", ""), REF, text.toString());
    }
    Set<String> cited = one.evidence().stream().map(EvidenceRow::path).collect(Collectors.toSet());
    List<EvidenceFile> files =
        found.evidence().stream().filter(file -> cited.contains(file.path())).toList();
    for (String line : ClockWords.of(files)) {
      page.row(INDENT, Page.Tone.FAINT, "clock", REF, line);
    }
  }

  /// {@return the values of each row of a list of the case}
  private List<Map<String, String>> rows(String list) {
    var rows = new ArrayList<Map<String, String>>();
    String at = "";
    for (Value value : values) {
      var section = CaseSection.of(value.path());
      if (section.field().equals(list)) {
        if (!section.path().equals(at)) {
          rows.add(new LinkedHashMap<>());
          at = section.path();
        }
        rows.getLast().put(section.label(value.path()), shown(value));
      }
    }
    return rows;
  }
}
