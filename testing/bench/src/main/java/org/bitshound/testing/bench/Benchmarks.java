package org.bitshound.testing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bitshound.casefile.json.BrokenCaseFileException;
import org.bitshound.evtx.RepeatedLog;

/// Times whole commands, each as a process of its own, against `cat` over the same files in the
/// same run, and watches their anonymous memory. Writes a table in Markdown to standard output.
///
/// Arguments: the launcher, the folder of unpacked logs, a folder for the big logs (14 GiB) and for
/// results.
public final class Benchmarks {
  private static final int RUNS = Integer.getInteger("bench.runs", 9);

  /// The part that is wanted alone: `logs`, `invented`, `texts` or `reports`; empty for all.
  private static final String ONLY = System.getProperty("bench.only", "");

  private static final long TEXT_BYTES = Long.getLong("bench.mib", 1024) << 20;
  private static final int BIG_CHUNKS = (int) (((1L << 30) - 4096) / 65_536);
  private static final Pattern RSS_ANON = Pattern.compile("RssAnon:\\s+(\\d+) kB");

  private final String launcher;
  private final Path corpus;
  private final List<Path> big = new ArrayList<>();
  private final long[] records = new long[4];

  private Benchmarks(String launcher, Path corpus) {
    this.launcher = launcher;
    this.corpus = corpus;
  }

  /// Runs all benchmarks.
  public static void main(String[] args)
      throws IOException, InterruptedException, BrokenCaseFileException {
    if (args.length != 3) {
      System.err.println("usage: Benchmarks LAUNCHER FOLDER-OF-LOGS FOLDER-FOR-BIG-LOGS");
      System.exit(2);
    }
    var benchmarks = new Benchmarks(args[0], Path.of(args[1]));
    Path folder = Files.createDirectories(Path.of(args[2]));
    var rows = new ArrayList<Row>();
    if (isWanted("logs")) {
      benchmarks.makeBigLogs(folder);
      rows.addAll(benchmarks.logs());
    }
    if (isWanted("invented")) {
      rows.addAll(benchmarks.rowsOf(new BigEvidence(folder, args[0])));
    }
    if (isWanted("texts")) {
      rows.addAll(benchmarks.rowsOf(new BigTexts(folder, TEXT_BYTES)));
    }
    if (isWanted("reports")) {
      rows.addAll(benchmarks.reports(folder));
    }
    print(rows);
    benchmarks.start();
  }

  private static boolean isWanted(String part) {
    return ONLY.isEmpty() || ONLY.equals(part);
  }

  private void makeBigLogs(Path folder) throws IOException {
    RepeatedLog log = RepeatedLog.of(corpus);
    for (int i = 0; i < 4; i++) {
      Path file = folder.resolve("big-" + (i + 1) + ".evtx");
      records[i] = log.write(file, BIG_CHUNKS);
      big.add(file);
    }
    System.err.printf(
        Locale.ROOT,
        "%d chunks a repetition, %d records%n",
        log.chunks(),
        Arrays.stream(records).sum());
  }

  private record Row(
      String what,
      double cat,
      double median,
      long rssAnon,
      double factor,
      long bytes,
      long records) {}

  private List<Row> logs() throws IOException, InterruptedException {
    var rows = new ArrayList<Row>();
    String one = big.get(0).toString();
    List<String> all = big.stream().map(Path::toString).toList();
    rows.add(row("hunt, 1 GiB", List.of(one), records[0], "hunt", "--no-hash", one));
    rows.add(row("hunt, 1 GiB, hashed", List.of(one), records[0], "hunt", one));
    rows.add(
        row("hunt, 4 x 1 GiB", all, Arrays.stream(records).sum(), with(all, "hunt", "--no-hash")));
    rows.add(row("hunt, 4 x 1 GiB, hashed", all, Arrays.stream(records).sum(), with(all, "hunt")));
    rows.add(row("hunt, corpus", files(corpus), 0, "hunt", "--no-hash", corpus.toString()));
    rows.add(row("dump --format jsonl, 1 GiB", List.of(one), records[0], "dump", one));
    rows.add(
        row("dump --format xml, 1 GiB", List.of(one), records[0], "dump", "--format", "xml", one));
    rows.add(
        row("dump --threads 1, 1 GiB", List.of(one), records[0], "dump", "--threads", "1", one));
    return rows;
  }

