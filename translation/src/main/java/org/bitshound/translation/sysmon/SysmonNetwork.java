package org.bitshound.translation.sysmon;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.NameResolved;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.NetworkConnection.Endpoint;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.DnsAnswer;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;
import org.bitshound.translation.relevance.Connections;
import org.bitshound.translation.relevance.Names;

/// Connections (3) and questions for names (22). Their `UtcTime` can lie seconds before the start
/// of the process that they name.
///
/// Kept of 3: what [Connections] says, loopback only for the service host and for port 5985. Kept
/// of 22: names that a remote name can hold ([Names]), asked by programs that may take part.
public final class SysmonNetwork extends SiftingTranslation {

  /// Reads the Operational channel.
  public SysmonNetwork() {
    super(
        Sysmon.PROVIDER,
        Map.ofEntries(
            entry(3, new Row(SysmonNetwork::connectionMatters, SysmonNetwork::connection)),
            entry(22, new Row(SysmonNetwork::nameMatters, SysmonNetwork::name))));
  }

  private static boolean connectionMatters(Fields f) {
    Optional<String> image = Sysmon.image(f);
    Optional<String> port = f.text("DestinationPort");
    boolean ofShares = Connections.isOfShares(image, port);
    if (!ofShares && !Connections.mayMatter(image)) {
      return false;
    }
    if (!ofShares && Connections.isProbe(f.text("SourcePort"), port)) {
      return true;
    }
    return f.flag("Initiated").orElse(true)
        && f.text("Protocol").map(word -> word.equalsIgnoreCase("tcp")).orElse(true)
        && (ofShares || Connections.mayServe(port))
        && Connections.mayReach(f.text("DestinationIp"), image);
  }

  private static Optional<NetworkConnection> connection(Fields f, Source source) {
    return Optional.of(
        new NetworkConnection(
            source,
            Sysmon.time(f, source),
            Sysmon.by(f),
            f.flag("Initiated"),
            f.known("Protocol").map(word -> word.toLowerCase(Locale.ROOT)),
            endpoint(f, "Source"),
            endpoint(f, "Destination"),
            false));
  }

  private static Endpoint endpoint(Fields f, String end) {
    return new Endpoint(f.known(end + "Ip"), f.known(end + "Hostname"), f.number(end + "Port"));
  }

  private static boolean nameMatters(Fields f) {
    return Sysmon.mayTakePart(f) && f.filled("QueryName").map(Names::mayBeRemote).orElse(false);
  }

  private static Optional<NameResolved> name(Fields f, Source source) {
    DnsAnswer answer = DnsAnswer.parse(f.text("QueryResults").orElse(""));
    return f.filled("QueryName")
        .map(name ->
            new NameResolved(
                source,
                Sysmon.time(f, source),
                Sysmon.by(f),
                name,
                OptionalLong.empty(),
                f.code("QueryStatus"),
                answer.addresses(),
                answer.aliases()));
  }
}
