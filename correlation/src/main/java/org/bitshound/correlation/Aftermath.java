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
  /// @param how what else speaks for or against it; absent for nothing
  /// @param named when the file's name was first met
  record Use(
      Observation by,
      String action,
      String file,
      Match match,
      Optional<SeenProcess> process,
      Optional<String> threat,
      Optional<String> how,
      Optional<Moment> named) {

    Use(
        Observation by,
        String action,
        String file,
        Match match,
        Optional<SeenProcess> process,
        Optional<String> threat) {
      this(by, action, file, match, process, threat, Optional.empty(), Optional.empty());
    }

    Use atMostLikely() {
      return match == Match.EXACT ? of(Match.LIKELY, how) : this;
    }

    Use because(String more, Match sure) {
      return of(sure, Optional.of(more));
    }

    private Use of(Match sure, Optional<String> because) {
      return new Use(by, action, file, sure, process, threat, because, named);
    }

    Use namedAt(Moment since) {
      return new Use(by, action, file, match, process, threat, how, Optional.of(since));
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