  private static void print(List<Row> rows) {
    System.out.println(
        "| command | median s | `cat` s | times `cat` | MB/s | records/s | RssAnon MB |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    for (Row row : rows) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.3f | %.1f | %.0f | %s | %d |%n",
          row.what(),
          row.median(),
          row.cat(),
          row.factor(),
          row.bytes() / 1e6 / row.median(),
          row.records() == 0
              ? ""
              : String.format(Locale.ROOT, "%,d", (long) (row.records() / row.median())),
          row.rssAnon() / 1024);
    }
  }

  private List<Row> rowsOf(BigEvidence invented) throws IOException, InterruptedException {
    return List.of(
        huntOf("hunt, a busy server", invented.server),
        huntOf("hunt, JSON lines", invented.lines),
        huntOf("hunt, event XML", invented.xml),
        huntOf("hunt --json, 400 hosts", invented.fleet, "--json", "-"),
        huntOf("hunt --carve, image", invented.image, "--carve"),
        huntOf("hunt --carve, 10 GiB hole", invented.hole, "--carve"),
        huntOf("hunt, a queue's database", invented.queue));
  }

  private List<Row> rowsOf(BigTexts texts) throws IOException, InterruptedException {
    return List.of(
        huntOf("hunt, Winlogbeat's JSON lines", texts.lines),
        huntOf("hunt, wevtutil's XML", texts.xml),
        huntOf("hunt, Squid's log", texts.squid));
  }

  /// Reports of 10,000 cases, one in five suspicious: the cases of the samples again and again.
  private List<Row> reports(Path folder)
      throws IOException, InterruptedException, BrokenCaseFileException {
    Path small = folder.resolve("small.json");
    Path many = folder.resolve("many.json");
    Path samples = Path.of(launcher).resolveSibling("samples");
    once(command("hunt", "--json", small.toString(), samples.toString()));
    ManyCases.main(new String[] {small.toString(), "10000", many.toString()});
    return List.of(
        report(many, "--html", folder.resolve("report.html")),
        report(many, "--markdown", folder.resolve("report.md")),
        report(many, "--csv", folder.resolve("tables")),
        report(many, "--timeline", folder.resolve("report.csv")),
        report(many, "--navigator", folder.resolve("layer.json")));
  }

  private Row report(Path cases, String form, Path to) throws IOException, InterruptedException {
    List<String> read = List.of(cases.toString());
    return row(
        "report " + form + ", 10,000 cases", read, 0, "report", read.get(0), form, to.toString());
  }

  private Row huntOf(String what, Path evidence, String... options)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("hunt", "--no-hash"));
    command.addAll(List.of(options));
    command.add(evidence.toString());
    return row(what, files(evidence), 0, command.toArray(String[]::new));
  }

  private void start() throws IOException, InterruptedException {
    double version = median(command("--version"));
    double java = median(List.of(System.getProperty("java.home") + "/bin/java", "-version"));
    System.out.printf(
        Locale.ROOT,
        "%n`--version`: %.3f s, %.1f times a bare `java -version` (%.3f s)%n",
        version,
        version / java,
        java);
  }

  private static List<String> files(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }

  private static String[] with(List<String> files, String... before) {
    var all = new ArrayList<>(List.of(before));
    all.addAll(files);
    return all.toArray(String[]::new);
  }

  private List<String> command(String... arguments) {
    var command = new ArrayList<String>();
    command.add(launcher);
    command.addAll(List.of(arguments));
    return command;
  }

  private Row row(String what, List<String> files, long records, String... arguments)
      throws IOException, InterruptedException {
    var cat = new ArrayList<String>(List.of("cat"));
    cat.addAll(files);
    var ours = command(arguments);
    once(cat);
    once(ours);
    double[] catTimes = new double[RUNS];
    double[] times = new double[RUNS];
    long rss = 0;
    for (int i = 0; i < RUNS; i++) { // in turn, so that a noisy neighbour meets both
      catTimes[i] = once(cat).seconds();
      Run run = once(ours);
      times[i] = run.seconds();
      rss = Math.max(rss, run.rssAnon());
    }
    Arrays.sort(catTimes);
    Arrays.sort(times);
    long bytes = 0;
    for (String file : files) {
      bytes += Files.size(Path.of(file));
    }
    double median = times[RUNS / 2];
    double catMedian = catTimes[RUNS / 2];
    System.err.printf(
        Locale.ROOT,
        "%-28s %.2f s, cat %.3f s, RssAnon %d MB%n",
        what,
        median,
        catMedian,
        rss / 1024);
    return new Row(what, catMedian, median, rss, median / catMedian, bytes, records);
  }

  private double median(List<String> command) throws IOException, InterruptedException {
    double[] times = new double[RUNS];
    once(command);
    for (int i = 0; i < RUNS; i++) {
      times[i] = once(command).seconds();
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }

  private record Run(double seconds, long rssAnon) {}

  /// Runs a command to its end; its output goes nowhere. Its anonymous memory is asked for every 10
  /// ms: the launcher hands its process over to the JVM, so that the process is the JVM.
  private static Run once(List<String> command) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path status = Path.of("/proc/" + process.pid() + "/status");
    long highest = 0;
    while (!process.waitFor(10, java.util.concurrent.TimeUnit.MILLISECONDS)) {
      highest = Math.max(highest, rssAnon(status));
    }
    return new Run((System.nanoTime() - began) / 1e9, highest);
  }

  private static long rssAnon(Path status) {
    try {
      var found = RSS_ANON.matcher(Files.readString(status));
      return found.find() ? Long.parseLong(found.group(1)) : 0;
    } catch (IOException over) {
      return 0;
    }
  }
}
