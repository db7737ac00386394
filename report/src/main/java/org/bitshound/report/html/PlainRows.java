package org.bitshound.report.html;

import org.bitshound.casefile.Case;
import org.bitshound.report.page.Text;
import org.bitshound.report.words.Times;

/// The rows of cases for who reads without scripts.
final class PlainRows {
  static final String HEAD =
      "<thead><tr><th scope=\"col\">Severity<th scope=\"col\">Case<th scope=\"col\">Host"
          + "<th scope=\"col\">First<tbody>";

  private final Times times;
  private final StringBuilder rows;

  PlainRows(Times times, StringBuilder rows) {
    this.times = times;
    this.rows = rows;
  }

  void add(Case one) {
    rows.append("<tr><td>").append(one.severity().word()).append("<td>");
    escape(Text.said(one.headline()).text());
    rows.append(" <small>");
    escape(one.id());
    rows.append("</small><td>");
    escape(Text.quoted(one.host()).text());
    rows.append("<td>").append(times.time(one.first()));
  }

  private void escape(String text) {
    Html.escape(text, rows);
  }
}
