package org.bitshound.hunt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.bitshound.correlation.Asking;
import org.bitshound.event.network.Flow;
import org.bitshound.event.network.NameQuestion;
import org.bitshound.event.network.NetworkRecord;
import org.bitshound.event.network.WebRequest;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.intake.traffic.Interest;
import org.bitshound.observation.SeenOnNetwork.Client;

/// What the hosts of the collection ask of logs of traffic: the servers that their jobs and
/// commands asked for, around the times at which they did. Whose a line is, is known where its
/// client is named as a host, or has an address that one host alone says it had.
final class TrafficInterest implements Interest {
  private final Map<String, List<Span>> byServer = new HashMap<>();
  private final Set<String> addresses = ConcurrentHashMap.newKeySet();
  private final Map<String, Client> clients = new HashMap<>();
  private final Map<String, String> hostOfClient = new HashMap<>();

  /// A time in which a host had to do with a server.
  private record Span(String host, Instant from, Instant to) {
    boolean holds(NetworkRecord record) {
      return record.stamp().mayBeIn(from, to);
    }
  }

  private TrafficInterest() {}

  /// {@return what all hosts ask}
  static TrafficInterest of(Map<Machine, Asking> asked) {
    var interest = new TrafficInterest();
    var owners = new TreeMap<String, Map<String, String>>(); // client, host, how it is known
    asked.forEach((machine, asking) -> {
      for (Asking.Server each : asking.servers()) {
        interest
            .byServer
            .computeIfAbsent(each.host(), host -> new ArrayList<>())
            .add(new Span(machine.name(), each.from(), each.to()));
      }
      interest.addresses.addAll(asking.addresses());
      asking
          .own()
          .forEach((address, time) ->
              owners
                  .computeIfAbsent(address, text -> new TreeMap<>())
                  .put(machine.name(), "the host had the address " + address + " at " + time));
      names(machine)
          .forEach(name ->
              owners
                  .computeIfAbsent(name, text -> new TreeMap<>())
                  .put(machine.name(), "the line names the host"));
    });
    owners.forEach(interest::own);
    return interest;
  }

  /// An address that several hosts had tells none of them.
  private void own(String client, Map<String, String> hosts) {
    if (hosts.size() == 1) {
      hosts.forEach((host, how) -> {
        hostOfClient.put(client, host);
        clients.put(client, new Client(client, Optional.of(how)));
      });
    }
  }

  private static Set<String> names(Machine machine) {
    var names = new TreeSet<String>();
    names.add(machine.name());
    machine.domain().ifPresent(domain -> names.add(machine.name() + '.' + domain));
    machine.aliases().forEach(alias -> names.add(alias.name().toLowerCase(Locale.ROOT)));
    return names;
  }

  @Override
  public Set<String> servers() {
    var servers = new TreeSet<>(byServer.keySet());
    servers.addAll(addresses);
    return servers;
  }

  @Override
  public List<Addressee> addressees(NetworkRecord record, boolean ofBits) {
    Set<String> asking = asking(record);
    String client = record.client().toLowerCase(Locale.ROOT);
    String owner = hostOfClient.get(client);
    if (owner != null) {
      return asking.contains(owner) || ofBits ? List.of(known(record, client, owner)) : List.of();
    }
    var unknown = new Client(record.client(), Optional.empty());
    if (asking.isEmpty()) {
      return ofBits ? List.of(new Addressee(Optional.empty(), unknown)) : List.of();
    }
    if (record.stamp().time().isEmpty() && !(record instanceof WebRequest)) {
      return List.of(); // neither its time nor its client is known
    }
    return asking.stream().map(host -> new Addressee(Optional.of(host), unknown)).toList();
  }

  private Addressee known(NetworkRecord record, String client, String owner) {
    Client of = clients.getOrDefault(client, new Client(client, Optional.empty()));
    return new Addressee(Optional.of(owner), new Client(record.client(), of.knownBy()));
  }

  /// {@return the hosts that had to do with a line's server when it was written}
  private Set<String> asking(NetworkRecord record) {
    var hosts = new LinkedHashSet<String>();
    if (record instanceof Flow flow && flow.name().isEmpty()) {
      return addresses.contains(flow.address()) ? all(record) : hosts;
    }
    for (Span each : byServer.getOrDefault(server(record), List.of())) {
      if (each.holds(record)) {
        hosts.add(each.host());
      }
    }
    if (record instanceof NameQuestion look && !hosts.isEmpty()) {
      addresses.addAll(look.answers());
    }
    return hosts;
  }

  /// A connection names no server: each host that asked for any at that time may have made it.
  private Set<String> all(NetworkRecord record) {
    var hosts = new TreeSet<String>();
    byServer.values().stream()
        .flatMap(List::stream)
        .filter(span -> span.holds(record))
        .forEach(span -> hosts.add(span.host()));
    return hosts;
  }

  private static String server(NetworkRecord record) {
    return switch (record) {
      case WebRequest request -> request.host().orElse("");
      case NameQuestion look -> look.name();
      case Flow flow -> flow.name().orElse("");
    };
  }
}
