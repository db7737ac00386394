package org.bitshound.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What is known of a BITS job (CASEFILE, "job").
///
/// @param id a GUID, lower case, no braces
/// @param state the last one the evidence shows
/// @param completed the time of `acknowledged`
/// @param retryDelay how long BITS waits after a transient error
/// @param noProgressTimeout after how long without progress a transient error becomes final
/// @param maxDownloadTime after how long the transfer is given up
/// @param customHeaders the names alone
/// @param securityFlags words
/// @param refused why BITS would not make it or add to it
/// @param credentials true where some were set
/// @param seenIn by alphabet
/// @param batch other jobs of the same creator process
public record Job(
    Optional<String> id,
    Optional<String> title,
    Optional<String> description,
    Optional<JobType> type,
    Optional<Priority> priority,
    Optional<JobState> state,
    Optional<Account> owner,
    Optional<Instant> created,
    Optional<Instant> modified,
    Optional<Instant> transferred,
    Optional<Instant> completed,
    Optional<Instant> cancelled,
    Optional<Notify> notifyCommand,
    Optional<Duration> retryDelay,
    Optional<Duration> noProgressTimeout,
    Optional<Duration> maxDownloadTime,
    Optional<JobError> error,
    Optional<String> proxy,
    Optional<String> httpMethod,
    List<String> customHeaders,
    List<String> securityFlags,
    Optional<Boolean> credentials,
    OptionalLong fileCount,
    List<SeenIn> seenIn,
    List<JobChange> changes,
    Optional<EndedBy> endedBy,
    Optional<Code> refused,
    List<BatchMate> batch) {

  public Job {
    securityFlags = List.copyOf(securityFlags);
    customHeaders = List.copyOf(customHeaders);
    seenIn = List.copyOf(seenIn);
    changes = List.copyOf(changes);
    batch = List.copyOf(batch);
  }

  /// {@return a draft with all that this job holds, to change some of it}
  public Draft toDraft() {
    var draft = new Draft();
    draft.id = id;
    draft.title = title;
    draft.description = description;
    draft.type = type;
    draft.priority = priority;
    draft.state = state;
    draft.owner = owner;
    draft.created = created;
    draft.modified = modified;
    draft.transferred = transferred;
    draft.completed = completed;
    draft.cancelled = cancelled;
    draft.notifyCommand = notifyCommand;
    draft.retryDelay = retryDelay;
    draft.noProgressTimeout = noProgressTimeout;
    draft.maxDownloadTime = maxDownloadTime;
    draft.error = error;
    draft.proxy = proxy;
    draft.httpMethod = httpMethod;
    draft.customHeaders = new ArrayList<>(customHeaders);
    draft.securityFlags = new ArrayList<>(securityFlags);
    draft.credentials = credentials;
    draft.fileCount = fileCount;
    draft.seenIn = new ArrayList<>(seenIn);
    draft.changes = new ArrayList<>(changes);
    draft.endedBy = endedBy;
    draft.refused = refused;
    draft.batch = new ArrayList<>(batch);
    return draft;
  }

  /// A job in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> id = Optional.empty();
    public Optional<String> title = Optional.empty();
    public Optional<String> description = Optional.empty();
    public Optional<JobType> type = Optional.empty();
    public Optional<Priority> priority = Optional.empty();
    public Optional<JobState> state = Optional.empty();
    public Optional<Account> owner = Optional.empty();
    public Optional<Instant> created = Optional.empty();
    public Optional<Instant> modified = Optional.empty();
    public Optional<Instant> transferred = Optional.empty();
    public Optional<Instant> completed = Optional.empty();
    public Optional<Instant> cancelled = Optional.empty();
    public Optional<Notify> notifyCommand = Optional.empty();
    public Optional<Duration> retryDelay = Optional.empty();
    public Optional<Duration> noProgressTimeout = Optional.empty();
    public Optional<Duration> maxDownloadTime = Optional.empty();
    public Optional<JobError> error = Optional.empty();
    public Optional<String> proxy = Optional.empty();
    public Optional<String> httpMethod = Optional.empty();
    public List<String> customHeaders = new ArrayList<>();
    public List<String> securityFlags = new ArrayList<>();
    public Optional<Boolean> credentials = Optional.empty();
    public OptionalLong fileCount = OptionalLong.empty();
    public List<SeenIn> seenIn = new ArrayList<>();
    public List<JobChange> changes = new ArrayList<>();
    public Optional<EndedBy> endedBy = Optional.empty();
    public Optional<Code> refused = Optional.empty();
    public List<BatchMate> batch = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public Job toJob() {
      return new Job(
          id,
          title,
          description,
          type,
          priority,
          state,
          owner,
          created,
          modified,
          transferred,
          completed,
          cancelled,
          notifyCommand,
          retryDelay,
          noProgressTimeout,
          maxDownloadTime,
          error,
          proxy,
          httpMethod,
          customHeaders,
          securityFlags,
          credentials,
          fileCount,
          seenIn,
          changes,
          endedBy,
          refused,
          batch);
    }
  }
}
