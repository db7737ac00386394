package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.NetworkBy;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.correlation.NetworkOfCase.Asked;
import org.bitshound.correlation.NetworkOfCase.Found;
import org.bitshound.observation.ConnectionSeen;
import org.bitshound.observation.NameAsked;
import org.bitshound.observation.ProxyRequest;
import org.bitshound.observation.SeenOnNetwork;
import org.bitshound.observation.Source.OtherClock;
import org.bitshound.remote.IpAddress;

/// Lines of proxies, sensors and name servers that belong to a case: the server that it asked for,
/// near the time at which it did, and a client that is this host, or that nobody knows.
///
/// Where the client is not known to be the host, a line is `likely` at most, and `possible` where
/// other clients asked for the same. Mutable; one thread, the fold's.
final class TrafficOfCase {
  /// How far the clock of another machine may be off.
  static final Duration OFF = Duration.ofMinutes(5);

  private static final Duration FARTHEST_ZONE = Duration.ofHours(14); // from UTC

  /// Lines that a case shows; a long download asks for thousands of parts.
  private static final int MOST = 100;

  private final List<SeenOnNetwork> seen = new ArrayList<>();
  private final IdentityHashMap<SeenOnNetwork, Boolean> explained = new IdentityHashMap<>();
  private final IdentityHashMap<SeenOnNetwork, Duration> nearest = new IdentityHashMap<>();

  void take(SeenOnNetwork line) {
    seen.add(line);
  }

  boolean isEmpty() {
    return seen.isEmpty();
  }

