package org.bitshound.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.report.json.Json;
import org.bitshound.report.page.Text;

/// Texts that many pages have, each kept once and called by its number.
final class Shared {
  private final Map<Text, Integer> numbers = new HashMap<>();
  private final List<Text> texts = new ArrayList<>();

  private int number(Text text) {
    Integer known = numbers.putIfAbsent(text, texts.size());
    if (known != null) {
      return known;
    }
    texts.add(text);
    return texts.size() - 1;
  }

  /// Writes a page with the numbers of its texts.
  void number(PageJson.Unnumbered page, Json json) {
    page.write(this::number, json);
  }

  /// {@return all of them, by number}
  String json() {
    var json = new Json();
    json.list();
    for (Text text : texts) {
      PageJson.whole(text, json);
    }
    return json.endList().take();
  }
}
