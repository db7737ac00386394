package org.bitshound.correlation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.Actor;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.JobCancelled;
import org.bitshound.observation.JobCompleted;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobId;
import org.bitshound.observation.JobReference;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ProcessStarted.Parent;
import org.bitshound.observation.Source;
import org.bitshound.observation.Transfer;
import org.bitshound.observation.TransferStarted;
import org.bitshound.observation.TransferStopped;

/// Observations for tests, each as its smallest real record. Times are of 22 February 2021 unless
/// given whole; empty texts stand for what a record does not say.
final class Said {

  static final String BITS = "Microsoft-Windows-Bits-Client";
  static final String SYSMON = "Microsoft-Windows-Sysmon";
  static final String SECURITY = "Microsoft-Windows-Security-Auditing";

  static final String JOB = "5f2863d6-e0ab-4470-8530-8f129b46177a";
  static final String OTHER_JOB = "2e340c8c-7f77-401f-90fd-578049749afb";
  static final String OWNER = "OFFSEC\\admmig";
  static final String URL = "https://www.example.com/carte.jpg";
  static final String BITSADMIN = "C:\\Windows\\System32\\bitsadmin.exe";

  private Said() {}

  static Instant at(String time) {
    return Instant.parse(time.contains("T") ? time : "2021-02-22T" + time + "Z");
  }

  static Source source(String provider, int eventId, String time, long recordId) {
    return new Source(
        new Source.Place("logs/" + provider + ".evtx", 4096 + 512 * recordId),
        "HOST01.example.org",
        recordId,
        at(time),
        provider,
        eventId,
        provider.equals(SECURITY) ? "Security" : provider + "/Operational",
        OptionalLong.of(4711),
        Optional.of(CoverageSource.BITS_CLIENT),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /// The same record, written by another process.
  static Source loggedBy(Source source, long processId) {
    return new Source(
        source.place(),
        source.computer(),
        source.recordId(),
        source.time(),
        source.provider(),
        source.eventId(),
        source.channel(),
        OptionalLong.of(processId),
        source.coverage(),
        source.recovered(),
        source.layout(),
        source.alsoIn());
  }

  static JobReference job(String id, String title, String owner) {
    return new JobReference(JobId.parse(id), said(title), said(owner));
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(known -> !known.isEmpty());
  }

  static Actor program(String image, long processId) {
    return new Actor(
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.of(processId),
        OptionalLong.empty(),
        said(image));
  }

  static Actor user(String user, String sid) {
    return new Actor(
        said(user),
        said(sid),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  static JobCreated created(String time, long record, JobReference job, Actor by) {
    return new JobCreated(source(BITS, 3, time, record), job, by);
  }

  static FileAdded added(String time, long record, JobReference job, String url, String local) {
    return new FileAdded(
        source(BITS, 16403, time, record),
        job,
        user(OWNER, "S-1-5-21-1-2-3-1111"),
        OptionalLong.of(1),
        said(url),
        said(local));
  }

  static TransferStarted started(
      String time, long record, JobReference job, String attempt, String url) {
    return new TransferStarted(
        source(BITS, 59, time, record), job, transfer(attempt, url, OptionalLong.of(0)));
  }

  static TransferStopped stopped(
      String time, long record, JobReference job, String attempt, String url, long result) {
    boolean failed = result != 0 && result != ResultNames.STOPPED_FROM_OUTSIDE;
    return new TransferStopped(
        source(BITS, failed ? 61 : 60, time, record),
        job,
        transfer(attempt, url, failed ? OptionalLong.of(0) : OptionalLong.of(50813)),
        failed ? TransferStopped.How.FAILED : TransferStopped.How.STOPPED,
        OptionalLong.of(result),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  private static Transfer transfer(String attempt, String url, OptionalLong moved) {
    return new Transfer(
        said(attempt),
        said(url),
        Optional.empty(),
        Optional.of(Instant.parse("2020-11-16T17:00:19Z")),
        OptionalLong.of(50813),
        OptionalLong.of(50813),
        moved,
        OptionalLong.of(0));
  }

  static JobCompleted completed(String time, long record, JobReference job) {
    return new JobCompleted(
        source(BITS, 4, time, record),
        job,
        user(OWNER, ""),
        OptionalLong.of(1),
        OptionalLong.of(50813),
        OptionalLong.of(0));
  }

  static JobCancelled cancelled(String time, long record, JobReference job, String user) {
    return new JobCancelled(
        source(BITS, 5, time, record), job, user(user, "S-1-5-21-1-2-3-1111"), OptionalLong.of(1));
  }

  /// A record of Security 4688 or Sysmon 1.
  static ProcessStarted process(
      String provider,
      String time,
      long record,
      long id,
      String image,
      String commandLine,
      long parent) {
    Details details =
        new Details(
            said(image),
            said(commandLine),
            Optional.empty(),
            provider.equals(SYSMON)
                ? Optional.of("365abb72-b167-5cd9-0000-001000000000")
                : Optional.empty(),
            Optional.empty(),
            provider.equals(SYSMON) ? Optional.of("SHA1=AB12,IMPHASH=CD34") : Optional.empty(),
            new Account(
                Optional.of(OWNER),
                provider.equals(SECURITY) ? Optional.of("S-1-5-21-1-2-3-1111") : Optional.empty(),
                OptionalLong.of(0x92e21)),
            Optional.empty(),
            Optional.of(ProcessStarted.Integrity.HIGH),
            Optional.empty(),
            new Parent(
                parent < 0 ? OptionalLong.empty() : OptionalLong.of(parent),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    return new ProcessStarted(
        source(provider, provider.equals(SYSMON) ? 1 : 4688, time, record),
        at(time),
        id,
        () -> details);
  }

  /// The same record, which names its parent as Sysmon does.
  static ProcessStarted withParentGuid(ProcessStarted child, String guid) {
    Parent parent = child.details().parent();
    return withParent(
        child,
        new Parent(parent.processId(), parent.image(), parent.commandLine(), Optional.of(guid)));
  }

  /// The same record of a process with another parent.
  static ProcessStarted withParent(ProcessStarted child, Parent parent) {
    Details said = child.details();
    var details =
        new Details(
            said.image(),
            said.commandLine(),
            said.currentDirectory(),
            said.processGuid(),
            said.originalFileName(),
            said.hashes(),
            said.account(),
            said.creator(),
            said.integrity(),
            said.elevation(),
            parent);
    return new ProcessStarted(child.source(), child.time(), child.processId(), () -> details);
  }
}
