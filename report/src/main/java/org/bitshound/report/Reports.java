package org.bitshound.report;

import java.time.ZoneId;
import org.bitshound.report.attack.NavigatorLayer;
import org.bitshound.report.form.Report;
import org.bitshound.report.html.HtmlReport;
import org.bitshound.report.markdown.MarkdownReport;
import org.bitshound.report.table.CaseTables;
import org.bitshound.report.table.Timesketch;
import org.bitshound.report.words.Times;

/// The forms there are. Those for people show times of a zone and defang addresses; those for tools
/// have times of UTC and addresses as they are.
public final class Reports {
  private Reports() {}

  /// {@return one HTML page that asks for nothing else}
  public static Report html(ZoneId zone) {
    Times times = Times.of(zone);
    return (document, out) -> HtmlReport.begin(document, times, out);
  }

  /// {@return Markdown for a ticket}
  public static Report markdown(ZoneId zone) {
    Times times = Times.of(zone);
    return (document, out) -> MarkdownReport.begin(document, times, out);
  }

  /// {@return a CSV row for each case}
  public static Report csvOfCases() {
    return (_, out) -> CaseTables.cases(out);
  }

  /// {@return a CSV row for each finding}
  public static Report csvOfFindings() {
    return (_, out) -> CaseTables.findings(out);
  }

  /// {@return a CSV row for each thing that happened}
  public static Report csvOfTimeline() {
    return (_, out) -> CaseTables.timeline(out);
  }

  /// {@return rows for Timesketch's CSV import}
  public static Report timesketchCsv() {
    return (_, out) -> Timesketch.csv(out);
  }

  /// {@return lines for Timesketch's JSONL import}
  public static Report timesketchJsonLines() {
    return (_, out) -> Timesketch.jsonLines(out);
  }

  /// {@return a layer for ATT&CK Navigator}
  public static Report navigator() {
    return NavigatorLayer::begin;
  }
}
