package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.FormerState;
import org.bitshound.casefile.FormerStateFrom;
import org.bitshound.casefile.Integrity;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobError;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.Priority;
import org.bitshound.casefile.QueueRecord;
import org.bitshound.casefile.Word;
import org.bitshound.observation.JobSighting;
import org.bitshound.observation.Source.Recovered;
import org.bitshound.observation.StoredJob;

/// Writes into a job what BITS' queue keeps of it. The queue is BITS' own memory: it is believed
/// before a command line, and beside the log.
final class JobOfQueue {
  private static final List<String> ACL_FLAGS = List.of("owner", "group", "dacl", "sacl");

  private final KeptJob queue;
  private final Citations cite;
  private final Redaction redact;

  JobOfQueue(KeptJob queue, Citations cite, Redaction redact) {
    this.queue = queue;
    this.cite = cite;
    this.redact = redact;
  }

  /// Fills what the log does not say, and corrects what commands said.
  void complete(Job.Draft job) {
    StoredJob kept = queue.kept();
    job.type = say("job.type", word(kept.type(), JobType.values()), job.type);
    job.priority = say("job.priority", word(kept.priority(), Priority.values()), job.priority);
    job.description = say("job.description", kept.description().map(redact::text), job.description);
    job.modified = say("job.modified", kept.modified(), job.modified);
    job.expires = say("job.expires", kept.expires(), job.expires);
    job.retryDelay = say("job.retryDelay", kept.retryDelay(), job.retryDelay);
    job.noProgressTimeout =
        say("job.noProgressTimeout", kept.noProgressTimeout(), job.noProgressTimeout);
    job.maxDownloadTime = say("job.maxDownloadTime", kept.maxDownloadTime(), job.maxDownloadTime);
    job.proxy = say("job.proxy", kept.proxy().map(redact::url), job.proxy);
    job.httpMethod = say("job.httpMethod", kept.httpMethod(), job.httpMethod);
    job.notifyCommand = say("job.notify", notifyCommand(kept), job.notifyCommand);
    addSettings(job, kept);
    addError(job, kept);
    addStanding(job, kept);
  }

  private void addSettings(Job.Draft job, StoredJob kept) {
    job.hasCustomHeaders = say("job.hasCustomHeaders", kept.customHeaders(), job.hasCustomHeaders);
    job.securityFlags =
        sayAll("job.securityFlags", SecurityFlags.words(kept.securityFlags()), job.securityFlags);
    job.costFlags = say("job.costFlags", hex(kept.costFlags()), job.costFlags);
    job.aclFlags = sayAll("job.aclFlags", aclFlags(kept.aclFlags()), job.aclFlags);
    job.serviceName = say("job.serviceName", kept.serviceName(), job.serviceName);
    job.packageName = say("job.packageName", kept.packageName(), job.packageName);
    job.integrity = say("job.integrity", word(kept.integrity(), Integrity.values()), job.integrity);
    job.elevated = say("job.elevated", kept.elevated(), job.elevated);
  }

  private void addError(Job.Draft job, StoredJob kept) {
    job.errorCount = sayNumber("job.errorCount", kept.errorCount());
    job.transientErrors = sayNumber("job.transientErrors", kept.transientErrors());
    Optional<JobError> error = error(kept);
    boolean same =
        job.error.isPresent()
            && error.isPresent()
            && job.error.get().code().equals(error.get().code());
    if (job.error.isEmpty() || same) {
      job.error = say("job.error", error, job.error);
    }
  }

  private void addStanding(Job.Draft job, StoredJob kept) {
    job.record =
        say(
            "job.record",
            Optional.of(queue.live() ? QueueRecord.LIVE : QueueRecord.CARVED),
            job.record);
    job.whole = kept.whole() ? Optional.empty() : say("job.whole", Optional.of(false), job.whole);
    job.fileIds = sayAll("job.fileIds", kept.fileIds(), job.fileIds);
    if (job.fileCount.isEmpty()) {
      job.fileCount = fileCount(kept);
      say("job.fileCount", boxed(job.fileCount), Optional.empty());
    }
    for (JobSighting each : queue.history()) {
      job.history.add(former(each, kept));
      cite.says("job.history", List.of(each.source()));
    }
  }

