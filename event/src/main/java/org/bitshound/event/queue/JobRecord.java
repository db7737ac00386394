package org.bitshound.event.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A job, as BITS keeps it. What is absent is not set, is not in this layout, or lies behind the
/// place where the record is cut ([#whole()]).
///
/// @param marker the GUID that names the class and version of the record
/// @param known whether the marker was known before
/// @param id the job's GUID, lower case, no braces
/// @param type 0 download, 1 upload, 2 upload-reply
/// @param otherType another reading of the type, where the two words that may hold it differ
/// @param notifyFlags bits
/// @param elevated whether the owner's token was
/// @param integrity the owner's, as the last part of its SID: 0x2000 is medium
/// @param descriptorHolds whether the checksum of the security descriptor is right
/// @param fileIds the files' keys in the table Files, qmgr.db alone
/// @param files the files themselves, in the legacy layouts
/// @param errorCount how many errors it says to hold: 0 or 1
/// @param transientErrors how often a transfer failed and was tried again
/// @param retryDelay seconds
/// @param noProgressTimeout seconds
/// @param transferred when the last byte arrived; the owner has not completed the job by that
/// @param expires when the job is thrown away unless something happens
/// @param proxyUsage 0 preconfigured, 1 none, 2 the list, 3 autodetect
/// @param hasHeaders whether it has HTTP headers of its own; absent where the record is cut before
/// @param aclFlags what of a file's security is kept: 1 owner, 2 group, 4 DACL, 8 SACL
/// @param maxDownloadTime seconds
/// @param packageFamily of the packaged application that made it
/// @param packageApp the application in that package, with its `!`
/// @param creator the path of the program that made it
/// @param serviceName of the service in which that ran
/// @param whole whether the record was read from its first marker to its last with no byte over
/// @param lost what could not be read, in words; empty for a whole record
public record JobRecord(
    String marker,
    boolean known,
    String id,
    int type,
    OptionalInt otherType,
    int priority,
    int state,
    String title,
    String description,
    Optional<String> notifyProgram,
    Optional<String> notifyArguments,
    String owner,
    long notifyFlags,
    boolean elevated,
    long integrity,
    boolean descriptorHolds,
    List<String> fileIds,
    List<FileRecord> files,
    List<JobError> errors,
    OptionalLong errorCount,
    OptionalLong transientErrors,
    Optional<Duration> retryDelay,
    Optional<Duration> noProgressTimeout,
    Optional<Instant> created,
    Optional<Instant> modified,
    Optional<Instant> transferred,
    Optional<Instant> expires,
    OptionalLong proxyUsage,
    Optional<String> proxyList,
    Optional<String> proxyBypass,
    OptionalLong aclFlags,
    Optional<Boolean> hasHeaders,
    Optional<SealedHeaders> headers,
    OptionalLong securityFlags,
    Optional<Duration> maxDownloadTime,
    OptionalLong costFlags,
    Optional<String> packageFamily,
    Optional<String> packageApp,
    Optional<String> creator,
    Optional<String> httpMethod,
    Optional<String> serviceName,
    boolean whole,
    List<String> lost) {

  public JobRecord {
    fileIds = List.copyOf(fileIds);
    files = List.copyOf(files);
    errors = List.copyOf(errors);
    lost = List.copyOf(lost);
  }

  /// {@return whether its first marker is overwritten: no known one, and not that of its end}
  public boolean torn() {
    return !known && !whole;
  }

  /// A job in the reading: its reader fills what is there. Not thread-safe.
  public static final class Draft {
    public String marker = "";
    public boolean known;
    public String id = "";
    public int type;
    public OptionalInt otherType = OptionalInt.empty();
    public int priority;
    public int state;
    public String title = "";
    public String description = "";
    public Optional<String> notifyProgram = Optional.empty();
    public Optional<String> notifyArguments = Optional.empty();
    public String owner = "";
    public long notifyFlags;
    public boolean elevated;
    public long integrity;
    public boolean descriptorHolds;
    public List<String> fileIds = new ArrayList<>();
    public List<FileRecord> files = new ArrayList<>();
    public List<JobError> errors = new ArrayList<>();
    public OptionalLong errorCount = OptionalLong.empty();
    public OptionalLong transientErrors = OptionalLong.empty();
    public Optional<Duration> retryDelay = Optional.empty();
    public Optional<Duration> noProgressTimeout = Optional.empty();
    public Optional<Instant> created = Optional.empty();
    public Optional<Instant> modified = Optional.empty();
    public Optional<Instant> transferred = Optional.empty();
    public Optional<Instant> expires = Optional.empty();
    public OptionalLong proxyUsage = OptionalLong.empty();
    public Optional<String> proxyList = Optional.empty();
    public Optional<String> proxyBypass = Optional.empty();
    public OptionalLong aclFlags = OptionalLong.empty();
    public Optional<Boolean> hasHeaders = Optional.empty();
    public Optional<SealedHeaders> headers = Optional.empty();
    public OptionalLong securityFlags = OptionalLong.empty();
    public Optional<Duration> maxDownloadTime = Optional.empty();
    public OptionalLong costFlags = OptionalLong.empty();
    public Optional<String> packageFamily = Optional.empty();
    public Optional<String> packageApp = Optional.empty();
    public Optional<String> creator = Optional.empty();
    public Optional<String> httpMethod = Optional.empty();
    public Optional<String> serviceName = Optional.empty();
    public boolean whole;
    public List<String> lost = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public JobRecord toJobRecord() {
      return new JobRecord(
          marker,
          known,
          id,
          type,
          otherType,
          priority,
          state,
          title,
          description,
          notifyProgram,
          notifyArguments,
          owner,
          notifyFlags,
          elevated,
          integrity,
          descriptorHolds,
          fileIds,
          files,
          errors,
          errorCount,
          transientErrors,
          retryDelay,
          noProgressTimeout,
          created,
          modified,
          transferred,
          expires,
          proxyUsage,
          proxyList,
          proxyBypass,
          aclFlags,
          hasHeaders,
          headers,
          securityFlags,
          maxDownloadTime,
          costFlags,
          packageFamily,
          packageApp,
          creator,
          httpMethod,
          serviceName,
          whole,
          lost);
    }
  }
}
