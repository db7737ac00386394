package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Match;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProgramListed;

/// What was seen later of the files that a job or command names. Mutable; one thread, the fold's.
final class Aftermath {

  /// More than this of one file adds nothing; a logon script that was fetched runs each day.
  private static final int TOLD = 1000;

  private final List<Use> uses = new ArrayList<>();
  private final List<ProgramListed> programs = new ArrayList<>();

  /// One thing that was done with a file.
  ///
  /// @param action the word of `followOn[].action`
  /// @param file as the record names it
  /// @param process the process that did it, or that the file became
  /// @param threat what a scanner calls it
  record Use(
      Observation by,
      String action,
      String file,
      Match match,
      Optional<SeenProcess> process,
      Optional<String> threat) {

    Use atMostLikely() {
      return match == Match.EXACT
          ? new Use(by, action, file, Match.LIKELY, process, threat)
          : this;
    }
  }

  void add(Use use) {
    if (uses.size() < TOLD) {
      uses.add(use);
    }
  }

  /// Notes that Amcache lists a file.
  void list(ProgramListed listed) {
    if (listed().size() < TOLD) {
      programs.add(listed);
    }
  }

  List<ProgramListed> listed() {
    return List.copyOf(programs);
  }

  List<Use> uses() {
    return List.copyOf(uses);
  }
}
