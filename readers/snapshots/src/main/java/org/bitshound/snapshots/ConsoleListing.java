package org.bitshound.snapshots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.snapshot.ListedJob;

/// What a console shows of `bitsadmin /rawreturn`: behind a prompt the command, which names job and
/// property, and below it the value. Of one job there is one row, whatever of it was asked.
///
/// A job that was named by its title alone has no id, unless the console shows how it was made.
///
/// Source: Microsoft Learn, Windows commands, "bitsadmin rawreturn".
final class ConsoleListing {
  private static final String PROMPT = "^(?:[A-Za-z]:\\\\[^>\\r\\n]*|PS [^>\\r\\n]*)> ?";
  private static final Pattern ANY_PROMPT = Pattern.compile(PROMPT, Pattern.MULTILINE);
  private static final Pattern COMMAND =
      Pattern.compile(
          PROMPT
              + "(?:[^\\r\\n ]*\\\\)?\"?bitsadmin(?:\\.exe)?\"? +"
              + "(?:/(?:no)?wrap +)?/rawreturn +(?:/(?:no)?wrap +)?/(\\w+) +"
              + "(?:\"([^\"\\r\\n]*)\"|([^\\s\"]+)) *\\r?$",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
  private static final Pattern ID =
      Pattern.compile("\\{(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})}");

  /// Values of text have no more; what is longer was not printed by bitsadmin.
  private static final int LONGEST = 16_384;

  private static final String FAILURE = "Unable to ";

  /// What prints more than one value.
  private static final Set<String> LISTS = Set.of("info", "list", "listfiles", "peers");

  private final LocalTimes times;
  private final Map<String, ListedJob.Draft> jobs = new LinkedHashMap<>();
  private final List<ListedJob.Draft> inOrder = new ArrayList<>();
  private final Map<String, Integer> unread = new TreeMap<>(); // first place of each verb

  private ConsoleListing(LocalTimes times) {
    this.times = times;
  }

  /// {@return whether a text shows such a command}
  static boolean isIn(String text) {
    return COMMAND.matcher(text).find();
  }

  static List<ListedJob> jobs(String text, LocalTimes times, Consumer<Defect> defects) {
    var listing = new ConsoleListing(times);
    Matcher command = COMMAND.matcher(text);
    Matcher prompt = ANY_PROMPT.matcher(text);
    for (int from = 0; command.find(from); from = command.end()) {
      int end = prompt.find(command.end()) ? prompt.start() : text.length();
      String value = text.substring(command.end(), end).strip();
      if (value.length() > LONGEST) {
        listing.unread.putIfAbsent(command.group(1).toLowerCase(Locale.ROOT), command.start());
      } else if (!value.isEmpty() && !value.startsWith(FAILURE)) {
        String job = command.group(2) == null ? command.group(3) : command.group(2);
        listing.take(command.start(), command.group(1).toLowerCase(Locale.ROOT), job, value);
      }
    }
    listing.unread.forEach((verb, at) -> defects.accept(notRead(verb, at)));
    return listing.inOrder.stream().map(ListedJob.Draft::toJob).toList();
  }

  private void take(int offset, String verb, String name, String value) {
    if (verb.equals("create")) {
      made(offset, name, value);
    } else if (verb.startsWith("get")) {
      if (!take(verb, value, job(offset, name))) {
        unread.putIfAbsent(verb, offset);
      }
    } else if (LISTS.contains(verb)) {
      unread.putIfAbsent(verb, offset);
    }
  }

  private static Defect notRead(String verb, int offset) {
    return new Defect(
        offset,
        What.LAYOUT_MISMATCH,
        Severity.LOST,
        "a value of a job as bitsadmin /rawreturn prints it",
        "what /" + verb + " printed",
        "it is not read; save bitsadmin /list /allusers /verbose, or read it by hand");
  }

  /// The value is the new job's id. A title may be given again.
  private void made(int offset, String title, String value) {
    id(value)
        .ifPresent(id -> {
          jobs.remove(title);
          ListedJob.Draft job = job(offset, value);
          job.title = Optional.of(title);
          jobs.put(title, job);
        });
  }

  private ListedJob.Draft job(int offset, String name) {
    Optional<String> id = id(name);
    return jobs.computeIfAbsent(
        id.orElse(name),
        key -> {
          var job = new ListedJob.Draft(offset);
          job.id = id;
          job.title = id.isPresent() ? Optional.empty() : Optional.of(name);
          inOrder.add(job);
          return job;
        });
  }

  private static Optional<String> id(String name) {
    Matcher id = ID.matcher(name.strip());
    return id.matches() ? Optional.of(id.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /// {@return whether it is something that a row of a job has}
  private boolean take(String verb, String value, ListedJob.Draft job) {
    switch (verb) {
      case "getstate" -> job.state = Words.state(value);
      case "gettype" -> job.type = Words.type(value.replace("UPLOAD-REPLY", "UPLOAD_REPLY"));
      case "getpriority" -> job.priority = Words.priority(value);
      case "getowner" -> job.owner = BitsadminListing.said(value);
      case "getdisplayname" -> job.title = BitsadminListing.said(value);
      case "getdescription" -> job.description = BitsadminListing.said(value);
      case "getcreationtime" -> job.created = times.of(value, job);
      case "getmodificationtime" -> job.modified = times.of(value, job);
      case "getcompletiontime" -> job.transferred = times.of(value, job);
      case "getnotifycmdline" -> BitsadminListing.notifyCommand(value, job);
      case "getnotifyflags" -> job.notifyFlags = Words.number(value);
      case "getminretrydelay" -> job.retryDelay = seconds(value);
      case "getnoprogresstimeout" -> job.noProgressTimeout = seconds(value);
      case "getmaxdownloadtime" -> job.maxDownloadTime = seconds(value);
      case "geterrorcount" -> job.errorCount = Words.number(value);
      case "getproxylist" -> job.proxy = BitsadminListing.said(value);
      case "gethttpmethod" -> job.httpMethod = BitsadminListing.said(value);
      case "getsecurityflags" -> job.securityFlags = Words.number(value);
      case "getfilestotal" -> job.fileCount = Words.number(value);
      case "getcustomheaders" ->
          job.customHeaders = Optional.of(BitsadminListing.said(value).isPresent());
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Optional<Duration> seconds(String value) {
    return Words.number(value).stream().mapToObj(Duration::ofSeconds).findFirst();
  }
}
