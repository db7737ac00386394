package org.bitshound.event.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A job in a listing. Words of BITS' enumerations are lower case with hyphens, whether the listing
/// has words or numbers: `transient-error`.
///
/// @param offset where it begins in the listing's text, in code units
/// @param id GUID, lower case, no braces; a table may cut it, and then it is absent
/// @param title the display name; absent where the listing has none
/// @param owner the account as the listing has it
/// @param created absent where the listing gives a local time and nobody a zone: see `localTimes`
/// @param transferred when the last byte came; absent likewise
/// @param notifyFlags bits
/// @param errorCode an HRESULT
/// @param errorContext what met the error: `remote-file` …
/// @param proxy a list of proxies, or the word for how one is found
/// @param customHeaders whether it has some
/// @param integrity the owner's: `medium`, `high`, `system` …
/// @param fileCount how many files it has, listed or not
/// @param localTimes whether it has times of which nobody can tell the zone, or the day
/// @param localTime the last change, else the making, by the clock on the wall, where no zone goes
///   with it: `2021-03-15T18:43:41`
public record ListedJob(
    long offset,
    Optional<String> id,
    Optional<String> title,
    Optional<String> description,
    Optional<String> type,
    Optional<String> state,
    Optional<String> priority,
    Optional<String> owner,
    Optional<Instant> created,
    Optional<Instant> modified,
    Optional<Instant> transferred,
    Optional<String> notifyProgram,
    Optional<String> notifyArguments,
    OptionalLong notifyFlags,
    Optional<Duration> retryDelay,
    Optional<Duration> noProgressTimeout,
    Optional<Duration> maxDownloadTime,
    OptionalLong errorCode,
    Optional<String> errorContext,
    OptionalLong errorCount,
    Optional<String> proxy,
    Optional<String> httpMethod,
    Optional<Boolean> customHeaders,
    OptionalLong securityFlags,
    Optional<Boolean> elevated,
    Optional<String> integrity,
    OptionalLong fileCount,
    List<ListedFile> files,
    boolean localTimes,
    Optional<String> localTime) {

  public ListedJob {
    files = List.copyOf(files);
  }

  /// A job that is being read. Not thread-safe.
  public static final class Draft {
    public final long offset;
    public Optional<String> id = Optional.empty();
    public Optional<String> title = Optional.empty();
    public Optional<String> description = Optional.empty();
    public Optional<String> type = Optional.empty();
    public Optional<String> state = Optional.empty();
    public Optional<String> priority = Optional.empty();
    public Optional<String> owner = Optional.empty();
    public Optional<Instant> created = Optional.empty();
    public Optional<Instant> modified = Optional.empty();
    public Optional<Instant> transferred = Optional.empty();
    public Optional<String> notifyProgram = Optional.empty();
    public Optional<String> notifyArguments = Optional.empty();
    public OptionalLong notifyFlags = OptionalLong.empty();
    public Optional<Duration> retryDelay = Optional.empty();
    public Optional<Duration> noProgressTimeout = Optional.empty();
    public Optional<Duration> maxDownloadTime = Optional.empty();
    public OptionalLong errorCode = OptionalLong.empty();
    public Optional<String> errorContext = Optional.empty();
    public OptionalLong errorCount = OptionalLong.empty();
    public Optional<String> proxy = Optional.empty();
    public Optional<String> httpMethod = Optional.empty();
    public Optional<Boolean> customHeaders = Optional.empty();
    public OptionalLong securityFlags = OptionalLong.empty();
    public Optional<Boolean> elevated = Optional.empty();
    public Optional<String> integrity = Optional.empty();
    public OptionalLong fileCount = OptionalLong.empty();
    public final List<ListedFile> files = new ArrayList<>();
    public boolean localTimes;
    public Optional<String> localTime = Optional.empty();

    /// Begins empty.
    public Draft(long offset) {
      this.offset = offset;
    }

    /// {@return the record}
    public ListedJob toJob() {
      return new ListedJob(
          offset,
          id,
          title,
          description,
          type,
          state,
          priority,
          owner,
          created,
          modified,
          transferred,
          notifyProgram,
          notifyArguments,
          notifyFlags,
          retryDelay,
          noProgressTimeout,
          maxDownloadTime,
          errorCode,
          errorContext,
          errorCount,
          proxy,
          httpMethod,
          customHeaders,
          securityFlags,
          elevated,
          integrity,
          fileCount,
          files,
          localTimes,
          localTime);
    }
  }
}
