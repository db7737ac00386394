package org.bitshound.translation.qmgr;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.event.queue.FileRecord;
import org.bitshound.event.queue.FileRecord.Volume;
import org.bitshound.event.queue.JobError;
import org.bitshound.event.queue.JobRecord;
import org.bitshound.observation.FileSighting;
import org.bitshound.observation.JobId;
import org.bitshound.observation.JobReference;
import org.bitshound.observation.JobSighting;
import org.bitshound.observation.Source;
import org.bitshound.observation.StoredFile;
import org.bitshound.observation.StoredJob;

/// What a job or file of the queue says, as observations.
public final class StoredJobs {
  private StoredJobs() {}

  /// {@return the sighting of a job}
  ///
  /// @param live whether the queue itself holds it
  public static JobSighting sighting(Source source, JobRecord job, boolean live) {
    var named = new JobReference(JobId.parse(job.id()), Optional.of(job.title()), Optional.empty());
    return new JobSighting(source, named, kept(job), live);
  }

  /// {@return the sighting of a file}
  ///
  /// @param id its key, where something ties the record to it
  /// @param proven whether that tie is certain
  public static FileSighting sighting(
      Source source, FileRecord file, Optional<String> id, boolean live, boolean proven) {
    return new FileSighting(source, stored(file, id), live, proven);
  }

  private static StoredJob kept(JobRecord job) {
    Optional<JobError> error = job.errors().stream().findFirst();
    return new StoredJob(
        QueueWords.type(job.type()),
        QueueWords.priority(job.priority()),
        QueueWords.state(job.state()),
        Optional.of(job.description()).filter(text -> !text.isEmpty()),
        Optional.of(job.owner()),
        job.notifyProgram(),
        job.notifyArguments(),
        OptionalLong.of(job.notifyFlags()),
        Optional.of(job.elevated()),
        QueueWords.integrity(job.integrity()),
        job.created(),
        job.modified(),
        job.transferred(),
        job.expires(),
        job.retryDelay(),
        job.noProgressTimeout(),
        job.maxDownloadTime(),
        error.map(met -> OptionalLong.of(met.code())).orElse(OptionalLong.empty()),
        error.flatMap(met -> QueueWords.context(met.context())),
        job.errorCount(),
        job.transientErrors(),
        proxy(job),
        job.httpMethod(),
        job.hasHeaders(),
        job.securityFlags(),
        job.costFlags(),
        job.aclFlags(),
        job.creator(),
        packageName(job),
        job.serviceName(),
        OptionalLong.empty(),
        job.fileIds(),
        stored(job.files()),
        job.whole());
  }

  private static Optional<String> proxy(JobRecord job) {
    return job.proxyList()
        .or(() ->
            job.proxyUsage().isPresent()
                ? QueueWords.proxy(job.proxyUsage().getAsLong())
                : Optional.empty());
  }

  private static Optional<String> packageName(JobRecord job) {
    return job.packageFamily().map(family -> family + job.packageApp().orElse(""));
  }

  private static List<StoredFile> stored(List<FileRecord> files) {
    return files.stream().map(file -> stored(file, Optional.empty())).toList();
  }

  private static StoredFile stored(FileRecord file, Optional<String> id) {
    return new StoredFile(
        id,
        Optional.of(file.remoteName()),
        Optional.of(file.localName()),
        Optional.of(file.temporaryName()).filter(name -> !name.isEmpty()),
        OptionalLong.of(file.transferred()),
        file.total(),
        file.volume().map(Volume::drive).filter(name -> !name.isEmpty()),
        file.volume().map(Volume::name).filter(name -> !name.isEmpty()),
        file.volume().map(volume -> HexFormat.of().toHexDigits((int) volume.serial())),
        file.remoteTime(),
        file.whole());
  }
}
