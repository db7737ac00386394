package org.bitshound.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.report.Reports;
import org.bitshound.report.form.Report;
import picocli.CommandLine.Model.CommandSpec;

/// Which reports were asked for, and where each goes.
///
/// @param folder that the tables go to
record ReportOptions(List<Wanted> wanted, Optional<Path> folder) {

  /// A report and its file.
  record Wanted(Path file, Report report) {}

  ReportOptions {
    wanted = List.copyOf(wanted);
  }

  boolean isEmpty() {
    return wanted.isEmpty();
  }

  static CommandSpec declare(CommandSpec spec) {
    return spec.addOption(
            Options.value("--html", "FILE", "Write a report to read: one page, nothing is loaded."))
        .addOption(Options.value("--markdown", "FILE", "Write a report for a ticket."))
        .addOption(
            Options.value(
                "--csv", "DIR", "Write cases.csv, findings.csv and timeline.csv into DIR."))
        .addOption(
            Options.value(
                "--timeline", "FILE", "Write what happened for Timesketch: .csv or .jsonl."))
        .addOption(Options.value("--navigator", "FILE", "Write a layer for ATT&CK Navigator."))
        .addOption(
            Options.value(
                "--timezone",
                "ZONE",
                "Show times of ZONE, such as Europe/Berlin, in --html and",
                "--markdown (default: UTC)."));
  }

  static ReportOptions read(Given given) throws Complaint {
    ZoneId zone = zone(given);
    var wanted = new ArrayList<Wanted>();
    add("--html", Reports.html(zone), given, wanted);
    add("--markdown", Reports.markdown(zone), given, wanted);
    Optional<Path> folder = given.folder("--csv");
    if (folder.isPresent()) {
      wanted.add(new Wanted(folder.get().resolve("cases.csv"), Reports.csvOfCases()));
      wanted.add(new Wanted(folder.get().resolve("findings.csv"), Reports.csvOfFindings()));
      wanted.add(new Wanted(folder.get().resolve("timeline.csv"), Reports.csvOfTimeline()));
    }
    Optional<Path> timeline = given.file("--timeline");
    if (timeline.isPresent()) {
      wanted.add(new Wanted(timeline.get(), timeline(timeline.get())));
    }
    add("--navigator", Reports.navigator(), given, wanted);
    if (given.has("--timezone") && !given.has("--html") && !given.has("--markdown")) {
      throw Complaint.usage(
          "nothing to show in a time zone",
          "--timezone '" + given.text("--timezone").orElse("") + "'",
          "--html or --markdown beside it");
    }
    var reports = new ReportOptions(wanted, folder);
    reports.mustDiffer(Optional.empty());
    return reports;
  }

  /// {@return the files of all reports}
  Stream<Path> files() {
    return wanted.stream().map(Wanted::file);
  }

  /// Complains where two documents would go to one file.
  ///
  /// @param caseFile where the case file goes, if it is written too
  void mustDiffer(Optional<Path> caseFile) throws Complaint {
    var taken = new HashSet<Path>();
    for (Path file : Stream.concat(caseFile.stream(), files()).toList()) {
      if (!taken.add(file.toAbsolutePath().normalize())) {
        throw Complaint.usage(
            "two documents for one file", "'" + file + "'", "a file for each of them");
      }
    }
  }

  private static void add(String option, Report report, Given given, List<Wanted> wanted)
      throws Complaint {
    Optional<Path> file = given.file(option);
    if (file.isPresent()) {
      wanted.add(new Wanted(file.get(), report));
    }
  }

  private static Report timeline(Path file) throws Complaint {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl")) {
      return Reports.timesketchJsonLines();
    }
    if (name.endsWith(".csv")) {
      return Reports.timesketchCsv();
    }
    throw Complaint.usage(
        "no form for such a name",
        "--timeline '" + file + "'",
        "a name that ends in .csv or .jsonl");
  }

  private static ZoneId zone(Given given) throws Complaint {
    Optional<String> name = given.text("--timezone");
    if (name.isEmpty() || name.get().equals("UTC")) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(name.get());
    } catch (DateTimeException unknown) {
      throw Complaint.usage(
          "no such time zone",
          "--timezone '" + name.get() + "'",
          "a name such as Europe/Berlin, or an offset such as +02:00");
    }
  }
}
