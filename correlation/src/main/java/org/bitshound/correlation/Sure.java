package org.bitshound.correlation;

import org.bitshound.casefile.Match;

/// How sure a rule is.
final class Sure {

  private Sure() {}

  /// {@return one step less}
  static Match less(Match match) {
    return match == Match.EXACT ? Match.LIKELY : Match.POSSIBLE;
  }
}
