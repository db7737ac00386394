package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.NetworkBy;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.observation.NameResolved;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.Source;
import org.bitshound.remote.DestinationClass;
import org.bitshound.remote.IpAddress;
import org.bitshound.remote.RemoteName;
import org.jspecify.annotations.Nullable;

/// Look-ups and connections that belong to a case: of the BITS service's process or of the maker,
/// for a host of the case's remote names, near a time at which it was asked for.
///
/// A connection is `exact` where the process is the service's and the address is the one that the
/// remote name is, or that a look-up of it answered; `likely` where process, port and time agree
/// and no look-up tells the address; `possible` where other transfers to the same port went on
/// then. What a job takes from a share comes over a connection of the kernel, which serves all
/// programs: where host and time agree it is `likely`.
final class NetworkOfCase {

  /// Sysmon's times of connections and look-ups lie up to 5 s off (bits-events 7.1).
  private static final Duration OFF = Duration.ofSeconds(5);

  /// The process in whose name the kernel reads shares.
  private static final long KERNEL = 4;

  private static final long SMB = 445;
  private static final long NETBIOS = 139;

  private final Traces traces;
  private final ServiceRuns services;
  private final DeliveryTraces delivery;

  NetworkOfCase(Traces traces, ServiceRuns services, DeliveryTraces delivery) {
    this.delivery = delivery;
    this.traces = traces;
    this.services = services;
  }

  /// A remote name asked for in a span of time.
  ///
  /// @param service the process that logged it, where BITS did
  /// @param last when traffic for it may still have come, at the latest
  /// @param others how many other transfers to the same port went on
  record Asked(
      RemoteName name,
      Instant from,
      Instant to,
      Instant last,
      OptionalLong service,
      IntSupplier others) {}

  /// One trace of a case.
  record Found(
      Observation by,
      NetworkKind kind,
      Optional<NetworkBy> who,
      Optional<String> destination,
      List<String> addresses,
      OptionalLong port,
      OptionalLong status,
      Match match,
      String how,
      Instant start) {

    Source source() {
      return by.source();
    }

    /// {@return the same, with more said of how it belongs to the case}
    Found saying(String more) {
      return new Found(
          by, kind, who, destination, addresses, port, status, match, how + more, start);
    }

    /// {@return the same, one step less sure}
    Found lessSure() {
      return new Found(
          by, kind, who, destination, addresses, port, status, Sure.less(match), how, start);
    }

    /// {@return when, by UTC; empty where nobody knows the line's zone}
    Optional<Instant> time() {
      return Optional.of(by.time()).filter(time -> !time.equals(Source.NO_TIME));
    }
  }

  List<Found> of(List<Asked> asked, OptionalLong creator) {
    var found = new ArrayList<Found>();
    var taken = new HashSet<Observation>();
    for (Asked each : asked) {
      if (each.name().host().isPresent()) {
        Set<String> addresses = lookUps(each, creator, found, taken);
        connections(each, creator, addresses, found, taken);
      }
    }
    found.sort(Comparator.comparing(Found::by, EvidenceOrder.OF_OBSERVATIONS));
    return found;
  }

  private Set<String> lookUps(
      Asked asked, OptionalLong creator, List<Found> found, Set<Observation> taken) {
    var addresses = new HashSet<String>();
    asked.name().address().map(IpAddress::text).ifPresent(addresses::add);
    for (NameResolved each :
        traces.between(NameResolved.class, asked.from().minus(OFF), asked.to().plus(OFF))) {
      if (isHost(each.name(), asked.name())) {
        each.addresses().forEach(address -> addresses.add(canonical(address)));
        if (taken.add(each)) {
          NetworkBy who = who(each.by(), each.time(), asked, creator);
          boolean sure = who != NetworkBy.OTHER;
          found.add(
              new Found(
                  each,
                  NetworkKind.DNS,
                  Optional.of(who),
                  Optional.of(each.name()),
                  each.addresses(),
                  OptionalLong.empty(),
                  each.status(),
                  sure ? Match.EXACT : Match.LIKELY,
                  sure ? "name, process and time agree" : "name and time agree",
                  asked.from()));
        }
      }
    }
    return addresses;
  }

  private void connections(
      Asked asked,
      OptionalLong creator,
      Set<String> addresses,
      List<Found> found,
      Set<Observation> taken) {
    OptionalLong port = port(asked.name());
    for (NetworkConnection each :
        traces.between(NetworkConnection.class, asked.from().minus(OFF), asked.to().plus(OFF))) {
      NetworkBy who = who(each.by(), each.time(), asked, creator);
      boolean begun = each.outbound().orElse(true);
      if (who != NetworkBy.OTHER
          && begun
          && each.to().port().equals(port)
          && !taken.contains(each)) {
        Match match = match(each, asked, addresses);
        if (match != null && (who != NetworkBy.DELIVERY_OPTIMIZATION || match == Match.EXACT)) {
          taken.add(each);
          found.add(connection(each, who, match, asked));
        }
      } else if (begun && isOfShare(each, asked.name()) && isThere(each, asked, addresses)) {
        if (taken.add(each)) {
          found.add(ofShare(each, asked));
        }
      }
    }
  }

