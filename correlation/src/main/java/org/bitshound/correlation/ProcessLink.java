package org.bitshound.correlation;

import org.bitshound.casefile.Match;

/// A process that a rule found, how surely, and why in words.
record ProcessLink(SeenProcess process, Match match, String how) {

  /// {@return the same, one step less sure}
  ProcessLink lessSure() {
    return new ProcessLink(process, Sure.less(match), how);
  }

  /// {@return the same, with more said of why}
  ProcessLink saying(String more) {
    return new ProcessLink(process, match, how + more);
  }
}
