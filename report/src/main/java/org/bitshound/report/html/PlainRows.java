package org.bitshound.report.html;

import org.bitshound.casefile.Case;
import org.bitshound.report.page.Text;
import org.bitshound.report.words.Times;

/// The rows of cases for who reads without scripts.
final class PlainRows {
  private static final String HEAD =
      "<thead><tr><th scope=\"col\">Severity<th scope=\"col\">Case<th scope=\"col\">Host"
          + "<th scope=\"col\">First<tbody>";

  private PlainRows() {}

  static String row(Case one, Times times) {
    var row = new StringBuilder(200);
    row.append("<tr><td>").append(one.severity().word()).append("<td>");
    Html.escape(Text.said(one.headline()).text(), row);
    row.append(" <small>");
    Html.escape(one.id(), row);
    row.append("</small><td>");
    Html.escape(Text.quoted(one.host()).text(), row);
    return row.append("<td>").append(times.time(one.first())).toString();
  }

  /// {@return the table}
  ///
  /// @param caption of ours
  static String table(String caption, CharSequence rows) {
    return "<table class=\"rows\"><caption>" + caption + "</caption>" + HEAD + rows + "</table>";
  }
}