  /// {@return whether the kernel talks to a server's shares, and a share is asked for}
  private static boolean isOfShare(NetworkConnection each, RemoteName name) {
    long port = each.to().port().orElse(0);
    return isShare(name)
        && (port == SMB || port == NETBIOS)
        && each.by().processId().equals(OptionalLong.of(KERNEL));
  }

  private static boolean isShare(RemoteName name) {
    return name.form() == RemoteName.Form.UNC && !name.is(DestinationClass.WEBDAV);
  }

  /// A share's host is often named without its domain.
  private static boolean isHost(String seen, RemoteName asked) {
    String host = asked.host().orElseThrow();
    boolean isShort = isShare(asked) && asked.address().isEmpty() && host.indexOf('.') < 0;
    return seen.equalsIgnoreCase(host)
        || (isShort && seen.regionMatches(true, 0, host + ".", 0, host.length() + 1));
  }

  private static boolean isThere(NetworkConnection each, Asked asked, Set<String> addresses) {
    return each.to().name().filter(name -> isHost(name, asked.name())).isPresent()
        || each.to()
            .address()
            .map(NetworkOfCase::canonical)
            .filter(addresses::contains)
            .isPresent();
  }

  private static Found ofShare(NetworkConnection each, Asked asked) {
    String how = "host and time agree; the kernel reads shares for all programs";
    return connection(each, NetworkBy.OTHER, Match.LIKELY, how, asked);
  }

  private static Found connection(NetworkConnection each, NetworkBy who, Match match, Asked asked) {
    String how =
        switch (match) {
          case EXACT -> "process, port, time and address agree";
          case LIKELY -> "process, port and time agree; no record tells the name's address";
          case POSSIBLE ->
              "process, port and time agree, so they do for "
                  + asked.others().getAsInt()
                  + " other transfers";
        };
    return connection(each, who, match, how, asked);
  }

  private static Found connection(
      NetworkConnection each, NetworkBy who, Match match, String how, Asked asked) {
    return new Found(
        each,
        NetworkKind.CONNECTION,
        Optional.of(who),
        each.to().name().or(() -> each.to().address()),
        each.to().address().stream().toList(),
        each.to().port(),
        OptionalLong.empty(),
        match,
        each.blocked() ? how + "; the firewall blocked it" : how,
        asked.from());
  }

  private static @Nullable Match match(NetworkConnection each, Asked asked, Set<String> addresses) {
    boolean named =
        each.to()
            .name()
            .filter(name -> asked.name().host().get().equalsIgnoreCase(name))
            .isPresent();
    if (named
        || each.to()
            .address()
            .map(NetworkOfCase::canonical)
            .filter(addresses::contains)
            .isPresent()) {
      return Match.EXACT;
    }
    if (!addresses.isEmpty()) {
      return null;
    }
    return asked.others().getAsInt() > 0 ? Match.POSSIBLE : Match.LIKELY;
  }

  private static OptionalLong port(RemoteName name) {
    return name.port().isPresent() ? OptionalLong.of(name.port().getAsInt()) : OptionalLong.empty();
  }

  private NetworkBy who(ProcessReference by, Instant time, Asked asked, OptionalLong creator) {
    if (by.processId().isEmpty()) {
      return NetworkBy.OTHER;
    }
    long id = by.processId().getAsLong();
    boolean service =
        asked.service().isPresent()
            ? asked.service().getAsLong() == id
            : services.isBitsHost(id, time) || services.isBitsHost(id, time.plus(OFF));
    if (service) {
      return NetworkBy.BITS_SERVICE;
    }
    if (creator.isPresent() && creator.getAsLong() == id) {
      return NetworkBy.CREATOR;
    }
    return delivery.isHost(id, time) || delivery.isHost(id, time.plus(OFF))
        ? NetworkBy.DELIVERY_OPTIMIZATION
        : NetworkBy.OTHER;
  }

  private static String canonical(String address) {
    return IpAddress.ofIpv4(address)
        .or(() -> IpAddress.ofIpv6(address))
        .map(IpAddress::text)
        .orElse(address);
  }

  /// {@return addresses that the host's look-ups give for the names asked for}
  Set<String> addressesOf(List<Asked> asked) {
    var addresses = new HashSet<String>();
    for (Asked each : asked) {
      String host = each.name().host().orElse("");
      for (NameResolved look :
          traces.between(NameResolved.class, each.from().minus(OFF), each.to().plus(OFF))) {
        if (look.name().equalsIgnoreCase(host)) {
          look.addresses().forEach(address -> addresses.add(canonical(address)));
        }
      }
    }
    return addresses;
  }
}
