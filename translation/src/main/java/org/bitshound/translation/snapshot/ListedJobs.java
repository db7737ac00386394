package org.bitshound.translation.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.event.snapshot.ListedFile;
import org.bitshound.event.snapshot.ListedJob;
import org.bitshound.observation.JobId;
import org.bitshound.observation.JobReference;
import org.bitshound.observation.JobSighting;
import org.bitshound.observation.Source;
import org.bitshound.observation.StoredFile;
import org.bitshound.observation.StoredJob;

/// A job in a listing as a sighting: BITS had it in its queue when somebody asked.
public final class ListedJobs {
  private ListedJobs() {}

  /// {@return the sighting of a job}
  public static JobSighting sighting(Source source, ListedJob job) {
    var named = new JobReference(job.id().flatMap(JobId::parse), job.title(), job.owner());
    return new JobSighting(source, named, stored(job), true);
  }

  private static StoredJob stored(ListedJob job) {
    return new StoredJob(
        job.type(),
        job.priority(),
        job.state(),
        job.description(),
        Optional.empty(), // listings name the owner, by account
        job.notifyProgram(),
        job.notifyArguments(),
        job.notifyFlags(),
        job.elevated(),
        job.integrity(),
        job.created(),
        job.modified(),
        job.transferred(),
        Optional.empty(),
        job.retryDelay(),
        job.noProgressTimeout(),
        job.maxDownloadTime(),
        job.errorCode(),
        job.errorContext(),
        job.errorCount(),
        OptionalLong.empty(),
        job.proxy(),
        job.httpMethod(),
        job.customHeaders(),
        job.securityFlags(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        job.fileCount(),
        List.of(),
        job.files().stream().map(ListedJobs::stored).toList(),
        true);
  }

  private static StoredFile stored(ListedFile file) {
    return new StoredFile(
        Optional.empty(),
        file.remoteName(),
        file.localName(),
        Optional.empty(),
        file.transferred(),
        file.total(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }
}
