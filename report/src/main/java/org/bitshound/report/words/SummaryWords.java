package org.bitshound.report.words;

import java.util.List;
import java.util.Map;
import org.bitshound.casefile.Summary;
import org.bitshound.casefile.Verdict;

/// The counts of a document in one sentence.
public final class SummaryWords {
  private SummaryWords() {}

  /// {@return what was looked at and what was found}
  ///
  /// @param unread how many of the files this version could not read
  public static String of(Summary summary, int unread, Times times) {
    String verdicts = verdicts(summary.byVerdict());
    return Wording.count(summary.hosts(), "host")
        + ", "
        + Wording.count(summary.files(), "file")
        + (unread == 0 ? "" : " (" + Wording.number(unread) + " not read)")
        + ", "
        + Wording.count(summary.records(), "record")
        + ", "
        + Wording.count(summary.cases(), "case")
        + (verdicts.isEmpty() ? "" : " (" + verdicts + ")")
        + (summary.recovered() > 0
            ? ", of which from recovered records alone " + Wording.number(summary.recovered())
            : "")
        + summary
            .span()
            .map(span -> " from " + times.span(span.first(), span.last()) + zone(times))
            .orElse("")
        + ", "
        + Wording.count(summary.defects(), "defect")
        + summary
            .leftOut()
            .map(left -> "; left out by the options: " + verdicts(left.byVerdict()))
            .orElse("");
  }

  private static String zone(Times times) {
    return times == Times.UTC ? " UTC" : "";
  }

  private static String verdicts(Map<Verdict, Long> counted) {
    var text = new StringBuilder();
    for (Verdict verdict : List.of(Verdict.SUSPICIOUS, Verdict.REVIEW, Verdict.EXPECTED)) {
      long number = counted.getOrDefault(verdict, 0L);
      if (number > 0) {
        text.append(text.isEmpty() ? "" : ", ").append(Wording.number(number)).append(' ');
        text.append(verdict == Verdict.REVIEW ? "to review" : verdict.word());
      }
    }
    return text.toString();
  }
}
