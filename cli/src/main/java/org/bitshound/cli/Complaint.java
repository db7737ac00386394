package org.bitshound.cli;

import org.bitshound.report.words.Printable;

/// Why a command cannot do what was asked, where neither the evidence nor bitshound is at fault.
///
/// It is shown as one line that says what is wrong, where, what was expected and what to do.
final class Complaint extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  private Complaint(ExitCode exitCode, String line) {
    super(line);
    this.exitCode = exitCode;
  }

  /// The command line is wrong; where `--help` is will be added by who shows it.
  static Complaint usage(String what, String where, String expected) {
    return new Complaint(
        ExitCode.WRONG_USAGE,
        "%s: %s; expected %s".formatted(what, Printable.text(where), expected));
  }

  /// The command line is wrong in a way that the parser has put into words.
  static Complaint usage(String words) {
    return new Complaint(ExitCode.WRONG_USAGE, Printable.text(words));
  }

  /// There is nothing to work on or with.
  static Complaint nothing(String what, String where, String expected, String advice) {
    return new Complaint(
        ExitCode.NOTHING_TO_WORK_ON,
        "%s: %s; expected %s; %s".formatted(what, Printable.text(where), expected, advice));
  }

  ExitCode exitCode() {
    return exitCode;
  }

  /// {@return the one line}
  String line() {
    return String.valueOf(getMessage());
  }
}
