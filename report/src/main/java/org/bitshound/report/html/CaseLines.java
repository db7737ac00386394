package org.bitshound.report.html;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.report.form.Report;
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

  /// Blocks that are packed while the next ones are made: more would be held than gained.
  private static final int AT_WORK = 3;

  /// A block that is packed meanwhile.
  private record Block(String rows, CompletableFuture<String> packed, String plain) {}

  private final Times times;
  private final Html html;
  private final CasePages pages;
  private final int count;
  private final String afterFirst;
  private final Shared shared;
  private final Json rows = new Json();
  private final Json numbered = new Json();
  private final Deque<Block> atWork = new ArrayDeque<>();
  private StringBuilder plain = new StringBuilder();
  private int from;
  private int to;

  /// @param count of cases
  /// @param afterFirst what stands behind the first block
  CaseLines(int count, Times times, Html html, Shared shared, CasePages pages, String afterFirst) {
    this.count = count;
    this.times = times;
    this.html = html;
    this.pages = pages;
    this.afterFirst = afterFirst;
    this.shared = shared;
  }

  Report.Entry entry(Case one) {
    byte[] row = row(one);
    PageJson.Page page = PageJson.of(pages.of(one));
    String plainRow = PlainRows.row(one, times);
    return () -> add(row, page, plainRow);
  }

  private void add(byte[] row, PageJson.Page page, String plainRow) throws IOException {
    if (to > from) {
      rows.line();
      numbered.line();
    }
    rows.raw(row);
    shared.write(page, numbered);
    plain.append(plainRow);
    to++;
    if (to == count || to - from == (from == 0 ? FIRST_BLOCK : BLOCK)) {
      endBlock();
    }
  }

  private void endBlock() throws IOException {
    byte[] pages = numbered.takeBytes();
    var packed = CompletableFuture.supplyAsync(() -> Packed.text(pages));
    String table = PlainRows.table("Cases " + (from + 1) + " to " + to, plain);
    atWork.add(new Block(rows.take(), packed, table));
    plain = new StringBuilder();
    boolean first = from == 0;
    from = to;
    if (first || atWork.size() > AT_WORK) {
      write(atWork.remove());
    }
    html.mark(first ? afterFirst : "");
  }

  private void write(Block block) throws IOException {
    html.mark("<script type=\"application/jsonl\" class=\"cases\">").mark(block.rows());
    html.mark("</script>\n<script type=\"text/plain\" class=\"pages\">");
    html.mark(block.packed().join()).mark("</script>\n<noscript>");
    html.mark(block.plain()).mark("</noscript>\n");
  }

  void end() throws IOException {
    if (count == 0) {
      endBlock();
    }
    while (!atWork.isEmpty()) {
      write(atWork.remove());
    }
  }

  /// Id, severity, verdict, kind, host, first and last in milliseconds, both as shown, headline,
  /// analytics, other ids.
  private byte[] row(Case one) {
    var row = new Json();
    row.list().value(Printable.text(one.id()));
    row.value(one.severity().word()).value(one.verdict().word());
    row.value(one.kind().word()).value(Text.quoted(one.host()).text());
    row.value(one.first().toEpochMilli()).value(one.last().toEpochMilli());
    row.value(times.time(one.first())).value(times.span(one.first(), one.last()));
    row.value(Text.said(one.headline()).text());
    row.values(shown(one.findings().stream().map(Finding::analytic)));
    row.values(shown(one.formerIds().stream()));
    row.flag(one.recovered().orElse(false));
    return row.endList().takeBytes();
  }

  private static List<String> shown(Stream<String> words) {
    return words.distinct().map(Printable::text).toList();
  }
}
