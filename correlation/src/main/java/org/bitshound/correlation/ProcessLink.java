package org.bitshound.correlation;

import org.bitshound.casefile.Match;

/// A process that a rule found, how surely, and why in words.
record ProcessLink(SeenProcess process, Match match, String how) {}
