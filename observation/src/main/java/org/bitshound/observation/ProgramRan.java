package org.bitshound.observation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Prefetch saw a program start. Of a program's runs it keeps the last eight.
///
/// @param time of this run
/// @param name of the program's file, upper case, cut at 29 letters
/// @param path of the program from its volume's root on: `\USERS\PUBLIC\A.EXE`; absent where the
///   list of loaded files does not have it
/// @param runs how often it ran in all
/// @param loaded files that any of its runs opened in its first ten seconds, in the last run's
///   observation alone; paths from the root of some volume on
public record ProgramRan(
    Source source,
    Instant time,
    String name,
    Optional<String> path,
    OptionalLong runs,
    List<String> loaded)
    implements Observation {

  /// Letters of a name that Prefetch keeps.
  public static final int LONGEST_NAME = 29;

  public ProgramRan {
    loaded = List.copyOf(loaded);
  }
}
