package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.BitsService;
import org.bitshound.casefile.Boot;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.ServiceRun;
import org.bitshound.observation.BitsServiceNote;
import org.bitshound.observation.ClockChanged;
import org.bitshound.observation.CmdletRan;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.LogCleared;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.RegistryValueListed;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.ScriptRan;
import org.bitshound.observation.SeenOnNetwork;
import org.bitshound.observation.ServiceListed;
import org.bitshound.observation.ServiceStartTypeChanged;
import org.bitshound.observation.Source;
import org.bitshound.observation.SystemStarted;
import org.bitshound.observation.SystemStopped;
import org.bitshound.observation.TranscriptLines;
import org.bitshound.observation.TransferStarted;
import org.bitshound.observation.TransferStopped;

/// What the evidence says of one host as a whole: its boots, its clock, its BITS service, its
/// settings, and what its logs do not tell. Mutable; one thread, the fold's.
final class HostFacts {

  private static final int MODULE_LOGGING = 4103;

  private final ServiceRuns serviceRuns;
  private final Boots boots = new Boots();
  private final ClockChanges clock = new ClockChanges();
  private final StartTypeChanges startTypes = new StartTypeChanges();
  private final ServiceSetup setup = new ServiceSetup();
  private final HostSettings settings = new HostSettings();
  private final SourceLacks lacks = new SourceLacks();
  private final OwnAddresses addresses = new OwnAddresses();
  private final ClientKnown client = new ClientKnown();
  private final List<LogCleared> clearings = new ArrayList<>();
  private final List<CommandRecord> typed = new ArrayList<>();

  HostFacts(ServiceRuns serviceRuns) {
    this.serviceRuns = serviceRuns;
  }

  /// Takes in an observation of any kind; most say nothing of the host as a whole.
  void take(Observation seen) {
    if (seen.source().clock().isEmpty()) {
      clock.mind(seen.source()); // another machine's clock says nothing of this one
    }
    if (seen instanceof ProcessStarted started) {
      lacks.take(started);
    } else if (seen instanceof JobCreated created) {
      lacks.take(created);
    } else if (seen instanceof TransferStarted transfer) {
      setup.take(transfer.transfer());
    } else if (seen instanceof TransferStopped transfer) {
      setup.take(transfer.transfer());
    }
  }

  void take(NetworkConnection connection) {
    addresses.take(connection);
  }

  void take(SeenOnNetwork line) {
    client.take(line);
  }

  /// {@return the addresses that the host had, and when a record first tells of each}
  Map<String, Instant> addresses() {
    return addresses.all();
  }

  void take(ClockChanged changed) {
    clock.take(changed);
  }

  void take(SystemStarted started) {
    boots.take(started);
  }

  void take(SystemStopped stopped) {
    boots.take(stopped);
  }

  void take(ServiceStartTypeChanged changed) {
    startTypes.take(changed);
  }

  void take(RegistryValueSet set) {
    startTypes.take(set);
    setup.take(set);
    settings.take(set);
  }

  /// {@return what was too much to be held}
  Optional<LeftOut> leftOut() {
    return settings.leftOut();
  }

  void take(RegistryValueListed listed) {
    settings.take(listed);
    setup.take(listed, settings);
  }

  void take(ServiceListed listed) {
    setup.take(listed, settings);
  }

  void take(BitsServiceNote note) {
    setup.take(note);
  }

  void take(LogCleared cleared) {
    clearings.add(cleared);
  }

  void take(ScriptRan ran) {
    lacks.take(ran);
  }

  /// PowerShell writes 4103 where the logging of modules is on, and only there.
  void take(CmdletRan ran) {
    if (ran.source().eventId() == MODULE_LOGGING) {
      settings.shows("module-logging", true, "event 4103 is there", ran);
    }
  }

  /// Commands of which nothing tells when they were given: they can be no case.
  void typed(CommandGroup group) {
    typed.addAll(group.commands());
  }

