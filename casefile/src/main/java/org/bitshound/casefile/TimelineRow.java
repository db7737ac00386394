package org.bitshound.casefile;

import java.time.Instant;
import java.util.List;

/// Something that happened in a case.
///
/// @param what a fixed word: [Happening]
public record TimelineRow(Instant time, String what, String text, List<String> evidence) {

  public TimelineRow {
    evidence = List.copyOf(evidence);
  }
}
