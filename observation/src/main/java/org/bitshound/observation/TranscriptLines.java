package org.bitshound.observation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What was typed in a PowerShell session, from its transcript; or in many, from the history that
/// the console keeps.
///
/// @param source the file and where the session begins in it; its time is [Source#NO_TIME]
/// @param started the session's start as the transcript has it, by the host's clock without a zone;
///   empty of the console's history
/// @param ended its end, likewise; empty where the session was cut off
/// @param user `DOMAIN\name`; of a history the name of the profile's folder
/// @param processId the process
/// @param hostApplication its command line
/// @param lines the lines typed, in order
public record TranscriptLines(
    Source source,
    Optional<String> started,
    Optional<String> ended,
    Optional<String> user,
    OptionalLong processId,
    Optional<String> hostApplication,
    List<Line> lines)
    implements Observation {

  public TranscriptLines {
    lines = List.copyOf(lines);
  }

  /// {@return where a line stands} It has no number: what it says stands for one.
  public Source sourceOf(Line line) {
    return source.at(line.offset(), user.orElse("") + '\0' + line.text());
  }

  /// A line typed.
  ///
  /// @param number its line in the file, from 1
  /// @param at its time (`Command start time`), by the host's clock without a zone
  /// @param text may go on over several lines of the file
  /// @param offset of its first line, bytes from the start of the file
  public record Line(long number, Optional<String> at, String text, long offset) {
    /// A line whose place in bytes is not known yet.
    public Line(long number, Optional<String> at, String text) {
      this(number, at, text, 0);
    }

    /// {@return the same line with another text}
    public Line with(String other) {
      return new Line(number, at, other, offset);
    }

    /// {@return the same line, its place known}
    public Line at(long place) {
      return new Line(number, at, text, place);
    }
  }
}
