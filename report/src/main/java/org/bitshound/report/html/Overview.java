package org.bitshound.report.html;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.Group;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Summary;
import org.bitshound.casefile.Verdict;
import org.bitshound.report.page.Text;
import org.bitshound.report.words.ClockWords;
import org.bitshound.report.words.HostWords;
import org.bitshound.report.words.SummaryWords;
import org.bitshound.report.words.Times;
import org.bitshound.report.words.Wording;

/// The frame of the report: what stands in it without any script.
final class Overview {
  private final CaseFile document;
  private final Times times;
  private final Html html;

  Overview(CaseFile document, Times times, Html html) {
    this.document = document;
    this.times = times;
    this.html = html;
  }

  /// The head of the page, the summary, and the section of cases, which stays open for their data.
  void top() throws IOException {
    html.mark("<body>\n<a class=\"skip\" href=\"#cases\">To the cases</a>\n<header class=\"bar\">");
    html.mark("<a class=\"name\" href=\"#top\">BITS cases</a><nav aria-label=\"Report\">");
    html.mark("<a href=\"#cases\">Cases</a><a href=\"#timeline\">Timeline</a>");
    html.mark(document.groups().isEmpty() ? "" : "<a href=\"#groups\">In common</a>");
    html.mark("<a href=\"#hosts\">Hosts</a><a href=\"#files\">Evidence</a>");
    html.mark(document.defects().isEmpty() ? "" : "<a href=\"#damage\">Damage</a>");
    html.mark("</nav></header>\n<main id=\"top\">\n<section id=\"summary\">");
    summary(document.summary());
    html.mark("</section>\n<section id=\"cases\" aria-labelledby=\"cases-title\">");
    html.mark("<h2 id=\"cases-title\">Cases</h2>\n");
    html.mark("<noscript><p>Scripts are off: the cases stand here without search, and their");
    html.mark(" pages cannot be opened; the Markdown report has them as text.</p></noscript>\n");
    html.mark("<div id=\"table\"></div>\n");
  }

