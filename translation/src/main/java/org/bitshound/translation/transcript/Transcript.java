package org.bitshound.translation.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.Source;
import org.bitshound.observation.TranscriptLines;
import org.bitshound.observation.TranscriptLines.Line;
import org.jspecify.annotations.Nullable;

/// One session in a transcript of PowerShell: the header between two rows of stars, and what was
/// typed behind a prompt (`PS C:\>`, `>>` for what goes on). What a script does without a prompt
/// and what somebody typed behind a prompt of their own is not told from output.
///
/// Times are the host's, without a zone, as the transcript spells them: `20210613061718`. Labels of
/// the header are read in English; in other languages by their order, which PowerShell 5 and later
/// keep.
///
/// @param machine the computer's name
/// @param started when the session began
/// @param ended when it ended; empty where it was cut off
/// @param user `DOMAIN\name`
/// @param processId the process
/// @param hostApplication its command line
/// @param lines what was typed, in order
public record Transcript(
    Optional<String> machine,
    Optional<String> started,
    Optional<String> ended,
    Optional<String> user,
    OptionalLong processId,
    Optional<String> hostApplication,
    List<Line> lines) {

  public Transcript {
    lines = List.copyOf(lines);
  }

  /// {@return the sessions of a transcript, in order; none for any other text}
  public static List<Transcript> parse(String text) {
    var sessions = new ArrayList<Transcript>();
    @Nullable Header header = null;
    var typed = new Typed();
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Optional<Header> next =
          lines[i].equals(Header.STARS) ? Header.at(lines, i) : Optional.empty();
      if (next.isPresent()) {
        if (header != null) {
          sessions.add(header.session(typed));
        }
        header = next.get();
        typed = new Typed();
        i = header.end();
      } else if (header != null) {
        typed.take(i + 1L, lines[i]);
      }
    }
    if (header != null) {
      sessions.add(header.session(typed));
    }
    return sessions;
  }

  /// {@return the same session with these lines}
  public Transcript with(List<Line> others) {
    return new Transcript(machine, started, ended, user, processId, hostApplication, others);
  }

  /// {@return the observation of it}
  ///
  /// @param source the file and the session's place in it
  public TranscriptLines told(Source source) {
    return new TranscriptLines(source, started, ended, user, processId, hostApplication, lines);
  }
}
