package org.bitshound.cli;

import java.io.IOException;
import java.util.List;
import org.bitshound.bytes.Defect;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.json.JobRowWriter;
import org.bitshound.cli.JobsOptions.Format;
import org.bitshound.hunt.JobListing;
import org.bitshound.report.words.Printable;
import picocli.CommandLine.Model.CommandSpec;

/// `bitshound jobs EVIDENCE...`: what BITS' own job queue holds, live and carved.
final class JobsCommand implements Command<JobsOptions> {
  private static final String UNREAD = Defect.What.READ_ERROR.word();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("Lists the jobs in BITS' own queue (qmgr.db, qmgr0.dat), deleted ones too.")
        .footer(
            "",
            "Example: the jobs of a collected Downloader folder as JSON:",
            "  bitshound jobs --format json Downloader/ > jobs.json");
    spec.addPositional(
        Options.paths("EVIDENCE", "Files and folders; what they are is told by their bytes."));
    spec.addOption(Options.value("--format", "FORMAT", "table (default), json or csv."));
    spec.addOption(
        Options.flag("--carve", "Look through all files for remainders, disk images too."));
    spec.addOption(
        Options.value(
            "--host", "NAME", "Whose the evidence is that names no host and has no siblings."));
    return spec.addOption(Options.flag("--strict", "Exit with 3 if anything could not be read."))
        .addOption(Options.value("--threads", "N", "How many threads read. Default: one a core."));
  }

  @Override
  public JobsOptions read(Given given) throws Complaint {
    return new JobsOptions(
        given.arguments(),
        given.word("--format", Format.class).orElse(Format.TABLE),
        given.has("--carve"),
        given.name("--host"),
        given.has("--strict"),
        given.threads());
  }

  @Override
  public ExitCode run(JobsOptions options, Console console) throws IOException, Complaint {
    Inputs.mustBeReadable(options.evidence());
    JobListing found =
        JobListing.of(options.evidence(), options.carve(), options.host(), options.threads());
    if (!found.foundQueue()) {
      throw Complaint.nothing(
          "no job queue below",
          String.join(" ", options.evidence()),
          "qmgr.db, qmgr0.dat or logs of it, told by their bytes",
          (options.carve()
                  ? "no other file holds a remainder of one"
                  : "--carve looks for remainders in any other file")
              + Losses.met(List.of(), unread(found.defects())));
    }
    switch (options.format()) {
      case TABLE -> new JobTable(console).show(found.rows());
      case JSON -> new JobRowWriter().write(found.rows(), console.bytes());
      case CSV -> new JobCsv(console.bytes()).write(found.rows());
    }
    if (found.rows().isEmpty()) {
      console.note("bitshound: a job queue was read, and no job is in it");
    }
    found.defects().forEach(defect -> console.note(line(defect)));
    return options.strict() && !found.defects().isEmpty()
        ? ExitCode.NOTHING_TO_WORK_ON
        : ExitCode.DONE;
  }

  /// What was met and may be a queue; a damaged log is none.
  private static List<DefectRow> unread(List<DefectRow> defects) {
    return defects.stream().filter(defect -> defect.what().equals(UNREAD)).toList();
  }

  private static String line(DefectRow defect) {
    return Printable.text(
        "bitshound: %s at %s: %s (%s): expected %s, found %s; %s"
            .formatted(
                defect.path(),
                defect.offset().orElse(0),
                defect.what(),
                defect.severity(),
                defect.expected().orElse("nothing"),
                defect.found().orElse("nothing"),
                defect.effect().orElse("")));
  }
}
