package org.bitshound.intake.traffic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.event.network.NetworkRecord;
import org.bitshound.observation.SeenOnNetwork.Client;

/// What is asked of logs of clients' traffic, once the hosts' own evidence has told which names
/// were asked for and when. Safe for several threads.
public interface Interest {

  /// Whom a line is told.
  ///
  /// @param host the name of one of the hosts; empty for a client that is none of them
  /// @param client whose traffic it is, and how that is known
  record Addressee(Optional<String> host, Client client) {}

  /// {@return the names and addresses of servers that lines are looked through for, in lower case}
  Set<String> servers();

  /// {@return whom a line concerns; nobody, for most}
  ///
  /// @param ofBits whether the line says itself that BITS made the traffic
  List<Addressee> addressees(NetworkRecord record, boolean ofBits);
}
