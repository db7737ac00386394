package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Contradiction;
import org.bitshound.casefile.Explained;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Finding;
import org.bitshound.report.words.Times;

/// What speaks against a case, what cannot both hold, and what explains it.
final class WhyPart {
  private WhyPart() {}

  static Section of(Case one, Times times) {
    var blocks = new ArrayList<Block>();
    add(blocks, "", one.findings().stream().map(WhyPart::item));
    add(blocks, "Cannot both hold", one.contradictions().stream().map(WhyPart::item));
    add(blocks, "Expected because", one.expectedBecause().stream().map(e -> item(e, times)));
    add(blocks, "Explained", one.explained().stream().map(WhyPart::item));
    if (blocks.isEmpty()) {
      blocks.add(
          new Block.Facts(List.of(new Fact("", Text.said("No analytic has found anything.")))));
    }
    return new Section("why", "Why", blocks);
  }

  private static void add(List<Block> blocks, String heading, Stream<Item> items) {
    List<Item> all = items.toList();
    if (!all.isEmpty()) {
      blocks.add(new Block.Items(heading, all));
    }
  }

  private static Item item(Finding finding) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("analytic", Text.said(finding.analytic())));
    if (!finding.techniques().isEmpty()) {
      facts.add(new Fact("techniques", Text.said(String.join(" ", finding.techniques()))));
    }
    return new Item(
        finding.severity().word(),
        Text.said(finding.title()).asRepeated(),
        Text.said(finding.why()).asRepeated(),
        facts,
        finding.evidence());
  }

  private static Item item(Contradiction one) {
    return new Item(
        "differs",
        Text.said(one.what().replace('-', ' ')).asRepeated(),
        Text.said(one.text()).asRepeated(),
        List.of(),
        one.evidence());
  }

  private static Item item(Explanation one, Times times) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("entry", Text.said(one.entry() + ", " + one.list().word())));
    if (!one.agrees().isEmpty()) {
      facts.add(new Fact("agrees", Text.said(String.join(", ", one.agrees()))));
    }
    if (!one.unknown().isEmpty()) {
      facts.add(new Fact("cannot be seen", Text.said(String.join(", ", one.unknown()))));
    }
    one.expires().ifPresent(end -> facts.add(new Fact("until", Text.said(times.time(end)))));
    return new Item("expected", Text.none(), Text.said(one.why()).asRepeated(), facts, List.of());
  }

  private static Item item(Explained one) {
    Finding finding = one.finding();
    return new Item(
        "explained",
        Text.said(finding.title()).asRepeated(),
        Text.said(finding.why()).asRepeated(),
        List.of(
            new Fact("analytic", Text.said(finding.analytic())),
            new Fact("by", Text.said(one.by()))),
        finding.evidence());
  }
}
