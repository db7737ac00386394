package org.bitshound.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.json.BrokenCaseFileException;
import org.bitshound.casefile.json.BrokenPartException;
import org.bitshound.casefile.json.CaseFileReader;
import picocli.CommandLine.Model.CommandSpec;

/// `bitshound report CASEFILE`: reports of a case file, which needs no evidence for that. Manual:
/// docs/reports.md.
final class ReportCommand implements Command<ReportCommand.Asked> {

  private static final String STANDARD_INPUT = "-";

  /// What was asked.
  ///
  /// @param caseFile what `bitshound hunt --json` wrote; `-` for standard input
  record Asked(String caseFile, ReportOptions reports) {}

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("Makes reports of a case file.")
        .footer(
            "",
            "Example: a page to read, and a text for the ticket:",
            "  bitshound report case.json --html case.html --markdown case.md");
    spec.addPositional(Options.paths("CASEFILE", "What bitshound hunt --json wrote; - for standard input."));
    return ReportOptions.declare(spec);
  }

  @Override
  public Asked read(Given given) throws Complaint {
    List<String> arguments = given.arguments();
    if (arguments.size() != 1) {
      throw Complaint.usage(
          "wrong number of arguments", "'" + String.join(" ", arguments) + "'", "one CASEFILE");
    }
    ReportOptions reports = ReportOptions.read(given);
    if (reports.isEmpty()) {
      throw Complaint.usage(
          "no report asked for",
          "'" + arguments.getFirst() + "'",
          "--html, --markdown, --csv, --timeline or --navigator");
    }
    return new Asked(arguments.getFirst(), reports);
  }

  @Override
  public ExitCode run(Asked asked, Console console) throws IOException, Complaint {
    if (asked.caseFile().equals(STANDARD_INPUT)) {
      return run(Inputs.caseFile(console.in()), asked.reports());
    }
    Inputs.mustBeReadable(List.of(asked.caseFile()));
    Untouched.mustBe(List.of(Path.of(asked.caseFile())), asked.reports().files().toList());
    try (var files = new ReportFiles(asked.reports())) {
      if (Files.isRegularFile(Path.of(asked.caseFile()))) {
        Inputs.fromCaseFile(asked.caseFile(), path -> write(path, files));
      } else {
        files.write(Inputs.caseFile(asked.caseFile())); // what comes once is held
      }
    }
    return ExitCode.DONE;
  }

  private static ExitCode run(CaseFile document, ReportOptions reports) throws IOException {
    try (var files = new ReportFiles(reports)) {
      files.write(document);
    }
    return ExitCode.DONE;
  }

  /// {@return how many cases were written; they are read while they are}
  private static int write(String path, ReportFiles files)
      throws IOException, BrokenCaseFileException {
    try (var bytes = new StoredCaseFile(Path.of(path))) {
      CaseFile document = new CaseFileReader().open(bytes);
      files.writeAhead(document);
      return document.cases().size();
    } catch (BrokenPartException broken) {
      throw broken.broken();
    }
  }
}
