package org.bitshound.command;

import java.util.List;
import java.util.Locale;

/// Writes `docs/command-lines.md`.
final class CommandLinesPage {
  private static final int LONGEST_SHOWN = 220;

  private CommandLinesPage() {}

  static String of(List<Row> rows, SigmaRules rules) {
    var page = new StringBuilder();
    page.append(
        """
        # Command lines, and what they would do

        Every row is a test of the room `command` (`CommandLinesTest`), which also writes this page. All rows are
        invented; the tricks are those that public collections describe. U stands for `%s`,
        F for `%s`. What the words mean stands in [formats/command-lines.md](formats/command-lines.md).

        """
            .formatted(Row.ADDRESS, Row.FILE));
    figures(page, rows, rules);
    String group = "";
    for (Row row : rows) {
      if (!row.group().equals(group)) {
        group = row.group();
        page.append("\n## ").append(group).append("\n\n");
        page.append("| why | command | read as | Sigma |\n| --- | --- | --- | --- |\n");
      }
      page.append(cellsOf(row)).append(sigma(row, rules)).append(" |\n");
    }
    return page.toString();
  }

  /// {@return the row but for its last cell}
  static String cellsOf(Row row) {
    String read = row.expected().isEmpty() ? "–" : row.expected();
    return "| " + escaped(row.why()) + " | " + code(row.text()) + " | " + code(read) + " | ";
  }

  private static String sigma(Row row, SigmaRules rules) {
    return row.isScript() ? "no process" : rules.matches(row) ? "yes" : "–";
  }

  private static void figures(StringBuilder page, List<Row> rows, SigmaRules rules) {
    List<Row> processes = rows.stream().filter(row -> !row.isScript()).toList();
    List<Row> telling = processes.stream().filter(row -> !row.isOrdinary()).toList();
    List<Row> ordinary = processes.stream().filter(Row::isOrdinary).toList();
    List<Row> moving = telling.stream().filter(CommandLinesPage::moves).toList();
    page.append(
        """
        ## Beside SigmaHQ's process rules

        The rules of SigmaHQ that look for bitsadmin or the BITS cmdlets in process records (%d, commit 8eaafff,
        Detection Rule License 1.1: %s)
        on the same rows, read by a plain evaluator of substrings.
        A row is the one record that it shows. Where a shell stands around the tool, Windows also records the tool's
        own process, mostly without the disguise, and a rule may match there.

        | rows | of them | bitshound reads | a rule matches |
        | --- | --- | --- | --- |
        """
            .formatted(rules.count(), rules.titles()));
    row(page, "processes that speak to BITS", telling, rules);
    row(page, "… and fetch, send or start a program", moving, rules);
    row(page, "ordinary processes", ordinary, rules);
    List<Row> scripts = rows.stream().filter(Row::isScript).toList();
    page.append(
        "| scripts: %d that speak to BITS, %d ordinary | | %d and %d | process rules do not look there |%n"
            .formatted(
                scripts.stream().filter(row -> !row.isOrdinary()).count(),
                scripts.stream().filter(Row::isOrdinary).count(),
                scripts.stream().filter(row -> !row.isOrdinary() && isRead(row)).count(),
                scripts.stream().filter(row -> row.isOrdinary() && isRead(row)).count()));
  }

  private static void row(StringBuilder page, String name, List<Row> rows, SigmaRules rules) {
    long read = rows.stream().filter(CommandLinesPage::isRead).count();
    long matched = rows.stream().filter(rules::matches).count();
    page.append(
        "| %s | %d | %s | %s |%n"
            .formatted(name, rows.size(), share(read, rows.size()), share(matched, rows.size())));
  }

  private static String share(long part, int whole) {
    return String.format(Locale.ROOT, "%d (%.0f %%)", part, 100.0 * part / whole);
  }

  private static boolean isRead(Row row) {
    return !row.expected().isEmpty();
  }

  private static boolean moves(Row row) {
    return row.read().stream()
        .flatMap(reading -> reading.actions().stream())
        .anyMatch(action ->
            action.verb() == Verb.TRANSFER
                || action.verb() == Verb.ADD_FILE
                || action.verb() == Verb.SET_NOTIFY_COMMAND);
  }

  private static String code(String text) {
    String shown = text.replaceAll(" {9,}", " … ");
    shown = shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown;
    String plain = shown.replace("{U}", "U").replace("{F}", "F").replace("|", "\\|");
    return plain.indexOf('`') >= 0 ? "`` " + plain + " ``" : "`" + plain + "`";
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|");
  }
}
