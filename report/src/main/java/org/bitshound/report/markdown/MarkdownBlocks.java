package org.bitshound.report.markdown;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bitshound.report.page.Block;
import org.bitshound.report.page.Fact;
import org.bitshound.report.page.Item;
import org.bitshound.report.page.Section;
import org.bitshound.report.page.Text;

/// The sections of a page as Markdown.
final class MarkdownBlocks {
  private final OutputStream out;

  MarkdownBlocks(OutputStream out) {
    this.out = out;
  }

  void write(Section section) throws IOException {
    line("");
    line("#### " + section.title());
    for (Block block : section.blocks()) {
      line("");
      switch (block) {
        case Block.Facts facts -> facts(facts.facts(), "- ");
        case Block.Table table -> table(table);
        case Block.Items items -> items(items);
        case Block.Moments moments -> moments(moments);
        case Block.Tree tree -> tree(tree);
      }
    }
  }

  private void facts(List<Fact> facts, String lead) throws IOException {
    for (Fact fact : facts) {
      String label = fact.label().isEmpty() ? "" : "**" + Markdown.said(fact.label()) + "** ";
      line(lead + label + Markdown.of(fact.text()) + refs(fact.refs()));
    }
  }

  private void items(Block.Items items) throws IOException {
    if (!items.heading().isEmpty()) {
      line("**" + Markdown.said(items.heading()) + "**");
      line("");
    }
    for (Item item : items.items()) {
      String title = item.title().raw().isEmpty() ? "" : Markdown.of(item.title()) + ": ";
      line(
          "- **"
              + Markdown.said(item.mark().toUpperCase(Locale.ROOT))
              + "** "
              + title
              + Markdown.of(item.text())
              + refs(item.refs()));
      facts(item.facts(), "  - ");
    }
  }

  private void moments(Block.Moments moments) throws IOException {
    for (Block.Moment moment : moments.moments()) {
      line(
          "- "
              + moment.shown()
              + " "
              + Markdown.said(moment.what().replace('-', ' '))
              + ": "
              + Markdown.of(moment.text())
              + refs(moment.refs()));
    }
  }

  private void tree(Block.Tree tree) throws IOException {
    for (Block.Node node : tree.nodes()) {
      String role = node.role().isEmpty() ? "" : " (" + Markdown.said(node.role()) + ")";
      line("  ".repeat(node.depth()) + "- " + Markdown.of(node.text()) + role);
    }
  }

  private void table(Block.Table table) throws IOException {
    line(row(table.columns()));
    line(row(table.columns().stream().map(_ -> "---").toList()));
    for (List<Text> cells : table.rows()) {
      line(row(cells.stream().map(Markdown::cell).toList()));
    }
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String refs(List<String> refs) {
    return refs.isEmpty() ? "" : Markdown.said(" [" + String.join(" ", refs) + "]");
  }

  private void line(String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
