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
/// @param expires when BITS throws it away unless something happens
/// @param errorCount of errors that the queue's record holds: 0 or 1
/// @param transientErrors how often a transfer failed and was tried again
/// @param customHeaders the names alone
/// @param hasCustomHeaders whether there are any; a queue keeps them sealed, without names
/// @param costFlags bits, hexadecimal
/// @param aclFlags words
/// @param serviceName of the service in which its creator ran
/// @param packageName of the packaged application that made it: family, `!`, application
/// @param integrity its owner's when it was made
/// @param elevated whether its owner was
/// @param fileIds the keys of its files in the queue, those too whose record is gone
/// @param record whether the queue still holds it
/// @param whole false where the queue's record is cut
/// @param history older states
/// @param securityFlags words
/// @param refused why BITS would not make it or add to it
/// @param credentials true where some were set
/// @param seenIn by alphabet
/// @param notifyOnDisk the program that BITS is to run, where it was collected or is missing
/// @param orphaned words: `creator-file-gone`, `owner-not-logged-on` by the end of the evidence
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
    Optional<Instant> expires,
    Optional<Notify> notifyCommand,
    Optional<OnDisk> notifyOnDisk,
    Optional<Duration> retryDelay,
    Optional<Duration> noProgressTimeout,
    Optional<Duration> maxDownloadTime,
    Optional<JobError> error,
    OptionalLong errorCount,
    OptionalLong transientErrors,
    Optional<String> proxy,
    Optional<String> httpMethod,
    List<String> customHeaders,
    Optional<Boolean> hasCustomHeaders,
    List<String> securityFlags,
    Optional<String> costFlags,
    List<String> aclFlags,
    Optional<Boolean> credentials,
    Optional<String> serviceName,
    Optional<String> packageName,
    Optional<Integrity> integrity,
    Optional<Boolean> elevated,
    OptionalLong fileCount,
    List<String> fileIds,
    List<SeenIn> seenIn,
    Optional<QueueRecord> record,
    Optional<Boolean> whole,
    List<JobChange> changes,
    List<FormerState> history,
    Optional<EndedBy> endedBy,
    Optional<Code> refused,
    List<BatchMate> batch,
    List<String> orphaned) {

  public Job {
    orphaned = List.copyOf(orphaned);
    history = List.copyOf(history);
    fileIds = List.copyOf(fileIds);
    aclFlags = List.copyOf(aclFlags);
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
    draft.expires = expires;
    draft.errorCount = errorCount;
    draft.transientErrors = transientErrors;
    draft.hasCustomHeaders = hasCustomHeaders;
    draft.costFlags = costFlags;
    draft.aclFlags = new ArrayList<>(aclFlags);
    draft.serviceName = serviceName;
    draft.packageName = packageName;
    draft.integrity = integrity;
    draft.elevated = elevated;
    draft.fileIds = new ArrayList<>(fileIds);
    draft.record = record;
    draft.whole = whole;
    draft.history = new ArrayList<>(history);
    draft.notifyOnDisk = notifyOnDisk;
    draft.orphaned = new ArrayList<>(orphaned);
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
    public Optional<Instant> expires = Optional.empty();
    public Optional<Notify> notifyCommand = Optional.empty();
    public Optional<OnDisk> notifyOnDisk = Optional.empty();
    public Optional<Duration> retryDelay = Optional.empty();
    public Optional<Duration> noProgressTimeout = Optional.empty();
    public Optional<Duration> maxDownloadTime = Optional.empty();
    public Optional<JobError> error = Optional.empty();
    public OptionalLong errorCount = OptionalLong.empty();
    public OptionalLong transientErrors = OptionalLong.empty();
    public Optional<String> proxy = Optional.empty();
    public Optional<String> httpMethod = Optional.empty();
    public List<String> customHeaders = new ArrayList<>();
    public Optional<Boolean> hasCustomHeaders = Optional.empty();
    public List<String> securityFlags = new ArrayList<>();
    public Optional<String> costFlags = Optional.empty();
    public List<String> aclFlags = new ArrayList<>();
    public Optional<Boolean> credentials = Optional.empty();
    public Optional<String> serviceName = Optional.empty();
    public Optional<String> packageName = Optional.empty();
    public Optional<Integrity> integrity = Optional.empty();
    public Optional<Boolean> elevated = Optional.empty();
    public OptionalLong fileCount = OptionalLong.empty();
    public List<String> fileIds = new ArrayList<>();
    public List<SeenIn> seenIn = new ArrayList<>();
    public Optional<QueueRecord> record = Optional.empty();
    public Optional<Boolean> whole = Optional.empty();
    public List<JobChange> changes = new ArrayList<>();
    public List<FormerState> history = new ArrayList<>();
    public Optional<EndedBy> endedBy = Optional.empty();
    public Optional<Code> refused = Optional.empty();
    public List<BatchMate> batch = new ArrayList<>();
    public List<String> orphaned = new ArrayList<>();

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
          expires,
          notifyCommand,
          notifyOnDisk,
          retryDelay,
          noProgressTimeout,
          maxDownloadTime,
          error,
          errorCount,
          transientErrors,
          proxy,
          httpMethod,
          customHeaders,
          hasCustomHeaders,
          securityFlags,
          costFlags,
          aclFlags,
          credentials,
          serviceName,
          packageName,
          integrity,
          elevated,
          fileCount,
          fileIds,
          seenIn,
          record,
          whole,
          changes,
          history,
          endedBy,
          refused,
          batch,
          orphaned);
    }
  }
}
