package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.casefile.Boot;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.NetworkBy;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.correlation.CaseParts.OwnChild;
import org.bitshound.correlation.NetworkOfCase.Found;
import org.bitshound.correlation.ServiceChildren.Child;
import org.bitshound.observation.LogCleared;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.RegistryValueListed;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.ServiceListed;
import org.bitshound.observation.ServiceStartTypeChanged;

/// What speaks of the abuse of BITS without a job or a command: logs cleared, a stranger that
/// listens where BITS calls at its start, the service changed, its host's unexplained children.
/// Mutable; one thread, the fold's.
final class Signs {

  /// BITS calls the local WinRM port within 5 s of its start (bits-knowledge 3.3).
  private static final Duration NEAR_START = Duration.ofSeconds(30);

  /// How long after a stranger listened what it starts is told.
  private static final Duration WHAT_IT_STARTED = Duration.ofMinutes(10);

  private static final long WINRM = 5985;
  private static final Set<String> WINRM_HOSTS = Set.of("svchost.exe", "system", "");
  private static final String BITS = "bits";
  private static final String LOCAL_SYSTEM = "S-1-5-18";
  private static final String BITS_KEY = "\\services\\bits\\";
  private static final String START = BITS_KEY + "start";
  private static final String BITS_POLICY = "\\policies\\microsoft\\windows\\bits\\";

  private final Clearings clearings = new Clearings();
  private final List<NetworkConnection> listeners = new ArrayList<>();
  private final List<NetworkConnection> calls = new ArrayList<>();
  private final List<SeenProcess> serviceStarts = new ArrayList<>();
  private final List<Observation> changes = new ArrayList<>();
  private final OddService odd = new OddService();

  void take(LogCleared cleared) {
    clearings.add(cleared);
  }

  /// A connection to the local WinRM port: BITS calls there, and something answers.
  void take(NetworkConnection seen) {
    if (seen.to().port().equals(OptionalLong.of(WINRM))) {
      String image = seen.by().image().map(Images::fileName).orElse("");
      if (seen.outbound().orElse(true)) {
        calls.add(seen);
      } else if (!WINRM_HOSTS.contains(image)) {
        listeners.add(seen);
      }
    }
  }

  /// The service's own process started.
  void serviceStarted(SeenProcess process) {
    serviceStarts.removeIf(each -> each.sharesARecord(process));
    serviceStarts.add(process);
  }

  /// BITS goes from demand to auto and back by itself, and never disables itself; nobody else has
  /// to. Where an export has lost the account, nothing says that it was another one.
  void take(ServiceStartTypeChanged changed) {
    boolean own =
        changed.bySid().map(LOCAL_SYSTEM::equals).orElse(true)
            && !isDisabled(StartType.of(changed.to()));
    if (changed.service().filter(name -> name.equalsIgnoreCase(BITS)).isPresent() && !own) {
      changes.add(changed);
    }
  }

  void take(RegistryValueSet set) {
    String target = set.target().toLowerCase(Locale.ROOT);
    boolean service =
        target.contains(BITS_KEY)
            && (target.endsWith("\\imagepath") || target.endsWith("\\servicedll"));
    if (service || target.contains(BITS_POLICY) || disables(set)) {
      changes.add(set);
    }
  }

  private static boolean disables(RegistryValueSet set) {
    OptionalLong number = RegistryNumber.of(set.details());
    return set.target().toLowerCase(Locale.ROOT).endsWith(START)
        && number.isPresent()
        && isDisabled(StartType.of(number.getAsLong()));
  }

  private static boolean isDisabled(Optional<StartType> type) {
    return type.filter(StartType.DISABLED::equals).isPresent();
  }

  void take(ServiceListed listed) {
    odd.take(listed);
  }

  void take(RegistryValueListed listed) {
    odd.take(listed);
  }

  /// System 7040 tells of the same change, and by whom.
  private boolean isToldBetter(Observation change) {
    return change instanceof RegistryValueSet set
        && disables(set)
        && changes.stream()
            .anyMatch(other ->
                other instanceof ServiceStartTypeChanged && near(other.time(), set.time()));
  }

  /// {@return the cases}
  ///
  /// @param children those of the service's host that no job explains
  /// @param boots those of the host
  List<Case.Draft> cases(
      String host,
      List<Child> children,
      LiveProcesses processes,
      List<Boot> boots,
      HostClock clock) {
    var cases = new ArrayList<Case.Draft>();
    cases.addAll(clearings.cases(host));
    listenersAtStart().forEach(seen -> cases.add(listener(seen, host, processes)));
    if (!children.isEmpty()) {
      var words = new ChildWords(clock);
      together(children).forEach(some -> cases.add(children(some, host, boots, words)));
    }
    odd.sign(host).ifPresent(cases::add);
    for (Observation change : changes) {
      if (!isToldBetter(change)) {
        cases.add(changed(change, host));
      }
    }
    return cases;
  }

  /// Those that listened when BITS called, each process once.
  private List<NetworkConnection> listenersAtStart() {
    var found = new LinkedHashMap<OptionalLong, NetworkConnection>();
    for (NetworkConnection each : listeners) {
      boolean started =
          serviceStarts.stream().anyMatch(start -> near(start.started(), each.time()));
      if (started || call(each).isPresent()) {
        found.putIfAbsent(each.by().processId(), each);
      }
    }
    return List.copyOf(found.values());
  }

