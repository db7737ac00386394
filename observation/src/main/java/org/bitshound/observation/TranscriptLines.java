package org.bitshound.observation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What was typed in a PowerShell session, from its transcript.
///
/// @param started the session's start as the transcript has it, by the host's clock without a zone
/// @param user `DOMAIN\name`
/// @param processId the process
/// @param hostApplication its command line
/// @param lines the lines typed, in order
public record TranscriptLines(
    Source source,
    Optional<String> started,
    Optional<String> user,
    OptionalLong processId,
    Optional<String> hostApplication,
    List<Line> lines)
    implements Observation {

  public TranscriptLines {
    lines = List.copyOf(lines);
  }

  /// A line typed.
  ///
  /// @param number its line in the file, from 1
  /// @param at its time (`Command start time`), by the host's clock without a zone
  public record Line(long number, Optional<String> at, String text) {}
}
