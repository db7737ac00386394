package org.bitshound.hunt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.LeftOut;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Span;
import org.bitshound.casefile.Summary;
import org.bitshound.casefile.Verdict;

/// Chooses the cases that the document shows, and counts what it shows and what it leaves out.
final class Summing {
  private final List<Case> shown = new ArrayList<>();
  private final Map<Verdict, Long> leftOutByVerdict = new EnumMap<>(Verdict.class);
  private final Map<Severity, Long> leftOutBySeverity = new EnumMap<>(Severity.class);
  private Severity worst = Severity.NONE;

  Summing(List<Case> all, HuntRequest request) {
    for (Case one : all) {
      boolean inWindow =
          request.since().map(since -> !one.last().isBefore(since)).orElse(true)
              && request.until().map(until -> one.first().isBefore(until)).orElse(true);
      if (inWindow && one.severity().compareTo(worst) > 0) {
        worst = one.severity();
      }
      if (inWindow && one.severity().compareTo(request.minSeverity()) >= 0) {
        shown.add(one);
      } else {
        leftOutByVerdict.merge(one.verdict(), 1L, Long::sum);
        leftOutBySeverity.merge(one.severity(), 1L, Long::sum);
      }
    }
  }

  List<Case> shown() {
    return shown;
  }

  /// {@return the worst severity of the cases in the window, before `--min-severity`}
  Severity worst() {
    return worst;
  }

  Summary summary(long files, long records, long hosts, long defects) {
    var byVerdict = new EnumMap<Verdict, Long>(Verdict.class);
    var bySeverity = new EnumMap<Severity, Long>(Severity.class);
    long jobs = 0;
    long recovered = 0;
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    for (Case one : shown) {
      byVerdict.merge(one.verdict(), 1L, Long::sum);
      bySeverity.merge(one.severity(), 1L, Long::sum);
      jobs += one.kind() == Kind.JOB ? 1 : 0;
      recovered += one.recovered().orElse(false) ? 1 : 0;
      first = one.first().isBefore(first) ? one.first() : first;
      last = one.last().isAfter(last) ? one.last() : last;
    }
    return new Summary(
        files,
        records,
        hosts,
        shown.size(),
        jobs,
        byVerdict,
        bySeverity,
        defects,
        recovered,
        leftOutByVerdict.isEmpty()
            ? Optional.empty()
            : Optional.of(new LeftOut(leftOutByVerdict, leftOutBySeverity)),
        shown.isEmpty() ? Optional.empty() : Optional.of(new Span(first, last)));
  }
}