  private static boolean near(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(NEAR_START) <= 0;
  }

  /// The other end of the connection, by the service's process.
  private Optional<NetworkConnection> call(NetworkConnection answered) {
    return calls.stream()
        .filter(each -> near(each.time(), answered.time()))
        .filter(each ->
            each.from().port().equals(answered.from().port())
                && serviceStarts.stream()
                    .anyMatch(
                        start -> each.by().processId().equals(OptionalLong.of(start.processId()))))
        .findFirst();
  }

  private Case.Draft listener(NetworkConnection seen, String host, LiveProcesses processes) {
    String stranger = seen.by().image().orElse("process " + seen.by().processId().orElse(0));
    var network = new ArrayList<Found>();
    network.add(end(seen, NetworkBy.OTHER));
    call(seen).ifPresent(other -> network.add(end(other, NetworkBy.BITS_SERVICE)));
    var sign =
        new SignCase(
            stranger
                + " answered on the local port 5985 (WinRM), which the BITS service calls when it starts:"
                + " who answers there gets its token.");
    serviceStarts.stream()
        .filter(start -> near(start.started(), seen.time()))
        .forEach(start ->
            sign.line(
                start.sightings().getFirst(),
                Happening.SERVICE_STARTED,
                "the BITS service started: "
                    + start.said(Details::commandLine).orElse("process " + start.processId())));
    if (seen.by().processId().isPresent()) {
      long id = seen.by().processId().getAsLong();
      processes
          .at(id, seen.time())
          .ifPresent(start ->
              sign.line(
                  start.sightings().getFirst(),
                  Happening.PROCESS_STARTED,
                  "the listener started: "
                      + start.said(Details::commandLine).orElse(stranger)
                      + as(start)));
      for (SeenProcess child :
          processes.startedBy(
              id, seen.time().minus(NEAR_START), seen.time().plus(WHAT_IT_STARTED))) {
        sign.line(
            child.sightings().getFirst(),
            Happening.PROCESS_STARTED,
            "the listener's process started "
                + child.said(Details::commandLine).or(child::image).orElse("a process")
                + as(child));
      }
    }
    return sign.with(CaseParts.ofNetwork(network)).draft(host);
  }

  private static String as(SeenProcess process) {
    return process.said(details -> details.account().user()).map(user -> ", as " + user).orElse("");
  }

  private static Found end(NetworkConnection seen, NetworkBy who) {
    return new Found(
        seen,
        NetworkKind.CONNECTION,
        Optional.of(who),
        seen.to().address(),
        seen.to().address().stream().toList(),
        seen.to().port(),
        OptionalLong.empty(),
        Match.EXACT,
        "an end of the connection to the local WinRM port",
        seen.time());
  }

  /// Children within a minute are one start of the service, or one logon.
  private static List<List<Child>> together(List<Child> children) {
    var groups = new ArrayList<List<Child>>();
    for (Child each : children) {
      Instant started = each.process().started();
      boolean joins =
          !groups.isEmpty()
              && !started.isAfter(
                  groups.getLast().getLast().process().started().plus(Duration.ofMinutes(1)));
      if (!joins) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(each);
    }
    return groups;
  }

  private static Case.Draft children(
      List<Child> children, String host, List<Boot> boots, ChildWords words) {
    var own = new ArrayList<OwnChild>();
    for (Child each : children) {
      own.add(new OwnChild(each, words.strange(each), words.asStrangers(each)));
    }
    Child first = children.getFirst();
    String what =
        first.process().image().orElse("a process")
            + first
                .commandLine()
                .map(line -> " (" + Redaction.of(List.of()).text(line) + ")")
                .orElse("");
    String more = children.size() > 1 ? " and " + (children.size() - 1) + " more" : "";
    List<ClockStep> across = children.stream().flatMap(each -> each.step().stream()).toList();
    return new SignCase(who(first) + " started " + what + more + ".")
        .with(CaseParts.ofChildren(own, boots, across.stream().distinct().toList()))
        .draft(host);
  }

  private static String who(Child child) {
    return switch (child.host()) {
      case OWN -> "The BITS service's host";
      case LOGGED -> "The process that BITS logged from before";
      case PERHAPS -> "A service host that BITS can run in";
    };
  }

  private static Case.Draft changed(Observation change, String host) {
    String text =
        switch (change) {
          case ServiceStartTypeChanged type ->
              "the start type of BITS was changed"
                  + type.from().map(from -> " from " + from).orElse("")
                  + type.to().map(to -> " to " + to).orElse("")
                  + type.bySid().map(sid -> " by " + sid).orElse("");
          case RegistryValueSet set ->
              set.target()
                  + " was set"
                  + set.details().map(value -> " to " + value).orElse("")
                  + set.by().image().map(image -> " by " + image).orElse("");
          default -> throw new IllegalStateException("no change of the service: " + change);
        };
    Happening what =
        change instanceof ServiceStartTypeChanged
            ? Happening.START_TYPE_CHANGED
            : Happening.PROPERTY_CHANGED;
    String headline = Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    return new SignCase(headline).line(change, what, text).draft(host);
  }
}
