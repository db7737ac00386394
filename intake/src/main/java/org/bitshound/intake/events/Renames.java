package org.bitshound.intake.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells which labels are one host's.
///
/// A host was renamed where, in one file, the records of a channel are numbered on without a break
/// from one name to the other, and each record's header has the same number: so number only the
/// logs that a machine writes itself. Names that no file joins stay hosts of their own.
final class Renames {
  private final Map<String, String> joined =
      new HashMap<>(); // label to another label of the same host

  private record Span(String label, long from, long to) {}

  Renames(Collection<Tally> units) {
    var byFile = new HashMap<String, List<Runs>>();
    for (Tally unit : units) {
      for (Runs one : unit.runs()) {
        byFile
            .computeIfAbsent(unit.file.path() + '\0' + one.channel, file -> new ArrayList<>())
            .add(one);
      }
    }
    byFile.values().forEach(this::join);
  }

  private void join(List<Runs> ofOneChannel) {
    long labels = ofOneChannel.stream().map(one -> one.label).distinct().count();
    if (labels < 2) {
      return;
    }
    var spans = new ArrayList<Span>();
    for (Runs one : ofOneChannel) {
      for (int run = 0; run < one.count(); run++) {
        if (one.isWhole(run)) {
          spans.add(new Span(one.label, one.from(run), one.to(run)));
        }
      }
    }
    spans.sort(Comparator.comparingLong(Span::from).thenComparing(Span::label));
    for (int i = 1; i < spans.size(); i++) {
      String before = root(spans.get(i - 1).label());
      String after = root(spans.get(i).label());
      if (spans.get(i - 1).to() + 1 == spans.get(i).from() && !before.equals(after)) {
        joined.put(before, after);
      }
    }
  }

  /// {@return the label that stands for all of one host}
  String root(String label) {
    String top = label;
    for (String up = joined.get(top); up != null; up = joined.get(top)) {
      top = up;
    }
    String at = label;
    while (!at.equals(top)) { // the next one to ask has a short way
      String up = joined.put(at, top);
      at = up == null ? top : up;
    }
    return top;
  }
}
