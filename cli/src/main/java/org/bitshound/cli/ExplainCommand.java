package org.bitshound.cli;

import java.io.IOException;
import java.util.List;
import org.bitshound.casefile.CaseFile;
import picocli.CommandLine.Model.CommandSpec;

/// `bitshound explain CASEFILE CASE-ID`: all of one case, each value with the records that say it.
/// Manual: docs/cli/explain.md.
final class ExplainCommand implements Command<ExplainOptions> {
  private static final String FORM = "CASEFILE CASE-ID";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("Shows all of one case, each value with the records that say it.")
        .footer(
            "",
            "Example: the case whose id begins so, and no other's does:",
            "  bitshound explain case.json BH-3f09");
    spec.addPositional(
        Options.words(FORM, "What bitshound hunt --json wrote, and an id or the begin of one."));
    return spec;
  }

  @Override
  public ExplainOptions read(Given given) throws Complaint {
    List<String> words = given.two(FORM);
    return new ExplainOptions(words.getFirst(), words.getLast());
  }

  @Override
  public ExitCode run(ExplainOptions options, Console console) throws IOException, Complaint {
    CaseFile found = Inputs.caseFile(options.caseFile());
    new ExplainScreen(new Page(console), found, CaseChoice.of(options.id(), found)).show();
    return ExitCode.DONE;
  }
}
