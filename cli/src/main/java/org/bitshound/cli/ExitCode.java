package org.bitshound.cli;

/// The exit codes of all commands. Source: the case file's contract, "Exit codes, all commands".
enum ExitCode {
  /// Done; defects in evidence do not change it.
  DONE(0),
  /// Done, and the severity of `--fail-on` was reached.
  SEVERITY_REACHED(1),
  /// The command line is wrong.
  WRONG_USAGE(2),
  /// Nothing to work on or with: no such file, no evidence, an output that cannot be written; with
  /// `--strict` also any defect.
  NOTHING_TO_WORK_ON(3),
  /// A fault of bitshound's own.
  OWN_FAULT(4),
  /// Interrupted from the keyboard; the number is the shell's for a program that SIGINT ended.
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
