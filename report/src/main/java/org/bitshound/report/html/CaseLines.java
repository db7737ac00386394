package org.bitshound.report.html;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Finding;
import org.bitshound.report.json.Json;
import org.bitshound.report.page.CasePages;
import org.bitshound.report.page.Text;
import org.bitshound.report.words.Printable;
import org.bitshound.report.words.Times;

/// The cases as data: a line for each row of the table, and a line for each page, packed. They
/// stand in blocks, so that the first rows are shown before the last are read; beside each block
/// stand its rows for who reads without scripts.
final class CaseLines {
  /// Cases of the first block: what fills a screen.
  private static final int FIRST_BLOCK = 100;

  private static final int BLOCK = 250;

  private final CaseFile document;
  private final Times times;
  private final Html html;
  private final CasePages pages;
  private final Json json = new Json();
  private final PageJson page;

  CaseLines(CaseFile document, Times times, Html html, Shared shared, CasePages pages) {
    this.document = document;
    this.times = times;
    this.html = html;
    this.pages = pages;
    this.page = new PageJson(json, shared);
  }

  /// @param afterFirst what stands behind the first block
  void write(String afterFirst) throws IOException {
    List<Case> cases = document.cases();
    int at = block(0, Math.min(FIRST_BLOCK, cases.size()));
    html.mark(afterFirst);
    while (at < cases.size()) {
      at = block(at, Math.min(at + BLOCK, cases.size()));
    }
  }

  private int block(int from, int to) throws IOException {
    var rows = new StringBuilder();
    var packed = new StringBuilder();
    var plain = new PlainRows(times);
    for (int at = from; at < to; at++) {
      Case one = document.cases().get(at);
      rows.append(at == from ? "" : "\n").append(row(one));
      packed.append(at == from ? "" : "\n").append(page(one));
      plain.add(one);
    }
    html.mark("<script type=\"application/jsonl\" class=\"cases\">").mark(rows.toString());
    html.mark("</script>\n<script type=\"text/plain\" class=\"pages\">");
    html.mark(Packed.text(packed.toString())).mark("</script>\n<noscript>");
    html.mark(plain.table("Cases " + (from + 1) + " to " + to)).mark("</noscript>\n");
    return to;
  }

  /// Id, severity, verdict, kind, host, first and last in milliseconds, both as shown, headline,
  /// analytics, other ids.
  private String row(Case one) {
    json.list().value(Printable.text(one.id()));
    json.value(one.severity().word()).value(one.verdict().word());
    json.value(one.kind().word()).value(Text.quoted(one.host()).text());
    json.value(one.first().toEpochMilli()).value(one.last().toEpochMilli());
    json.value(times.time(one.first())).value(times.span(one.first(), one.last()));
    json.value(Text.said(one.headline()).text());
    json.values(shown(one.findings().stream().map(Finding::analytic)));
    json.values(shown(one.formerIds().stream()));
    json.flag(one.recovered().orElse(false));
    return json.endList().take();
  }

  private static List<String> shown(Stream<String> words) {
    return words.distinct().map(Printable::text).toList();
  }

  private String page(Case one) {
    page.write(pages.of(one));
    return json.take();
  }
}
