package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ProcessStarted.Parent;
import org.bitshound.observation.Source;

/// Processes that the BITS service's host started. Its ordinary children are let go; what is left
/// are notify commands, or something that made itself at home in the service. Mutable; one thread,
/// the fold's.
final class ServiceChildren {

  /// What the service starts by itself (bits-knowledge 3.5): error reports, and the update of the
  /// graphics database. Of Windows' own folders: anybody can bear the names.
  private static final Set<String> ORDINARY =
      Set.of("directxdatabaseupdater.exe", "wermgr.exe", "werfault.exe", "werfaultsecure.exe");

  private static final String SHARED_HOST = "-k netsvcs";
  private static final String ANY_SERVICE = " -s ";

  /// The second that Sysmon's names of processes leave out, and Sysmon's own delay.
  private static final Duration SAME_SECOND = Duration.ofSeconds(2);

  private final ServiceRuns services;
  private final LiveProcesses processes;
  private final List<Child> children = new ArrayList<>();

  ServiceChildren(ServiceRuns services, LiveProcesses processes) {
    this.services = services;
    this.processes = processes;
  }

  /// How it is known that the parent is the host of BITS.
  enum Host {
    /// Its command line names BITS and nothing else.
    OWN,
    /// Records of the service give this process; other services may share it.
    LOGGED,
    /// A host of many services, BITS perhaps among them.
    PERHAPS
  }

  /// A record of the service that gives the process id of a child's parent.
  ///
  /// @param inParent whether the parent was there when it was written; absent where its start is
  ///   not known
  record Heard(Moment moment, Optional<Boolean> inParent) {

    boolean isOfAnother() {
      return inParent.equals(Optional.of(false));
    }
  }

  /// A child.
  ///
  /// @param lacksOwnName whether its command line does not begin with its own name: BITS passes a
  ///   notify command's parameters alone
  /// @param heard what says, of a shared host, that BITS was in it
  /// @param step the step back of the clock across which the parent was found
  record Child(
      SeenProcess process,
      Host host,
      boolean lacksOwnName,
      Optional<Heard> heard,
      Optional<ClockStep> step) {

    Optional<String> commandLine() {
      return process.said(Details::commandLine);
    }

    /// {@return whether it is worth telling where no job explains it}
    boolean isStrange() {
      return host == Host.OWN || lacksOwnName;
    }

    Moment moment() {
      return Moment.of(process);
    }

    /// {@return the records of its start, and what says that BITS was in its parent}
    List<Source> sources() {
      return Stream.concat(
              process.sources().stream(), heard.stream().map(each -> each.moment().by()))
          .toList();
    }
  }

  /// As of when the parent is asked for: at the child's start, or, where the clock was set back, as
  /// it was then; what is found must bear a later time than the child.
  private record Asked(Moment child, Optional<ClockStep> step) {

    Instant asOf() {
      return step.map(ClockStep::from).orElse(child.time());
    }

    boolean mayFollow(Moment seen) {
      return step.map(one -> one.mayPart(seen, child)).orElse(true);
    }
  }

  void take(ProcessStarted started) {
    take(started, new Asked(Moment.of(started), Optional.empty()));
  }

  /// Takes a process whose parent, or what BITS wrote of it, bears a later time, since the clock
  /// was set back in between.
  void takeAcross(ClockStep step, ProcessStarted started) {
    boolean known =
        children.stream()
            .filter(each -> each.host() != Host.PERHAPS)
            .anyMatch(each -> each.process().sightings().contains(started));
    if (!known) {
      take(started, new Asked(Moment.of(started), Optional.of(step)));
    }
  }