  void take(TranscriptLines lines) {
    if (lines.started().isPresent()) { // else it is the console's history
      settings.shows("transcription", true, "a transcript is there", lines);
    }
  }

  /// Only for processes whose details somebody has decoded anyway.
  void takeDecoded(ProcessStarted started) {
    lacks.takeDecoded(started);
    boolean isSecurity =
        started.source().coverage().equals(Optional.of(CoverageSource.SECURITY_PROCESS_CREATION));
    if (isSecurity && started.details().commandLine().isPresent()) {
      settings.shows("process-command-line", true, "4688 with a command line", started);
    }
  }

  /// {@return the starts of Windows, in order}
  List<Boot> boots() {
    return boots.inOrder(clock.wentBack());
  }

  /// {@return how far the clock was set ahead in a span of its own times}
  Duration setAhead(Instant from, Instant to) {
    return clock.setAhead(from, to);
  }

  /// {@return the clock, as all evidence so far tells of it}
  HostClock clock() {
    return new HostClock(clock);
  }

  /// {@return all of it, in the forms of the case file}
  ///
  /// @param logons that a case cites
  HostRecord finish(List<LogonLink> logons) {
    List<Source> sources = sources();
    logons.forEach(logon -> sources.addAll(logon.sources()));
    Citations citations = Citations.ofHost(sources);
    return new HostRecord(
        boots(),
        clock.rows(citations),
        service(citations),
        settings.rows(citations),
        cleared(citations),
        remarks(citations),
        client.all(addresses),
        logons.stream().map(logon -> logon.row(citations)).toList(),
        commands(citations),
        citations.rows());
  }

  private List<CoverageRemark> remarks(Citations citations) {
    var remarks = new ArrayList<>(lacks.remarks(citations));
    if (!typed.isEmpty()) {
      remarks.add(typedRemark(citations));
    }
    return remarks;
  }

  private CoverageRemark typedRemark(Citations citations) {
    return new CoverageRemark(
        CoverageSource.TRANSCRIPTS,
        Optional.empty(),
        List.of(),
        Optional.of(
            "commands to BITS among what was typed that belong to no case, since nothing tells"
                + " when: "
                + typed.size()),
        citations.refs(typed.stream().flatMap(command -> command.sources().stream()).toList()));
  }

  private List<Command> commands(Citations citations) {
    var rows = new CommandRows(citations, Redaction.of(typed));
    return typed.stream().map(rows::row).toList();
  }

  private List<Source> sources() {
    var sources = new ArrayList<Source>();
    sources.addAll(clock.sources());
    sources.addAll(startTypes.sources());
    sources.addAll(settings.sources());
    sources.addAll(lacks.sources());
    typed.forEach(command -> sources.addAll(command.sources()));
    clearings.forEach(cleared -> sources.add(cleared.source()));
    return sources;
  }

  private List<ClearedLog> cleared(Citations citations) {
    var cleared = new ArrayList<ClearedLog>();
    for (LogCleared one : clearings) {
      String ref = citations.refs(List.of(one.source())).getFirst();
      cleared.add(new ClearedLog(one.clearedChannel(), one.time(), ref));
    }
    return cleared;
  }

  private Optional<BitsService> service(Citations citations) {
    List<SeenServiceRun> runs = serviceRuns.inOrder();
    if (runs.isEmpty() && startTypes.isEmpty() && setup.isEmpty(settings)) {
      return Optional.empty();
    }
    var service = new BitsService.Draft();
    runs.forEach(run -> service.runs.add(row(run)));
    startTypes.write(service, citations);
    setup.write(service, settings);
    return Optional.of(service.toBitsService());
  }

  private static ServiceRun row(SeenServiceRun seen) {
    var run = new ServiceRun.Draft();
    run.processId = seen.processId();
    run.started = seen.started();
    run.stopped = seen.stopped();
    run.commandLine = seen.commandLine();
    run.shared = seen.shared();
    run.how = Optional.of(seen.how());
    return run.toServiceRun();
  }
}
