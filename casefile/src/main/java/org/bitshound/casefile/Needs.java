package org.bitshound.casefile;

import java.util.List;

/// One way to answer a step: sources that must all cover the case's time.
///
/// @param sources coverage words
/// @param events that each source must have
/// @param notLacking words that no source's `lacks` may hold
public record Needs(List<String> sources, List<Long> events, List<String> notLacking) {
  public Needs {
    sources = List.copyOf(sources);
    events = List.copyOf(events);
    notLacking = List.copyOf(notLacking);
  }
}
