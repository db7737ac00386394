package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.correlation.SeenServiceRun.Sign;
import org.bitshound.observation.BitsServiceStarted;
import org.bitshound.observation.BitsServiceStopDelayed;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessEnded;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.ServiceStartTypeChanged;
import org.bitshound.observation.ServiceStateChanged;
import org.bitshound.observation.ServiceStateChanged.State;
import org.bitshound.observation.Source;
import org.bitshound.observation.SystemStarted;
import org.jspecify.annotations.Nullable;

/// The runs of the BITS service on one host, and in which process they are. A shared service host
/// has several runs in one process. Mutable; one thread, the fold's.
final class ServiceRuns {

  /// The service's key.
  static final String BITS = "BITS";

  private static final String SYSTEM_SID = "S-1-5-18";
  private static final String PROVIDER = "Microsoft-Windows-Bits-Client";
  private static final String SCHEDULER_PROVIDER = "Microsoft-Windows-TaskScheduler";

  /// Set by the service at each start; the process that sets it is its host.
  private static final String COUNTERS = "\\currentversion\\bits\\perfmmfilename";

  /// How long a service that says it stops may still write records.
  private static final Duration STOP_PHASE = Duration.ofSeconds(30);

  /// The task scheduler writes all day; an older record may be of a process that is gone.
  private static final Duration SURELY_THE_SAME = Duration.ofDays(1);

  private final LiveProcesses processes;
  private final List<SeenServiceRun> runs = new ArrayList<>();
  private @Nullable Source schedulerSaid;

  /// @param processes which is asked for the start of the service's host
  ServiceRuns(LiveProcesses processes) {
    this.processes = processes;
  }

  static boolean isOfBits(ServiceStartTypeChanged changed) {
    return changed.service().map(BITS::equalsIgnoreCase).orElse(false);
  }

  static boolean isBySystem(ServiceStartTypeChanged changed) {
    return changed.bySid().map(SYSTEM_SID::equals).orElse(false);
  }

  /// {@return the process that hosts the BITS service at a time; empty where it does not run, or
  /// nobody says in which process}
  ///
  /// It is the host from the first record that tells of the start to the stop, the next start or
  /// the next boot. Sysmon dates connections and queries up to 5 s before the process that made
  /// them: ask for those a little later.
  Optional<BitsHost> hostProcess(Instant at) {
    SeenServiceRun run = lastBefore(at);
    return run == null || !run.lasts(at) ? Optional.empty() : run.process();
  }

  /// {@return whether a process hosts the BITS service at a time}: by the records of the service,
  /// or by its own command line, which is looked at for this one process
  boolean isBitsHost(long processId, Instant at) {
    return hostProcess(at).filter(host -> host.processId() == processId).isPresent()
        || processes.at(processId, at).filter(ServiceRuns::servesBitsAlone).isPresent();
  }

  /// {@return the run that is in a process at a time, by the records of the service}
  Optional<SeenServiceRun> runIn(long processId, Instant at) {
    return Optional.ofNullable(lastBefore(at)).filter(run -> run.lasts(at) && run.isIn(processId));
  }

  private static boolean servesBitsAlone(SeenProcess process) {
    return ServiceHost.is(process.image())
        && process
            .said(ProcessStarted.Details::commandLine)
            .map(ServiceHost::isOfBits)
            .orElse(false);
  }

  List<SeenServiceRun> inOrder() {
    return List.copyOf(runs);
  }

  void start(BitsServiceStarted started) {
    Source source = started.source();
    start(Sign.JOB_LIST, source.loggedBy(), started.time(), source);
  }

  /// A service host that serves BITS alone begins with BITS. Only for processes whose details
  /// somebody has decoded anyway: to look at each would cost more than all else that is done here.
  void start(ProcessStarted process) {
    if (servesBitsAlone(new SeenProcess(List.of(process)))) {
      OptionalLong id = OptionalLong.of(process.processId());
      start(Sign.PROCESS, id, process.time(), process.source());
      runs.getLast().host(process.details().commandLine(), List.of(process.source()));
    }
  }

  void change(ServiceStateChanged changed) {
    if (!changed.service().map(BITS::equalsIgnoreCase).orElse(false)) {
      return;
    }
    Optional<State> state = changed.state();
    if (state.equals(Optional.of(State.RUNNING))) {
      start(Sign.STATE, OptionalLong.empty(), changed.time(), changed.source());
    } else if (state.equals(Optional.of(State.STOPPED)) && !runs.isEmpty()) {
      stop(runs.getLast(), changed.time(), changed.source());
    }
  }

