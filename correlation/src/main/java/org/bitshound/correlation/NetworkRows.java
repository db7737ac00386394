package org.bitshound.correlation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.NetworkBy;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.casefile.NetworkUse;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.correlation.NetworkOfCase.Found;
import org.bitshound.observation.ConnectionSeen;
import org.bitshound.observation.DeliverySeen;
import org.bitshound.observation.NameAsked;
import org.bitshound.observation.NameResolved;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProxyRequest;
import org.bitshound.observation.Source;

/// How what the network tells of a case is written.
final class NetworkRows {
  private final Citations cite;
  private final Redaction redact;

  NetworkRows(Citations cite, Redaction redact) {
    this.cite = cite;
    this.redact = redact;
  }

  /// {@return the row of the case file}
  NetworkUse row(Found found) {
    var row = new NetworkUse.Draft();
    row.time = found.time();
    row.localTime = found.source().clock().flatMap(Source.OtherClock::local);
    row.kind = Optional.of(found.kind());
    row.by = found.who();
    row.destination = found.destination();
    row.addresses = found.addresses();
    row.port = found.port();
    row.status = found.status();
    row.offset =
        found
            .time()
            .filter(time -> !found.start().equals(Source.NO_TIME))
            .map(time -> Duration.between(found.start(), time));
    row.match = Optional.of(found.match());
    row.how = Optional.of(found.how());
    row.evidence = cite.refs(List.of(found.source()));
    switch (found.by()) {
      case NetworkConnection connection -> process(connection.by(), row);
      case NameResolved look -> process(look.by(), row);
      case ProxyRequest request -> request(request, row);
      case DeliverySeen seen -> {
        row.url = Optional.of(redact.url(seen.url()));
        row.bytes = found.kind() == NetworkKind.PEER ? seen.fromPeers() : seen.fromHttp();
      }
      case NameAsked look -> {
        row.client = client(look.client().text());
        row.answer =
            look.answers().isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(", ", look.answers()));
      }
      case ConnectionSeen connection -> {
        row.client = client(connection.client().text());
        row.bytes = connection.received();
      }
      default -> throw new IllegalStateException("no network record: " + found.by());
    }
    return row.toNetworkUse();
  }

  private static void process(ProcessReference by, NetworkUse.Draft row) {
    row.image = by.image();
    row.processId = by.processId();
  }

  private void request(ProxyRequest request, NetworkUse.Draft row) {
    row.url = request.line().url().map(redact::url);
    row.method = request.line().method();
    row.userAgent = request.line().agent().map(redact::text);
    row.client = client(request.client().text());
    row.bytes = bytes(request);
  }

  /// Of an upload what was sent, of all else what came.
  private static OptionalLong bytes(ProxyRequest request) {
    boolean sends = request.line().method().filter("BITS_POST"::equals).isPresent();
    return sends ? request.line().sent() : request.line().received();
  }

  private static Optional<String> client(String text) {
    return Optional.of(text).filter(name -> !name.isEmpty());
  }

  /// {@return the line of the timeline; empty where nobody knows the time}
  Optional<TimelineRow> timeline(Found found) {
    return found
        .time()
        .map(time ->
            new TimelineRow(
                time, what(found).word(), text(found), cite.refs(List.of(found.source()))));
  }

  private static Happening what(Found found) {
    return switch (found.kind()) {
      case DNS -> Happening.NAME_RESOLVED;
      case PROXY -> Happening.PROXY_REQUEST;
      case CONNECTION, PEER, FILE_SHARE, USAGE -> Happening.CONNECTED;
    };
  }

  private String text(Found found) {
    return switch (found.by()) {
      case NameResolved look -> who(found) + lookedUp(look.name(), look.addresses());
      case NameAsked look -> clientOf(look.client().text()) + lookedUp(look.name(), look.answers());
      case NetworkConnection connection ->
          who(found)
              + verb(connection)
              + connection.to().address().orElse("an address")
              + (connection.outbound().orElse(true) ? port(found) : ownPort(found));
      case ConnectionSeen connection ->
          clientOf(connection.client().text())
              + " connected to "
              + connection.address()
              + port(found)
              + connection.name().map(name -> ", asking for " + name + " over TLS").orElse("");
      case ProxyRequest request -> requested(request);
      case DeliverySeen seen ->
          who(found)
              + " had "
              + redact.url(seen.url())
              + seen.status().map(status -> ": " + redact.text(status)).orElse("");
      default -> throw new IllegalStateException("no network record: " + found.by());
    };
  }

  private static String verb(NetworkConnection connection) {
    if (connection.blocked()) {
      return " was kept from connecting to ";
    }
    return connection.outbound().orElse(true) ? " connected to " : " accepted a connection from ";
  }

  private String requested(ProxyRequest request) {
    return clientOf(request.client().text())
        + " asked "
        + request.line().method().map(method -> method + " ").orElse("for ")
        + request.line().url().map(redact::url).or(() -> request.line().host()).orElse("a server")
        + (request.line().status().isPresent()
            ? ", answered " + request.line().status().getAsLong()
            : ", not answered")
        + request.line().agent().map(agent -> ", as " + redact.text(agent)).orElse("");
  }

  private static String who(Found found) {
    return switch (found.who().orElse(NetworkBy.OTHER)) {
      case BITS_SERVICE -> "the BITS service";
      case CREATOR -> "the creator";
      case DELIVERY_OPTIMIZATION -> "Delivery Optimization";
      case OTHER -> program(found.by()).orElse("a process");
    };
  }

  private static Optional<String> program(Observation by) {
    return switch (by) {
      case NetworkConnection connection -> connection.by().image();
      case NameResolved look -> look.by().image();
      default -> Optional.empty(); // logs of other machines know no program
    };
  }

  private static String clientOf(String text) {
    return text.isEmpty() ? "a client" : "client " + text;
  }

  private static String lookedUp(String name, List<String> answers) {
    return " looked up " + name + (answers.isEmpty() ? "" : ": " + String.join(", ", answers));
  }

  private static String ownPort(Found found) {
    return found.port().isPresent() ? " at its own port " + found.port().getAsLong() : "";
  }

  private static String port(Found found) {
    return found.port().isPresent() ? ", port " + found.port().getAsLong() : "";
  }
}
