package org.bitshound.observation;

import java.util.List;
import java.util.Optional;

/// A scheduled task was made or changed (Security 4698 and 4702, TaskScheduler 106 and 140): two
/// records of one act where both logs are on.
///
/// @param changed whether it was there before (4702, 140)
/// @param name the task's path, `\folder\name`
/// @param by who did it; its process only in newer layouts of 4698 and 4702
/// @param actions the programs that it runs; empty where the record has no definition (106, 140) or
///   it names none
/// @param runsAs the account in its definition
public record TaskRegistered(
    Source source,
    boolean changed,
    String name,
    ProcessReference by,
    List<Action> actions,
    Optional<String> runsAs)
    implements Observation {

  public TaskRegistered {
    actions = List.copyOf(actions);
  }

  /// What a task does: one program (`Exec`).
  ///
  /// @param command the program as the definition spells it, variables and quotes included
  public record Action(
      String command, Optional<String> arguments, Optional<String> workingDirectory) {}
}
