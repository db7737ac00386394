package org.bitshound.translation.bitsclient;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.Actor;
import org.bitshound.observation.CredentialsSent;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.HighPerformanceSet;
import org.bitshound.observation.JobCancelled;
import org.bitshound.observation.JobCancelledByAdministrator;
import org.bitshound.observation.JobCancelledByAge;
import org.bitshound.observation.JobCompleted;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobFailed;
import org.bitshound.observation.JobHeldBack;
import org.bitshound.observation.JobReference;
import org.bitshound.observation.JobResumed;
import org.bitshound.observation.JobSuspended;
import org.bitshound.observation.NotifyCommandSet;
import org.bitshound.observation.NotifyFailed;
import org.bitshound.observation.Observation;
import org.bitshound.observation.OwnershipTaken;
import org.bitshound.observation.PropertyChanged;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.TableTranslation;

/// The life of a job as a whole: made, filled, changed, ended.
public final class JobEvents extends TableTranslation {

  /// Reads the Operational and Analytic channels.
  public JobEvents() {
    super(
        BitsClient.PROVIDER,
        Map.ofEntries(
            entry(1, (f, s) -> new JobResumed(s, f.job("JobGuid", "Title"))),
            entry(2, (f, s) -> new JobSuspended(s, f.job("JobGuid", "Title"))),
            entry(3, JobEvents::created),
            entry(4, JobEvents::completed),
            entry(5, JobEvents::cancelled),
            entry(6, JobEvents::notifyCommandSet),
            entry(34, JobEvents::heldBackByCost),
            entry(63, (f, s) -> notifyFailed(f, s, NotifyFailed.How.PROGRAM_RETURNED_ERROR)),
            entry(64, (f, s) -> notifyFailed(f, s, NotifyFailed.How.PROGRAM_NOT_STARTED)),
            entry(203, (f, s) -> credentialsSent(f, s, CredentialsSent.Answer.ACCEPTED)),
            entry(204, (f, s) -> credentialsSent(f, s, CredentialsSent.Answer.REJECTED)),
            entry(209, JobEvents::highPerformanceSet),
            entry(211, JobEvents::failed),
            entry(213, JobEvents::heldBackByTransferPolicy),
            entry(16384, (f, s) -> new JobCancelledByAdministrator(s, whose(f), administrator(f))),
            entry(16387, (f, s) -> new PropertyChanged(s, whose(f), f.filled("PropertyName"))),
            entry(16388, (f, s) -> new OwnershipTaken(s, whose(f), administrator(f))),
            entry(16389, (f, s) -> new JobCancelledByAge(s, whose(f), f.number("DayCount"))),
            entry(16403, JobEvents::fileAdded)));
  }

  /// Version 0 has three nameless strings: title, owner and an empty one.
  private static Observation created(Fields f, Source source) {
    JobReference job =
        new JobReference(
            f.jobId("jobId"),
            f.text("jobTitle").or(() -> f.text("string")),
            f.filled("jobOwner").or(() -> f.filled("string2")));
    Actor client =
        new Actor(
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            f.id("processId"),
            f.id("ClientProcessStartKey"),
            f.filled("processPath"));
    return new JobCreated(source, job, client);
  }

  /// `Security/@UserID` is the service's here, so that the caller's SID is not known.
  private static Observation completed(Fields f, Source source) {
    return new JobCompleted(
        source,
        f.job("jobId", "jobTitle", "jobOwner"),
        actor(f, Optional.empty()),
        f.size("fileCount"),
        f.size("bytesTransferred"),
        f.size("bytesTransferredFromPeer"));
  }

  private static Observation cancelled(Fields f, Source source) {
    if (MisnamedCancel.is(f)) {
      return MisnamedCancel.read(f, source);
    }
    return new JobCancelled(
        source,
        f.job("jobId", "jobTitle", "jobOwner"),
        actor(f, f.loggedAs()),
        f.size("fileCount"));
  }

  private static Observation fileAdded(Fields f, Source source) {
    return new FileAdded(
        source,
        f.job("jobId", "jobTitle", "jobOwner"),
        actor(f, f.loggedAs()),
        f.size("fileCount"),
        f.filled("RemoteName"),
        f.filled("LocalName"));
  }

  private static Observation notifyCommandSet(Fields f, Source source) {
    JobReference job = new JobReference(f.jobId("jobId"), Optional.empty(), f.filled("jobOwner"));
    return new NotifyCommandSet(source, job, f.text("program"), f.text("parameters"));
  }

  private static Observation notifyFailed(Fields f, Source source, NotifyFailed.How how) {
    return new NotifyFailed(
        source,
        f.titled("Job"),
        how,
        f.filled("Url"),
        f.filled("Pgm"),
        f.code("hr"),
        Optional.empty());
  }

  /// Version 0 has three nameless strings: server, title and address.
  private static Observation credentialsSent(
      Fields f, Source source, CredentialsSent.Answer answer) {
    JobReference job =
        new JobReference(
            Optional.empty(), f.text("job").or(() -> f.text("string2")), Optional.empty());
    return new CredentialsSent(
        source,
        job,
        answer,
        f.filled("server").or(() -> f.filled("string")),
        f.filled("url").or(() -> f.filled("string3")),
        f.filled("scheme"),
        f.filled("user"));
  }

  /// `isRoaming` is a misnomer: it holds the state of the high-performance property.
  private static Observation highPerformanceSet(Fields f, Source source) {
    return new HighPerformanceSet(source, f.job("jobId", "jobName"), f.number("isRoaming"));
  }

  private static Observation failed(Fields f, Source source) {
    return new JobFailed(source, f.job("JobGuid", "Title"), f.code("ErrorCode"), f.code("Message"));
  }

  private static Observation heldBackByCost(Fields f, Source source) {
    return new JobHeldBack(
        source,
        f.job("jobId", "jobName"),
        JobHeldBack.Policy.COST,
        f.size("FileCount"),
        OptionalLong.empty());
  }

  private static Observation heldBackByTransferPolicy(Fields f, Source source) {
    return new JobHeldBack(
        source,
        f.job("jobId", "jobName"),
        JobHeldBack.Policy.TRANSFER,
        f.size("FileCount"),
        f.code("BlockReasonErrorCode"));
  }

  private static JobReference whose(Fields f) {
    return f.job("Id", "Title", "Owner");
  }

  /// Whether `Security/@UserID` is the administrator's here, no record has shown yet.
  private static Actor administrator(Fields f) {
    return actor(f, Optional.empty());
  }

  private static Actor actor(Fields f, Optional<String> sid) {
    return new Actor(
        f.filled("User"),
        sid,
        OptionalLong.empty(),
        f.id("processId"),
        f.id("ClientProcessStartKey"),
        Optional.empty());
  }
}
