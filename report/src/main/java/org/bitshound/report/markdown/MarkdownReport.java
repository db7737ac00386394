package org.bitshound.report.markdown;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.Group;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Verdict;
import org.bitshound.report.form.Report;
import org.bitshound.report.page.CasePages;
import org.bitshound.report.page.Section;
import org.bitshound.report.page.Text;
import org.bitshound.report.words.ClockWords;
import org.bitshound.report.words.HostWords;
import org.bitshound.report.words.SummaryWords;
import org.bitshound.report.words.Times;
import org.bitshound.report.words.Wording;

/// A case file for a ticket: the worst cases whole, others a line each, the expected ones counted.
/// What is not shown is counted.
public final class MarkdownReport implements Report.Writing {
  /// Suspicious cases that are shown whole, as on the screen: a ticket holds no more.
  private static final int WHOLE = 20;

  private static final int LINES = 200;
  private static final int GROUPS = 50;

  private final CaseFile document;
  private final Times times;
  private final OutputStream out;
  private final List<Case> whole = new ArrayList<>();
  private final Map<Verdict, Listed> listed = new EnumMap<>(Verdict.class);

  private MarkdownReport(CaseFile document, Times times, OutputStream out) {
    this.document = document;
    this.times = times;
    this.out = out;
  }

  /// {@return the report of a document}
  ///
  /// @param times in which zone times are shown
  public static Report.Writing begin(CaseFile document, Times times, OutputStream out) {
    return new MarkdownReport(document, times, out);
  }

  @Override
  public Report.Entry entry(Case one) {
    Brief brief = Brief.of(one);
    return () -> add(one, brief);
  }

  private void add(Case one, Brief brief) {
    if (one.verdict() == Verdict.SUSPICIOUS && whole.size() < WHOLE) {
      whole.add(one);
    } else {
      listed.computeIfAbsent(one.verdict(), _ -> new Listed()).add(brief, one.headline());
    }
  }

  /// Cases of one verdict that are not shown whole.
  private static final class Listed {
    private final List<Brief> briefs = new ArrayList<>();
    private final List<String> headlines = new ArrayList<>();

    void add(Brief brief, String headline) {
      briefs.add(brief);
      if (headlines.size() < LINES) {
        headlines.add(headline);
      }
    }
  }

  @Override
  public void end() throws IOException {
    line("# BITS cases");
    line("");
    line(Markdown.said(SummaryWords.of(document.summary(), 0, times)) + ".");
    line(
        Markdown.said(
            "All times are of "
                + times.zoneName()
                + ". Addresses are defanged: read [.] as a dot, hxxp as http."));
    suspicious();
    lines("To review", listed(Verdict.REVIEW));
    expected();
    groups();
    hosts();
    defects();
    line("");
    line(
        Markdown.said(
            "Made by "
                + document.tool().name()
                + " "
                + document.tool().version()
                + " from the case file alone; techniques are of ATT&CK "
                + document.tool().attack()
                + "."));
  }

  private Listed listed(Verdict verdict) {
    return listed.getOrDefault(verdict, new Listed());
  }

  private void suspicious() throws IOException {
    if (whole.isEmpty()) {
      return;
    }
    Listed more = listed(Verdict.SUSPICIOUS);
    heading("Suspicious: " + Wording.count(whole.size() + more.briefs.size(), "case"));
    var pages = new CasePages(document, times);
    for (Case one : whole) {
      page(one, pages.inShort(one));
    }
    lines("More suspicious", more);
  }

  private void page(Case one, List<Section> sections) throws IOException {
    line("");
    line(
        "### "
            + one.severity().word().toUpperCase(Locale.ROOT)
            + " "
            + one.id()
            + " on "
            + Markdown.of(Text.quoted(one.host())));
    line("");
    line("> " + Markdown.of(Text.said(one.headline())));
    line("");
    line(Markdown.said(times.span(one.first(), one.last())));
    var blocks = new MarkdownBlocks(out);
    for (Section section : sections) {
      blocks.write(section);
    }
  }

  private void lines(String title, Listed cases) throws IOException {
    int count = cases.briefs.size();
    if (count == 0) {
      return;
    }
    heading(title + ": " + Wording.count(count, "case"));
    line("");
    line("| severity | case | host | first | what |");
    line("| --- | --- | --- | --- | --- |");
    for (int at = 0; at < cases.headlines.size(); at++) {
      Brief brief = cases.briefs.get(at);
      line(
          "| %s | %s | %s | %s | %s |"
              .formatted(
                  brief.severity().word(),
                  brief.id(),
                  Markdown.cell(Text.quoted(brief.host())),
                  times.time(brief.first()),
                  Markdown.cell(Text.said(cases.headlines.get(at)))));
    }
    if (count > LINES) {
      line("");
      line("and " + Wording.count(count - LINES, "more case"));
    }
  }

  private void expected() throws IOException {
    var byEntry = new TreeMap<String, Integer>();
    for (Brief brief : listed(Verdict.EXPECTED).briefs) {
      byEntry.merge(brief.entry().orElse("no entry"), 1, Integer::sum);
    }
    if (!byEntry.isEmpty()) {
      heading("Expected");
      line("");
    }
    for (Map.Entry<String, Integer> row : byEntry.entrySet()) {
      line(
          "- "
              + Wording.count(row.getValue(), "case")
              + ": "
              + Markdown.of(Text.quoted(row.getKey())));
    }
  }

  private void groups() throws IOException {
    List<Group> groups = document.groups();
    if (!groups.isEmpty()) {
      heading("In common over hosts");
      line("");
      line("| shares | value | cases | hosts | span |");
      line("| --- | --- | --- | --- | --- |");
    }
    for (Group group : groups.subList(0, Math.min(GROUPS, groups.size()))) {
      line(
          "| %s | %s | %s | %s | %s |"
              .formatted(
                  group.by().word(),
                  Markdown.cell(Text.quoted(group.value())),
                  Wording.some(group.cases()),
                  Markdown.cell(Text.quoted(Wording.some(group.hosts()))),
                  times.span(group.first(), group.last())));
    }
    if (groups.size() > GROUPS) {
      line("");
      line("and " + Wording.count(groups.size() - GROUPS, "more group"));
    }
  }

  private void hosts() throws IOException {
    if (!document.hosts().isEmpty()) {
      heading("What could be seen");
      line("");
    }
    for (Host host : document.hosts()) {
      line(
          "- "
              + Markdown.of(Text.quoted(host.name()))
              + ": "
              + Markdown.of(Text.said(HostWords.remark(host))));
    }
    for (String line : ClockWords.of(document.evidence())) {
      line("- " + Markdown.of(Text.quoted(line)));
    }
  }

  private void defects() throws IOException {
    List<DefectRow> defects = document.defects();
    if (!defects.isEmpty()) {
      heading("Damage: " + Wording.count(defects.size(), "defect"));
      line("");
    }
    for (DefectRow defect : defects.subList(0, Math.min(LINES, defects.size()))) {
      String offset = defect.offset().isPresent() ? " at " + defect.offset().getAsLong() : "";
      line(
          "- "
              + Markdown.said(defect.severity() + ": " + defect.what() + ": ")
              + Markdown.of(Text.quoted(defect.path() + offset))
              + defect.effect().map(text -> ": " + Markdown.of(Text.said(text))).orElse(""));
    }
    if (defects.size() > LINES) {
      line("- and " + Wording.count(defects.size() - LINES, "more defect"));
    }
  }

  private void heading(String text) throws IOException {
    line("");
    line("## " + Markdown.said(text));
  }

  private void line(String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
