package org.bitshound.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// `bitshound dump FILE...`: every record of event logs as text.
final class DumpCommand implements Command<DumpOptions> {
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
        given.paths(),
        given.word("--format", DumpOptions.Format.class).orElse(DumpOptions.Format.JSONL),
        given.has("--strict"),
        given.has("--recover"),
        given.threads());
  }

  @Override
  public ExitCode run(DumpOptions options, Console console) throws IOException, Complaint {
    Inputs.mustBeReadable(options.files());
    throw new UnsupportedOperationException("dump is not joined to the command line yet");
  }
}
