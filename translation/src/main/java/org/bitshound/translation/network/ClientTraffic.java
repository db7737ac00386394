package org.bitshound.translation.network;

import java.util.OptionalLong;
import org.bitshound.event.network.Flow;
import org.bitshound.event.network.NameQuestion;
import org.bitshound.event.network.NetworkRecord;
import org.bitshound.event.network.WebRequest;
import org.bitshound.observation.ConnectionSeen;
import org.bitshound.observation.NameAsked;
import org.bitshound.observation.ProxyRequest;
import org.bitshound.observation.SeenOnNetwork;
import org.bitshound.observation.SeenOnNetwork.Client;
import org.bitshound.observation.Source;

/// Lines of logs of clients' traffic as observations of the host that the client is, or may be.
public final class ClientTraffic {
  private static final int DNS_ERROR_RCODE =
      9000; // Windows' code of an rcode of DNS is this and it

  private ClientTraffic() {}

  /// {@return what a line says}
  ///
  /// @param ofBits whether it says itself that BITS made the traffic
  public static SeenOnNetwork observation(
      NetworkRecord record, Source source, Client client, boolean ofBits) {
    return switch (record) {
      case WebRequest request -> new ProxyRequest(source, client, request, ofBits);
      case NameQuestion question ->
          new NameAsked(
              source,
              client,
              question.name(),
              question.type(),
              status(question.status()),
              question.answers());
      case Flow flow ->
          new ConnectionSeen(
              source,
              client,
              flow.address(),
              flow.port(),
              flow.protocol(),
              flow.name(),
              flow.sent(),
              flow.received());
    };
  }

  private static OptionalLong status(OptionalLong rcode) {
    return rcode.isEmpty() || rcode.getAsLong() == 0
        ? rcode
        : OptionalLong.of(DNS_ERROR_RCODE + rcode.getAsLong());
  }
}
