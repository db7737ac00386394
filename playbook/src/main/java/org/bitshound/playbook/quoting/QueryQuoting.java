package org.bitshound.playbook.quoting;

import java.util.Optional;

/// A literal in an XPath query of the event log, between single quotes. XPath 1.0 has no escape in
/// a literal. The query stands between double quotes on a command line of `wevtutil`, or in the XML
/// of a subscription: what means something to either is refused as well.
///
/// Sources: [XPath 1.0] 3.7 Lexical Structure, `Literal`; Microsoft, "Consuming Events" (Windows
/// Event Log), "XPath 1.0 limitations".
public final class QueryQuoting implements Quoting {

  /// Has no state.
  public QueryQuoting() {}

  @Override
  public Optional<String> quote(String value) {
    return Letters.all(value, point -> point != '\'' && CmdQuoting.isHarmless(point))
        ? Optional.of("'" + value + "'")
        : Optional.empty();
  }
}