  private void summary(Summary summary) throws IOException {
    html.mark("<h1>").text(title(summary)).mark("</h1>\n<p>");
    html.text(SummaryWords.of(summary, unread(), times));
    html.mark(". All times are of ").text(times.zoneName());
    html.mark(". Addresses are defanged.</p>\n<dl class=\"tiles\">");
    for (Verdict verdict : List.of(Verdict.SUSPICIOUS, Verdict.REVIEW, Verdict.EXPECTED)) {
      tile(name(verdict), summary.byVerdict().getOrDefault(verdict, 0L));
    }
    for (Severity severity : List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM)) {
      tile(severity.word(), summary.bySeverity().getOrDefault(severity, 0L));
    }
    tile("hosts", summary.hosts());
    tile("defects", summary.defects());
    html.mark("</dl>");
  }

  private static String title(Summary summary) {
    long suspicious = summary.byVerdict().getOrDefault(Verdict.SUSPICIOUS, 0L);
    if (summary.cases() == 0) {
      return summary.records() == 0
          ? "No record was read, so nothing can be said"
          : "No BITS job was found";
    }
    return Wording.count(suspicious, "suspicious case") + " of " + Wording.number(summary.cases());
  }

  private int unread() {
    return (int) document.evidence().stream().filter(file -> file.reader().isPresent()).count();
  }

  private static String name(Verdict verdict) {
    return verdict == Verdict.REVIEW ? "to review" : verdict.word();
  }

  private void tile(String name, long number) throws IOException {
    html.mark("<div class=\"tile\" data-of=\"").text(name).mark("\"><dt>").text(name);
    html.mark("</dt><dd>").text(Wording.number(number)).mark("</dd></div>");
  }

  /// What follows the cases.
  void rest() throws IOException {
    html.mark("<section id=\"timeline\" aria-labelledby=\"timeline-title\">");
    html.mark("<h2 id=\"timeline-title\">Timeline by host</h2><div id=\"chart\">");
    html.mark("<noscript><p>Drawn by the script, which is off.</p></noscript></div></section>\n");
    groups();
    hosts();
    files();
    defects();
  }

  private void groups() throws IOException {
    if (document.groups().isEmpty()) {
      return;
    }
    open("groups", "In common over hosts", "Shares", "Value", "Cases", "Hosts", "Span", "Why");
    for (Group group : document.groups()) {
      html.mark("<tr><td>").text(group.by().word().replace('-', ' ')).mark("<td><code>");
      html.text(Text.quoted(group.value()).text()).mark("</code><td>");
      html.text(Wording.count(group.cases().size(), "case")).mark(": ");
      for (String id : group.cases().subList(0, Math.min(4, group.cases().size()))) {
        html.mark("<a href=\"#").text(id).mark("\">").text(id).mark("</a> ");
      }
      html.mark(group.cases().size() > 4 ? "…" : "").mark("<td>");
      html.text(Text.said(Wording.some(group.hosts())).text()).mark("<td>");
      html.text(times.span(group.first(), group.last())).mark("<td>");
      html.text(Text.said(group.why().orElse("")).text());
    }
    close();
  }

  private void hosts() throws IOException {
    open("hosts", "What could be seen", "Host", "What could be seen");
    for (int at = 0; at < document.hosts().size(); at++) {
      Host host = document.hosts().get(at);
      html.mark("<tr><td><a href=\"#host-").mark(Integer.toString(at + 1)).mark("\">");
      html.text(Text.quoted(host.name()).text()).mark("</a><td>");
      html.text(Text.said(HostWords.remark(host)).text());
    }
    close();
  }

  private void files() throws IOException {
    open(
        "files",
        "Evidence",
        "File",
        "Kind",
        "Hosts",
        "Records",
        "First",
        "Last",
        "Size",
        "SHA-256");
    for (EvidenceFile file : document.evidence()) {
      html.mark("<tr><td><code>").text(Text.quoted(file.path()).text()).mark("</code><td>");
      html.text(file.kind().word() + file.why().map(why -> ": " + why.word()).orElse(""));
      html.text(file.reader().map(reader -> ", export it with " + reader).orElse(""));
      html.text(
          file.duplicateOf().map(other -> ", a copy of " + Text.quoted(other).text()).orElse(""));
      html.text(
          file.clock()
              .flatMap(ClockWords::remark)
              .map(words -> "; its times " + Text.said(words).text())
              .orElse(""));
      html.mark("<td>").text(Text.said(Wording.some(file.hosts())).text()).mark("<td class=\"n\">");
      html.text(file.records().isPresent() ? Wording.number(file.records().getAsLong()) : "");
      html.mark("<td>").text(file.first().map(times::time).orElse("")).mark("<td>");
      html.text(file.last().map(times::time).orElse("")).mark("<td class=\"n\">");
      html.text(Wording.number(file.size())).mark("<td><code>");
      html.text(file.sha256().orElse("")).mark("</code>");
    }
    close();
  }

  private void defects() throws IOException {
    if (document.defects().isEmpty()) {
      return;
    }
    open("damage", "Damage", "What", "Weight", "File", "Offset", "Effect", "Expected", "Found");
    for (DefectRow defect : document.defects()) {
      html.mark("<tr><td>").text(defect.what()).mark("<td>").text(defect.severity());
      html.mark("<td><code>")
          .text(Text.quoted(defect.path()).text())
          .mark("</code><td class=\"n\">");
      html.text(defect.offset().isPresent() ? Long.toString(defect.offset().getAsLong()) : "");
      html.mark("<td>").text(Text.said(defect.effect().orElse("")).text());
      html.mark("<td>").text(Text.said(defect.expected().orElse("")).text());
      html.mark("<td>").text(Text.said(defect.found().orElse("")).text());
    }
    close();
  }

  private void open(String id, String title, String... columns) throws IOException {
    html.mark("<section id=\"" + id + "\" aria-labelledby=\"" + id + "-title\"><h2 id=\"" + id);
    html.mark("-title\">" + title + "</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\"");
    html.mark(" aria-labelledby=\"" + id + "-title\"><table class=\"static\"><thead><tr>");
    for (String column : columns) {
      html.mark("<th scope=\"col\">" + column);
    }
    html.mark("<tbody>\n");
  }

  private void close() throws IOException {
    html.mark("</table></div></section>\n");
  }

  /// Who made the report, and of what.
  void foot() throws IOException {
    html.mark("<footer><p>Made by ").text(document.tool().name() + " " + document.tool().version());
    html.mark(" from the case file alone. Techniques are of ATT&amp;CK ");
    html.text(document.tool().attack()).mark(".</p><dl class=\"options\">");
    for (Map.Entry<String, String> option : OptionWords.of(document.options()).entrySet()) {
      html.mark("<div><dt>").text(option.getKey()).mark("</dt><dd>");
      html.text(Text.said(option.getValue()).text()).mark("</dd></div>");
    }
    html.mark("</dl></footer>\n");
  }
}
