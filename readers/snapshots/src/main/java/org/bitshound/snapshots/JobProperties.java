package org.bitshound.snapshots;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.event.snapshot.ListedFile;
import org.bitshound.event.snapshot.ListedJob;

/// The properties of a `BitsJob` of the PowerShell module, by name, however they were printed.
/// Source: Microsoft Learn, BitsTransfer, "Get-BitsTransfer"; names beyond its default view differ
/// by version.
final class JobProperties {
  private static final Pattern BRACES = Pattern.compile("\\{?([0-9A-Fa-f-]{36})}?");

  /// Windows PowerShell writes times of JSON as milliseconds since 1970.
  private static final Pattern MILLISECONDS =
      Pattern.compile("\\\\?/Date\\((-?\\d{1,15})\\)\\\\?/");

  /// A time that was never set: 1601, or the first year there is.
  private static final Instant SET_AFTER = Instant.parse("1970-01-01T00:00:00Z");

  /// The name under which an object keeps its text.
  static final String TEXT = "tostring";

  private final Map<String, String> byName = new LinkedHashMap<>();

  /// Adds a property; of two of one name the first stands.
  void put(String name, String value) {
    byName.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), value);
  }

  /// Adds a property that is an object: its text, and its members where it is an array.
  void putParts(String name, JobProperties value) {
    value.byName.forEach((member, text) -> {
      if (member.equals(TEXT)) {
        put(name, text);
      } else if (member.startsWith("[")) {
        put(name + member, text);
      }
    });
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  private Optional<String> said(String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)))
        .filter(value -> !value.isBlank());
  }

  private OptionalLong number(String name) {
    return said(name).map(Words::number).orElse(OptionalLong.empty());
  }

  private Optional<Duration> seconds(String name) {
    OptionalLong seconds = number(name);
    return seconds.isPresent()
        ? Optional.of(Duration.ofSeconds(seconds.getAsLong()))
        : Optional.empty();
  }

  /// {@return the id, where it is whole}
  Optional<String> id() {
    return said("JobId")
        .map(text -> BRACES.matcher(text.strip()))
        .filter(Matcher::matches)
        .map(found -> found.group(1).toLowerCase(Locale.ROOT));
  }

  /// {@return the file, where the properties are those of a `BitsFile`}
  Optional<ListedFile> file() {
    if (said("RemoteName").isEmpty() && said("LocalName").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ListedFile(
            said("RemoteName"),
            said("LocalName"),
            number("BytesTransferred"),
            number("BytesTotal")));
  }

  /// {@return the job in the making, without its files}
  ListedJob.Draft job(long offset, LocalTimes times) {
    var job = new ListedJob.Draft(offset);
    job.id = id();
    job.title = said("DisplayName").or(() -> said("Name"));
    job.description = said("Description");
    job.type = said("TransferType").flatMap(Words::type);
    job.state = said("JobState").or(() -> said("State")).flatMap(Words::state);
    job.priority = said("Priority").flatMap(Words::priority);
    job.owner = said("OwnerAccount").or(() -> said("Owner"));
    job.created = time("CreationTime", times, job);
    job.modified = time("ModificationTime", times, job);
    Optional<String> changed = job.localTime;
    job.transferred = time("TransferCompletionTime", times, job);
    job.localTime = changed;
    job.notifyFlags = notifyFlags();
    job.retryDelay = seconds("RetryInterval");
    job.noProgressTimeout = seconds("RetryTimeout");
    job.maxDownloadTime = seconds("MaxDownloadTime");
    job.errorCode = error();
    job.errorContext = said("ErrorCondition").flatMap(Words::context);
    job.errorCount = number("TransientErrorCount");
    job.proxy = said("ProxyList").or(() -> said("ProxyUsage").map(JobProperties::proxy));
    job.httpMethod = said("HttpMethod");
    job.customHeaders = header();
    job.integrity = said("OwnerIntegrityLevel").flatMap(Words::integrity);
    job.fileCount = number("FilesTotal");
    notifyCommand(job);
    return job;
  }

  private static String proxy(String usage) {
    return switch (usage.strip().toLowerCase(Locale.ROOT)) {
      case "systemdefault", "0" -> "preconfig";
      case "noproxy", "1" -> "no-proxy";
      case "override", "2" -> "override";
      case "autodetect", "3" -> "autodetect";
      default -> usage;
    };
  }

  /// {@return the error; none is 0}
  private OptionalLong error() {
    OptionalLong code = said("InternalErrorCode").map(Words::code).orElse(OptionalLong.empty());
    return code.isPresent() && code.getAsLong() == 0 ? OptionalLong.empty() : code;
  }

  /// {@return the flags, whether as a number or as words}
  private OptionalLong notifyFlags() {
    Optional<String> text = said("NotifyFlags");
    OptionalLong number = text.map(Words::number).orElse(OptionalLong.empty());
    if (text.isEmpty() || number.isPresent()) {
      return number;
    }
    long bits = 0;
    for (String word : text.get().split("[,|]", -1)) {
      bits |=
          switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "jobtransferred", "transferred" -> 1;
            case "joberror", "error" -> 2;
            case "disable", "disabled" -> 4;
            case "jobmodification", "modified" -> 8;
            case "filetransferred" -> 16;
            default -> 0;
          };
    }
    return bits == 0 ? OptionalLong.empty() : OptionalLong.of(bits);
  }

  private Optional<Boolean> header() {
    return byName.containsKey("customheaders")
        ? Optional.of(said("CustomHeaders").filter(text -> !text.equals("{}")).isPresent())
        : Optional.empty();
  }

  /// An array of two, printed as `{C:\a.exe, C:\a.exe /x}` or with a space between: only a quoted
  /// or listed one can be parted.
  private void notifyCommand(ListedJob.Draft job) {
    Optional<String> program = said("NotifyCmdLine[0]");
    if (program.isPresent()) {
      job.notifyProgram = program;
      job.notifyArguments = said("NotifyCmdLine[1]");
      return;
    }
    Optional<String> whole = said("NotifyCmdLine").filter(text -> !text.strip().equals("{}"));
    String text = whole.map(String::strip).orElse("");
    if (text.startsWith("{") && text.endsWith("}")) {
      String[] parts = text.substring(1, text.length() - 1).split(", ", 2);
      job.notifyProgram = Optional.of(parts[0]).filter(part -> !part.isBlank());
      job.notifyArguments = parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
    } else {
      job.notifyProgram = whole;
    }
  }

  private Optional<Instant> time(String name, LocalTimes times, ListedJob.Draft job) {
    Optional<String> text = said(name).map(String::strip);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> time = exact(text.get()).or(() -> times.of(text.get(), job));
    return time.filter(set -> set.isAfter(SET_AFTER));
  }

  /// {@return a time that says its zone}
  static Optional<Instant> exact(String text) {
    Matcher milliseconds = MILLISECONDS.matcher(text);
    if (milliseconds.matches()) {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1))));
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException local) {
      return Optional.empty();
    }
  }
}
