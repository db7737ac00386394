package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.observation.BitsServiceNote;
import org.bitshound.observation.BitsServiceStarted;
import org.bitshound.observation.BitsServiceStopDelayed;
import org.bitshound.observation.ClockChanged;
import org.bitshound.observation.CmdletRan;
import org.bitshound.observation.FileBlocked;
import org.bitshound.observation.FileDeleted;
import org.bitshound.observation.FileWritten;
import org.bitshound.observation.ImageLoaded;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobId;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.LogCleared;
import org.bitshound.observation.LoggedOff;
import org.bitshound.observation.LoggedOn;
import org.bitshound.observation.NameResolved;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.ObjectAccessed;
import org.bitshound.observation.Observation;
import org.bitshound.observation.PowerShellStarted;
import org.bitshound.observation.PrivilegesAssigned;
import org.bitshound.observation.ProcessEnded;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProgramBlocked;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.RequestRefused;
import org.bitshound.observation.ScriptRan;
import org.bitshound.observation.ServiceInstalled;
import org.bitshound.observation.ServiceStartTypeChanged;
import org.bitshound.observation.ServiceStateChanged;
import org.bitshound.observation.SessionChanged;
import org.bitshound.observation.SystemStarted;
import org.bitshound.observation.SystemStopped;
import org.bitshound.observation.TaskRegistered;
import org.bitshound.observation.TaskStarted;
import org.bitshound.observation.ThreatDetected;
import org.bitshound.observation.TokenAssigned;
import org.bitshound.observation.TranscriptLines;
import org.bitshound.remote.HostLists;

/// The observations of one host, folded into its cases. Start reading here.
///
/// Feed [#apply] in the order of [EvidenceOrder#OF_OBSERVATIONS], then [#finish]. The state holds
/// the processes that live or lately lived, and what was said of each job; a case is a function of
/// what was said of its job alone, so it can be made again whenever something is added. To be used
/// by one thread.
public final class HostFold {

  private final HostLists lists;
  private final LiveProcesses processes = new LiveProcesses();
  private final Map<JobId, JobRecords> jobs = new LinkedHashMap<>();
  private final List<JobCreated> announcements = new ArrayList<>();
  private final List<JobObservation> titled = new ArrayList<>();
  private final ServiceRuns serviceRuns = new ServiceRuns(processes);
  private final HostFacts facts = new HostFacts(serviceRuns);
  private final Logons logons = new Logons();
  private final List<LogCleared> clearings = new ArrayList<>();
  private final List<RequestRefused> refusals = new ArrayList<>();

  /// @param lists what gives a destination its classes; the same for all folds
  public HostFold(HostLists lists) {
    this.lists = lists;
  }

  /// Takes in the next observation.
  public void apply(Observation seen) {
    facts.take(seen);
    switch (seen) {
      case ProcessStarted started -> processes.add(started);
      case ProcessEnded ended -> {
        processes.end(ended);
        serviceRuns.end(ended);
      }
      case JobObservation job -> {
        serviceRuns.heard(job);
        take(job);
      }
      case BitsServiceStarted started -> serviceRuns.start(started);
      case BitsServiceStopDelayed delayed -> serviceRuns.stop(delayed);
      case LogCleared cleared -> {
        clearings.add(cleared);
        facts.take(cleared);
      }
      case RequestRefused refused -> refusals.add(refused);
      case BitsServiceNote note -> {
        serviceRuns.heard(note);
        facts.take(note);
      }
      case ClockChanged changed -> facts.take(changed);
      case CmdletRan ran -> facts.take(ran);
      case FileBlocked ignored -> {}
      case FileDeleted ignored -> {}
      case FileWritten ignored -> {}
      case ImageLoaded ignored -> {}
      case LoggedOff off -> logons.end(off);
      case LoggedOn on -> logons.begin(on);
      case NameResolved ignored -> {}
      case NetworkConnection ignored -> {}
      case ObjectAccessed ignored -> {}
      case PowerShellStarted ignored -> {}
      case PrivilegesAssigned assigned -> logons.assign(assigned);
      case ProgramBlocked ignored -> {}
      case RegistryValueSet set -> {
        serviceRuns.set(set);
        facts.take(set);
      }
      case ScriptRan ran -> facts.take(ran);
      case ServiceInstalled ignored -> {}
      case ServiceStartTypeChanged changed -> {
        serviceRuns.change(changed);
        facts.take(changed);
      }
      case ServiceStateChanged changed -> serviceRuns.change(changed);
      case SessionChanged changed -> logons.change(changed);
      case SystemStarted started -> {
        serviceRuns.boot(started);
        logons.boot(started);
        facts.take(started);
      }
      case SystemStopped stopped -> facts.take(stopped);
      case TaskRegistered registered -> serviceRuns.scheduled(registered);
      case TaskStarted started -> serviceRuns.scheduled(started);
      case ThreatDetected ignored -> {}
      case TokenAssigned ignored -> {}
      case TranscriptLines lines -> facts.take(lines);
    }
  }

  /// Ends the evidence: joins what bears no job id, and makes the cases.
  ///
  /// @param host the host's name in the document
  /// @return cases by time, then id; nothing in them is judged yet
  public FoldedHost finish(String host) {
    var all = new ArrayList<>(jobs.values());
    for (JobCreated unknown : ByTitleAndTime.join(announcements, jobs.values())) {
      var job = new JobRecords(Optional.empty());
      job.add(unknown);
      all.add(job);
    }
    all.addAll(new TitledRecords(all).give(titled));
    var cases = new ArrayList<Case.Draft>(all.size());
    for (JobRecords job : all) {
      cases.add(JobCase.of(job, host, lists));
    }
    cases.sort(Comparator.comparing(HostFold::first).thenComparing(HostFold::id));
    return new FoldedHost(cases, facts.finish(), clearings, refusals);
  }

  private static Instant first(Case.Draft draft) {
    return draft.first.orElseThrow();
  }

  private static String id(Case.Draft draft) {
    return draft.id.orElseThrow();
  }

  private void take(JobObservation seen) {
    Optional<JobId> id = seen.job().id();
    if (id.isPresent()) {
      JobRecords job = jobs.computeIfAbsent(id.get(), known -> new JobRecords(id));
      job.add(seen);
      resolve(job, seen);
    } else if (seen instanceof JobCreated announcement) {
      announcements.add(announcement);
    } else {
      titled.add(seen);
    }
  }

  /// Finds the process behind the actor now, while the state knows who lives.
  private void resolve(JobRecords job, JobObservation seen) {
    Optional<ProcessLink> link =
        Act.of(seen).flatMap(act -> ByProcessIdAndTime.link(act.by(), seen.time(), processes));
    if (link.isPresent() && seen instanceof JobCreated) {
      job.linkCreator(seen, link.get(), Lineage.of(link.get().process(), processes));
    } else {
      link.ifPresent(process -> job.link(seen, process));
    }
  }
}
