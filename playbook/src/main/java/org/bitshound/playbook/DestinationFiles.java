package org.bitshound.playbook;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.casefile.UnknownBecause;

/// What the evidence has of the files at the destinations: the files themselves, and records of
/// their writing.
final class DestinationFiles implements Question {
  private static final String FILES = "files";
  private static final String WRITTEN = "file-written";

  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    CollectedWords.say(told, about.facts());
    Optional<Reply.Told> writings = writings(about);
    if (!told.isEmpty()) {
      Reply.Told collected = told.value(CollectedWords.isAnyThere(about.facts())).told();
      return writings.map(collected::and).orElse(collected);
    }
    return writings.<Reply>map(said -> said.valued("yes")).orElseGet(() -> neither(about));
  }

  private static Reply neither(Inquiry about) {
    List<Coverage> covering = about.covering();
    boolean onlyFiles = covering.size() == 1 && covering.getFirst().source().equals(FILES);
    return onlyFiles
        ? about.unknown(
            UnknownBecause.ABSENT,
            "It cannot be known whether the files are there: what was collected does not tell of"
                + " them.",
            List.of(FILES),
            about.collecting().of(FILES))
        : new SourceAtHand().answer(about);
  }

  /// Who was seen to write, in the words of the timeline.
  private static Optional<Reply.Told> writings(Inquiry about) {
    List<TimelineRow> all = about.subject().map(Case::timeline).orElse(List.of());
    List<TimelineRow> rows = all.stream().filter(row -> row.what().equals(WRITTEN)).toList();
    return rows.stream()
        .findFirst()
        .map(first ->
            new Reply.Told(
                "At "
                    + Telling.shown(first.time().toString())
                    + " "
                    + first.text()
                    + (rows.size() > 1 ? "; " + (rows.size() - 1) + " more writings follow." : "."),
                Optional.empty(),
                List.of("timeline[" + all.indexOf(first) + "]"),
                first.evidence(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }
}
