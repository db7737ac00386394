package org.bitshound.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.report.json.Json;
import org.bitshound.report.page.Block;
import org.bitshound.report.page.Fact;
import org.bitshound.report.page.Item;
import org.bitshound.report.page.Section;
import org.bitshound.report.page.Text;

/// A page as data for the script, which lays it out; small, since a report holds thousands.
///
/// A page is a list `[texts, sections]`: the texts that other pages have too, each a number of
/// [Shared] or a whole text, and sections `[id, title, blocks]`. A block begins with its kind:
/// facts `f`, a table `t`, items `i`, moments `m`, a tree `p`. A text is a string where it is said,
/// else `[string, mark]`: quoted 1, a command 2, said and ours 3, quoted and ours 4; and a number
/// where it is one of the page's texts. Refs are one string with spaces.
final class PageJson {
  private static final int USUAL_TEXTS = 200;
  private static final int SAID = 0;
  private static final int QUOTED = 1;
  private static final int COMMAND = 2;
  private static final int OURS_SAID = 3;
  private static final int OURS_QUOTED = 4;

  private final Json json = new Json();
  private final Map<Text, Integer> places = HashMap.newHashMap(USUAL_TEXTS);
  private final List<Text> shared = new ArrayList<>();

  /// A page whose texts have no numbers yet, since these are given in order of page.
  ///
  /// @param sections in UTF-8
  /// @param shared the texts that are called by their place here
  @SuppressWarnings("ArrayRecordComponent") // is written once and compared by nobody
  record Page(byte[] sections, List<Text> shared) {}

  private PageJson() {}

  static Page of(List<Section> sections) {
    var page = new PageJson();
    page.write(sections);
    return new Page(page.json.takeBytes(), page.shared);
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
    text(Text.said(words).asOurs());
  }

  private void text(Text text) {
    if (text.spread() == Text.Spread.ONE) {
      whole(text, json);
    } else {
      json.value(place(text));
    }
  }

  private int place(Text text) {
    Integer known = places.putIfAbsent(text, shared.size());
    if (known != null) {
      return known;
    }
    shared.add(text);
    return shared.size() - 1;
  }

  static void whole(Text text, Json json) {
    int mark = mark(text);
    if (mark == SAID) {
      json.value(text.text());
    } else {
      json.list().value(text.text()).value(mark).endList();
    }
  }

  private static int mark(Text text) {
    boolean ours = text.spread() == Text.Spread.OURS;
    return switch (text.look()) {
      case SAID -> ours ? OURS_SAID : SAID;
      case QUOTED -> ours ? OURS_QUOTED : QUOTED;
      case COMMAND -> COMMAND;
    };
  }

  private void refs(List<String> refs) {
    if (!refs.isEmpty()) {
      json.value(String.join(" ", refs));
    }
  }
}
