package org.bitshound.ese;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;

/// Tells each defect once, and falls silent with a word where there are too many of one kind.
final class DefectLog {
  private final Consumer<Defect> defects;
  private final Map<What, Set<Defect>> told = new EnumMap<>(What.class);
  private long met;

  DefectLog(Consumer<Defect> defects) {
    this.defects = defects;
  }

  void tell(
      long offset, What what, Severity severity, String expected, String found, String effect) {
    met++;
    Set<Defect> ofKind = told.computeIfAbsent(what, kind -> new HashSet<>());
    if (ofKind.size() == Limits.DEFECTS_OF_A_KIND) {
      return;
    }
    var defect = new Defect(offset, what, severity, expected, found, effect);
    if (ofKind.add(defect)) {
      defects.accept(ofKind.size() == Limits.DEFECTS_OF_A_KIND ? last(defect) : defect);
    }
  }

  private static Defect last(Defect defect) {
    return new Defect(
        defect.offset(),
        defect.what(),
        defect.severity(),
        defect.expected(),
        defect.found(),
        defect.effect() + "; more of this kind are not told one by one");
  }

  /// {@return how many times anything was told, to see whether something went without a word}
  long met() {
    return met;
  }
}
