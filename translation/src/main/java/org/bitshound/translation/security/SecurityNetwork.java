package org.bitshound.translation.security;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.NetworkConnection.Endpoint;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;
import org.bitshound.translation.relevance.Connections;

/// Connections that the filtering platform let through (5156) or did not (5157).
///
/// Process ids are decimal here, programs device paths in lower case, and `Source` is this host's
/// end whoever began. Kept: what [Connections] says, loopback only for the service host and for
/// port 5985. On a busy server that is next to nothing: most connections come in, or belong to
/// programs that [Connections] knows.
public final class SecurityNetwork extends SiftingTranslation {

  private static final int ALLOWED = 5156;
  private static final int BLOCKED = 5157;
  private static final String OUTBOUND = "%%14593";
  private static final String INBOUND = "%%14592";
  private static final long TCP = 6; // [IANA], "Protocol Numbers"
  private static final long UDP = 17;

  /// Reads the Security channel.
  public SecurityNetwork() {
    super(
        Security.PROVIDER,
        Map.ofEntries(
            entry(ALLOWED, new Row(SecurityNetwork::matters, SecurityNetwork::connection)),
            entry(BLOCKED, new Row(SecurityNetwork::matters, SecurityNetwork::connection))));
  }

  /// Most connections come in: the direction is asked first.
  private static boolean matters(Fields f) {
    Optional<String> port = f.text("DestPort");
    boolean probe = Connections.isProbe(f.text("SourcePort"), port);
    if (!probe && (isInbound(f) || f.number("Protocol").orElse(TCP) != TCP)) {
      return false;
    }
    Optional<String> image = f.known("Application");
    if (Connections.isOfShares(image, port)) {
      return !isInbound(f) && Connections.mayReach(f.text("DestAddress"), image);
    }
    return Connections.mayMatter(image)
        && (probe
            || (Connections.mayServe(port) && Connections.mayReach(f.text("DestAddress"), image)));
  }

  private static Optional<NetworkConnection> connection(Fields f, Source source) {
    var by =
        new ProcessReference(
            f.id("ProcessID"),
            Optional.empty(),
            OptionalLong.empty(),
            f.known("Application"),
            Account.unknown());
    var here = endpoint(f, "Source");
    var there = endpoint(f, "Dest");
    boolean inbound = isInbound(f);
    return Optional.of(
        new NetworkConnection(
            source,
            source.time(),
            by,
            f.text("Direction").flatMap(SecurityNetwork::outbound),
            protocol(f.number("Protocol")),
            inbound ? there : here,
            inbound ? here : there,
            f.event().id() == BLOCKED));
  }

  private static Endpoint endpoint(Fields f, String end) {
    return new Endpoint(f.known(end + "Address"), Optional.empty(), f.number(end + "Port"));
  }

  private static boolean isInbound(Fields f) {
    return f.text("Direction").filter(INBOUND::equals).isPresent();
  }

  private static Optional<Boolean> outbound(String messageId) {
    return switch (messageId) {
      case OUTBOUND -> Optional.of(true);
      case INBOUND -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<String> protocol(OptionalLong number) {
    if (number.isEmpty()) {
      return Optional.empty();
    }
    long protocol = number.getAsLong();
    return Optional.of(
        protocol == TCP ? "tcp" : protocol == UDP ? "udp" : Long.toUnsignedString(protocol));
  }
}
