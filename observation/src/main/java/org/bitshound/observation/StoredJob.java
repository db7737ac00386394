package org.bitshound.observation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// All that BITS' queue keeps of a job beside its id, title and owner's name. Enumerations are
/// BITS' own words, lower case with hyphens: `transient-error`.
///
/// @param notifyFlags bits: 1 transferred, 2 error, 4 disable, 8 modification, 16 file transferred
/// @param integrity the owner's: `medium`, `high`, `system` …
/// @param transferred when the last byte came
/// @param expires when BITS throws it away unless something happens
/// @param errorCode an HRESULT
/// @param errorContext what met the error: `remote-file` …
/// @param errorCount of errors that the record holds
/// @param transientErrors how often a transfer failed and was tried again
/// @param proxy a list of proxies, or the word for how one is found
/// @param customHeaders whether it has HTTP headers of its own; what they are is sealed
/// @param securityFlags bits
/// @param costFlags bits
/// @param aclFlags bits
/// @param creator the path of the program that made it
/// @param packageName of the packaged application that made it: family, `!`, application
/// @param fileCount how many files it has, where that is said beside the files
/// @param fileIds the keys of its files
/// @param files those that are kept in the job itself
/// @param whole whether the record was read to its end
public record StoredJob(
    Optional<String> type,
    Optional<String> priority,
    Optional<String> state,
    Optional<String> description,
    Optional<String> ownerSid,
    Optional<String> notifyProgram,
    Optional<String> notifyArguments,
    OptionalLong notifyFlags,
    Optional<Boolean> elevated,
    Optional<String> integrity,
    Optional<Instant> created,
    Optional<Instant> modified,
    Optional<Instant> transferred,
    Optional<Instant> expires,
    Optional<Duration> retryDelay,
    Optional<Duration> noProgressTimeout,
    Optional<Duration> maxDownloadTime,
    OptionalLong errorCode,
    Optional<String> errorContext,
    OptionalLong errorCount,
    OptionalLong transientErrors,
    Optional<String> proxy,
    Optional<String> httpMethod,
    Optional<Boolean> customHeaders,
    OptionalLong securityFlags,
    OptionalLong costFlags,
    OptionalLong aclFlags,
    Optional<String> creator,
    Optional<String> packageName,
    Optional<String> serviceName,
    OptionalLong fileCount,
    List<String> fileIds,
    List<StoredFile> files,
    boolean whole) {

  public StoredJob {
    fileIds = List.copyOf(fileIds);
    files = List.copyOf(files);
  }
}
