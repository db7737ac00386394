package org.bitshound.observation;

import java.util.Optional;

/// What a machine on the way saw of a client's traffic: a proxy, a sensor, a name server. The
/// client may be the host it is told of, or nobody knows whose address it is.
///
/// The time is that of the other machine's clock; [Source#NO_TIME] where its zone is not known, and
/// then [Source#clock()] has it as it was written.
public sealed interface SeenOnNetwork extends Observation
    permits ConnectionSeen, NameAsked, ProxyRequest {

  /// {@return whose traffic it is}
  Client client();

  /// {@return the same line, which stands in another log as well}
  SeenOnNetwork withCopy(Source.Place copy);

  /// Whose traffic a line speaks of.
  ///
  /// @param text the address or name, as the line has it; `""` where it names none
  /// @param knownBy how it is known that this is the host; absent where nobody knows whose it is
  record Client(String text, Optional<String> knownBy) {}
}
