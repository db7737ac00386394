package org.bitshound.cli;

import java.util.List;
import java.util.Optional;

/// The commands there are, and the help that names them.
final class Commands {
  static final List<String> NAMES =
      List.of("hunt", "explain", "report", "diff", "jobs", "dump", "tables", "policy", "playbook");

  /// Text, since it is shown before a parser is loaded.
  static final String HELP =
      """
      Usage: bitshound COMMAND [OPTION...] ARGUMENT...
      Reads what Windows machines leave behind about BITS jobs, and tells what happened.

        hunt EVIDENCE...     find every BITS job in files and folders, worst first
        explain CASEFILE ID  show all of one case, each value with the records that say it
        report CASEFILE      make HTML, Markdown, CSV, Timesketch or Navigator files of it
        diff OLD NEW         show which cases of two case files are new, gone or changed
        jobs EVIDENCE...     list what BITS' own job queue holds, deleted jobs included
        dump FILE...         write every record of event logs as JSON lines or XML
        tables FILE [TABLE]  list the tables of an ESE database, or write one's rows as JSON
        policy ACTION        check what the operator decided, or begin such a file
        playbook ACTION      list the playbooks, show one, or check one's own

        bitshound COMMAND --help   the options of a command
        bitshound --version        the version

      Example:
        bitshound hunt --json case.json evidence/

      Exit codes: 0 done; 1 --fail-on was reached, or a check found faults; 2 wrong command line;
      3 nothing to work on or with; 4 a fault of bitshound's own; 130 interrupted.\
      """;

  private Commands() {}

  /// {@return the command of that name, if there is one}
  static Optional<Command<?>> named(String name) {
    return switch (name) {
      case "hunt" -> Optional.of(new HuntCommand());
      case "explain" -> Optional.of(new ExplainCommand());
      case "report" -> Optional.of(new ReportCommand());
      case "diff" -> Optional.of(new DiffCommand());
      case "jobs" -> Optional.of(new JobsCommand());
      case "dump" -> Optional.of(new DumpCommand());
      case "tables" -> Optional.of(new TablesCommand());
      case "policy" -> Optional.of(new PolicyCommand());
      case "playbook" -> Optional.of(new PlaybookCommand());
      default -> Optional.empty();
    };
  }
}
