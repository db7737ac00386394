package org.bitshound.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.bitshound.report.json.Json;
import org.bitshound.report.page.Block;
import org.bitshound.report.page.Fact;
import org.bitshound.report.page.Item;
import org.bitshound.report.page.Section;
import org.bitshound.report.page.Text;

/// A page as data for the script, which lays it out; small, since a report holds thousands.
///
/// A page is a list of sections `[id, title, blocks]`. A block begins with its kind: facts `f`, a
/// table `t`, items `i`, moments `m`, a tree `p`. A text is a string where it is said, `[string]`
/// where it is quoted, `[string, 1]` where it is a command, and a number where it is shared. Refs
/// are one string with spaces.
final class PageJson {
  private final Json json = new Json();
  private final List<Text> shared = new ArrayList<>();
  private int[] places = new int[256];

  /// A page whose shared texts have no numbers yet, since these are given in order of page.
  static final class Unnumbered {
    private final byte[] bytes;
    private final int[] places;
    private final List<Text> shared;

    /// @param places where in the bytes the number of each belongs
    private Unnumbered(byte[] bytes, int[] places, List<Text> shared) {
      this.bytes = bytes;
      this.places = places;
      this.shared = shared;
    }

    /// Writes the page with the numbers that are given to its texts.
    void write(ToIntFunction<Text> numbers, Json json) {
      int done = 0;
      for (int at = 0; at < shared.size(); at++) {
        json.raw(bytes, done, places[at]).rawNumber(numbers.applyAsInt(shared.get(at)));
        done = places[at];
      }
      json.raw(bytes, done, bytes.length);
    }
  }

  private PageJson() {}

  static Unnumbered of(List<Section> sections) {
    var page = new PageJson();
    page.write(sections);
    return new Unnumbered(page.json.takeBytes(), page.places, page.shared);
  }

  private void write(List<Section> sections) {
    json.list();
    for (Section section : sections) {
      json.list().value(section.id());
      ours(section.title());
      json.list();
      section.blocks().forEach(this::write);
      json.endList().endList();
    }
    json.endList();
  }

  private void write(Block block) {
    json.list();
    switch (block) {
      case Block.Facts facts -> facts("f", facts.facts());
      case Block.Table table -> table(table);
      case Block.Items items -> items(items);
      case Block.Moments moments -> moments(moments);
      case Block.Tree tree -> tree(tree);
    }
    json.endList();
  }

  private void facts(String kind, List<Fact> facts) {
    json.value(kind).list();
    for (Fact fact : facts) {
      json.list();
      ours(fact.label());
      text(fact.text());
      refs(fact.refs());
      json.endList();
    }
    json.endList();
  }

  private void table(Block.Table table) {
    json.value("t").list();
    table.columns().forEach(this::ours);
    json.endList().list();
    for (List<Text> row : table.rows()) {
      json.list();
      row.forEach(this::text);
      json.endList();
    }
    json.endList();
  }

  private void items(Block.Items items) {
    json.value("i");
    ours(items.heading());
    json.list();
    for (Item item : items.items()) {
      json.list();
      ours(item.mark());
      text(item.title());
      text(item.text());
      json.list();
      facts("f", item.facts());
      json.endList();
      refs(item.refs());
      json.endList();
    }
    json.endList();
  }

  private void moments(Block.Moments moments) {
    json.value("m").list();
    for (Block.Moment moment : moments.moments()) {
      json.list().value(moment.time().toEpochMilli()).value(moment.shown());
      ours(moment.what());
      text(moment.text());
      refs(moment.refs());
      json.endList();
    }
    json.endList();
  }

  private void tree(Block.Tree tree) {
    json.value("p").list();
    for (Block.Node node : tree.nodes()) {
      json.list().value(node.depth());
      text(node.text());
      ours(node.role());
      json.endList();
    }
    json.endList();
  }

  private void ours(String words) {
    text(Text.said(words).asShared());
  }

  private void text(Text text) {
    if (text.shared()) {
      if (shared.size() == places.length) {
        places = Arrays.copyOf(places, places.length * 2);
      }
      places[shared.size()] = json.gap();
      shared.add(text);
    } else {
      whole(text, json);
    }
  }

  static void whole(Text text, Json json) {
    switch (text.look()) {
      case SAID -> json.value(text.text());
      case QUOTED -> json.list().value(text.text()).endList();
      case COMMAND -> json.list().value(text.text()).value(1).endList();
    }
  }

  private void refs(List<String> refs) {
    if (!refs.isEmpty()) {
      json.value(String.join(" ", refs));
    }
  }
}
