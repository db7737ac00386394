package org.bitshound.report.html;

import org.bitshound.casefile.Case;
import org.bitshound.report.page.Text;
import org.bitshound.report.words.Times;

/// The rows of cases for who reads without scripts.
final class PlainRows {
  private static final String HEAD =
      "<thead><tr><th scope=\"col\">Severity<th scope=\"col\">Case<th scope=\"col\">Host"
          + "<th scope=\"col\">First<tbody>";

  private final Times times;
  private final StringBuilder rows = new StringBuilder();

  PlainRows(Times times) {
    this.times = times;
  }

  void add(Case one) {
    rows.append("<tr><td>").append(one.severity().word()).append("<td>");
    Html.escape(Text.said(one.headline()).text(), rows);
    rows.append(" <small>");
    Html.escape(one.id(), rows);
    rows.append("</small><td>");
    Html.escape(Text.quoted(one.host()).text(), rows);
    rows.append("<td>").append(times.time(one.first()));
  }

  /// {@return the table}
  ///
  /// @param caption of ours
  String table(String caption) {
    return "<table class=\"rows\"><caption>" + caption + "</caption>" + HEAD + rows + "</table>";
  }
}
