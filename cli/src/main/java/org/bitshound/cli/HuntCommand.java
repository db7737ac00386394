package org.bitshound.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.Hashing;
import org.bitshound.casefile.IntelList;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.json.CaseFileWriter;
import org.bitshound.hunt.BaselineFile;
import org.bitshound.hunt.Hunt;
import org.bitshound.hunt.HuntProgress;
import org.bitshound.hunt.HuntRequest;
import org.bitshound.hunt.HuntResult;
import org.bitshound.hunt.IntelFile;
import org.bitshound.hunt.PlaybookFile;
import org.bitshound.hunt.PolicyFile;
import org.bitshound.playbook.PlaybookDefinition;
import org.bitshound.playbook.PlaybookRefused;
import org.bitshound.playbook.Playbooks;
import org.bitshound.policy.Baseline;
import org.bitshound.policy.IntelRefused;
import org.bitshound.policy.IntelTable;
import org.bitshound.policy.Intelligence;
import org.bitshound.policy.Policy;
import org.bitshound.policy.PolicyRefused;
import org.bitshound.report.words.Printable;
import org.bitshound.report.words.Wording;
import org.bitshound.snapshots.ListingClock;
import org.bitshound.snapshots.ListingClock.DateOrder;
import org.bitshound.weblogs.Columns;
import org.bitshound.weblogs.Field;
import picocli.CommandLine.Model.CommandSpec;

/// `bitshound hunt EVIDENCE...`: evidence in, case file and summary out.
final class HuntCommand implements Command<HuntOptions> {
  /// Characters of a fault that are shown: what it quotes may be a line without end.
  private static final int LONGEST_FAULT = 400;

