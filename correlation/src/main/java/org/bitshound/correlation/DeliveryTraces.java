package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.NetworkBy;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.correlation.NetworkOfCase.Asked;
import org.bitshound.correlation.NetworkOfCase.Found;
import org.bitshound.observation.DeliverySeen;
import org.bitshound.observation.ProcessEnded;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.Source;
import org.bitshound.remote.RemoteName;

/// What Delivery Optimization did, so that it is not taken for the work of BITS: which process is
/// its own service host, and which files it fetched itself. Mutable; one thread, the fold's.
final class DeliveryTraces {
  private static final String SERVICE = "dosvc";
  private static final Duration NEAR = Duration.ofMinutes(2);

  /// Lines of saved logs, and events: years of one machine.
  private static final int MOST = 100_000;

  private final Map<Long, List<Span>> hosts = new HashMap<>();
  private final Map<String, List<DeliverySeen>> byUrl = new HashMap<>();
  private final Capacity capacity = new Capacity("files of Delivery Optimization", MOST);

  /// From when to when a process was the host.
  private record Span(Instant from, Instant to) {}

  /// A shared host serves others too, and says nothing.
  void take(ProcessStarted started) {
    end(started.processId(), started.time());
    if (ServiceHost.is(started.details().image())
        && started
            .details()
            .commandLine()
            .filter(line -> ServiceHost.isOf(SERVICE, line))
            .isPresent()) {
      hosts
          .computeIfAbsent(started.processId(), id -> new ArrayList<>())
          .add(new Span(started.time(), Instant.MAX));
    }
  }

  void take(ProcessEnded ended) {
    end(ended.processId(), ended.time());
  }

  private void end(long processId, Instant time) {
    List<Span> spans = hosts.get(processId);
    if (spans != null && spans.getLast().to().equals(Instant.MAX)) {
      spans.set(spans.size() - 1, new Span(spans.getLast().from(), time));
    }
  }

  boolean isHost(long processId, Instant time) {
    return hosts.getOrDefault(processId, List.of()).stream()
        .anyMatch(span -> !time.isBefore(span.from()) && !time.isAfter(span.to()));
  }

  void take(DeliverySeen seen) {
    if (capacity.takes(seen.source())) {
      byUrl.computeIfAbsent(seen.url(), url -> new ArrayList<>()).add(seen);
    }
  }

  /// {@return what was more than is held}
  Optional<LeftOut> leftOut() {
    return capacity.leftOut();
  }

  /// {@return what it says of addresses that a case asked for: of a line with a time, near it}
  List<Found> of(List<Asked> asked) {
    var found = new LinkedHashMap<DeliverySeen, Found>();
    for (Asked ask : asked) {
      for (DeliverySeen each : byUrl.getOrDefault(ask.name().text(), List.of())) {
        if (isNear(each, ask)) {
          found.putIfAbsent(each, found(each));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static boolean isNear(DeliverySeen seen, Asked asked) {
    return isUntimed(seen)
        || (!seen.time().isBefore(asked.from().minus(NEAR))
            && !seen.time().isAfter(asked.last().plus(NEAR)));
  }

  private static boolean isUntimed(DeliverySeen seen) {
    return seen.time().equals(Source.NO_TIME);
  }

  private static Found found(DeliverySeen seen) {
    RemoteName name = RemoteName.of(seen.url());
    boolean peers = seen.fromPeers().orElse(0) > 0;
    return new Found(
        seen,
        peers ? NetworkKind.PEER : NetworkKind.CONNECTION,
        Optional.of(NetworkBy.DELIVERY_OPTIMIZATION),
        name.host(),
        List.of(),
        name.port().isPresent() ? OptionalLong.of(name.port().getAsInt()) : OptionalLong.empty(),
        OptionalLong.empty(),
        isUntimed(seen) ? Match.POSSIBLE : Match.LIKELY,
        "Delivery Optimization itself names the same URL"
            + (isUntimed(seen) ? ", at a time that is not known" : " at that time")
            + parts(seen),
        Source.NO_TIME);
  }

  private static String parts(DeliverySeen seen) {
    return bytes(seen.fromHttp(), " bytes from the server")
        + bytes(seen.fromPeers(), " bytes from peers")
        + seen.caller().map(caller -> ", for " + caller).orElse("");
  }

  private static String bytes(OptionalLong number, String what) {
    return number.isPresent() ? ", " + number.getAsLong() + what : "";
  }
}