  private void take(ProcessStarted started, Asked asked) {
    Details details = started.details();
    Parent parent = details.parent();
    boolean mayBeHost = parent.image().isEmpty() || ServiceHost.is(parent.image());
    if (!mayBeHost || parent.processId().isEmpty() || isOrdinary(details)) {
      return;
    }
    String line = parentLine(parent, asked).map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
    Optional<Heard> heard =
        ServiceHost.isOfBits(line) || line.contains(ANY_SERVICE)
            ? Optional.empty()
            : heard(parent, asked);
    Optional<Host> host = host(line, heard);
    String name = details.image().map(Images::fileName).orElse("");
    boolean lacksOwnName =
        details.commandLine().filter(said -> !beginsWithName(said, name)).isPresent();
    boolean isNews = asked.step().isEmpty() || isFoundThere(parent, line, heard);
    if (isNews && host.isPresent() && (host.get() != Host.PERHAPS || lacksOwnName)) {
      processes
          .at(started.processId(), started.time())
          .ifPresent(seen -> add(new Child(seen, host.get(), lacksOwnName, heard, asked.step())));
    }
  }

  /// {@return whether it took a look across the step to know the parent}
  private static boolean isFoundThere(Parent parent, String line, Optional<Heard> heard) {
    return heard.isPresent() || (parent.commandLine().isEmpty() && !line.isEmpty());
  }

  private static boolean isOrdinary(Details details) {
    return details.image().filter(Images::mayBeOfSystem).isPresent()
        && ORDINARY.contains(details.image().map(Images::fileName).orElse(""));
  }

  /// Two logs tell of one child.
  private void add(Child child) {
    children.removeIf(each -> each.process().sharesARecord(child.process()));
    children.add(child);
  }

  private static Optional<Host> host(String line, Optional<Heard> heard) {
    if (ServiceHost.isOfBits(line)) {
      return Optional.of(Host.OWN);
    }
    if (line.contains(ANY_SERVICE)) {
      return Optional.empty();
    }
    if (heard.filter(one -> !one.isOfAnother()).isPresent()) {
      return Optional.of(Host.LOGGED);
    }
    return line.contains(SHARED_HOST) ? Optional.of(Host.PERHAPS) : Optional.empty();
  }

  /// A process id is given out again: what BITS wrote from it before the parent started, it wrote
  /// from another process.
  private Optional<Heard> heard(Parent parent, Asked asked) {
    return services
        .runIn(parent.processId().orElse(0), asked.asOf())
        .flatMap(run -> asked.step().isPresent() ? run.firstHeard() : run.lastHeard())
        .map(record -> new Moment(record.time(), record))
        .filter(asked::mayFollow)
        .map(moment ->
            new Heard(
                moment,
                started(parent, asked)
                    .map(start -> !start.isAfter(moment.time().plus(SAME_SECOND)))));
  }

  /// {@return when the parent started, as its own record or Sysmon's name for it tells}
  private Optional<Instant> started(Parent parent, Asked asked) {
    return parent
        .processGuid()
        .flatMap(SysmonGuid::started)
        .filter(start -> start.isAfter(Instant.EPOCH) && !start.isAfter(asked.asOf()))
        .or(() -> seen(parent, asked).map(SeenProcess::started));
  }

  private Optional<SeenProcess> seen(Parent parent, Asked asked) {
    return processes
        .at(parent.processId().orElse(0), asked.asOf())
        .filter(seen -> asked.mayFollow(Moment.of(seen)));
  }

  /// Security's records leave the parent's command line out; its own start tells it.
  private Optional<String> parentLine(Parent parent, Asked asked) {
    return parent
        .commandLine()
        .or(() -> seen(parent, asked).flatMap(seen -> seen.said(Details::commandLine)));
  }

  private static boolean beginsWithName(String line, String name) {
    String word = line.strip().toLowerCase(Locale.ROOT);
    if (word.startsWith("\"")) {
      int end = word.indexOf('"', 1);
      word = end < 0 ? word.substring(1) : word.substring(1, end);
    }
    String stem = name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
    int slash = word.lastIndexOf('\\', Math.max(0, word.indexOf(stem)));
    return word.startsWith(stem, slash + 1);
  }

  /// {@return whether the process that started hosts BITS and nothing else}
  static boolean isOwnHost(ProcessStarted started) {
    Details details = started.details();
    return ServiceHost.is(details.image())
        && details.commandLine().filter(ServiceHost::isOfBits).isPresent();
  }

  /// {@return in order of their start}
  List<Child> all() {
    return children.stream()
        .sorted(Comparator.comparing(each -> each.process().started()))
        .toList();
  }
}
