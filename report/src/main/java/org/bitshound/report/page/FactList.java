package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;

/// Facts in the making, each with the refs that the case has for its field.
final class FactList {
  private final Case one;
  private final List<Fact> facts = new ArrayList<>();

  FactList(Case one) {
    this.one = one;
  }

  /// @param path the field whose sources stand behind it
  void said(String label, String text, String path) {
    facts.add(new Fact(label, Text.said(text), refs(path)));
  }

  void said(String label, Optional<String> text, String path) {
    text.ifPresent(each -> said(label, each, path));
  }

  void quoted(String label, Optional<String> text, String path) {
    text.ifPresent(each -> facts.add(new Fact(label, Text.quoted(each), refs(path))));
  }

  void script(String label, Optional<String> text, String path) {
    text.ifPresent(each -> facts.add(new Fact(label, Text.script(each), refs(path))));
  }

  private List<String> refs(String path) {
    return one.sources().getOrDefault(path, List.of());
  }

  List<Fact> facts() {
    return facts;
  }
}
