package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ProcessStarted.Parent;

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
    /// BITS' own records come from this process; other services may share it.
    LOGGED,
    /// A host of many services, BITS perhaps among them.
    PERHAPS
  }

  /// A child.
  ///
  /// @param lacksOwnName whether its command line does not begin with its own name: BITS passes a
  ///   notify command's parameters alone
  record Child(SeenProcess process, Host host, boolean lacksOwnName, Optional<String> parentLine) {

    Optional<String> commandLine() {
      return process.said(Details::commandLine);
    }

    /// {@return whether it is worth telling where no job explains it}
    boolean isStrange() {
      return host == Host.OWN || lacksOwnName;
    }
  }

  void take(ProcessStarted started) {
    Details details = started.details();
    Parent parent = details.parent();
    Optional<Host> host = host(started, parent);
    String name = details.image().map(Images::fileName).orElse("");
    boolean ordinary =
        ORDINARY.contains(name) && details.image().filter(Images::mayBeOfSystem).isPresent();
    if (host.isEmpty() || ordinary) {
      return;
    }
    boolean lacksOwnName =
        details.commandLine().filter(line -> !beginsWithName(line, name)).isPresent();
    if (host.get() != Host.PERHAPS || lacksOwnName) {
      processes
          .at(started.processId(), started.time())
          .ifPresent(seen -> add(seen, host.get(), lacksOwnName, parentLine(started, parent)));
    }
  }

  /// Two logs tell of one child.
  private void add(SeenProcess seen, Host host, boolean lacksOwnName, Optional<String> parentLine) {
    children.removeIf(each -> each.process().sharesARecord(seen));
    children.add(new Child(seen, host, lacksOwnName, parentLine));
  }

  private Optional<Host> host(ProcessStarted started, Parent parent) {
    boolean serviceHost = parent.image().isEmpty() || ServiceHost.is(parent.image());
    if (!serviceHost || parent.processId().isEmpty()) {
      return Optional.empty();
    }
    String line = parentLine(started, parent).map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
    if (ServiceHost.isOfBits(line)) {
      return Optional.of(Host.OWN);
    }
    if (line.contains(ANY_SERVICE)) {
      return Optional.empty();
    }
    if (services.isBitsHost(parent.processId().getAsLong(), started.time())) {
      return Optional.of(Host.LOGGED);
    }
    return line.contains(SHARED_HOST) ? Optional.of(Host.PERHAPS) : Optional.empty();
  }

  /// Security's records leave the parent's command line out; its own start tells it.
  private Optional<String> parentLine(ProcessStarted started, Parent parent) {
    return parent
        .commandLine()
        .or(() ->
            processes
                .at(parent.processId().orElse(0), started.time())
                .flatMap(seen -> seen.said(Details::commandLine)));
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
    return List.copyOf(children);
  }
}
