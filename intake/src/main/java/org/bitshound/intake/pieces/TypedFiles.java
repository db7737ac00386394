package org.bitshound.intake.pieces;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.intake.evidence.TypedText;
import org.bitshound.observation.TranscriptLines.Line;
import org.bitshound.translation.transcript.ConsoleHistory;
import org.bitshound.translation.transcript.Transcript;

/// Reads what somebody typed in PowerShell: transcripts, and the history of the console.
final class TypedFiles implements PieceReader {
  /// A session of weeks with all its output has less; a history has a hundredth.
  private static final int LONGEST = 64 << 20;

  @Override
  public boolean opens(Kind kind) {
    return kind.isTyped();
  }

  @Override
  public Optional<Piece> read(EvidenceFile file, MappedFile bytes, Consumer<Defect> defects) {
    if (bytes.size() > LONGEST) {
      defects.accept(
          new Defect(
              LONGEST,
              What.SIZE_LIMIT,
              Severity.LIMIT,
              "at most " + LONGEST + " bytes",
              bytes.size() + " bytes",
              "what stands behind is not read"));
    }
    TypedText text = TypedText.of(bytes.view(0, (int) Math.min(bytes.size(), LONGEST)));
    return file.kind() == Kind.POWERSHELL_HISTORY ? history(file, text) : transcript(file, text);
  }

  private static Optional<Piece> history(EvidenceFile file, TypedText text) {
    List<Line> lines = text.placed(ConsoleHistory.parse(text.letters()));
    return Optional.of(new HistoryFile(file, ConsoleHistory.profile(file.path()), lines));
  }

  private static Optional<Piece> transcript(EvidenceFile file, TypedText text) {
    List<Transcript> sessions = Transcript.parse(text.letters());
    return sessions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TranscriptFile(
                file,
                sessions.stream()
                    .map(session -> session.with(text.placed(session.lines())))
                    .toList()));
  }
}
