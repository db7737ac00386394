package org.bitshound.playbook;

import java.util.ArrayList;
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
    if (!told.isEmpty()) {
      return withWritings(told.value(CollectedWords.isAnyThere(about.facts())).told(), about);
    }
    List<TimelineRow> writings = writings(about);
    if (!writings.isEmpty()) {
      return withWritings(
          new Reply.Told(
              "",
              Optional.of("yes"),
              List.of(),
              List.of(),
              List.of(),
              Optional.empty(),
              Optional.empty()),
          about);
    }
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

  private static List<TimelineRow> writings(Inquiry about) {
    return about.subject().map(Case::timeline).orElse(List.of()).stream()
        .filter(row -> row.what().equals(WRITTEN))
        .toList();
  }

  /// Who was seen to write, in the words of the timeline.
  private static Reply withWritings(Reply.Told told, Inquiry about) {
    var text = new StringBuilder(told.text());
    var evidence = new ArrayList<>(told.evidence());
    List<TimelineRow> writings = writings(about);
    if (!writings.isEmpty()) {
      TimelineRow first = writings.getFirst();
      text.append(text.isEmpty() ? "" : " ").append("At ");
      text.append(Telling.shown(first.time().toString())).append(' ').append(first.text());
      text.append(
          writings.size() > 1 ? "; " + (writings.size() - 1) + " more writings follow." : ".");
      first.evidence().stream().filter(ref -> !evidence.contains(ref)).forEach(evidence::add);
    }
    return new Reply.Told(
        text.toString(),
        told.value(),
        told.fields(),
        evidence,
        told.coverage(),
        told.match(),
        told.opens());
  }
}