  private static final int EXAMPLES = 3;
  private static final int OTHER_LINES = 10;

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("Finds every BITS job in what Windows machines left behind, worst first.")
        .footer(
            "",
            "Example: everything since May, and the case file beside it:",
            "  bitshound hunt --since 2024-05-01 --json case.json evidence/");
    spec.addPositional(
        Options.paths("EVIDENCE", "Files and folders; what they are is told by their bytes."));
    spec.addOption(
        Options.value("--json", "FILE", "Write the case file; - is standard output, alone."));
    ReportOptions.declare(spec);
    spec.addOption(
        Options.value(
            "--policy", "FILE", "What the operator approves; see 'bitshound policy --help'."));
    spec.addOption(
        Options.flag("--carve", "Look through all files for remainders of BITS' job queue."));
    spec.addOption(
        Options.value(
            "--host", "NAME", "Whose the evidence is that names no host and has no siblings."));
    spec.addOption(
        Options.values(
            "--files",
            "ROOT",
            "Look below ROOT, a mounted image or a collection, for the files",
            "themselves; HOST=ROOT where there are several hosts."));
    spec.addOption(
        Options.value(
            "--columns",
            "FIELD=COLUMN,…",
            "Read tables with these columns as proxy logs: time, client,",
            "method, url, host, agent, status, bytes and more."));
    spec.addOption(
        Options.value(
            "--listing-zone",
            "ZONE",
            "Local times in saved listings are of ZONE, such as",
            "Europe/Berlin; without it they are no times of a case."));
    spec.addOption(
        Options.value("--listing-dates", "ORDER", "Dates in saved listings are dmy, mdy or ymd."));
    spec.addOption(
        Options.value(
            "--baseline", "CASEFILE", "Say what is new since CASEFILE, an earlier hunt's."));
    spec.addOption(
        Options.values(
            "--intel",
            "FILE",
            "Say what FILE, a list of domains, addresses, URLs and hashes, says",
            "of what is met; nobody is asked."));
    spec.addOption(
        Options.value(
            "--playbook", "FILE", "Run this playbook too; see 'bitshound playbook --help'."));
    spec.addOption(Options.flag("--no-playbooks", "Run no playbook."));
    spec.addOption(
        Options.value(
            "--since",
            "TIME",
            "Only cases that reach TIME or later; UTC unless an offset is given."));
    spec.addOption(Options.value("--until", "TIME", "Only cases that begin before TIME."));
    spec.addOption(
        Options.value(
            "--min-severity",
            "SEVERITY",
            "Only cases of SEVERITY or worse: critical, high, medium,",
            "low or none (default: none)."));
    spec.addOption(
        Options.value("--fail-on", "SEVERITY", "Exit with 1 if any case is of SEVERITY or worse."));
    spec.addOption(
        Options.flag("--hash", "SHA-256 of every file, not just of those that a case cites."));
    spec.addOption(Options.flag("--no-hash", "SHA-256 of no file."));
    return Options.reading(spec);
  }

  @Override
  public HuntOptions read(Given given) throws Complaint {
    Optional<Output> json = given.output("--json");
    ReportOptions reports = ReportOptions.read(given);
    reports.mustDiffer(json.flatMap(Output::place));
    return new HuntOptions(
        given.arguments(),
        json,
        given.window(),
        given.word("--min-severity", Severity.class).orElse(Severity.NONE),
        given.word("--fail-on", Severity.class),
        given.has("--strict"),
        hash(given),
        given.has("--recover"),
        given.has("--carve"),
        given.name("--host"),
        columns(given),
        listings(given),
        given.texts("--files"),
        given.threads(),
        given.text("--policy"),
        given.text("--baseline"),
        given.texts("--intel"),
        given.text("--playbook"),
        playbooks(given),
        reports);
  }

  private static boolean playbooks(Given given) throws Complaint {
    if (given.has("--no-playbooks") && given.text("--playbook").isPresent()) {
      throw Complaint.usage(
          "contradicting options", "--playbook --no-playbooks", "one of them at most");
    }
    return !given.has("--no-playbooks");
  }

  private static ListingClock listings(Given given) throws Complaint {
    Optional<String> zone = given.text("--listing-zone");
    try {
      return new ListingClock(zone.map(ZoneId::of), given.word("--listing-dates", DateOrder.class));
    } catch (DateTimeException unknown) {
      throw Complaint.usage(
          "no such time zone",
          "--listing-zone '" + zone.orElse("") + "'",
          "a name such as Europe/Berlin, or an offset such as +02:00");
    }
  }

  private static Columns columns(Given given) throws Complaint {
    Optional<String> text = given.text("--columns");
    if (text.isEmpty()) {
      return Columns.NONE;
    }
    return Columns.parse(text.get())
        .orElseThrow(() ->
            Complaint.usage(
                "no such columns",
                "--columns '" + text.get() + "'",
                "fields and columns: time=Timestamp,url=Request URL,client=Source IP; fields are "
                    + Arrays.stream(Field.values()).map(Field::word).collect(joining(", "))));
  }

  private static Hashing hash(Given given) throws Complaint {
    boolean all = given.has("--hash");
    boolean none = given.has("--no-hash");
    if (all && none) {
      throw Complaint.usage("contradicting options", "--hash --no-hash", "one of them at most");
    }
    if (all) {
      return Hashing.ALL;
    }
    return none ? Hashing.NONE : Hashing.CITED;
  }

  @Override
  public ExitCode run(HuntOptions options, Console console) throws IOException, Complaint {
    Inputs.mustBeReadable(options.evidence());
    Inputs.mustBeReadable(options.files().stream().map(HuntRequest::pathOf).toList());
    Untouched.mustBe(options.read(), options.written());
    try (var reports = new ReportFiles(options.reports())) {
      return run(options, reports, console);
    }
  }

  private static ExitCode run(HuntOptions options, ReportFiles reports, Console console)
      throws IOException, Complaint {
    Optional<Output> json = options.json();
    if (json.isEmpty()) {
      try (HuntResult found = hunt(options, console)) {
        reports.write(found.caseFile());
        new HuntScreen(console, Optional.empty()).show(found.caseFile());
        return code(options, found);
      }
    }
    return switch (json.get()) {
      case Output.Standard _ -> {
        try (HuntResult found = hunt(options, console)) {
          reports.write(found.caseFile());
          new CaseFileWriter().write(found.caseFile(), console.bytes());
          yield code(options, found);
        }
      }
      case Output.File file -> {
        try (var whole = new WholeFile(file.path());
            HuntResult found = hunt(options, console)) {
          new CaseFileWriter().write(found.caseFile(), whole.bytes());
          whole.keep();
          reports.write(found.caseFile());
          new HuntScreen(console, Optional.of(file.path().toString())).show(found.caseFile());
          yield code(options, found);
        }
      }
    };
  }

  private static ExitCode code(HuntOptions options, HuntResult found) {
    if (options.failOn().map(bound -> found.worst().compareTo(bound) >= 0).orElse(false)) {
      return ExitCode.SEVERITY_REACHED;
    }
    return options.strict() && !found.caseFile().defects().isEmpty()
        ? ExitCode.NOTHING_TO_WORK_ON
        : ExitCode.DONE;
  }

  private static Policy policy(Optional<String> file) throws IOException, Complaint {
    if (file.isEmpty()) {
      return Policy.builtIn();
    }
    Inputs.mustBeReadable(List.of(file.get()));
    try {
      return PolicyFile.read(file.get());
    } catch (PolicyRefused refused) {
      throw Complaint.nothing(
          "policy refused",
          refused.faults().getFirst().text(),
          "a policy without faults",
          "'bitshound policy check' names them all");
    }
  }

  private static Optional<Baseline> baseline(Optional<String> file) throws IOException, Complaint {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Optional<Baseline> baseline = Inputs.fromCaseFile(file.get(), BaselineFile::read);
    if (baseline.isEmpty()) {
      throw Complaint.nothing(
          "baseline refused",
          "'" + file.get() + "'",
          "a case file with all cases of its hunt",
          "what --since, --until or --min-severity left out of it would look new");
    }
    return baseline;
  }

  private static Intelligence intel(List<String> files) throws IOException, Complaint {
    Inputs.mustBeReadable(files);
    var tables = new ArrayList<IntelTable>();
    for (String file : files) {
      IntelTable table = intel(file);
      mustBeAnother(file, table.list(), tables);
      tables.add(table);
    }
    return Intelligence.of(tables);
  }

  private static IntelTable intel(String file) throws IOException, Complaint {
    try {
      return IntelFile.read(file);
    } catch (IntelRefused refused) {
      throw Complaint.nothing(
          "list refused",
          Wording.atMost(LONGEST_FAULT, refused.faults().getFirst().text()) + others(refused),
          "a list without faults",
          "docs/intel.md describes the form");
    }
  }

  private static String others(IntelRefused refused) {
    List<String> lines =
        refused.faults().stream().map(fault -> String.valueOf(fault.line())).distinct().toList();
    int more = lines.size() - 1 - OTHER_LINES;
    return lines.size() == 1
        ? ""
        : "; lines "
            + String.join(", ", lines.subList(1, Math.min(lines.size(), 1 + OTHER_LINES)))
            + (more > 0 ? " and others" : "")
            + " are wrong too";
  }

  /// The case file calls a list by its name, and one that is there twice would say all twice.
  private static void mustBeAnother(String file, IntelList list, List<IntelTable> before)
      throws Complaint {
    for (IntelTable one : before) {
      if (one.list().sha256().equals(list.sha256())) {
        throw Complaint.usage("the same list twice", "--intel '" + file + "'", "each list once");
      }
      if (one.list().name().equals(list.name())) {
        throw Complaint.usage(
            "two lists of one name",
            "--intel '" + file + "'",
            "names that differ, since hits are told by the list's name and line");
      }
    }
  }

  private static boolean isAskedWhole(HuntOptions options) {
    return options.json().isPresent() || !options.reports().isEmpty();
  }

  private static Optional<Playbooks> playbooks(HuntOptions options) throws IOException, Complaint {
    Optional<PlaybookDefinition> own =
        options.playbook().isPresent()
            ? Optional.of(playbook(options.playbook().get()))
            : Optional.empty();
    if (!options.playbooks() || !isAskedWhole(options)) {
      return Optional.empty(); // the screen shows no run
    }
    Playbooks builtIn = Playbooks.builtIn();
    return own.isPresent() ? own.map(builtIn::with) : Optional.of(builtIn);
  }

  private static PlaybookDefinition playbook(String file) throws IOException, Complaint {
    Inputs.mustBeReadable(List.of(file));
    try {
      return PlaybookFile.read(file);
    } catch (PlaybookRefused refused) {
      throw Complaint.nothing(
          "playbook refused",
          refused.faults().getFirst().text(),
          "a playbook without faults",
          "'bitshound playbook check' names them all");
    }
  }

  private static HuntResult hunt(HuntOptions options, Console console)
      throws IOException, Complaint {
    var request =
        new HuntRequest(
            options.evidence(),
            options.window().since(),
            options.window().until(),
            options.minSeverity(),
            options.hash(),
            options.recover(),
            options.carve(),
            options.host(),
            options.columns(),
            options.listings(),
            options.files(),
            options.threads(),
            policy(options.policy()),
            isAskedWhole(options),
            baseline(options.baseline()),
            intel(options.intel()),
            playbooks(options));
    var progress = new HuntProgress();
    try (var _ = ProgressBar.show(progress, console)) {
      HuntResult result = Hunt.run(request, Version.NUMBER, progress);
      if (result.foundEvidence()) {
        return result;
      }
      result.close();
      throw Complaint.nothing(
          "no evidence below",
          String.join(" ", options.evidence()),
          "event logs or exports of them, job queues or lists of jobs, logs of proxies, told by"
              + " their bytes",
          "point it at the folder that holds them" + met(result.caseFile().defects()));
    }
  }

  /// What was met and could not be read, as a link or a pipe, may be the evidence.
  private static String met(List<DefectRow> defects) {
    String some =
        defects.stream()
            .limit(EXAMPLES)
            .map(each ->
                "'"
                    + each.path()
                    + "': "
                    + each.found().map(found -> found + ": ").orElse("")
                    + each.effect().orElse("not read"))
            .collect(joining(", "));
    int more = Math.max(0, defects.size() - EXAMPLES);
    return some.isEmpty()
        ? ""
        : "; not read: " + Printable.text(some) + (more == 0 ? "" : " and " + more + " more");
  }
}
