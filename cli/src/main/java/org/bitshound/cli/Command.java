package org.bitshound.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// One command of the command line: it declares its options, reads them into a record, does the one
/// thing, and answers with a documented code.
interface Command<O> {
  /// {@return the options and arguments, with a text of help for each, and an example}
  ///
  /// `--help` and `--color` are added for all commands alike.
  CommandSpec spec();

  /// {@return the options that were given}
  O read(Given given) throws Complaint;

  /// Does it.
  ExitCode run(O options, Console console) throws IOException, Complaint, InterruptedException;
}
