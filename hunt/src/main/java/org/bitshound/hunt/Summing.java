package org.bitshound.hunt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.LeftOut;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Span;
import org.bitshound.casefile.Summary;
import org.bitshound.casefile.Verdict;
import org.bitshound.hunt.JudgedHost.Judged;

/// Chooses the cases that the document shows, and counts what it shows and what it leaves out.
final class Summing {
  private final List<Judged> shown = new ArrayList<>();
  private final Map<Verdict, Long> leftOutByVerdict = new EnumMap<>(Verdict.class);
  private final Map<Severity, Long> leftOutBySeverity = new EnumMap<>(Severity.class);
  private Severity worst = Severity.NONE;

  Summing(List<Judged> all, HuntRequest request) {
    for (Judged judged : all) {
      Brief one = judged.brief();
      if (isInWindow(one, request) && one.severity().compareTo(worst) > 0) {
        worst = one.severity();
      }
      if (shows(one, request)) {
        shown.add(judged);
      } else {
        leftOutByVerdict.merge(one.verdict(), 1L, Long::sum);
        leftOutBySeverity.merge(one.severity(), 1L, Long::sum);
      }
    }
  }

  /// {@return whether the document shows a case}
  static boolean shows(Brief one, HuntRequest request) {
    return isInWindow(one, request) && one.severity().compareTo(request.minSeverity()) >= 0;
  }

  private static boolean isInWindow(Brief one, HuntRequest request) {
    boolean hasNoTime = one.last().equals(Case.NO_TIME);
    boolean sinceThen = request.since().map(since -> !one.last().isBefore(since)).orElse(true);
    boolean beforeThen = request.until().map(until -> one.first().isBefore(until)).orElse(true);
    return hasNoTime || (sinceThen && beforeThen);
  }

  List<Judged> shown() {
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
    for (Judged judged : shown) {
      Brief one = judged.brief();
      byVerdict.merge(one.verdict(), 1L, Long::sum);
      bySeverity.merge(one.severity(), 1L, Long::sum);
      jobs += one.kind() == Kind.JOB ? 1 : 0;
      recovered += one.recovered() ? 1 : 0;
      if (!one.first().equals(Case.NO_TIME)) {
        first = one.first().isBefore(first) ? one.first() : first;
        last = one.last().isAfter(last) ? one.last() : last;
      }
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
        first.equals(Instant.MAX) ? Optional.empty() : Optional.of(new Span(first, last)));
  }
}