  /// BITS sets itself to auto when it starts, and back to demand when it stops with an empty queue.
  void change(ServiceStartTypeChanged changed) {
    if (!isOfBits(changed) || !isBySystem(changed)) {
      return;
    }
    Optional<StartType> to = StartType.of(changed.to());
    if (to.equals(Optional.of(StartType.AUTO))) {
      start(Sign.START_TYPE, OptionalLong.empty(), changed.time(), changed.source());
    } else if (to.equals(Optional.of(StartType.DEMAND)) && !runs.isEmpty()) {
      stop(runs.getLast(), changed.time(), changed.source());
    }
  }

  void set(RegistryValueSet set) {
    if (set.target().toLowerCase(Locale.ROOT).endsWith(COUNTERS)) {
      start(Sign.COUNTERS, set.by().processId(), set.time(), set.source());
    }
  }

  /// The note of a slow stop is written by the service as it stops.
  void stop(BitsServiceStopDelayed delayed) {
    heard(delayed);
    if (!runs.isEmpty() && runs.getLast().mayBe(delayed.source().loggedBy())) {
      stop(runs.getLast(), delayed.time(), delayed.source());
    }
  }

  void end(ProcessEnded ended) {
    if (!runs.isEmpty() && runs.getLast().isIn(ended.processId())) {
      stop(runs.getLast(), ended.time(), ended.source());
    }
  }

  void boot(SystemStarted started) {
    schedulerSaid = null;
    if (!runs.isEmpty()) {
      runs.getLast().cut(started.started().orElse(started.time()));
    }
  }

  /// Any record of the BITS client is written by the service: it runs, and in this process.
  void heard(Observation seen) {
    OptionalLong process = seen.source().loggedBy();
    if (process.isEmpty() || !seen.source().provider().equalsIgnoreCase(PROVIDER)) {
      return;
    }
    Instant time = seen.time();
    SeenServiceRun last = runs.isEmpty() ? null : runs.getLast();
    if (last == null || !last.mayBe(process) || !last.lasts(time.minus(STOP_PHASE))) {
      last = new SeenServiceRun(time);
      runs.add(last);
    }
    boolean isNews = last.processId().isEmpty();
    last.heard(process, seen.source());
    if (isNews) {
      describe(last, time);
    }
  }

  /// Who writes to the log of the task scheduler hosts the scheduler: the same process as that of
  /// BITS is a shared one.
  void scheduled(Observation task) {
    Source source = task.source();
    if (source.loggedBy().isPresent() && source.provider().equalsIgnoreCase(SCHEDULER_PROVIDER)) {
      schedulerSaid = source;
      if (!runs.isEmpty()) {
        share(runs.getLast(), task.time());
      }
    }
  }

  private void start(Sign sign, OptionalLong process, Instant time, Source source) {
    SeenServiceRun run = runs.isEmpty() ? null : runs.getLast();
    if (run == null || !run.awaits(sign, process, time)) {
      run = new SeenServiceRun(time);
      runs.add(run);
    }
    run.start(sign, process, time, source);
    describe(run, time);
  }

  private static void stop(SeenServiceRun run, Instant time, Source source) {
    if (run.lasts(time.minus(STOP_PHASE))) {
      run.stop(time, source);
    }
  }

  /// Asks what is known of the run's process.
  private void describe(SeenServiceRun run, Instant time) {
    if (run.processId().isPresent() && run.shared().isEmpty()) {
      processes
          .at(run.processId().getAsLong(), time)
          .filter(process -> ServiceHost.is(process.image()))
          .ifPresent(process ->
              run.host(process.said(ProcessStarted.Details::commandLine), process.sources()));
      share(run, time);
    }
  }

  private void share(SeenServiceRun run, Instant time) {
    Source scheduler = schedulerSaid;
    if (scheduler != null
        && run.processId().equals(scheduler.loggedBy())
        && run.lasts(time)
        && !scheduler.time().plus(SURELY_THE_SAME).isBefore(time)
        && run.shared().isEmpty()) {
      run.share(true, List.of(scheduler));
    }
  }

  /// {@return the last run that began at a time or before it; `null` for none}
  private @Nullable SeenServiceRun lastBefore(Instant time) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).seen().isAfter(time)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == 0 ? null : runs.get(low - 1);
  }
}
