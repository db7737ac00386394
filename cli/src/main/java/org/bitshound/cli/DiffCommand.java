package org.bitshound.cli;

import java.io.IOException;
import java.util.List;
import org.bitshound.casefile.CaseFile;
import picocli.CommandLine.Model.CommandSpec;

/// `bitshound diff OLD NEW`: which cases of two case files are new, gone or changed. Manual:
/// docs/cli/diff.md.
final class DiffCommand implements Command<DiffOptions> {
  private static final String FORM = "OLD NEW";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("Shows which cases of two case files are new, gone or changed, and in what.")
        .footer(
            "",
            "Example: what this week's collection has beyond last week's:",
            "  bitshound diff last-week.json this-week.json");
    spec.addPositional(Options.words(FORM, "Two files that bitshound hunt --json wrote."));
    return spec;
  }

  @Override
  public DiffOptions read(Given given) throws Complaint {
    List<String> files = given.two(FORM);
    return new DiffOptions(files.getFirst(), files.getLast());
  }

  @Override
  public ExitCode run(DiffOptions options, Console console) throws IOException, Complaint {
    CaseFile before = Inputs.caseFile(options.before());
    CaseFile after = Inputs.caseFile(options.after());
    new DiffScreen(new Page(console)).show(before, after);
    return ExitCode.DONE;
  }
}