  private OptionalLong fileCount(StoredJob kept) {
    if (kept.fileCount().isPresent()) {
      return kept.fileCount();
    }
    int files = Math.max(kept.fileIds().size(), kept.files().size());
    boolean isSaid = files > 0 || !queue.current().isListed(); // a listing may leave them out
    return isSaid ? OptionalLong.of(files) : OptionalLong.empty();
  }

  private FormerState former(JobSighting sighting, StoredJob now) {
    StoredJob kept = sighting.kept();
    var former = new FormerState.Draft();
    former.time = kept.modified();
    former.state = word(kept.state(), JobState.values());
    former.priority = word(kept.priority(), Priority.values());
    former.transferred = kept.transferred();
    former.notifyCommand = notifyCommand(kept);
    former.fileIds = kept.fileIds();
    former.title = differing(sighting.job().title(), queue.current().job().title());
    former.description = differing(kept.description(), now.description()).map(redact::text);
    former.ownerSid = differing(kept.ownerSid(), now.ownerSid());
    former.error = differing(error(kept), error(now));
    former.errorCount =
        kept.errorCount().equals(now.errorCount()) ? OptionalLong.empty() : kept.errorCount();
    former.whole = kept.whole() ? Optional.empty() : Optional.of(false);
    former.from = Optional.of(from(sighting));
    former.evidence = cite.refs(List.of(sighting.source()));
    return former.toFormerState();
  }

  private static FormerStateFrom from(JobSighting sighting) {
    if (sighting.isListed()) {
      return FormerStateFrom.EARLIER_SNAPSHOT;
    }
    if (sighting.live()) {
      return FormerStateFrom.OLDER_QUEUE_FILE;
    }
    return sighting.source().recovered().equals(Optional.of(Recovered.TRANSACTION_LOG))
        ? FormerStateFrom.LOG_FILE
        : FormerStateFrom.CARVED;
  }

  private static <T> Optional<T> differing(Optional<T> then, Optional<T> now) {
    return then.equals(now) ? Optional.empty() : then;
  }

  private Optional<Notify> notifyCommand(StoredJob kept) {
    boolean isSaid =
        kept.notifyProgram().isPresent()
            || kept.notifyArguments().isPresent()
            || kept.notifyFlags().isPresent();
    return isSaid
        ? Optional.of(
            new Notify(
                kept.notifyProgram().map(redact::text),
                kept.notifyArguments().map(redact::text),
                kept.notifyFlags()))
        : Optional.empty();
  }

  private static Optional<JobError> error(StoredJob kept) {
    return boxed(kept.errorCode())
        .map(code -> new JobError(JobCase.code(code), kept.errorContext()));
  }

  private <T> Optional<T> say(String path, Optional<T> kept, Optional<T> before) {
    if (kept.isEmpty()) {
      return before;
    }
    cite.saysInstead(path, List.of(queue.source()));
    return kept;
  }

  private OptionalLong sayNumber(String path, OptionalLong kept) {
    say(path, boxed(kept), Optional.empty());
    return kept;
  }

  private <T> List<T> sayAll(String path, List<T> kept, List<T> before) {
    return say(path, Optional.of(kept).filter(all -> !all.isEmpty()), Optional.of(before))
        .orElse(before);
  }

  private static <W extends Word> Optional<W> word(Optional<String> text, W[] words) {
    for (W each : words) {
      if (text.equals(Optional.of(each.word()))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  static Optional<JobState> state(StoredJob kept) {
    return word(kept.state(), JobState.values());
  }

  private static List<String> aclFlags(OptionalLong bits) {
    var words = new ArrayList<String>();
    for (int bit = 0; bit < ACL_FLAGS.size(); bit++) {
      if (((bits.orElse(0) >>> bit) & 1) != 0) {
        words.add(ACL_FLAGS.get(bit));
      }
    }
    return words;
  }

  private static Optional<String> hex(OptionalLong bits) {
    return boxed(bits).map(value -> "0x" + HexFormat.of().toHexDigits((int) (long) value));
  }

  private static Optional<Long> boxed(OptionalLong number) {
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }
}