  /// Looks for what each line is nearest to: of several jobs that asked for the same, a line is of
  /// those at whose time it was written.
  ///
  /// @param addresses of the names asked for, as far as the host's own records tell them
  void spread(List<Asked> all, Set<String> addresses) {
    for (Asked asked : all) {
      Map<SeenOnNetwork, SameServer> fitting = fitting(asked, new HashSet<>(addresses));
      for (SeenOnNetwork line : fitting.keySet()) {
        nearest.merge(
            line, distance(line, asked), (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
    }
  }

  /// Of a line whose time nobody knows, none.
  private static Duration distance(SeenOnNetwork line, Asked asked) {
    Instant time = line.time();
    if (isUntimed(line) || (!time.isBefore(asked.from()) && !time.isAfter(asked.last()))) {
      return Duration.ZERO;
    }
    return time.isBefore(asked.from())
        ? Duration.between(time, asked.from())
        : Duration.between(asked.last(), time);
  }

  /// {@return lines that say themselves that BITS made them, and that no case took}
  List<ProxyRequest> unexplained() {
    var left = new ArrayList<ProxyRequest>();
    for (SeenOnNetwork each : seen) {
      if (each instanceof ProxyRequest request
          && request.ofBits()
          && !explained.containsKey(each)) {
        left.add(request);
      }
    }
    return left;
  }

  /// {@return what belongs to a case}
  ///
  /// @param addresses of the names asked for, as far as the host's own records tell them
  List<Found> of(List<Asked> asked, Collection<String> addresses) {
    var found = new ArrayList<Found>();
    if (seen.isEmpty()) {
      return found;
    }
    var taken = new HashSet<SeenOnNetwork>();
    var servers = new HashSet<>(addresses);
    for (Asked each : asked) {
      each.name().address().map(IpAddress::text).ifPresent(servers::add);
      join(each, servers, found, taken);
    }
    return found;
  }

  private void join(Asked asked, Set<String> servers, List<Found> found, Set<SeenOnNetwork> taken) {
    Map<SeenOnNetwork, SameServer> fitting = fitting(asked, servers);
    fitting
        .keySet()
        .removeIf(line -> !distance(line, asked).equals(nearest.getOrDefault(line, Duration.ZERO)));
    long clients = fitting.keySet().stream().map(line -> line.client().text()).distinct().count();
    var ways = Ways.of(fitting.keySet());
    fitting.forEach((line, same) -> {
      explained.put(line, true);
      if (taken.size() < MOST && taken.add(line)) {
        found.add(found(line, asked, same, clients, ways));
      }
    });
    if (fitting.size() > MOST && !found.isEmpty()) {
      Found last = found.getLast();
      found.set(
          found.size() - 1,
          last.saying("; " + (fitting.size() - MOST) + " more lines of this transfer follow"));
    }
  }

  private Map<SeenOnNetwork, SameServer> fitting(Asked asked, Set<String> servers) {
    var fitting = new LinkedHashMap<SeenOnNetwork, SameServer>();
    for (SeenOnNetwork line : seen) {
      if (isNear(line, asked)) {
        SameServer.of(line, asked.name(), servers)
            .ifPresent(same -> {
              fitting.put(line, same);
              if (line instanceof NameAsked look) {
                servers.addAll(look.answers());
              }
            });
      }
    }
    return fitting;
  }

  private static boolean isNear(SeenOnNetwork line, Asked asked) {
    Instant from = asked.from().minus(OFF);
    Instant to = asked.last().plus(OFF);
    if (!isUntimed(line)) {
      return !line.time().isBefore(from) && !line.time().isAfter(to);
    }
    return line.source()
        .clock()
        .flatMap(OtherClock::asIfUtc)
        .map(near ->
            !near.plus(FARTHEST_ZONE).isBefore(from) && !near.minus(FARTHEST_ZONE).isAfter(to))
        .orElse(true);
  }

  static boolean isUntimed(SeenOnNetwork line) {
    return line.source().clock().filter(clock -> clock.zone().equals("unknown")).isPresent();
  }

  private static Found found(
      SeenOnNetwork line, Asked asked, SameServer same, long clients, Ways ways) {
    boolean known = line.client().knownBy().isPresent();
    Match match = match(same, known, clients, isUntimed(line));
    String agree = agreeing(same.words(), known, !isUntimed(line));
    return found(
        line,
        match,
        agree
            + client(line, clients)
            + (isUntimed(line) ? "; the line's time is of an unknown zone" : "")
            + (line instanceof ProxyRequest request ? ways.words(request) : ""),
        asked.from());
  }

  private static String agreeing(String same, boolean client, boolean time) {
    if (client && time) {
      return same + ", client and time agree";
    }
    return client || time
        ? same + (client ? " and client agree" : " and time agree")
        : same + " agrees";
  }

  private static String client(SeenOnNetwork line, long clients) {
    return line.client()
        .knownBy()
        .map(how -> "; " + how)
        .orElseGet(() ->
            line.client().text().isEmpty()
                ? "; the line names no client"
                : "; no record tells whose "
                    + line.client().text()
                    + " is"
                    + (clients > 1 ? ", and " + (clients - 1) + " other clients fit as well" : ""));
  }

  private static Match match(SameServer same, boolean known, long clients, boolean untimed) {
    boolean whole = same == SameServer.URL;
    if (known && !untimed) {
      return whole ? Match.EXACT : Match.LIKELY;
    }
    boolean likely = known || (clients == 1 && !untimed && whole);
    return likely ? Match.LIKELY : Match.POSSIBLE;
  }

  /// {@return a line as a case has it}
  static Found found(SeenOnNetwork line, Match match, String how, Instant start) {
    return switch (line) {
      case ProxyRequest request ->
          new Found(
              request,
              NetworkKind.PROXY,
              request.ofBits() ? Optional.of(NetworkBy.BITS_SERVICE) : Optional.empty(),
              request.line().host(),
              request.line().address().stream().toList(),
              request.line().port(),
              request.line().status(),
              match,
              how,
              start);
      case NameAsked look ->
          new Found(
              look,
              NetworkKind.DNS,
              Optional.empty(),
              Optional.of(look.name()),
              look.answers().stream().filter(TrafficOfCase::isAddress).toList(),
              OptionalLong.empty(),
              look.status(),
              match,
              how,
              start);
      case ConnectionSeen connection ->
          new Found(
              connection,
              NetworkKind.CONNECTION,
              Optional.empty(),
              connection.name().or(() -> Optional.of(connection.address())),
              Stream.of(connection.address()).filter(TrafficOfCase::isAddress).toList(),
              connection.port(),
              OptionalLong.empty(),
              match,
              how,
              start);
    };
  }

  private static boolean isAddress(String text) {
    return IpAddress.ofIpv4(text).isPresent() || IpAddress.ofIpv6(text).isPresent();
  }
}
