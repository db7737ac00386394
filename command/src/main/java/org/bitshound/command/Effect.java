package org.bitshound.command;

/// What kind of thing an action does to a job.
public enum Effect {
  MAKES,
  ADDS_FILES,
  /// Sets or clears a property.
  CHANGES,
  TAKES_OVER,
  SUSPENDS,
  RESUMES,
  COMPLETES,
  CANCELS,
  /// Asks after jobs and leaves them as they are.
  LOOKS,
  /// Is about no job at all.
  NONE
}
