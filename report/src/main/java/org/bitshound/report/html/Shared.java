package org.bitshound.report.html;

import java.util.HashMap;
import java.util.Map;
import org.bitshound.report.json.Json;
import org.bitshound.report.page.Text;

/// Texts that many pages have, each kept once and called by its number. Numbers are given in the
/// order of pages, so that they do not depend on threads.
final class Shared {
  /// Characters: of 10,000 cases some hundred thousand are needed. What comes later stands in its
  /// page.
  private static final int MOST = 8 << 20;

  private final Map<Text, Integer> numbers = new HashMap<>();
  private final Json texts = new Json().list();
  private int length;

  /// Writes a page: the texts that it shares, each as its number or whole, and its sections.
  void write(PageJson.Page page, Json json) {
    json.list().list();
    for (Text text : page.shared()) {
      write(text, json);
    }
    json.endList().raw(page.sections()).endList();
  }

  private void write(Text text, Json json) {
    Integer known = numbers.get(text);
    if (known != null) {
      json.value(known);
    } else if (length + text.raw().length() <= MOST) {
      json.value(number(text));
    } else {
      PageJson.whole(text, json);
    }
  }

  private int number(Text text) {
    int number = numbers.size();
    numbers.put(text, number);
    length += text.raw().length();
    PageJson.whole(text, texts);
    return number;
  }

  /// {@return all of them, by number}
  byte[] json() {
    return texts.endList().takeBytes();
  }
}
