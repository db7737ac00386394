package org.bitshound.snapshots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.snapshot.ListedFile;
import org.bitshound.event.snapshot.ListedJob;
import org.jspecify.annotations.Nullable;

/// What `bitsadmin /list`, `/info` and `/monitor` print. A job is a line, or with `/verbose` a
/// block of lines; each line has its labels in a fixed order, so that a title that looks like a
/// label deceives nobody. Long lines may be broken at the window's edge.
///
/// Source: Microsoft Learn, Windows commands, "bitsadmin list" and "bitsadmin info"; the quotes and
/// the lines from the notify command on were seen in outputs of current Windows.
final class BitsadminListing {
  private static final String GUID = "\\{([0-9A-Fa-f-]{36})}";

  /// `{GUID} 'title' STATE 0 / 1 0 / UNKNOWN`.
  private static final Pattern ROW =
      Pattern.compile(
          GUID + " (.*) ([A-Z_]{5,}) (\\d+) / (\\d+|UNKNOWN) (\\d+|UNKNOWN) / (\\d+|UNKNOWN)\\s*");

  private static final Pattern HEAD = Pattern.compile("GUID: " + GUID + " DISPLAY: ?(.*)");
  private static final Pattern KIND = Pattern.compile("TYPE: ?(\\S*) STATE: ?(\\S*) OWNER: ?(.*)");
  private static final Pattern COUNTS =
      Pattern.compile(
          "PRIORITY: ?(\\S*) FILES: ?(\\d+) / (\\d+|UNKNOWN) BYTES: ?(\\d+|UNKNOWN) / (\\d+|UNKNOWN)\\s*");
  private static final Pattern TIMES =
      Pattern.compile("CREATION TIME: ?(.*) MODIFICATION TIME: ?(.*)");
  private static final Pattern COMPLETION =
      Pattern.compile("COMPLETION TIME: ?(.*?) ACL FLAGS:(.*)");
  private static final Pattern NOTIFICATION =
      Pattern.compile("NOTIFY INTERFACE: ?(.*) NOTIFICATION FLAGS: ?(\\d+)\\s*");
  private static final Pattern RETRY =
      Pattern.compile("RETRY DELAY: ?(\\d+) NO PROGRESS TIMEOUT: ?(\\d+) ERROR COUNT: ?(\\d+)\\s*");
  private static final Pattern PROXY =
      Pattern.compile("PROXY USAGE: ?(\\S*) PROXY LIST: ?(.*) PROXY BYPASS LIST:(.*)");
  private static final Pattern ERROR = Pattern.compile("ERROR CODE: *(0x[0-9A-Fa-f]+).*");
  private static final Pattern CONTEXT = Pattern.compile("ERROR CONTEXT: *0x([0-9A-Fa-f]+).*");
  private static final Pattern FILE =
      Pattern.compile("\\s+(\\d+|UNKNOWN) / (\\d+|UNKNOWN) (\\S+) (.*) (?:->|<-) (.*)");
  private static final Pattern NOTIFY = Pattern.compile("NOTIFICATION COMMAND LINE: ?(.*)");
  private static final Pattern QUOTED = Pattern.compile("'(.*?)'(?: '(.*)')?\\s*");
  private static final Pattern INTEGRITY =
      Pattern.compile("owner MIC integrity level: ?(.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ELEVATED =
      Pattern.compile("owner elevated \\? *(\\S*)\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADERS = Pattern.compile("CUSTOM HEADERS: ?(.*)");

  /// Beginnings of lines: what begins otherwise goes on with the line before.
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?i)\\s|\\{|GUID: |TYPE: |PRIORITY: |CREATION TIME: |COMPLETION TIME: "
              + "|NOTIFY INTERFACE: |RETRY DELAY: |PROXY USAGE: |ERROR (?:FILE|CODE|CONTEXT): "
              + "|DESCRIPTION: |JOB FILES: |NOTIFICATION COMMAND LINE: |owner |Peercaching "
              + "|CUSTOM HEADERS: |Listed \\d|BITSADMIN |BITS administration|\\(C\\) |Warning|NOTE");

  /// A window is at least so wide: a shorter line was not broken at its edge.
  private static final int NARROWEST = 78;

  /// Characters of a line: a remote name has at most 2,200, a description 1,024. What is longer was
  /// not printed by bitsadmin.
  private static final int LONGEST = 16_384;

  private static final Pattern LISTED = Pattern.compile("Listed (\\d+) job\\(s\\)\\..*");

  private final String text;
  private final LocalTimes times;
  private final Consumer<Defect> defects;
  private final List<ListedJob> jobs = new ArrayList<>();
  private ListedJob.@Nullable Draft job;
  private OptionalLong listed = OptionalLong.empty();
  private long end;

  BitsadminListing(String text, LocalTimes times, Consumer<Defect> defects) {
    this.text = text;
    this.times = times;
    this.defects = defects;
  }

  private record Line(long offset, String text) {}

  List<ListedJob> jobs() {
    for (Line line : lines()) {
      if (line.text().length() <= LONGEST) {
        take(line);
      } else {
        passOver(line);
      }
    }
    close();
    if (listed.isPresent() && listed.getAsLong() != jobs.size()) {
      defects.accept(
          new Defect(
              end,
              What.COUNT_DIFFERS,
              listed.getAsLong() > jobs.size() ? Severity.LOST : Severity.DOUBTFUL,
              listed.getAsLong() + " jobs, by the listing's last line",
              jobs.size() + " jobs",
              "those that are there are read"));
    }
    return jobs;
  }

  private void passOver(Line line) {
    defects.accept(
        new Defect(
            line.offset(),
            What.SIZE_LIMIT,
            Severity.LIMIT,
            "a line of at most " + LONGEST + " characters",
            line.text().length() + " characters",
            "this line is not read"));
  }

  /// {@return the lines as they were before they were broken at a window's edge}
  private List<Line> lines() {
    var lines = new ArrayList<Line>();
    long offset = 0;
    int lastLength = 0;
    for (String each : text.split("\n", -1)) {
      String line = each.endsWith("\r") ? each.substring(0, each.length() - 1) : each;
      boolean goesOn =
          lastLength >= NARROWEST && !line.isEmpty() && !BEGINNING.matcher(line).lookingAt();
      if (goesOn && lines.getLast().text().length() < LONGEST) {
        Line before = lines.removeLast();
        lines.add(new Line(before.offset(), before.text() + line));
      } else {
        lines.add(new Line(offset, line));
      }
      lastLength = line.length();
      offset += each.length() + 1;
    }
    return lines;
  }

  private void take(Line line) {
    Matcher row = ROW.matcher(line.text());
    Matcher head = HEAD.matcher(line.text());
    Matcher count = LISTED.matcher(line.text());
    if (row.matches()) {
      close();
      job = begin(line, row.group(1), row.group(2));
      job.state = Words.state(row.group(3));
      job.fileCount = Words.number(row.group(5));
    } else if (head.matches()) {
      close();
      job = begin(line, head.group(1), head.group(2));
    } else if (count.matches()) {
      listed = Words.number(count.group(1));
      end = line.offset();
    } else if (job != null) {
      takeDetail(line.text(), job);
    }
  }

  private static ListedJob.Draft begin(Line line, String id, String title) {
    var begun = new ListedJob.Draft(line.offset());
    begun.id = Optional.of(id.toLowerCase(Locale.ROOT));
    begun.title = Optional.of(unquoted(title));
    return begun;
  }

  /// Documents show titles bare, current Windows puts them in quotes.
  private static String unquoted(String title) {
    String bare = title.strip();
    boolean quoted = bare.length() >= 2 && bare.startsWith("'") && bare.endsWith("'");
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }

  private void close() {
    if (job != null) {
      jobs.add(job.toJob());
      job = null;
    }
  }

  private void takeDetail(String line, ListedJob.Draft job) {
    match(
        KIND,
        line,
        found -> {
          job.type = Words.type(found.group(1).replace("UPLOAD-REPLY", "UPLOAD_REPLY"));
          job.state = Words.state(found.group(2));
          job.owner = said(found.group(3));
        });
    match(
        COUNTS,
        line,
        found -> {
          job.priority = Words.priority(found.group(1));
          job.fileCount = Words.number(found.group(3));
        });
    match(
        TIMES,
        line,
        found -> {
          job.created = times.of(found.group(1), job);
          job.modified = times.of(found.group(2), job);
        });
    match(
        COMPLETION,
        line,
        found -> {
          Optional<String> changed = job.localTime;
          job.transferred = times.of(found.group(1), job);
          job.localTime = changed;
        });
    match(NOTIFICATION, line, found -> job.notifyFlags = Words.number(found.group(2)));
    match(
        RETRY,
        line,
        found -> {
          job.retryDelay = Optional.of(Duration.ofSeconds(Words.number(found.group(1)).orElse(0)));
          job.noProgressTimeout =
              Optional.of(Duration.ofSeconds(Words.number(found.group(2)).orElse(0)));
          job.errorCount = Words.number(found.group(3));
        });
    match(
        PROXY,
        line,
        found -> job.proxy = said(found.group(2)).or(() -> Words.proxy(found.group(1))));
    match(ERROR, line, found -> job.errorCode = Words.code(found.group(1)));
    match(
        CONTEXT,
        line,
        found ->
            job.errorContext =
                Words.context(Long.toString(Words.code("0x" + found.group(1)).orElse(-1))));
    takeText(line, job);
  }

  private static void takeText(String line, ListedJob.Draft job) {
    if (line.startsWith("DESCRIPTION: ")) {
      job.description = said(line.substring("DESCRIPTION: ".length()));
    }
    match(
        FILE,
        line,
        found ->
            job.files.add(
                new ListedFile(
                    Optional.of(found.group(4)),
                    Optional.of(found.group(5)),
                    Words.number(found.group(1)),
                    Words.number(found.group(2)))));
    match(NOTIFY, line, found -> notifyCommand(found.group(1), job));
    match(INTEGRITY, line, found -> job.integrity = Words.integrity(found.group(1)));
    match(ELEVATED, line, found -> job.elevated = truth(found.group(1)));
    match(
        HEADERS, line, found -> job.customHeaders = Optional.of(said(found.group(1)).isPresent()));
  }

  private static void match(Pattern pattern, String line, Consumer<Matcher> then) {
    Matcher found = pattern.matcher(line);
    if (found.matches()) {
      then.accept(found);
    }
  }

  static void notifyCommand(String text, ListedJob.Draft job) {
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      job.notifyProgram = said(quoted.group(1));
      job.notifyArguments = Optional.ofNullable(quoted.group(2)).flatMap(BitsadminListing::said);
    } else {
      job.notifyProgram = said(text);
    }
  }

  private static Optional<Boolean> truth(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static Optional<String> said(String text) {
    String bare = text.strip();
    boolean none = bare.isEmpty() || bare.equals("NULL") || bare.equals("none");
    return none ? Optional.empty() : Optional.of(bare);
  }
}
