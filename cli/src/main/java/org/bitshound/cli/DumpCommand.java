package org.bitshound.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.ReadFile;
import org.bitshound.evtx.Dump;
import org.bitshound.evtx.EvtxFile;
import org.bitshound.evtx.Format;
import picocli.CommandLine.Model.CommandSpec;

/// `bitshound dump FILE...`: every record of event logs as text.
final class DumpCommand implements Command<DumpOptions> {
  /// As much of a file as tells whether it is a log: the header block and the first chunk's start.
  private static final int START = 8192;

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("Writes every record of event logs to standard output, in order.")
        .footer(
            "",
            "Example: the records of two logs as JSON, one a line:",
            "  bitshound dump Security.evtx System.evtx > records.jsonl");
    spec.addPositional(Options.paths("FILE", "Event logs (.evtx)."));
    spec.addOption(
        Options.value("--format", "FORMAT", "jsonl (default), or xml as Windows renders it."));
    return Options.reading(spec);
  }

  @Override
  public DumpOptions read(Given given) throws Complaint {
    return new DumpOptions(
        given.arguments(),
        given.word("--format", Format.class).orElse(Format.JSONL),
        given.has("--strict"),
        given.has("--recover"),
        given.threads());
  }

  @Override
  public ExitCode run(DumpOptions options, Console console) throws IOException, Complaint {
    for (String file : options.files()) {
      Inputs.mustBeStored(file, "event logs");
      mustBeLog(file);
    }
    var defects = new AtomicLong();
    for (String file : options.files()) {
      try (var log = ReadFile.open(Path.of(file))) {
        Consumer<Defect> told =
            defect -> {
              defects.incrementAndGet();
              console.note(DefectLine.of(file, defect));
            };
        if (options.recover()) {
          Dump.writeRecovering(log, options.format(), console.bytes(), told, options.threads());
        } else {
          Dump.write(log, options.format(), console.bytes(), told, options.threads());
        }
      }
    }
    return options.strict() && defects.get() > 0 ? ExitCode.NOTHING_TO_WORK_ON : ExitCode.DONE;
  }

  /// Before anything is written, so that a wrong name among many leaves no half of a result.
  private static void mustBeLog(String file) throws IOException, Complaint {
    if (Files.isDirectory(Path.of(file))) {
      throw Complaint.nothing(
          "a folder", "'" + file + "'", "event logs", "name its files, as in FOLDER/*.evtx");
    }
    try (var log = ReadFile.open(Path.of(file))) {
      if (!EvtxFile.isEvtx(log.view(0, START))) {
        throw Complaint.nothing(
            "not an event log", "'" + file + "'", "the EVTX format", "name .evtx files alone");
      }
    }
  }
}
