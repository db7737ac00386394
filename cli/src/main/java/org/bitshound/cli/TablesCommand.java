package org.bitshound.cli;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.bitshound.bytes.MappedFile;
import org.bitshound.ese.Column;
import org.bitshound.ese.EseDatabase;
import org.bitshound.ese.FileHeader;
import org.bitshound.ese.LogFile;
import org.bitshound.ese.LoggedChanges;
import org.bitshound.ese.Table;
import org.bitshound.ese.TableDump;
import org.bitshound.report.words.Printable;
import picocli.CommandLine.Model.CommandSpec;

/// `bitshound tables FILE [TABLE]`: the tables of an ESE database, or the rows of one. Manual:
/// docs/cli/tables.md.
final class TablesCommand implements Command<TablesOptions> {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Lists the tables of an ESE database (qmgr.db, SRUDB.dat, Current.mdb …), or writes"
                + " the",
            "rows of one as JSON, one a line.")
        .footer(
            "",
            "Example: what there is, and the rows of one table:",
            "  bitshound tables qmgr.db",
            "  bitshound tables qmgr.db Jobs > jobs.jsonl");
    spec.addPositional(
        Options.words(
            "FILE [TABLE]", "An ESE database; behind it the name of a table whose rows you want."));
    spec.addOption(
        Options.value("--format", "FORMAT", "jsonl: the list as JSON too, a table a line."));
    spec.addOption(
        Options.flag("--recover", "Also deleted rows and those on freed pages, marked as such."));
    return spec.addOption(Options.flag("--strict", "Exit with 3 if anything could not be read."));
  }

  @Override
  public TablesOptions read(Given given) throws Complaint {
    List<String> words = given.arguments();
    if (words.size() > 2) {
      throw Complaint.usage(
          "wrong number of arguments", "'" + String.join(" ", words) + "'", "FILE, or FILE TABLE");
    }
    return new TablesOptions(
        words.getFirst(),
        words.stream().skip(1).findFirst(),
        given.word("--format", TablesOptions.Format.class),
        given.has("--strict"),
        given.has("--recover"));
  }

  @Override
  public ExitCode run(TablesOptions options, Console console) throws IOException, Complaint {
    String file = options.file();
    Inputs.mustBeStored(file, "an ESE database");
    var defects = new AtomicLong();
    try (var arena = Arena.ofConfined()) {
      EseDatabase database =
          EseDatabase.of(
              mapped(file, arena),
              defect -> {
                defects.incrementAndGet();
                console.note(DefectLine.of(file, defect));
              });
      if (database.header().map(FileHeader::dirty).orElse(false)) {
        tellLogs(database, Path.of(file), arena, console);
      }
      if (options.table().isPresent()) {
        rows(table(database, options.table().get()), options, console);
      } else {
        list(database, options, console);
      }
    }
    return options.strict() && defects.get() > 0 ? ExitCode.NOTHING_TO_WORK_ON : ExitCode.DONE;
  }

  private static MappedFile mapped(String file, Arena arena) throws IOException, Complaint {
    if (Files.isDirectory(Path.of(file))) {
      throw Complaint.nothing("a folder", "'" + file + "'", "an ESE database", "name one file");
    }
    MappedFile mapped = MappedFile.open(Path.of(file), arena);
    if (!EseDatabase.isEse(mapped)) {
      throw Complaint.nothing(
          "not a database", "'" + file + "'", "the ESE format", "name a file such as qmgr.db");
    }
    return mapped;
  }

  /// Says what the log files beside a dirty database would change.
  private static void tellLogs(EseDatabase database, Path file, Arena arena, Console console)
      throws IOException {
    var logs = new ArrayList<LogFile>();
    for (Path log : Inputs.beside(file, "*.log")) {
      LogFile.of(MappedFile.open(log, arena)).ifPresent(logs::add);
    }
    if (!logs.isEmpty()) {
      String words = LoggedChanges.of(database, logs).words();
      console.note(Printable.text("bitshound: %s: %s".formatted(file, words)));
    }
  }

  private static Table table(EseDatabase database, String name) throws Complaint {
    Optional<Table> table = database.table(name);
    if (table.isEmpty()) {
      String names = database.tables().stream().map(Table::name).collect(Collectors.joining(", "));
      throw Complaint.nothing(
          "no such table", "'" + name + "'", "one of " + Printable.text(names), "look at the list");
    }
    return table.get();
  }

  private static void list(EseDatabase database, TablesOptions options, Console console)
      throws IOException {
    for (Table table : database.tables()) {
      if (options.format().isPresent()) {
        TableDump.describe(table, console.bytes());
      } else {
        show(table, console);
      }
    }
  }

  private static void show(Table table, Console console) throws IOException {
    long rows = table.rowCount();
    console.line(
        String.format(
            Locale.ROOT,
            "%s: %,d %s",
            Printable.text(table.name()),
            rows,
            rows == 1 ? "row" : "rows"));
    for (Column column : table.columns()) {
      console.line(
          "  %-6s%-22s%s"
              .formatted(column.id(), column.type().word(), Printable.text(column.name())));
    }
  }

  private static void rows(Table table, TablesOptions options, Console console) throws IOException {
    if (options.recover()) {
      TableDump.writeRecovering(table, console.bytes());
    } else {
      TableDump.write(table, console.bytes());
    }
  }
}
